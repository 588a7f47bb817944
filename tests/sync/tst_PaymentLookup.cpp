// SPDX-License-Identifier: MIT
#include "SandboxClient.h"
#include "ServiceAndBook.h"

#include "sync/PaymentLookup.h"
#include "sync/RequestWindow.h"
#include "sync/StopRule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;
using Values = QList<std::pair<Field, QString>>;

namespace {

//! A sandbox with payments, and a look at them.
class Payments {
public:
    explicit Payments(int maximumTries = 1)
        : m(ServiceAndBook::started(40, maximumTries))
        , payer(m->sandbox)
    {
    }

    //! Pays by a send_money request (v2) with these destinations.
    QUrl send(const QByteArray& destinations)
    {
        return pay(u"/api/v2/send_money"_s,
            R"({"currency":"KES","_links":{"callback_url":"https://example.org"},"destinations":[)" + destinations
                + "]}");
    }

    //! Pays a mobile wallet by its reference (v1).
    QUrl payReference(const QByteArray& reference)
    {
        return pay(u"/api/v1/payments"_s,
            R"({"destination_type":"mobile_wallet","destination_reference":")" + reference
                + R"(","amount":{"currency":"KES","value":"20"},"_links":{"callback_url":"https://example.org"}})");
    }

    //! So many payments of tills, each of its own number.
    QList<QUrl> sendToTills(int count)
    {
        QList<QUrl> locations;
        for (int i = 0; i < count; ++i)
            locations.append(
                send(R"({"type":"till","amount":1,"till_number":")" + QByteArray::number(1000 + i) + "\"}"));
        return locations;
    }

    void setStatus(const QUrl& location, const QByteArray& status)
    {
        const Reply reply
            = payer.put(u"/_sandbox/payments/"_s + location.fileName(), R"({"status":")" + status + "\"}");
        if (reply.status != 200)
            qFatal("The sandbox did not take the status");
    }

    PaymentLookup& make(const QList<QUrl>& locations)
    {
        lookup = std::make_unique<PaymentLookup>(*m->client, locations);
        QObject::connect(lookup.get(), &PaymentLookup::finished, &m->book,
            [this](const PaymentReport& report) { reports.append(report); });
        return *lookup;
    }

    std::optional<PaymentReport> ended()
    {
        if (!QTest::qWaitFor([this] { return !reports.isEmpty(); }, 30'000))
            return {};
        return reports.last();
    }

    std::optional<PaymentReport> lookedUp(const QList<QUrl>& locations)
    {
        make(locations).start();
        return ended();
    }

    //! How many queries of payments the sandbox has seen.
    int queries() const
    {
        int count = 0;
        const QJsonArray requests = QJsonDocument::fromJson(m->sandbox.requests()).array();
        for (const QJsonValue& request : requests) {
            const QString path = request[u"path"_s].toString();
            count += request[u"method"_s] == u"GET"_s
                && (path.startsWith(u"/api/v2/send_money/"_s) || path.startsWith(u"/api/v1/payments/"_s));
        }
        return count;
    }

    static QJsonObject ruleForAll(QJsonObject action)
    {
        action.insert(u"match"_s, u"GET /api/v*"_s);
        return action;
    }

    std::unique_ptr<ServiceAndBook> m;
    SandboxClient payer;
    std::unique_ptr<PaymentLookup> lookup;
    QList<PaymentReport> reports;

private:
    QUrl pay(const QString& path, const QByteArray& body)
    {
        const Reply reply = payer.sendSigned("POST", path, body);
        if (reply.status != 201)
            qFatal("The sandbox did not pay: %s", reply.body.constData());
        return QUrl(QString::fromLatin1(reply.header("location")));
    }
};

constexpr char someReference[] = "c7f300c0-f1ef-4151-9bbe-005005aa3747";

} // namespace

class PaymentLookupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhomPaymentsOfBothVersionsPaid();
    void tellsTheReferenceOfAKnownRecipientByItsAccount();
    void whatTellsOfNobodyIsSaid();
    void locationThatStandsThereAgainIsAskedOnce();
    void anEmptyListEndsAtOnce();
    void failureOfOnePaymentLeavesTheOthers_data();
    void failureOfOnePaymentLeavesTheOthers();
    void locationsThatAreNoPaymentsFail();
    void triesAgainWhereTheServiceAsksForIt();
    void stopsWhereAskingOnIsPointless_data();
    void stopsWhereAskingOnIsPointless();
    void asksNoMoreAtOnceThanTheWindowAllows();
    void cancelKeepsWhatWasTold();
    void cancelOutsideOfARunDoesNothing();
    void destroyingItWhileItRunsIsSilent();
    void mayBeDestroyedByWhoHearsOfItsEnd();
};

void PaymentLookupTest::tellsWhomPaymentsOfBothVersionsPaid()
{
    Payments p;
    const QUrl wallet = p.send(
        R"({"type":"mobile_wallet","nickname":"Test","phone_number":"254900111111","network":"Safaricom","amount":10},
           {"type":"merchant_wallet","reference":"own-1","amount":10})");
    const QUrl byReference = p.payReference(someReference);
    const QUrl again
        = p.send(R"({"type":"mobile_wallet","phone_number":"254900111111","network":"Safaricom","amount":1},
           {"type":"till","till_number":"0123","amount":1})");

    PaymentLookup& lookup = p.make({ wallet, byReference, again });
    QSignalSpy progressed(&lookup, &PaymentLookup::progressed);
    QCOMPARE(lookup.total(), 3);
    QVERIFY(!lookup.isRunning());
    lookup.start();
    lookup.start(); // does nothing
    QVERIFY(lookup.isRunning());
    const std::optional<PaymentReport> report = p.ended();

    QVERIFY(report);
    QVERIFY(!lookup.isRunning());
    QCOMPARE(lookup.done(), 3);
    QCOMPARE(progressed.size(), 3);
    QCOMPARE(progressed.last(), QVariantList({ 3, 3 }));
    QCOMPARE(report->asked, 3);
    QCOMPARE(report->answered, 3);
    QVERIFY(report->failures.isEmpty());
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->offers.size(), 3);
    const OfferedRecipient first = report->offers.at(0);
    QCOMPARE(first.line, 1);
    QCOMPARE(first.text(Field::Type), u"mobile_wallet"_s);
    QCOMPARE(first.text(Field::Nickname), u"Test"_s);
    QCOMPARE(first.text(Field::PhoneNumber), u"254900111111"_s);
    QVERIFY(!QUuid::fromString(first.text(Field::Reference)).isNull());
    const Values byReferenceOnly{ { Field::Type, u"mobile_wallet"_s },
        { Field::Reference, QString::fromLatin1(someReference) } };
    QCOMPARE(report->offers.at(1).line, 2);
    QCOMPARE(report->offers.at(1).values, byReferenceOnly);
    QCOMPARE(report->offers.at(2).line, 3);
    QCOMPARE(report->offers.at(2).text(Field::TillNumber), u"0123"_s);
}

void PaymentLookupTest::tellsTheReferenceOfAKnownRecipientByItsAccount()
{
    Payments p;
    const QList<RecipientKey> keys = p.m->importAll();
    QVERIFY(p.m->refreshed());
    const auto known = std::find_if(keys.begin(), keys.end(), [&p](RecipientKey key) {
        return p.m->text(key, Field::Type) == u"till"_s && !p.m->text(key, Field::Reference).isEmpty();
    });
    QVERIFY(known != keys.end());
    const QString till = p.m->text(*known, Field::TillNumber);

    const std::optional<PaymentReport> report
        = p.lookedUp({ p.send(R"({"type":"till","amount":1,"till_number":")" + till.toUtf8() + "\"}") });
    QVERIFY(report);
    QCOMPARE(report->offers.size(), 1);
    QCOMPARE(report->offers.first().text(Field::TillNumber), till);
    QCOMPARE(report->offers.first().text(Field::Reference), p.m->text(*known, Field::Reference));
}

