// SPDX-License-Identifier: MIT
#include "BadReplies.h"
#include "K2Answers.h"
#include "PeerAndBook.h"
#include "Sentence.h"
#include "k2/Request.h"
#include "support/Cost.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Kind = k2::Error::Kind;
using test::RawReply;
using test::RawRequest;

//! A refresh while the network, or the service, does its worst to one entry among many. Over HTTP/1.1, and over TLS and
//! HTTP/2 with PAY_RECIPIENTS_OVER_HTTP2 in the environment.
class RecipientSyncNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBecomesOfOneLeavesTheOthersAlone_data();
    void whatBecomesOfOneLeavesTheOthersAlone();
};

namespace {

constexpr int entries = PeerAndBook::entries;
constexpr int chosen = 7; // in the first window, so that others come after it

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

} // namespace

void RecipientSyncNetworkTest::whatBecomesOfOneLeavesTheOthersAlone_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<int>("times"); // that it is answered so; 0: always
    QTest::addColumn<bool>("drips");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QString>("says"); // what the sentence says of this one in particular

    const auto row = [](const QByteArray& name, const RawReply& reply, const QByteArray& outcome,
                         const QString& says = {}, int times = 0, bool drips = false) {
        QTest::newRow(name.constData()) << reply << times << drips << becomesOf(name, outcome) << says;
    };
    const auto once = [&row](const QByteArray& name, const RawReply& reply) { row(name, reply, "Success", {}, 1); };
    const auto rightBut = [](const QByteArray& more) {
        return RawReply::json(test::answerWith(test::Stage::Query, more, idOf(chosen)));
    };

    for (const test::BadReply& bad : test::brokenReplies() + test::largeReplies(test::Stage::Query, idOf(chosen))
            + test::hostileReplies(test::Stage::Query, idOf(chosen)))
        row(bad.name, bad.reply, bad.outcome);
    for (const test::UnendingReply& unending : test::unendingReplies())
        row(unending.name, RawReply{ .bytes = unending.beginning }, "Timeout", {}, 0, unending.drips);

    row("302 to another host", refusal(302, "Location: https://name.invalid/x\r\n"), "RefusedOrigin");
    row("302 to a page of its own", refusal(302, "Location: /login\r\n"), "BadResponse");
    row("400", refusal(400), "Rejected");
    once("401 once", refusal(401));
    row("401 always", refusal(401), "Unauthorised");
    row("403", refusal(403), "Forbidden");
    row("404", refusal(404), "NotFound");
    row("408", refusal(408), "Timeout");
    row("410", refusal(410), "Gone");
    row("422", RawReply::http(422, R"({"error_code":422,"error_message":"The till is closed."})"), "Rejected",
        u"“The till is closed”"_s);
    row("429", refusal(429), "RateLimited", u"Try again in a few minutes."_s);
    row("429 for so many seconds", refusal(429, "Retry-After: 90\r\n"), "RateLimited", u"Try again in 90 seconds."_s);
    row("429 until a time", refusal(429, "Retry-After: Thu, 01 Jan 2026 13:00:00 GMT\r\n"), "RateLimited",
        test::Http2Front::isWanted() ? QString() : u"Try again in 60 minutes."_s); // a gateway's day is today
    once("429 once", refusal(429, "Retry-After: 1\r\n"));
    row("500", refusal(500), "Server");
    row("502 with a page", RawReply::http(502, "<html>Bad gateway</html>", "Content-Type: text/html\r\n"), "Server");
    row("503", refusal(503, "Retry-After: 1\r\n"), "Server", u"Try again in a second."_s);
    once("503 once", refusal(503));
    row("200 with nothing", RawReply::json({}), "BadResponse");
    row("200 with a page", RawReply::http(200, "<html>Sign in</html>", "Content-Type: text/html\r\n"), "BadResponse");
    row("no JSON", RawReply::json("{what?"), "BadResponse");
    row("JSON of another shape", RawReply::json("[1]"), "BadResponse");
    row("JSON of the wrong types", RawReply::json(R"({"data":{"id":7,"attributes":"x"}})"), "BadResponse");
    row("JSON of one wrong type", rightBut(R"(,"nickname":["Johnny"])"), "BadResponse");
    row("JSON that says nothing", RawReply::json(R"({"data":{"id":")" + idOf(chosen) + R"(","attributes":{}}})"),
        "BadResponse");
    row("a payment of the same id", RawReply::json(test::answerWith(test::Stage::Payment, {}, idOf(chosen))),
        "BadResponse");
    once("reset once", RawReply::reset());
    once("half of an answer once", halfOfAnAnswer());
}

void RecipientSyncNetworkTest::whatBecomesOfOneLeavesTheOthersAlone()
{
    QFETCH(const RawReply, reply);
    QFETCH(const int, times);
    QFETCH(const bool, drips);
    QFETCH(const QByteArray, outcome);
    QFETCH(const QString, says);
    PeerAndBook setting;
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
    const auto hasEnded = [&setting, &synced, drips, waits = outcome == "Timeout"] {
        if (synced.reports.size() == 1 && synced.sync->done() >= entries - 1) {
            if (drips)
                setting.peer.send(" ", targetOf(chosen));
            setting.letTimePass(waits);
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

QTEST_GUILESS_MAIN(RecipientSyncNetworkTest)
#include "tst_RecipientSyncNetwork.moc"
