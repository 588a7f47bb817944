// SPDX-License-Identifier: MIT
#include "BadReplies.h"
#include "Certificates.h"
#include "K2Answers.h"
#include "PeerAndBook.h"
#include "Sentence.h"
#include "k2/RecipientCreation.h"
#include "support/Cost.h"
#include "sync/RequestWindow.h"
#include "sync/StopRule.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

//! A refresh while the network, or the service, does its worst to all entries, or from some moment on. Over HTTP/1.1,
//! and over TLS and HTTP/2 with PAY_RECIPIENTS_OVER_HTTP2 in the environment.
class RecipientSyncOutageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatBecomesOfAllIsToldOrMended_data();
    void whatBecomesOfAllIsToldOrMended();
    void aServiceThatBecomesAnotherEndsTheRun_data();
    void aServiceThatBecomesAnotherEndsTheRun();
    void aNameThatIsNotFoundEndsTheRun_data();
    void aNameThatIsNotFoundEndsTheRun();
    void whatAConnectionDoesNotTakeIsAskedAgain();
    void creationsThatAConnectionDoesNotTakeAreNotSentAgain();

private:
    test::Certificates m_certificates;
};

namespace {

using Change = std::function<void(PeerAndBook& setting)>;
using Reaction = RawPeer::Reaction;

constexpr int entries = PeerAndBook::entries;

//! How many fail where all fare like that: so many that it would be pointless to ask on.
int failuresOf(const QByteArray& outcome)
{
    if (outcome == "Success")
        return 0;
    if (outcome == "Unauthorised")
        return 1;
    if (outcome == "Unreachable" || outcome == "Timeout" || outcome == "Tls")
        return StopRule::unansweredLimit;
    return outcome == "Server" || outcome == "RateLimited" ? StopRule::busyLimit : entries;
}

} // namespace

void RecipientSyncOutageTest::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void RecipientSyncOutageTest::whatBecomesOfAllIsToldOrMended_data()
{
    QTest::addColumn<Reaction>("reaction"); // to the queries
    QTest::addColumn<QByteArray>("outcome");

    const auto row = [](const QByteArray& name, const Reaction& reaction, const QByteArray& outcome) {
        QTest::newRow(name.constData()) << reaction << becomesOf(name, outcome);
    };
    const auto always = [](const RawReply& reply) { return [reply](const RawRequest&) { return reply; }; };
    const auto onceForEach = [](const RawReply& reply) {
        return [reply, asked = QSet<QByteArray>()](const RawRequest& request) mutable {
            const bool isFirst = !asked.contains(request.target);
            asked.insert(request.target);
            return isFirst ? reply : janes(test::answerAll(request));
        };
    };
    const auto unlessOther = [](const RawRequest& request) {
        return request.header("authorization") == "Bearer other-token" ? janes(test::answerAll(request)) : refusal(401);
    };

    for (const test::BadReply& large : test::largeReplies(test::Stage::Query, idOf(0))) {
        if (large.outcome == "BadResponse")
            row(large.name, always(large.reply), large.outcome);
    }
    row("another id", always(RawReply::json(test::recipientJson("1"))), "BadResponse");
    row("no JSON", always(RawReply::json("{what?")), "BadResponse");
    row("closes before it answers", always(RawReply::close()), "Unreachable");
    row("resets before it answers", always(RawReply::reset()), "Unreachable");
    row("half of an answer", always(halfOfAnAnswer()), "Unreachable");
    row("hangs", always(RawReply::nothing()), "Timeout");
    row("429 for so many seconds", always(refusal(429, "Retry-After: 90\r\n")), "RateLimited");
    row("502", always(refusal(502)), "Server");
    row("503", always(refusal(503)), "Server");
    row("401 always", always(refusal(401)), "Unauthorised");
    row("401 for the first token", unlessOther, "Success");
    row("429 once", onceForEach(refusal(429, "Retry-After: 1\r\n")), "Success");
    row("503 once", onceForEach(refusal(503)), "Success");
}

