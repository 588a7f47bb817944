// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QUrl>

#include <httplib.h>

using namespace Qt::StringLiterals;

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray Reply::header(const QByteArray& name) const
{
    for (const auto& [candidate, value] : headers) {
        if (candidate == name) {
            return value;
        }
    }
    return {};
}

QJsonObject Reply::attributes() const
{
    return json().value(u"data"_s).toObject().value(u"attributes"_s).toObject();
}

SandboxClient::SandboxClient(const sandbox::Sandbox& sandbox)
    : SandboxClient(sandbox.baseUrl(), sandbox.clientId(), sandbox.clientSecret())
{
}

SandboxClient::SandboxClient(const QUrl& baseUrl, QString clientId, QString clientSecret, const QString& authority)
    : m_baseUrl(baseUrl.toString())
    , m_clientId(std::move(clientId))
    , m_clientSecret(std::move(clientSecret))
    , m_authority(authority)
{
}

Reply SandboxClient::send(
    const QByteArray& method, const QString& target, const QByteArray& body, const Headers& headers) const
{
    httplib::Client client(m_baseUrl.toStdString());
    client.set_read_timeout(std::chrono::seconds(20));
    if (!m_authority.isEmpty()) {
        client.set_ca_cert_path(m_authority.toStdString());
    }
    httplib::Request request;
    request.method = method.toStdString();
    request.path = (target.startsWith(m_baseUrl) ? target.sliced(m_baseUrl.size()) : target).toStdString();
    request.body = body.toStdString();
    for (const auto& [name, value] : headers) {
        request.set_header(name.toStdString(), value.toStdString());
    }
    const auto result = client.send(request);
    Reply reply;
    if (!result) {
        reply.failure = QString::fromStdString(httplib::to_string(result.error()));
        return reply;
    }
    reply.status = result->status;
    reply.body = QByteArray::fromStdString(result->body);
    for (const auto& [name, value] : result->headers) {
        reply.headers.append({ QByteArray::fromStdString(name), QByteArray::fromStdString(value) });
    }
    return reply;
}

Reply SandboxClient::sendSigned(const QByteArray& method, const QString& target, const QByteArray& body) const
{
    if (m_token.isEmpty()) {
        m_token = newToken();
    }
    return send(method, target, body,
        { { "Accept", "application/json" }, { "Content-Type", "application/json" },
            { "Authorization", "Bearer " + m_token } });
}

Reply SandboxClient::post(const QString& target, const QJsonObject& body) const
{
    return sendSigned("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Reply SandboxClient::put(const QString& target, const QByteArray& body) const
{
    return send("PUT", target, body, { { "Content-Type", "application/json" } });
}

QByteArray SandboxClient::newToken() const
{
    const auto reply = send("POST", u"/oauth/token"_s, credentials() + "&grant_type=client_credentials",
        { { "Content-Type", "application/x-www-form-urlencoded" } });
    return reply.json().value(u"access_token"_s).toString().toLatin1();
}

QByteArray SandboxClient::credentials() const
{
    return "client_id=" + QUrl::toPercentEncoding(m_clientId)
        + "&client_secret=" + QUrl::toPercentEncoding(m_clientSecret);
}

QJsonArray SandboxClient::requests() const
{
    return QJsonDocument::fromJson(send("GET", u"/_sandbox/requests"_s).body).array();
}
