// SPDX-License-Identifier: MIT
//! A message in its place on the page, with the buttons that do what it suggests.
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace PayRecipients {

//! Shows one message at a time; hidden while it has none. Screen readers are told of each as an alert.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Problem };
    Q_ENUM(Kind)

    explicit MessageBar(QWidget* parent = nullptr);

    bool isShown() const { return m_shown; }
    Kind kind() const { return m_kind; }
    QString text() const;

    //! Shows a message in place of the one before.
    //! \param text plain text; never read as markup
    //! \param actions a button each; they stay the caller's and must outlive the message
    void showMessage(Kind kind, const QString& text, const QList<QAction*>& actions = {});
    //! Takes the message away.
    void clear();

Q_SIGNALS:
    //! The person sent the message away.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void removeButtons();
    void paintKind();

    QLabel* m_mark = nullptr;
    QLabel* m_text = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QToolButton* m_dismiss = nullptr;
    Kind m_kind = Kind::Information;
    bool m_shown = false;
    qint64 m_paintedWith = 0; //!< the cacheKey() of a palette
};

} // namespace PayRecipients
