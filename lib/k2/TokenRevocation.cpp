// SPDX-License-Identifier: MIT
#include "k2/TokenRevocation.h"

#include "k2/Answer.h"
#include "k2/Client.h"
#include "k2/FormBody.h"
#include "k2/TokenSource.h"

using namespace Qt::StringLiterals;

namespace k2 {

TokenRevocation::TokenRevocation(Client& client, const Credentials& credentials, const Token& token, QObject* parent)
    : Request(client, Nature::TokenCall, client.urlOf(u"/oauth/revoke"_s), parent)
    , m_credentials(credentials)
    , m_token(token)
{
}

QByteArray TokenRevocation::body() const
{
    client().tokens().forget(m_token);
    QString token = QString::fromLatin1(m_token.value);
    QByteArray body = formBody({ { "client_id", m_credentials.clientId },
        { "client_secret", m_credentials.clientSecret }, { "token", token } });
    wipe(token);
    return body;
}

QStringList TokenRevocation::secrets() const
{
    return { m_credentials.clientSecret, QString::fromLatin1(m_token.value) };
}

Result<void> TokenRevocation::accept(const Answer& /*answer*/)
{
    m_result = {};
    return {};
}

void TokenRevocation::fail(const Error& error)
{
    m_result = tl::make_unexpected(error);
}

} // namespace k2