void RecipientSyncOutageTest::whatBecomesOfAllIsToldOrMended()
{
    QFETCH(const Reaction, reaction);
    QFETCH(const QByteArray, outcome);
    const int failures = failuresOf(outcome);
    PeerAndBook setting;
    QVERIFY(setting.fetchAll());
    SyncedBook& synced = setting.synced;
    int asked = 0;
    setting.react = [&reaction, &asked](const RawRequest& request) {
        asked += isQuery(request) ? 1 : 0;
        return isQuery(request) ? reaction(request) : RawReply::token("other-token");
    };
    const test::Cost cost;

    synced.sync->refreshAll();
    const auto hasEnded = [&setting, &synced, waits = outcome == "Timeout"] {
        setting.letTimePass(waits);
        return synced.reports.size() == 2;
    };
    QVERIFY(QTest::qWaitFor(hasEnded, 30'000));

    QVERIFY(cost.isBounded());
    const SyncReport& report = synced.reports.last();
    QVERIFY2(asked <= entries * synced.client->service().maximumTries, qPrintable(QString::number(asked)));
    QCOMPARE(report.failures.size(), failures);
    QCOMPARE(report.answered, failures == 0 ? entries : 0);
    QCOMPARE(report.left, failures == 0 ? 0 : entries - failures);
    QCOMPARE(report.stoppedBy.has_value(), report.left > 0);
    for (const SyncFailure& failure : report.failures) {
        const test::Outcome became{ failure.error };
        QCOMPARE(test::nameOf(became), outcome);
        QVERIFY(test::isSentenceOf(became));
        QVERIFY2(reportedIn(report).contains(test::sentenceOf(became)), qPrintable(reportedIn(report)));
    }
    QCOMPARE(setting.called(u"Jane"_s), report.answered);
    QCOMPARE(setting.called(u"John"_s), entries - report.answered);
    const int marked = setting.count([&](RecipientKey key) { return synced.lookup(key) == LookupState::Failed; });
    QCOMPARE(marked, outcome == "BadResponse" ? failures : 0);
    QTRY_VERIFY(synced.client->isIdle());
}

void RecipientSyncOutageTest::aServiceThatBecomesAnotherEndsTheRun_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("outcome");

    const auto row = [](const QByteArray& name, const Change& change, const QByteArray& outcome) {
        QTest::newRow(name.constData()) << change << becomesOf(name, outcome);
    };
    row(
        "its port refuses", [](PeerAndBook& setting) { setting.peer.leave(); }, "Unreachable");
    row(
        "it closes each connection", [](PeerAndBook& setting) { setting.peer.closeAtOnce(); }, "Unreachable");
    row(
        "it stays silent", [](PeerAndBook& setting) { setting.peer.staySilent(); }, "Timeout");
    if (test::Http2Front::isWanted()) {
        row(
            "its gateway is gone", [](PeerAndBook& setting) { setting.front->stop(); }, "Unreachable");
        return;
    }
    for (const char* certificate : { "selfsigned", "otherhost", "expired", "future" }) {
        const QSslConfiguration tls = m_certificates.server(QString::fromLatin1(certificate));
        row(
            "its certificate is "_ba + certificate, [tls](PeerAndBook& setting) { setting.peer.setTls(tls); }, "Tls");
    }
}

void RecipientSyncOutageTest::aServiceThatBecomesAnotherEndsTheRun()
{
    QFETCH(const Change, change);
    QFETCH(const QByteArray, outcome);
    PeerAndBook setting({ m_certificates.server(u"server"_s), m_certificates.authorities(), {}, {} });
    const int answeredBefore = setting.front ? entries / 4 : entries / 2; // so that some are left
    QVERIFY(setting.fetchAll());
    SyncedBook& synced = setting.synced;
    int queries = 0;
    bool changed = false;
    setting.react = [&](const RawRequest& request) {
        queries += isQuery(request) ? 1 : 0;
        if (queries > answeredBefore && !changed) {
            changed = true;
            change(setting);
        }
        return janes(test::answerAllAndLeave(request));
    };
    const test::Cost cost;

    synced.sync->refreshAll();
    const auto hasEnded = [&setting, &synced, &changed, waits = outcome == "Timeout"] {
        if (changed)
            setting.letTimePass(waits);
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
    QVERIFY(report.failures.size() >= failuresOf(outcome));
    QCOMPARE(report.asked + report.left, entries);
    QVERIFY(report.left > 0);
    // The peer was asked once more for each answer that had come. A gateway may have held them back.
    if (!setting.front)
        QVERIFY2(
            report.answered > answeredBefore - RequestWindow::minimum, qPrintable(QString::number(report.answered)));
    // What was learned stays; so does what is known of the others.
    QCOMPARE(setting.called(u"Jane"_s), report.answered);
    QCOMPARE(setting.called(u"John"_s), entries - report.answered);
    QCOMPARE(
        setting.count([&synced](RecipientKey key) { return synced.lookup(key) == LookupState::Answered; }), entries);
    QVERIFY(!synced.sync->isRunning());
    QTRY_VERIFY(synced.client->isIdle());
}

void RecipientSyncOutageTest::aNameThatIsNotFoundEndsTheRun_data()
{
    QTest::addColumn<bool>("hasToken");
    QTest::newRow("for the queries") << true;
    QTest::newRow("for the token") << false;
}

void RecipientSyncOutageTest::aNameThatIsNotFoundEndsTheRun()
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

// HTTP/2's GOAWAY, after so many requests: what waits for its turn, or is on its way, comes to nothing.
void RecipientSyncOutageTest::whatAConnectionDoesNotTakeIsAskedAgain()
{
    PeerAndBook setting({ {}, {}, { .requests = 30, .streams = 16 }, {} });
    SyncedBook& synced = setting.synced;

    synced.sync->refreshAll();
    const auto hasEnded = [&synced] {
        synced.clock.advance(50ms); // what Qt may forget besides ends with its deadline
        return !synced.reports.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(hasEnded, 30'000));

    const SyncReport& report = synced.reports.first();
    QVERIFY2(report.answered == entries, qPrintable(reportedIn(report)));
    QCOMPARE(setting.called(u"John"_s), entries);
    if (setting.front)
        QCOMPARE(setting.front->protocols(), QByteArrayList{ "HTTP/2.0" });
    QTRY_VERIFY(synced.client->isIdle());
}

// So many that some meet the end of the connection, whichever they are.
void RecipientSyncOutageTest::creationsThatAConnectionDoesNotTakeAreNotSentAgain()
{
    PeerAndBook setting({ {}, {}, { .requests = 10, .streams = 16 }, {} });
    const QByteArray made = "Location: " + setting.synced.client->service().baseUrl.toEncoded() + targetOf(0) + "\r\n";
    setting.react = [&made](const RawRequest& request) {
        return request.body.contains("till_name") ? RawReply::http(201, {}, made) : test::answerAll(request);
    };
    std::vector<std::unique_ptr<k2::RecipientCreation>> creations;
    std::size_t ended = 0;
    for (int i = 0; i < entries; ++i) {
        creations.push_back(
            std::make_unique<k2::RecipientCreation>(*setting.synced.client, k2::RecipientCreation::ApiVersion::V1,
                u"till"_s, k2::RecipientCreation::Fields{ { u"till_name"_s, u"Shop%1."_s.arg(i) } }));
        connect(creations.back().get(), &k2::Request::finished, this, [&ended] { ++ended; });
        creations.back()->start();
    }
    const auto haveEnded = [&] {
        setting.synced.clock.advance(50ms);
        return ended == creations.size();
    };
    QVERIFY(QTest::qWaitFor(haveEnded, 30'000));

    const QList<RawRequest> requests = setting.peer.requests();
    for (std::size_t i = 0; i < creations.size(); ++i) {
        const QByteArray name = "Shop" + QByteArray::number(i) + '.';
        const auto times = std::count_if(requests.cbegin(), requests.cend(),
            [&name](const RawRequest& request) { return request.body.contains(name); });
        const auto& result = creations[i]->result();
        if (result) {
            QCOMPARE(times, 1);
        } else if (result.error().kind == Kind::OutcomeUnknown) {
            QVERIFY(times <= 1);
        } else { // it did not leave this computer, or the connection forgot it
            QVERIFY(result.error().kind == Kind::Unreachable || result.error().kind == Kind::Timeout);
            QCOMPARE(times, 0);
        }
    }
    if (setting.front)
        QCOMPARE(setting.front->protocols(), QByteArrayList{ "HTTP/2.0" });
}

QTEST_GUILESS_MAIN(RecipientSyncOutageTest)
#include "tst_RecipientSyncOutage.moc"
