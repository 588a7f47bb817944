// SPDX-License-Identifier: MIT
//! Lets several messages share one bar: the most important one shows, the others wait.
#pragma once

#include "widgets/MessageBar.h"

#include <QList>
#include <QObject>
#include <QString>

namespace PayRecipients {

//! What a message can be about: at most one of each waits or shows.
enum class MessageTopic {
    Program,
    Token,
    SharedBook,
    Book,
    Restore,
    Backup,
    Saving,
    SignIn,
    Refresh,
    RecoveryPassphrase
};

//! Problems come before warnings and those before the rest; of equals the newest. A message that was dismissed gives
//! way to the next.
class MessageQueue : public QObject {
    Q_OBJECT

public:
    //! \param bar shows the messages of this queue only; must outlive it
    explicit MessageQueue(MessageBar& bar, QObject* parent = nullptr);

    bool isEmpty() const { return m_messages.isEmpty(); }
    bool has(MessageTopic topic) const;

    //! In place of what there was about the same topic. For the rest see MessageBar::showMessage().
    void put(MessageTopic topic, MessageBar::Kind kind, const QString& text, const QList<QAction*>& actions = {});
    //! Its cause is gone, or the person acts on it.
    void withdraw(MessageTopic topic);
    void clear();

private:
    struct Message {
        MessageTopic topic;
        MessageBar::Kind kind;
        QString text;
        QList<QAction*> actions;
    };
    bool forget(MessageTopic topic);
    void showFirst();

    MessageBar& m_bar;
    QList<Message> m_messages; //!< the first one shows
};

} // namespace PayRecipients
