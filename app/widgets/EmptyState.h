// SPDX-License-Identifier: MIT
//! What stands where a list would be, when there is nothing to list.
#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QHBoxLayout;

namespace PayRecipients {

//! One sentence that says what happened, and the buttons that do what is next.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    //! Each action becomes a button. Those of the same actions stay as they are, with the focus.
    void say(const QString& title, const QString& sentence, const QList<QAction*>& actions = {});

    //! It takes the room that there is: what is around it need not try how its texts wrap.
    bool hasHeightForWidth() const override { return false; }

private:
    void makeButtons(const QList<QAction*>& actions);

    QLabel* m_title;
    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
    QList<QPointer<QAction>> m_actions; //!< one that is gone by now is none that is said again
    QStringList m_buttonTexts;
};

} // namespace PayRecipients
