// SPDX-License-Identifier: MIT
//! Asks a service whether it takes these credentials.
#pragma once

#include "k2/Client.h"
#include "k2/SystemClock.h"
#include "k2/TokenRequest.h"

#include <QObject>

#include <memory>
#include <optional>

namespace k2 {
class ProxySignIn;
class TokenRevocation;
} // namespace k2

namespace PayRecipients {

//! The proof is a token, so one that nobody takes is revoked, unless this object goes first, as when the program quits:
//! such a token runs out by itself. So does one behind a proxy that asks for a password, when nobody waits for it any
//! more. Whoever takes one sees to it.
class SignInCheck : public QObject {
    Q_OBJECT

public:
    //! \param proxySignIn may be null; must outlive this object unless it is abandoned
    SignInCheck(k2::Service service, const k2::Credentials& credentials, k2::ProxySignIn* proxySignIn,
        QObject* parent = nullptr);
    ~SignInCheck() override;

    //! Has a token revoked that was taken, and is not used any more; goes away by itself.
    static SignInCheck* giveBack(
        k2::Service service, const k2::Credentials& credentials, const k2::Token& token, QObject* parent);

    //! Begins; ended() follows.
    void start();
    bool isRunning() const { return m_request.isRunning(); }
    //! The token is the caller's from now on; to be called after ended() told of one.
    k2::Token takeToken();
    //! Nobody waits for it any more: ended() does not come, and it goes away by itself once a token that was or will be
    //! granted is revoked.
    void abandon();

Q_SIGNALS:
    void ended(const k2::Result<k2::Token>& result);
    //! The service could not be told of a token that nobody uses.
    void notRevoked();

private:
    void takeAnswer();
    void revoke();

    k2::SystemClock m_clock;
    k2::Client m_client;
    const k2::Credentials m_credentials;
    k2::TokenRequest m_request;
    std::optional<k2::Token> m_token; //!< that nobody has taken
    bool m_isAbandoned = false;
    std::unique_ptr<k2::TokenRevocation> m_revocation;
};

} // namespace PayRecipients
