// SPDX-License-Identifier: MIT
#include "k2/TokenRequest.h"

#include "k2/Answer.h"
#include "k2/Client.h"
#include "k2/FormBody.h"
#include "k2/TokenParser.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

TokenRequest::TokenRequest(Client& client, const Credentials& credentials, QObject* parent)
    : Request(client, Nature::TokenCall, client.urlOf(u"/oauth/token"_s), parent)
    , m_credentials(credentials)
{
}

QByteArray TokenRequest::body() const
{
    return formBody({ { "client_id", m_credentials.clientId }, { "client_secret", m_credentials.clientSecret },
        { "grant_type", u"client_credentials"_s } });
}

QStringList TokenRequest::secrets() const
{
    return { m_credentials.clientSecret };
}

Result<void> TokenRequest::accept(const Answer& answer)
{
    auto token = parseToken(answer.body);
    if (!token)
        return tl::make_unexpected(toError(token.error()));
    m_result = std::move(*token);
    return {};
}

void TokenRequest::fail(const Error& error)
{
    Error told = error;
    // RFC 6749, 5.2: a server may also refuse the credentials with 400.
    if (error.kind == Error::Kind::Rejected
        && (error.code == u"invalid_client" || error.code == u"unauthorized_client"))
        told.kind = Error::Kind::Unauthorised;
    m_result = tl::make_unexpected(told);
}

} // namespace k2