void PaymentLookupTest::whatTellsOfNobodyIsSaid()
{
    Payments p;
    const QUrl scheduled = p.send(R"({"type":"till","till_number":"0123","amount":1})");
    p.setStatus(scheduled, "Scheduled");
    const QUrl paid = p.send(R"({"type":"till","till_number":"4567","amount":1})");
    const QUrl own = p.send(R"({"type":"merchant_bank_account","reference":"own-1","amount":1})");

    const std::optional<PaymentReport> report = p.lookedUp({ own, paid, scheduled });
    QVERIFY(report);
    QCOMPARE(report->answered, 3);
    QCOMPARE(report->tellingOfNobody, QList({ 1, 3 }));
    QCOMPARE(report->offers.size(), 1);
    QCOMPARE(report->offers.first().line, 2);
}

void PaymentLookupTest::locationThatStandsThereAgainIsAskedOnce()
{
    Payments p;
    const QUrl first = p.payReference(someReference);
    const QUrl second = p.send(R"({"type":"till","till_number":"0123","amount":1})");
    QUrl otherSpelling = first;
    otherSpelling.setPath(first.path() + u'/');
    otherSpelling.setFragment(u"x"_s);

    const std::optional<PaymentReport> report = p.lookedUp({ first, otherSpelling, first, second });
    QVERIFY(report);
    QCOMPARE(report->asked, 2);
    QCOMPARE(p.queries(), 2);
    QCOMPARE(report->offers.size(), 2);
    QCOMPARE(report->offers.at(1).line, 4);
}

void PaymentLookupTest::anEmptyListEndsAtOnce()
{
    Payments p;
    p.make({}).start();
    QVERIFY(p.reports.isEmpty()); // not from within start()
    const std::optional<PaymentReport> report = p.ended();
    QVERIFY(report);
    QCOMPARE(report->asked, 0);
    QVERIFY(report->offers.isEmpty());
    QVERIFY(!report->cancelled);
}

void PaymentLookupTest::failureOfOnePaymentLeavesTheOthers_data()
{
    QTest::addColumn<QJsonObject>("action");
    QTest::addColumn<Kind>("kind");

    const auto action = [](const QString& name) { return QJsonObject{ { u"action"_s, name } }; };
    QTest::newRow("404") << ServiceAndBook::status(404) << Kind::NotFound;
    QTest::newRow("410") << ServiceAndBook::status(410) << Kind::Gone;
    QTest::newRow("403") << ServiceAndBook::status(403) << Kind::Forbidden;
    QTest::newRow("429") << ServiceAndBook::status(429) << Kind::RateLimited;
    QTest::newRow("500") << ServiceAndBook::status(500) << Kind::Server;
    QTest::newRow("reset") << action(u"reset"_s) << Kind::Unreachable;
    QTest::newRow("half an answer") << action(u"truncate"_s) << Kind::Unreachable;
    QTest::newRow("garbage") << action(u"garbage"_s) << Kind::BadResponse;
    QTest::newRow("too much") << QJsonObject{ { u"action"_s, u"huge"_s }, { u"bytes"_s, 2'000'000 } }
                              << Kind::BadResponse;
    QTest::newRow("redirected") << QJsonObject{ { u"action"_s, u"redirect"_s }, { u"location"_s, u"/elsewhere"_s } }
                                << Kind::BadResponse;
    QTest::newRow("another record") << QJsonObject{ { u"action"_s, u"body"_s },
        { u"content_type"_s, u"application/json"_s },
        { u"body"_s,
            uR"({"data":{"id":"c7f300c0-f1ef-4151-9bbe-005005aa3747","type":"send_money","attributes":{}}})"_s } }
                                    << Kind::BadResponse;
}

