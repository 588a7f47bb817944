// SPDX-License-Identifier: MIT
#include "sandbox/OAuthEndpoints.h"

#include "sandbox/Answers.h"
#include "sandbox/RequestBody.h"

#include <QJsonArray>
#include <QJsonObject>

#include <httplib.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace sandbox {

namespace {

qint64 unixSeconds(system_clock::time_point time)
{
    return duration_cast<seconds>(time.time_since_epoch()).count();
}

//! The token that a call is about. The ruby SDK names it `access_token` when it revokes one.
QString namedToken(const QJsonObject& fields)
{
    const auto token = RequestBody::text(fields, u"token"_s);
    return token.isEmpty() ? RequestBody::text(fields, u"access_token"_s) : token;
}

} // namespace

OAuthEndpoints::OAuthEndpoints(QString clientId, QString clientSecret, AccessTokens& tokens)
    : m_clientId(std::move(clientId))
    , m_clientSecret(std::move(clientSecret))
    , m_tokens(tokens)
{
}

bool OAuthEndpoints::answer(const httplib::Request& request, httplib::Response& response)
{
    if (request.method == "POST" && request.path == "/oauth/token") {
        token(request, response);
    } else if (request.method == "POST" && request.path == "/oauth/revoke") {
        revoke(request, response);
    } else if (request.method == "POST" && request.path == "/oauth/introspect") {
        introspect(request, response);
    } else if (request.method == "GET" && request.path == "/oauth/token/info") {
        tokenInfo(request, response);
    } else {
        return false;
    }
    return true;
}

bool OAuthEndpoints::admit(const httplib::Request& request, httplib::Response& response) const
{
    switch (m_tokens.state(bearerToken(request))) {
    case AccessTokens::State::Good:
        return true;
    case AccessTokens::State::Expired:
        Answers::error(response, 401, u"ExpiredAccessToken"_s, u"The access token expired"_s);
        return false;
    case AccessTokens::State::Unknown:
    case AccessTokens::State::Revoked:
        Answers::error(response, 401, u"InvalidAccessToken"_s, u"The access token is invalid"_s);
        return false;
    }
    Q_UNREACHABLE();
}

QString OAuthEndpoints::bearerToken(const httplib::Request& request)
{
    const auto header = QString::fromStdString(request.get_header_value("Authorization"));
    const auto scheme = u"Bearer "_s;
    return header.startsWith(scheme, Qt::CaseInsensitive) ? header.sliced(scheme.size()).trimmed() : QString();
}

void OAuthEndpoints::token(const httplib::Request& request, httplib::Response& response)
{
    const auto fields = RequestBody::readJsonOrForm(request.body);
    if (!fields) {
        Answers::oauthError(response, 400, u"invalid_request"_s, fields.error());
        return;
    }
    const auto grant = RequestBody::text(*fields, u"grant_type"_s);
    if (grant.isEmpty()) {
        Answers::oauthError(response, 400, u"invalid_request"_s, u"Missing required parameter: grant_type."_s);
        return;
    }
    if (grant != u"client_credentials"_s) {
        Answers::oauthError(response, 400, u"unsupported_grant_type"_s,
            u"The authorization grant type is not supported by the authorization server."_s);
        return;
    }
    if (RequestBody::text(*fields, u"client_id"_s) != m_clientId
        || RequestBody::text(*fields, u"client_secret"_s) != m_clientSecret) {
        Answers::oauthError(response, 401, u"invalid_client"_s,
            u"Client authentication failed due to unknown client, no client authentication included, or "
            "unsupported authentication method."_s);
        return;
    }
    const auto token = m_tokens.issue();
    Answers::json(response, 200,
        {
            { u"access_token"_s, token.value },
            { u"token_type"_s, u"Bearer"_s },
            { u"expires_in"_s, static_cast<qint64>(token.lifetime.count()) },
            { u"created_at"_s, unixSeconds(token.created) },
        });
    response.set_header("Cache-Control", "no-store");
}

void OAuthEndpoints::revoke(const httplib::Request& request, httplib::Response& response)
{
    const auto fields = RequestBody::readJsonOrForm(request.body).value_or(QJsonObject());
    if (RequestBody::text(fields, u"client_id"_s) != m_clientId
        || RequestBody::text(fields, u"client_secret"_s) != m_clientSecret) {
        Answers::oauthError(response, 403, u"unauthorized_client"_s, u"You are not authorized to revoke this token"_s);
        return;
    }
    m_tokens.revoke(namedToken(fields)); // RFC 7009: an unknown token is no error
    Answers::json(response, 200, {});
}

void OAuthEndpoints::introspect(const httplib::Request& request, httplib::Response& response)
{
    const auto fields = RequestBody::readJsonOrForm(request.body).value_or(QJsonObject());
    if (RequestBody::text(fields, u"client_id"_s) != m_clientId
        || RequestBody::text(fields, u"client_secret"_s) != m_clientSecret) {
        Answers::oauthError(response, 401, u"invalid_client"_s, u"Client authentication failed."_s);
        return;
    }
    const auto value = namedToken(fields);
    const auto token = m_tokens.find(value);
    if (m_tokens.state(value) != AccessTokens::State::Good || !token) {
        Answers::json(response, 200, { { u"active"_s, false } });
        return;
    }
    Answers::json(response, 200,
        {
            { u"active"_s, true },
            { u"scope"_s, u""_s },
            { u"client_id"_s, m_clientId },
            { u"token_type"_s, u"Bearer"_s },
            { u"exp"_s, unixSeconds(token->created + token->lifetime) },
            { u"iat"_s, unixSeconds(token->created) },
        });
}

void OAuthEndpoints::tokenInfo(const httplib::Request& request, httplib::Response& response) const
{
    if (!admit(request, response)) {
        return;
    }
    const auto token = m_tokens.find(bearerToken(request));
    const auto left = duration_cast<seconds>(token->expires - steady_clock::now());
    Answers::json(response, 200,
        {
            { u"scope"_s, QJsonArray() },
            { u"expires_in"_s, static_cast<qint64>(std::max(left, seconds(0)).count()) },
            { u"application"_s, QJsonObject{ { u"uid"_s, m_clientId } } },
            { u"created_at"_s, unixSeconds(token->created) },
        });
}

} // namespace sandbox
