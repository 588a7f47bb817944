// SPDX-License-Identifier: MIT
#include "dialogs/SignInCheck.h"

#include "k2/TokenRevocation.h"

#include <utility>

namespace PayRecipients {

SignInCheck::SignInCheck(
    k2::Service service, const k2::Credentials& credentials, k2::ProxySignIn* proxySignIn, QObject* parent)
    : QObject(parent)
    , m_client(std::move(service), m_clock)
    , m_credentials(credentials)
    , m_request(m_client, m_credentials)
{
    m_client.setProxySignIn(proxySignIn);
    connect(&m_request, &k2::Request::finished, this, &SignInCheck::takeAnswer);
}

SignInCheck::~SignInCheck() = default;

SignInCheck* SignInCheck::giveBack(
    k2::Service service, const k2::Credentials& credentials, const k2::Token& token, QObject* parent)
{
    auto* check = new SignInCheck(std::move(service), credentials, nullptr, parent);
    check->m_token = token;
    check->abandon();
    return check;
}

void SignInCheck::start()
{
    m_request.start();
}

k2::Token SignInCheck::takeToken()
{
    return *std::exchange(m_token, std::nullopt);
}

void SignInCheck::abandon()
{
    m_isAbandoned = true;
    m_client.setProxySignIn(nullptr); // nobody is asked for its sake
    if (!isRunning())
        revoke();
}

void SignInCheck::takeAnswer()
{
    const k2::Result<k2::Token>& result = m_request.result();
    if (result)
        m_token = *result;
    if (m_isAbandoned)
        revoke();
    else
        Q_EMIT ended(result);
}

void SignInCheck::revoke()
{
    if (!m_token)
        return deleteLater();
    m_revocation = std::make_unique<k2::TokenRevocation>(m_client, m_credentials, takeToken());
    connect(m_revocation.get(), &k2::Request::finished, this, [this] {
        if (!m_revocation->result())
            Q_EMIT notRevoked();
        deleteLater();
    });
    m_revocation->start();
}

} // namespace PayRecipients
