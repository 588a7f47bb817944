// SPDX-License-Identifier: MIT
#include "ServiceAndBook.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;

//! A large refresh at a service of which a tenth goes wrong, each in its own way.
class RecipientSyncFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTenthGoesWrongAndTheRestIsFetched();
};

namespace {

constexpr int tries = 4;
constexpr int expiries = 3;

//! How one location goes wrong, and what the report must say of it; nothing where it must be mended by trying again.
struct Fault {
    QJsonObject action;
    std::optional<Kind> kind;
};

QJsonObject once(QJsonObject action)
{
    action.insert(u"times"_s, 1);
    return action;
}

QJsonObject act(const QString& name, const QJsonObject& more = {})
{
    QJsonObject action = more;
    action.insert(u"action"_s, name);
    return action;
}

std::vector<Fault> everyFault()
{
    const auto status = [](int code) { return ServiceAndBook::status(code); };
    const QJsonObject body{ { u"body"_s, u"{\"data\":{\"id\":\"1\",\"attributes\":{\"status\":\"Approved\"}}}"_s } };
    const QJsonObject wrongType{ { u"body"_s, u"{\"data\":{\"id\":\"1\",\"attributes\":[]}}"_s } };
    const QJsonObject page{ { u"status"_s, 502 }, { u"body"_s, u"<p>Bad gateway</p>"_s } };
    const QJsonObject away{ { u"location"_s, u"https://elsewhere.invalid/api/v1/pay_recipients/1"_s } };
    const QJsonObject here{ { u"location"_s, u"/api/v1/pay_recipients/1"_s } };
    return {
        { status(400), Kind::Rejected },
        { status(403), Kind::Forbidden },
        { status(404), Kind::NotFound },
        { status(410), Kind::Gone },
        { status(422), Kind::Rejected },
        { status(503), Kind::Server },
        { act(u"garbage"_s), Kind::BadResponse },
        { act(u"body"_s, body), Kind::BadResponse },
        { act(u"body"_s, wrongType), Kind::BadResponse },
        { act(u"huge"_s, { { u"bytes"_s, 2'000'000 } }), Kind::BadResponse },
        { act(u"body"_s, { { u"body"_s, QString(100'000, u'[') } }), Kind::BadResponse },
        { act(u"body"_s, { { u"body"_s, QString() } }), Kind::BadResponse },
        { act(u"redirect"_s, away), Kind::RefusedOrigin },
        { act(u"redirect"_s, here), Kind::BadResponse },
        { once(status(408)), {} },
        { once(status(500)), {} },
        { once(status(503)), {} },
        { once(act(u"status"_s, page)), {} },
        { once(act(u"status"_s, { { u"status"_s, 429 }, { u"retry_after"_s, 1 } })), {} },
        { once(act(u"reset"_s)), {} },
        { once(act(u"truncate"_s)), {} },
        { once(act(u"slow"_s, { { u"ms"_s, 1 } })), {} },
    };
}

//! Which of so many locations go wrong, and how: a tenth, by a seed.
QHash<int, Fault> drawn(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    const std::vector<Fault> faults = everyFault();
    QHash<int, Fault> chosen;
    for (int i = 0; i < count / 10; ++i)
        chosen.insert(order[static_cast<std::size_t>(i)], faults[random() % faults.size()]);
    // A service that takes back one token after another refuses some query twice; that ends a refresh, and should.
    for (int i = 0; i < expiries; ++i)
        chosen.insert(order[static_cast<std::size_t>(i * count / 10 / expiries)], { once(act(u"expire_token"_s)), {} });
    return chosen;
}

QStringList postedPaths(const sandbox::Sandbox& sandbox)
{
    QStringList paths;
    for (const QJsonValue& request : QJsonDocument::fromJson(sandbox.requests()).array()) {
        if (request[u"method"_s] == u"POST"_s)
            paths.append(request[u"path"_s].toString());
    }
    return paths;
}

} // namespace

void RecipientSyncFaultsTest::aTenthGoesWrongAndTheRestIsFetched()
{
    bool isSet = false;
    const int wanted = qEnvironmentVariableIntValue("PAY_RECIPIENTS_REFRESHED", &isSet);
    const int count = isSet ? wanted : 1000;
    const auto m = ServiceAndBook::started(count, tries);
    const QList<RecipientKey> keys = m->importAll();
    const QStringList locations = m->sandbox.locations();
    const QHash<int, Fault> faults = drawn(count, 20'261);
    QList<QJsonObject> rules;
    for (auto fault = faults.cbegin(); fault != faults.cend(); ++fault)
        rules.append(ServiceAndBook::rule(locations[fault.key()], fault->action));
    m->setFaults(rules);

    m->sync->refreshAll();
    // Time passes only here, a little whenever nothing else is left to happen.
    QTRY_VERIFY_WITH_TIMEOUT(
        (m->clock.advance(std::chrono::milliseconds(50)), !m->reports.isEmpty()), 60'000 + count * 30);

    const SyncReport& report = m->reports.first();
    QVERIFY2(!report.stoppedBy, report.stoppedBy ? qPrintable(report.stoppedBy->detail) : "");
    QVERIFY(!report.cancelled);
    QCOMPARE(report.left, 0);
    QCOMPARE(report.asked, count);
    QHash<RecipientKey, Kind> failed;
    for (const SyncFailure& failure : report.failures)
        failed.insert(failure.key, failure.error.kind);
    QCOMPARE(failed.size(), report.failures.size()); // each once
    for (int i = 0; i < count; ++i) {
        const auto fault = faults.constFind(i);
        const std::optional<Kind> expected = fault == faults.cend() ? std::nullopt : fault->kind;
        QCOMPARE(failed.contains(keys[i]), expected.has_value());
        if (expected)
            QCOMPARE(failed.value(keys[i]), *expected);
        else
            QCOMPARE(m->lookup(keys[i]), LookupState::Answered);
    }
    QCOMPARE(report.answered, count - failed.size());

    // Nothing but tokens was posted, and none that was not needed: the first, and one for each that ran out.
    const QStringList posted = postedPaths(m->sandbox);
    QCOMPARE(QSet<QString>(posted.cbegin(), posted.cend()), QSet<QString>{ u"/oauth/token"_s });
    QVERIFY2(posted.size() <= 1 + expiries, qPrintable(QString::number(posted.size())));
}

QTEST_GUILESS_MAIN(RecipientSyncFaultsTest)
#include "tst_RecipientSyncFaults.moc"
