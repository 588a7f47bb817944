// SPDX-License-Identifier: MIT
#include "profiles/Profile.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! True for hosts that cannot be another machine. \a host as QUrl gives it: lower case, addresses normalised.
bool isLoopback(const QString& host)
{
    if (host == u"localhost"_s || host == u"::1"_s)
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.first() != u"127"_s)
        return false;
    for (const QString& part : parts) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber || number < 0 || number > 255)
            return false;
    }
    return true;
}

QString bookKeyName(const QString& id, const QString& entry)
{
    const QString first = u"book-key/"_s + id;
    return entry.isEmpty() ? first : first + u'/' + entry;
}

int ownPort(const QUrl& url)
{
    return url.scheme() == u"https"_s ? 443 : 80;
}

} // namespace

Profile Profile::create(const QString& name, Environment environment, const QUrl& baseUrl)
{
    Profile profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    profile.name = name;
    profile.environment = environment;
    profile.baseUrl = environment == Environment::Custom ? baseUrl : baseUrlOf(environment);
    return profile;
}

QUrl Profile::webAppUrl() const
{
    return environment == Environment::Production ? QUrl(u"https://app.kopokopo.com"_s) : baseUrl;
}

QString Profile::origin() const
{
    return originOf(baseUrl);
}

QString Profile::originOf(const QUrl& address)
{
    QUrl url = address;
    if (url.port() == ownPort(url))
        url.setPort(-1);
    return url.toString(
        QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString Profile::credentialsKeychainName() const
{
    return u"credentials/"_s + id;
}

QString Profile::bookKeychainName() const
{
    return bookKeyName(id, bookKeyEntry);
}

QStringList Profile::bookKeychainNames() const
{
    QStringList names{ bookKeychainName() };
    for (const QString& entry : formerBookKeyEntries)
        names << bookKeyName(id, entry);
    names.removeDuplicates();
    return names;
}

QString Profile::proxyKeychainName(const QString& proxy)
{
    return u"proxy/"_s + proxy;
}

QUrl Profile::baseUrlOf(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QUrl(u"https://api.kopokopo.com"_s);
    case Environment::Sandbox:
        return QUrl(u"https://sandbox.kopokopo.com"_s);
    case Environment::Custom:
        break;
    }
    return {};
}

tl::expected<QUrl, Profile::UrlProblem> Profile::checkBaseUrl(const QString& text)
{
    QString typed = text.trimmed();
    if (typed.isEmpty())
        return tl::unexpected(UrlProblem::Empty);
    if (!typed.contains(u"://"_s))
        typed.prepend(u"https://"_s);

    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty() || url.port() == 0)
        return tl::unexpected(UrlProblem::NotAUrl);
    if (url.scheme() != u"https"_s && url.scheme() != u"http"_s)
        return tl::unexpected(UrlProblem::UnknownScheme);
    if (url.authority().contains(u'@'))
        return tl::unexpected(UrlProblem::HasCredentials);
    if ((!url.path().isEmpty() && url.path() != u"/"_s) || url.hasQuery() || url.hasFragment())
        return tl::unexpected(UrlProblem::HasPath);
    if (url.scheme() == u"http"_s && !isLoopback(url.host()))
        return tl::unexpected(UrlProblem::Insecure);

    QUrl checked;
    checked.setScheme(url.scheme());
    checked.setHost(url.host());
    if (url.port() != ownPort(url))
        checked.setPort(url.port());
    return checked;
}

} // namespace PayRecipients
