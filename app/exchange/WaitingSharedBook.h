// SPDX-License-Identifier: MIT
//! A colleague's shared book that was handed to the program, until there is a book to merge it into.
#pragma once

#include <QObject>
#include <QString>

namespace PayRecipients {

class MessageQueue;
class RecipientCommands;
class Session;

//! Opens it as soon as the session's book can be changed; while there is no session it says what it waits for.
class WaitingSharedBook : public QObject {
    Q_OBJECT

public:
    //! Both must be there as long as it is used.
    WaitingSharedBook(RecipientCommands& commands, MessageQueue& messages, QObject* parent = nullptr);

    //! \param session that is open, or null
    void setSession(Session* session);
    //! In place of one that waits already.
    void open(const QString& path);
    //! What waits there waits here instead.
    void takeOver(WaitingSharedBook& other);

private:
    void openIfReady();

    RecipientCommands& m_commands;
    MessageQueue& m_messages;
    Session* m_session = nullptr;
    QString m_path; //!< empty: none waits
};

} // namespace PayRecipients
