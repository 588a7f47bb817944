// SPDX-License-Identifier: MIT
#include "session/StoredCredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace PayRecipients {

using namespace Qt::StringLiterals;

QByteArray toKeychainEntry(const k2::Credentials& credentials)
{
    const QJsonObject object{ { u"client_id"_s, credentials.clientId },
        { u"client_secret"_s, credentials.clientSecret } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<k2::Credentials> fromKeychainEntry(const QByteArray& entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    k2::Credentials credentials{ object[u"client_id"_s].toString(), object[u"client_secret"_s].toString() };
    if (credentials.clientId.isEmpty() || credentials.clientSecret.isEmpty())
        return std::nullopt;
    return credentials;
}

QByteArray toKeychainEntry(const k2::ProxyCredentials& credentials)
{
    const QJsonObject object{ { u"user"_s, credentials.user }, { u"password"_s, credentials.password } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<k2::ProxyCredentials> proxyCredentialsFromKeychainEntry(const QByteArray& entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    k2::ProxyCredentials credentials{ object[u"user"_s].toString(), object[u"password"_s].toString() };
    if (credentials.user.isEmpty())
        return std::nullopt;
    return credentials;
}

} // namespace PayRecipients