void PaymentLookupTest::failureOfOnePaymentLeavesTheOthers()
{
    QFETCH(const QJsonObject, action);
    QFETCH(const Kind, kind);
    Payments p;
    const QList<QUrl> locations = p.sendToTills(3);
    p.m->setFaults({ ServiceAndBook::rule(locations.at(1).toString(), action) });

    const std::optional<PaymentReport> report = p.lookedUp(locations);
    QVERIFY(report);
    QCOMPARE(report->asked, 3);
    QCOMPARE(report->answered, 2);
    QCOMPARE(report->left, 0);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->failures.size(), 1);
    QCOMPARE(report->failures.first().line, 2);
    QCOMPARE(report->failures.first().location, locations.at(1));
    QCOMPARE(report->failures.first().error.kind, kind);
    QCOMPARE(report->offers.size(), 2);
    QCOMPARE(report->offers.at(1).line, 3);
}

void PaymentLookupTest::locationsThatAreNoPaymentsFail()
{
    Payments p;
    const QString base = p.m->sandbox.baseUrl().toString();
    const std::optional<PaymentReport> report
        = p.lookedUp({ QUrl(p.m->sandbox.locations().first()), p.payReference(someReference),
            QUrl(u"https://name.invalid/api/v1/payments/1"_s), QUrl(base + u"/api/v1/payments/1"_s), QUrl() });
    QVERIFY(report);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->offers.size(), 1);
    QCOMPARE(report->offers.first().line, 2);
    QList<std::pair<int, Kind>> failures;
    for (const PaymentFailure& failure : report->failures)
        failures.append({ failure.line, failure.error.kind });
    const QList<std::pair<int, Kind>> expected{ { 1, Kind::BadResponse }, { 3, Kind::RefusedOrigin },
        { 4, Kind::NotFound }, { 5, Kind::RefusedOrigin } };
    QCOMPARE(failures, expected);
}

void PaymentLookupTest::triesAgainWhereTheServiceAsksForIt()
{
    Payments p(3);
    const QList<QUrl> locations = p.sendToTills(1);
    p.m->setFaults({ Payments::ruleForAll(ServiceAndBook::status(503)) });
    p.make(locations).start();
    QTRY_COMPARE(p.queries(), 1);
    QTRY_VERIFY(p.m->clock.pending() > 0);
    p.m->setFaults({});
    QTRY_VERIFY((p.m->clock.advance(std::chrono::seconds(1)), !p.reports.isEmpty()));
    QCOMPARE(p.reports.first().offers.size(), 1);
    QVERIFY(p.reports.first().failures.isEmpty());
}

void PaymentLookupTest::stopsWhereAskingOnIsPointless_data()
{
    QTest::addColumn<QJsonObject>("rule");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("asked");

    QJsonObject noToken = ServiceAndBook::status(401);
    noToken.insert(u"match"_s, u"POST /oauth/token"_s);
    QJsonObject wrongService = ServiceAndBook::status(404);
    wrongService.insert(u"match"_s, u"POST /oauth/token"_s);
    QTest::newRow("refused credentials") << noToken << Kind::Unauthorised << 1;
    QTest::newRow("a token that is always refused")
        << Payments::ruleForAll(ServiceAndBook::status(401)) << Kind::Unauthorised << 1;
    QTest::newRow("another service") << wrongService << Kind::NotFound << 1;
    QTest::newRow("nobody there") << Payments::ruleForAll({ { u"action"_s, u"reset"_s } }) << Kind::Unreachable
                                  << StopRule::unansweredLimit;
    QTest::newRow("a busy service") << Payments::ruleForAll(ServiceAndBook::status(503)) << Kind::Server
                                    << StopRule::busyLimit;
}

