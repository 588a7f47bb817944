// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

sandbox::Options optionsFor(const ServiceAndBook::Settings& settings)
{
    sandbox::Options options;
    options.recipients = settings.recipients;
    return options;
}

bool isRecipientsPath(const QString& path)
{
    return path.contains("/pay_recipients/"_L1) || path.contains("/external_recipients/"_L1);
}

} // namespace

std::unique_ptr<ServiceAndBook> ServiceAndBook::started(int recipients, int maximumTries)
{
    auto made = std::make_unique<ServiceAndBook>(Settings{ recipients, maximumTries });
    if (!made->start())
        qFatal("The sandbox or the book did not start");
    return made;
}

ServiceAndBook::ServiceAndBook(Settings settings)
    : sandbox(optionsFor(settings))
    , m_settings(settings)
{
}

ServiceAndBook::~ServiceAndBook()
{
    // Before the service that they ask.
    sync.reset();
    client.reset();
}

bool ServiceAndBook::start()
{
    if (!sandbox.start())
        return false;
    k2::Service service;
    service.baseUrl = sandbox.baseUrl();
    service.maximumTries = m_settings.maximumTries;
    return SyncedBook::start(service, k2::Credentials{ sandbox.clientId(), sandbox.clientSecret() });
}

QList<RecipientKey> ServiceAndBook::importAll()
{
    QList<RecipientKey> keys;
    const QStringList locations = sandbox.locations();
    for (const QString& location : locations)
        keys.append(add(location));
    return keys;
}

void ServiceAndBook::setFaults(const QList<QJsonObject>& rules)
{
    QJsonArray array;
    for (const QJsonObject& rule : rules)
        array.append(rule);
    const auto set = sandbox.setFaults(QJsonDocument(array).toJson());
    if (!set)
        qFatal("%s", qPrintable(set.error()));
}

QJsonObject ServiceAndBook::rule(const QString& location, QJsonObject action)
{
    action.insert(u"match"_s, u"GET "_s + QUrl(location).path());
    return action;
}

QJsonObject ServiceAndBook::ruleForAll(QJsonObject action)
{
    action.insert(u"match"_s, u"GET *_recipients/*"_s);
    return action;
}

QJsonObject ServiceAndBook::status(int code)
{
    return { { u"action"_s, u"status"_s }, { u"status"_s, code } };
}

QJsonObject ServiceAndBook::hang()
{
    return { { u"action"_s, u"hang"_s } };
}

QJsonObject ServiceAndBook::every(int nth, QJsonObject action)
{
    action.insert(u"every"_s, nth);
    return action;
}

QStringList ServiceAndBook::queriedPaths() const
{
    QStringList paths;
    const QJsonArray requests = QJsonDocument::fromJson(sandbox.requests()).array();
    for (const QJsonValue& request : requests) {
        const QString path = request[u"path"_s].toString();
        if (request[u"method"_s] == u"GET"_s && isRecipientsPath(path))
            paths.append(path);
    }
    return paths;
}

int ServiceAndBook::tokenRequests() const
{
    int count = 0;
    const QJsonArray requests = QJsonDocument::fromJson(sandbox.requests()).array();
    for (const QJsonValue& request : requests)
        count += request[u"path"_s] == u"/oauth/token"_s ? 1 : 0;
    return count;
}

} // namespace PayRecipients
