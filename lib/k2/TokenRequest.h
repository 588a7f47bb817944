// SPDX-License-Identifier: MIT
//! Asks for an access token: also the way to find out whether credentials are right.
#pragma once

#include "k2/Request.h"
#include "k2/Secrets.h"

namespace k2 {

//! `POST /oauth/token` (the client-credentials grant). Sent once; Unauthorised where the credentials are refused.
class TokenRequest final : public Request {
    Q_OBJECT

public:
    TokenRequest(Client& client, const Credentials& credentials, QObject* parent = nullptr);

    //! Valid once finished() was emitted.
    const Result<Token>& result() const { return m_result; }

private:
    QByteArray body() const override;
    QStringList secrets() const override;
    Result<void> accept(const Answer& answer) override;
    void fail(const Error& error) override;

    Credentials m_credentials;
    Result<Token> m_result = tl::make_unexpected(Error{});
};

} // namespace k2
