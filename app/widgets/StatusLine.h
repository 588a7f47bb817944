// SPDX-License-Identifier: MIT
//! The sentence at the foot of the window.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace PayRecipients {

//! Shows how things stand, and for some seconds what was just done. A read-only line edit, because that is what
//! assistive technology can read by name and by content; each notice is announced to it.
class StatusLine : public QLineEdit {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setStanding(const QString& text);
    void notice(const QString& text);

    //! The text, or as much of both its ends as the line has room for.
    QString elidedText() const;

    bool event(QEvent* event) override; //!< tells all of a text that is longer than the line

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showText(const QString& text);

    QString m_standing;
    QTimer m_noticeEnds;
};

} // namespace PayRecipients
