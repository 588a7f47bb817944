// SPDX-License-Identifier: MIT
#include "BadReplies.h"
#include "Certificates.h"
#include "K2Answers.h"
#include "Sentence.h"
#include "SyncedBook.h"
#include "k2/Request.h"
#include "support/Cost.h"
#include "sync/RequestWindow.h"
#include "sync/StopRule.h"
#include "text/ReportText.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

//! A refresh while the network, or the service, does its worst: to one entry among many, or to the whole service.
class RecipientSyncNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatBecomesOfOneLeavesTheOthersAlone_data();
    void whatBecomesOfOneLeavesTheOthersAlone();
    void aServiceThatBecomesAnotherEndsTheRun_data();
    void aServiceThatBecomesAnotherEndsTheRun();
    void aNameThatIsNotFoundEndsTheRun_data();
    void aNameThatIsNotFoundEndsTheRun();
    void answersThatAreAllTooLargeTakeLittleMemory();

private:
    test::Certificates m_certificates;
};

namespace {

using Change = std::function<void(RawPeer& peer)>;

constexpr int entries = 40;
constexpr int chosen = 7; // in the first window, so that others come after it

QByteArray idOf(int index)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(index).rightJustified(12, '0');
}

QByteArray targetOf(int index)
{
    return "/api/v1/pay_recipients/" + idOf(index);
}

bool isQuery(const RawRequest& request)
{
    return request.method == "GET";
}

//! What the service says from now on: everybody is called Jane.
RawReply janes(RawReply reply)
{
    reply.bytes.replace("John", "Jane");
    return reply;
}

//! A peer with that many recipients, all of whom were fetched once and are called John.
struct Setting {
    explicit Setting(std::optional<QSslConfiguration> tls = std::nullopt, QList<QSslCertificate> authorities = {})
        : peer([this](const RawRequest& request) { return react(request); }, std::move(tls))
    {
        k2::Service service = test::serviceOf(peer);
        service.extraCertificates = std::move(authorities);
        if (!synced.start(service, test::someCredentials()))
            qFatal("The book did not open");
        for (int i = 0; i < entries; ++i)
            keys.append(synced.add(service.baseUrl.toString() + QString::fromLatin1(targetOf(i))));
    }

    bool fetchAll()
    {
        const std::optional<SyncReport> report = synced.refreshed();
        return report && report->answered == entries;
    }

    int count(const std::function<bool(RecipientKey key)>& is) const
    {
        return static_cast<int>(std::count_if(keys.cbegin(), keys.cend(), is));
    }
    int called(const QString& name) const
    {
        return count([this, &name](RecipientKey key) { return synced.text(key, Field::FirstName) == name; });
    }

    std::function<RawReply(const RawRequest& request)> react = [](const RawRequest& request) {
        return test::answerAllAndLeave(request); // of the first refresh, no connection is left
    };
    RawPeer peer;
    SyncedBook synced;
    QList<RecipientKey> keys;
};

//! What the entry is marked as that could not be fetched: by this run, or still by the one before.
LookupState lookupAfter(Kind kind)
{
    switch (kind) {
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Gone:
        return LookupState::Gone;
    case Kind::BadResponse:
    case Kind::Rejected:
    case Kind::RefusedOrigin:
        return LookupState::Failed;
    default:
        return LookupState::Answered;
    }
}

QString reportedIn(const SyncReport& report)
{
    return reportText(report, u"Acme"_s);
}

} // namespace

