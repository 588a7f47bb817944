// SPDX-License-Identifier: MIT
#include "session/StoredCredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr auto authoritiesName = "authorities"_L1;

} // namespace

QByteArray toKeychainEntry(const k2::Credentials& credentials, const QString& origin, const QString& authorities)
{
    const QJsonObject object{ { u"client_id"_s, credentials.clientId },
        { u"client_secret"_s, credentials.clientSecret }, { u"origin"_s, origin }, { authoritiesName, authorities } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<StoredCredentials> fromKeychainEntry(const QByteArray& entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    StoredCredentials stored{ { object[u"client_id"_s].toString(), object[u"client_secret"_s].toString() },
        object[u"origin"_s].toString(), {} };
    if (object[authoritiesName].isString())
        stored.authorities = object[authoritiesName].toString();
    if (stored.credentials.clientId.isEmpty() || stored.credentials.clientSecret.isEmpty())
        return std::nullopt;
    return stored;
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
