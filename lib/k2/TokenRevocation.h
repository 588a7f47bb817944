// SPDX-License-Identifier: MIT
//! Tells the service that a token will not be used again.
#pragma once

#include "k2/Request.h"
#include "k2/Secrets.h"

namespace k2 {

//! `POST /oauth/revoke`. The client's TokenSource forgets the token, too, if it is still the one in use.
class TokenRevocation final : public Request {
    Q_OBJECT

public:
    TokenRevocation(Client& client, const Credentials& credentials, const Token& token, QObject* parent = nullptr);

    //! Valid once finished() was emitted.
    const Result<void>& result() const { return m_result; }

private:
    QByteArray body() const override;
    QStringList secrets() const override;
    Result<void> accept(const Answer& answer) override;
    void fail(const Error& error) override;

    Credentials m_credentials;
    Token m_token;
    Result<void> m_result = tl::make_unexpected(Error{});
};

} // namespace k2