void RecipientSyncNetworkTest::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void RecipientSyncNetworkTest::whatBecomesOfOneLeavesTheOthersAlone_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<int>("times"); // that it is answered so; 0: always
    QTest::addColumn<bool>("drips");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QString>("says"); // what the sentence says of this one in particular

    const auto row = [](const QByteArray& name, const RawReply& reply, const QByteArray& outcome,
                         const QString& says = {}, int times = 0, bool drips = false) {
        QTest::newRow(name.constData()) << reply << times << drips << outcome << says;
    };
    const auto once = [&row](const QByteArray& name, const RawReply& reply) { row(name, reply, "Success", {}, 1); };
    const auto status = [](int code, const QByteArray& headers = {}) {
        const QByteArray body = R"({"error_code":")" + QByteArray::number(code) + R"(","error_message":"It said no"})";
        return RawReply::http(code, body, headers);
    };

    for (const test::BadReply& bad : test::brokenReplies() + test::largeReplies(test::Stage::Query)
            + test::hostileReplies(test::Stage::Query, idOf(chosen)))
        row(bad.name, bad.reply, bad.outcome);
    for (const test::UnendingReply& unending : test::unendingReplies())
        row(unending.name, RawReply{ .bytes = unending.beginning }, "Timeout", {}, 0, unending.drips);

    row("302 to another host", status(302, "Location: https://name.invalid/x\r\n"), "RefusedOrigin");
    row("302 to a page of its own", status(302, "Location: /login\r\n"), "BadResponse");
    row("400", status(400), "Rejected");
    once("401 once", status(401));
    row("401 always", status(401), "Unauthorised");
    row("403", status(403), "Forbidden");
    row("404", status(404), "NotFound");
    row("408", status(408), "Timeout");
    row("410", status(410), "Gone");
    row("422", RawReply::http(422, R"({"error_code":422,"error_message":"The till is closed."})"), "Rejected",
        u"“The till is closed”"_s);
    row("429", status(429), "RateLimited", u"Try again in a few minutes."_s);
    row("429 for so many seconds", status(429, "Retry-After: 90\r\n"), "RateLimited", u"Try again in 90 seconds."_s);
    row("429 until a time", status(429, "Retry-After: Thu, 01 Jan 2026 13:00:00 GMT\r\n"), "RateLimited",
        u"Try again in 60 minutes."_s);
    once("429 once", status(429, "Retry-After: 1\r\n"));
    row("500", status(500), "Server");
    row("502 with a page", RawReply::http(502, "<html>Bad gateway</html>", "Content-Type: text/html\r\n"), "Server");
    row("503", status(503, "Retry-After: 1\r\n"), "Server", u"Try again in a second."_s);
    once("503 once", status(503));
    row("200 with nothing", RawReply::json({}), "BadResponse");
    row("200 with a page", RawReply::http(200, "<html>Sign in</html>", "Content-Type: text/html\r\n"), "BadResponse");
    row("no JSON", RawReply::json("{what?"), "BadResponse");
    row("JSON of another shape", RawReply::json("[1]"), "BadResponse");
    row("JSON of the wrong types", RawReply::json(R"({"data":{"id":7,"attributes":"x"}})"), "BadResponse");
    once("reset once", RawReply::reset());
    once("half of an answer once",
        { .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", .then = RawReply::Then::Close });
}

void RecipientSyncNetworkTest::whatBecomesOfOneLeavesTheOthersAlone()
{
    QFETCH(const RawReply, reply);
    QFETCH(const int, times);
    QFETCH(const bool, drips);
    QFETCH(const QByteArray, outcome);
    QFETCH(const QString, says);
    Setting setting;
    QVERIFY(setting.fetchAll());
    SyncedBook& synced = setting.synced;
    const RecipientKey key = setting.keys[chosen];
    const Recipient before = *synced.book.find(key);
    QCOMPARE(before.text(Field::FirstName), u"John"_s);
    int asked = 0;
    setting.react = [&reply, &asked, times](const RawRequest& request) {
        const bool isFailing = request.target == targetOf(chosen) && (times == 0 || asked < times);
        asked += request.target == targetOf(chosen) ? 1 : 0;
        return isFailing ? reply : janes(test::answerAll(request));
    };
    const test::Cost cost;

    synced.sync->refreshAll();
    // No time passes until all the others have been answered: none of them waits for this one.
    const auto hasEnded = [&setting, &synced, drips] {
        if (synced.reports.size() == 1 && synced.sync->done() >= entries - 1) {
            if (drips)
                setting.peer.send(" ", targetOf(chosen));
            synced.clock.advance(1s);
        }
        return synced.reports.size() == 2;
    };
    QVERIFY(QTest::qWaitFor(hasEnded, 30'000));

    QVERIFY(cost.isBounded());
    // Qt itself asks up to three times where a connection breaks.
    QVERIFY2(asked <= 3 * (synced.client->service().maximumTries + k2::Request::mostLostTurns),
        qPrintable(QString::number(asked)));
    const SyncReport& report = synced.reports.last();
    const bool fetched = outcome == "Success";
    const bool stopped = outcome == "Unauthorised";
    QCOMPARE(report.failures.size(), fetched ? 0 : 1);
    QCOMPARE(report.stoppedBy.has_value(), stopped);
    QCOMPARE(report.asked, report.answered + report.failures.size());
    if (!stopped) {
        QCOMPARE(report.answered, fetched ? entries : entries - 1);
        QCOMPARE(report.left, 0);
    }
    for (const RecipientKey other : setting.keys) {
        if (other == key)
            continue;
        QCOMPARE(synced.lookup(other), LookupState::Answered);
        if (!stopped)
            QCOMPARE(synced.text(other, Field::FirstName), u"Jane"_s);
    }
    QTRY_VERIFY(synced.client->isIdle());
    if (fetched) {
        QCOMPARE(synced.lookup(key), LookupState::Answered);
        QVERIFY(reportedIn(report).startsWith(u"Refreshed 40 recipients"_s));
        return;
    }

    QCOMPARE(report.changed, report.answered);
    const k2::Error& error = report.failures.first().error;
    QCOMPARE(report.failures.first().key, key);
    const test::Outcome became{ error };
    QCOMPARE(test::nameOf(became), outcome);
    QVERIFY(test::isSentenceOf(became));
    QVERIFY2(reportedIn(report).contains(test::sentenceOf(became)), qPrintable(reportedIn(report)));
    QVERIFY2(reportedIn(report).contains(says), qPrintable(reportedIn(report)));

    const Recipient after = *synced.book.find(key);
    const LookupState lookup = lookupAfter(error.kind);
    QCOMPARE(after.lookup(), lookup);
    for (const Field field : recipientFields) {
        QCOMPARE(after.value(field, Layer::Told), before.value(field, Layer::Told));
        QCOMPARE(after.value(field, Layer::Typed), before.value(field, Layer::Typed));
    }
    if (lookup == LookupState::Answered)
        QCOMPARE(after, before);
    else
        QCOMPARE(after.text(Field::LookupMessage), error.serverMessage);
    if (lookup == LookupState::Gone)
        QCOMPARE(error.serverMessage, u"It said no"_s);
}

void RecipientSyncNetworkTest::aServiceThatBecomesAnotherEndsTheRun_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("outcome");

    for (const char* certificate : { "selfsigned", "otherhost", "expired", "future" }) {
        const QSslConfiguration tls = m_certificates.server(QString::fromLatin1(certificate));
        QTest::addRow("its certificate is %s", certificate)
            << Change([tls](RawPeer& peer) { peer.setTls(tls); }) << "Tls"_ba;
    }
    QTest::newRow("its port refuses") << Change([](RawPeer& peer) { peer.leave(); }) << "Unreachable"_ba;
    QTest::newRow("it closes each connection") << Change([](RawPeer& peer) { peer.closeAtOnce(); }) << "Unreachable"_ba;
    QTest::newRow("it stays silent") << Change([](RawPeer& peer) { peer.staySilent(); }) << "Timeout"_ba;
}

void RecipientSyncNetworkTest::aServiceThatBecomesAnotherEndsTheRun()
{
    QFETCH(const Change, change);
    QFETCH(const QByteArray, outcome);
    constexpr int answeredBefore = entries / 2;
    Setting setting(m_certificates.server(u"server"_s), m_certificates.authorities());
    QVERIFY(setting.fetchAll());
    SyncedBook& synced = setting.synced;
    int queries = 0;
    bool changed = false;
    setting.react = [&](const RawRequest& request) {
        queries += isQuery(request) ? 1 : 0;
        if (queries > answeredBefore && !changed) {
            changed = true;
            change(setting.peer);
        }
        return janes(test::answerAllAndLeave(request));
    };
    const test::Cost cost;

    synced.sync->refreshAll();
    const auto hasEnded = [&synced, &changed] {
        if (changed && synced.reports.size() == 1)
            synced.clock.advance(1s);
        return synced.reports.size() == 2;
    };
    QVERIFY(QTest::qWaitFor(hasEnded, 30'000));

    QVERIFY(cost.isBounded());
    const SyncReport& report = synced.reports.last();
    QVERIFY(report.stoppedBy);
    const test::Outcome became{ report.stoppedBy };
    QCOMPARE(test::nameOf(became), outcome);
    QVERIFY(test::isSentenceOf(became));
    QVERIFY2(reportedIn(report).startsWith(test::sentenceOf(became)), qPrintable(reportedIn(report)));
    QVERIFY(report.failures.size() >= StopRule::unansweredLimit);
    QCOMPARE(report.asked + report.left, entries);
    QVERIFY(report.left > 0);
    QVERIFY2(report.answered > answeredBefore - RequestWindow::minimum, qPrintable(QString::number(report.answered)));
    // What was learned stays; so does what is known of the others.
    QCOMPARE(setting.called(u"Jane"_s), report.answered);
    QCOMPARE(setting.called(u"John"_s), entries - report.answered);
    QCOMPARE(
        setting.count([&synced](RecipientKey key) { return synced.lookup(key) == LookupState::Answered; }), entries);
    QVERIFY(!synced.sync->isRunning());
    QTRY_VERIFY(synced.client->isIdle());
}

void RecipientSyncNetworkTest::aNameThatIsNotFoundEndsTheRun_data()
{
    QTest::addColumn<bool>("hasToken");
    QTest::newRow("for the queries") << true;
    QTest::newRow("for the token") << false;
}

// Of a name that was found Qt asks again after a minute only, so it is not found from the beginning.
void RecipientSyncNetworkTest::aNameThatIsNotFoundEndsTheRun()
{
    QFETCH(const bool, hasToken);
    k2::Service service;
    service.baseUrl = QUrl(u"https://name.invalid."_s); // RFC 2606: there never is one
    SyncedBook synced;
    QVERIFY(synced.start(service, test::someCredentials()));
    if (hasToken)
        synced.client->setCredentials(test::someCredentials(), k2::Token{ "some-token", {} });
    QList<RecipientKey> keys;
    for (int i = 0; i < entries; ++i) {
        keys.append(synced.add(service.baseUrl.toString() + QString::fromLatin1(targetOf(i))));
        synced.tell(keys.last(), Field::FirstName, u"John"_s);
    }
    const test::Cost cost;

    synced.sync->refreshAll();
    const auto hasEnded = [&synced] {
        synced.clock.advance(50ms);
        return !synced.reports.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(hasEnded, 30'000));

    QVERIFY(cost.isBounded());
    const SyncReport& report = synced.reports.first();
    QVERIFY(report.stoppedBy);
    const test::Outcome became{ report.stoppedBy };
    QCOMPARE(test::nameOf(became), "Unreachable"_ba);
    QVERIFY(test::isSentenceOf(became));
    QVERIFY2(reportedIn(report).startsWith(test::sentenceOf(became)), qPrintable(reportedIn(report)));
    QCOMPARE(report.answered, 0);
    QCOMPARE(report.failures.size(), StopRule::unansweredLimit);
    QCOMPARE(report.left, entries - StopRule::unansweredLimit);
    for (const RecipientKey key : keys) {
        QCOMPARE(synced.lookup(key), LookupState::NotAsked);
        QCOMPARE(synced.text(key, Field::FirstName), u"John"_s);
    }
    QTRY_VERIFY(synced.client->isIdle());
}

void RecipientSyncNetworkTest::answersThatAreAllTooLargeTakeLittleMemory()
{
    Setting setting;
    QVERIFY(setting.fetchAll());
    const RawReply endless = test::largeReplies(test::Stage::Query).last().reply;
    setting.react
        = [&endless](const RawRequest& request) { return isQuery(request) ? endless : test::answerAll(request); };
    const test::Cost cost;

    const std::optional<SyncReport> report = setting.synced.refreshed();

    QVERIFY(cost.isBounded());
    QVERIFY(report);
    QCOMPARE(report->failures.size(), entries);
    QCOMPARE(setting.called(u"John"_s), entries);
    QCOMPARE(
        setting.count([&](RecipientKey key) { return setting.synced.lookup(key) == LookupState::Failed; }), entries);
    QVERIFY2(reportedIn(*report).contains(u"could not be understood"_s), qPrintable(reportedIn(*report)));
}

QTEST_GUILESS_MAIN(RecipientSyncNetworkTest)
#include "tst_RecipientSyncNetwork.moc"