void PaymentLookupTest::stopsWhereAskingOnIsPointless()
{
    QFETCH(const QJsonObject, rule);
    QFETCH(const Kind, kind);
    QFETCH(const int, asked);
    Payments p;
    const QList<QUrl> locations = p.sendToTills(100);
    p.m->setFaults({ rule });

    const std::optional<PaymentReport> report = p.lookedUp(locations);
    QVERIFY(report);
    QVERIFY(report->stoppedBy);
    QCOMPARE(report->stoppedBy->kind, kind);
    QCOMPARE(report->asked, asked);
    QCOMPARE(report->failures.size(), asked);
    QCOMPARE(report->left, 100 - asked);
    QVERIFY(!report->cancelled);
    QVERIFY(report->offers.isEmpty());
    // What was under way, each refused for its token at most twice.
    QVERIFY(p.queries() <= 2 * (asked + RequestWindow::minimum));
}

void PaymentLookupTest::asksNoMoreAtOnceThanTheWindowAllows()
{
    Payments p;
    const QList<QUrl> locations = p.sendToTills(2 * RequestWindow::minimum);
    p.m->setFaults({ Payments::ruleForAll(ServiceAndBook::hang()) });
    p.make(locations).start();
    QTRY_VERIFY(p.queries() > 0);
    p.lookup->cancel();
    const std::optional<PaymentReport> report = p.ended();
    QVERIFY(report);
    QCOMPARE(report->left, static_cast<int>(locations.size()));
    QVERIFY(p.queries() <= RequestWindow::minimum);
}

void PaymentLookupTest::cancelKeepsWhatWasTold()
{
    Payments p;
    const QList<QUrl> locations = p.sendToTills(60);
    p.m->setFaults({ Payments::ruleForAll(ServiceAndBook::every(2, ServiceAndBook::hang())) });
    PaymentLookup& lookup = p.make(locations);
    lookup.start();
    QTRY_VERIFY(lookup.done() >= 5);
    const int done = lookup.done();
    lookup.cancel();
    QVERIFY(p.reports.isEmpty()); // not from within cancel()
    const std::optional<PaymentReport> report = p.ended();

    QVERIFY(report);
    QVERIFY(report->cancelled);
    QVERIFY(!report->stoppedBy);
    QCOMPARE(report->answered, done);
    QCOMPARE(report->offers.size(), done);
    QCOMPARE(report->left, 60 - done);
    QVERIFY(report->failures.isEmpty());
    QVERIFY(!lookup.isRunning());
}

void PaymentLookupTest::cancelOutsideOfARunDoesNothing()
{
    Payments p;
    PaymentLookup& lookup = p.make({ p.payReference(someReference) });
    lookup.cancel();
    lookup.start();
    QVERIFY(p.ended());
    QVERIFY(!p.reports.first().cancelled);
    lookup.cancel();
    lookup.start();
    QVERIFY(!lookup.isRunning());
    QCOMPARE(p.reports.size(), 1);
}

void PaymentLookupTest::destroyingItWhileItRunsIsSilent()
{
    Payments p;
    const QList<QUrl> locations = p.sendToTills(20);
    p.m->setFaults({ Payments::ruleForAll(ServiceAndBook::every(2, ServiceAndBook::hang())) });
    PaymentLookup& lookup = p.make(locations);
    lookup.start();
    QTRY_VERIFY(lookup.done() >= 3);
    p.lookup.reset();
    p.m->clock.advance(std::chrono::minutes(5));
    p.m->setFaults({});
    QVERIFY(p.m->refreshed({ p.m->add(p.m->sandbox.locations().first()) }));
    QVERIFY(p.reports.isEmpty());
}

void PaymentLookupTest::mayBeDestroyedByWhoHearsOfItsEnd()
{
    Payments p;
    PaymentLookup& lookup = p.make({ p.payReference(someReference) });
    connect(&lookup, &PaymentLookup::finished, &p.m->book, [&p] { p.lookup.reset(); });
    lookup.start();
    QTRY_VERIFY(!p.lookup);
    QCOMPARE(p.reports.size(), 1);
    QCOMPARE(p.reports.first().offers.size(), 1);
}

QTEST_GUILESS_MAIN(PaymentLookupTest)
#include "tst_PaymentLookup.moc"
