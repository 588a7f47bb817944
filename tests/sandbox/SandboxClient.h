// SPDX-License-Identifier: MIT
//! Asks a sandbox over real sockets, as any HTTP client would.
#pragma once

#include "sandbox/Sandbox.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

//! What came back. A connection that broke has status 0 and the reason in `failure`.
struct Reply {
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< as they were spelled
    QString failure;

    QJsonObject json() const;
    //! The value of a header whose name is spelled exactly so; empty if there is none.
    QByteArray header(const QByteArray& name) const;
    //! `data.attributes` of an answer to a query.
    QJsonObject attributes() const;
};

//! Each request has a connection of its own, so that none is disturbed by the one before it.
class SandboxClient {
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit SandboxClient(const sandbox::Sandbox& sandbox);
    //! For a sandbox in another process.
    SandboxClient(const QUrl& baseUrl, QString clientId, QString clientSecret, const QString& authority = {});

    //! Sends one request; the target is a path or a whole URL of the sandbox.
    Reply send(const QByteArray& method, const QString& target, const QByteArray& body = {},
        const Headers& headers = {}) const;
    //! The same with a good token.
    Reply sendSigned(const QByteArray& method, const QString& target, const QByteArray& body = {}) const;
    Reply get(const QString& target) const { return sendSigned("GET", target); }
    Reply post(const QString& target, const QJsonObject& body) const;
    //! Arranges something below /_sandbox.
    Reply put(const QString& target, const QByteArray& body) const;

    //! A new token, asked for with the right credentials.
    QByteArray newToken() const;
    //! The credentials as form fields.
    QByteArray credentials() const;
    QString clientId() const { return m_clientId; }
    QString clientSecret() const { return m_clientSecret; }
    QString baseUrl() const { return m_baseUrl; }
    //! What `/_sandbox/requests` tells.
    QJsonArray requests() const;

private:
    QString m_baseUrl;
    QString m_clientId;
    QString m_clientSecret;
    QString m_authority; //!< the file of the certificate authority, for https
    mutable QByteArray m_token;
};
