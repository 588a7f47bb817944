// SPDX-License-Identifier: MIT
//! The calls below /oauth, and the check of the bearer token before all others.
#pragma once

#include "sandbox/AccessTokens.h"

#include <QString>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace sandbox {

//! Client-credentials grant, revocation, introspection and information on a token. Thread-safe.
class OAuthEndpoints {
public:
    OAuthEndpoints(QString clientId, QString clientSecret, AccessTokens& tokens);

    //! Answers a request below /oauth; false if the path is none of its own.
    bool answer(const httplib::Request& request, httplib::Response& response);
    //! True if the request carries a good token; otherwise it has been answered with 401.
    bool admit(const httplib::Request& request, httplib::Response& response) const;

    //! The token of a request's Authorization header; empty if there is none.
    static QString bearerToken(const httplib::Request& request);

private:
    void token(const httplib::Request& request, httplib::Response& response);
    void revoke(const httplib::Request& request, httplib::Response& response);
    void introspect(const httplib::Request& request, httplib::Response& response);
    void tokenInfo(const httplib::Request& request, httplib::Response& response) const;

    const QString m_clientId;
    const QString m_clientSecret;
    AccessTokens& m_tokens;
};

} // namespace sandbox
