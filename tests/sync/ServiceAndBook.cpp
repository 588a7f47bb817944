// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

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
    , book(store)
    , m_settings(settings)
{
}

ServiceAndBook::~ServiceAndBook() = default;

bool ServiceAndBook::start()
{
    if (!sandbox.start())
        return false;
    k2::Service service;
    service.baseUrl = sandbox.baseUrl();
    service.maximumTries = m_settings.maximumTries;
    client = std::make_unique<k2::Client>(service, clock);
    client->setCredentials(k2::Credentials{ sandbox.clientId(), sandbox.clientSecret() });
    sync = std::make_unique<RecipientSync>(book, *client, clock);
    QObject::connect(
        sync.get(), &RecipientSync::finished, &book, [this](const SyncReport& report) { reports.append(report); });
    book.open();
    return QTest::qWaitFor([this] { return book.state() == RecipientBook::State::Ready; });
}

QList<RecipientKey> ServiceAndBook::importAll()
{
    QList<RecipientKey> keys;
    const QStringList locations = sandbox.locations();
    for (const QString& location : locations)
        keys.append(add(location));
    return keys;
}

RecipientKey ServiceAndBook::add(const QString& location)
{
    const RecipientKey key = book.takeKeys(1).first();
    ChangeSet changes{ Source::Import, clock.utcTime(), { key }, {}, {} };
    if (!location.isEmpty())
        changes.edits.append(Edit{ key, Field::Location, Layer::Told, location });
    book.apply(std::move(changes));
    return key;
}

void ServiceAndBook::tell(RecipientKey key, Field field, const QString& value)
{
    book.apply(ChangeSet{ Source::Import, clock.utcTime(), {}, { Edit{ key, field, Layer::Told, value } }, {} });
}

std::optional<SyncReport> ServiceAndBook::refreshed(const QList<RecipientKey>& keys)
{
    const qsizetype before = reports.size();
    if (keys.isEmpty())
        sync->refreshAll();
    else
        sync->refresh(keys);
    if (!QTest::qWaitFor([this, before] { return reports.size() > before; }, 30'000))
        return {};
    return reports.last();
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

QString ServiceAndBook::text(RecipientKey key, Field field) const
{
    const std::optional<Recipient> recipient = book.find(key);
    return recipient ? recipient->text(field) : QString();
}

LookupState ServiceAndBook::lookup(RecipientKey key) const
{
    const std::optional<Recipient> recipient = book.find(key);
    return recipient ? recipient->lookup() : LookupState::NotAsked;
}

} // namespace PayRecipients
