// SPDX-License-Identifier: MIT
#include "exchange/WaitingSharedBook.h"

#include "recipients/RecipientCommands.h"
#include "session/Session.h"
#include "widgets/MessageQueue.h"

#include <QFileInfo>

#include <utility>

namespace PayRecipients {

WaitingSharedBook::WaitingSharedBook(RecipientCommands& commands, MessageQueue& messages, QObject* parent)
    : QObject(parent)
    , m_commands(commands)
    , m_messages(messages)
{
}

void WaitingSharedBook::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &Session::bookStateChanged, this, &WaitingSharedBook::openIfReady);
}

void WaitingSharedBook::open(const QString& path)
{
    m_path = path;
    if (!m_session)
        m_messages.put(MessageTopic::SharedBook, MessageBar::Kind::Information,
            tr("%1 opens as soon as you have chosen how to begin. “Use without signing in” is enough for it.")
                .arg(QFileInfo(path).fileName()));
    openIfReady();
}

void WaitingSharedBook::openIfReady()
{
    if (m_path.isEmpty() || !m_session || m_session->bookState() != Session::BookState::Ready)
        return;
    m_messages.withdraw(MessageTopic::SharedBook);
    m_commands.openSharedBook(std::exchange(m_path, {}));
}

} // namespace PayRecipients
