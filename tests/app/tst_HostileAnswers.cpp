// SPDX-License-Identifier: MIT
#include "K2Answers.h"
#include "Stage.h"
#include "k2/Client.h"
#include "k2/TokenSource.h"
#include "support/ProcessMemory.h"
#include "text/ErrorText.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;
using test::Stage;

//! What each call makes of an answer that was made to do harm: one outcome, one sentence, little time and memory.
class HostileAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHasOneOutcome_data();
    void eachHasOneOutcome();
};

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 timeLimit = 10'000; // ms
constexpr qint64 memoryLimit = 48 * mebibyte;
constexpr int bombSize = 64 * mebibyte; // unpacked

//! So many zeros, packed a thousandfold (RFC 1950).
QByteArray bomb()
{
    return qCompress(QByteArray(bombSize, '\0'), 9).mid(4); // without Qt's own length
}

//! The same as gzip (RFC 1952). Nobody who unpacks it gets as far as the check sum.
QByteArray gzipBomb()
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\x02\xff", 10) + bomb().mid(2).chopped(4) + QByteArray(8, '\0');
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

//! A right answer at each stage, with something in it.
QByteArray answerWith(Stage stage, const QByteArray& more, const QByteArray& id = "1")
{
    switch (stage) {
    case Stage::Token:
        return R"({"access_token":"other","token_type":"Bearer","expires_in":3600)" + more + '}';
    case Stage::Payment:
        return R"({"data":{"id":")" + id + R"(","type":"payment","attributes":{"status":"Processed")" + more + "}}}";
    case Stage::Query:
    case Stage::Creation:
        break;
    }
    return R"({"data":{"id":")" + id + R"(","attributes":{"recipient_type":"Till","status":"Approved")" + more + "}}}";
}

//! What comes back: of a creation, the body is of no interest and the Location is.
RawReply replyWith(Stage stage, const QByteArray& body, const QByteArray& headers = {})
{
    if (stage == Stage::Creation)
        return RawReply::http(201, body, "Location: /api/v2/external_recipients/1\r\n" + headers);
    return RawReply::http(200, body, "Content-Type: application/json\r\n" + headers);
}

const QByteArray notUnderstood = "could not be understood";
const QByteArray nobodyKnows = "does not say whether it was done";

} // namespace

void HostileAnswersTest::eachHasOneOutcome_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QByteArray>("outcome");

    for (const Stage stage : test::allStages) {
        const auto row = [stage](const char* name, const RawReply& reply, const QByteArray& outcome) {
            QTest::addRow("%s: %s", test::nameOf(stage), name)
                << stage << reply << (stage == Stage::Creation ? "Success"_ba : outcome);
        };
        row("a bomb in gzip", replyWith(stage, gzipBomb(), "Content-Encoding: gzip\r\n"), "BadResponse");
        row("a bomb in deflate", replyWith(stage, bomb(), "Content-Encoding: deflate\r\n"), "BadResponse");
        row("a bomb that nobody calls one", replyWith(stage, gzipBomb()), "BadResponse");
        row("lists in lists, a hundred thousand deep", replyWith(stage, nested(100'000)), "BadResponse");
        row("so deep within a right answer", replyWith(stage, answerWith(stage, ",\"x\":" + nested(100'000))),
            "BadResponse");
        row("objects in objects", replyWith(stage, QByteArray("{\"a\":").repeated(100'000)), "BadResponse");
        row("bytes that are no UTF-8 in a text", replyWith(stage, answerWith(stage, ",\"nickname\":\"\xff\xc0\x80\"")),
            "BadResponse");
        row("half a character in a text", replyWith(stage, answerWith(stage, ",\"nickname\":\"\xf0\x9f\x98\"")),
            "BadResponse");
        row("a zero byte in a text", replyWith(stage, answerWith(stage, ",\"x\":\"a\\u0000b\"")), "Success");
        row("a key a hundred thousand times",
            replyWith(stage, answerWith(stage, QByteArray(",\"x\":1").repeated(100'000))), "Success");
        row("a number of a million digits", replyWith(stage, answerWith(stage, ",\"x\":" + QByteArray(1'000'000, '9'))),
            "BadResponse");
    }
    for (const Stage stage : { Stage::Query, Stage::Payment }) {
        const QByteArray twice = answerWith(stage, {}, R"(1","id":"2)");
        QTest::addRow("%s: another id, after the right one", test::nameOf(stage))
            << stage << replyWith(stage, twice) << "BadResponse"_ba;
        const QByteArray asked = answerWith(stage, {}, R"(2","id":"1)");
        QTest::addRow("%s: the right id, after another one", test::nameOf(stage))
            << stage << replyWith(stage, asked) << "Success"_ba;
        QTest::addRow("%s: another id", test::nameOf(stage))
            << stage << replyWith(stage, answerWith(stage, {}, "2")) << "BadResponse"_ba;
    }
    QTest::addRow("token: two of them, the last of which breaks the header")
        << Stage::Token << replyWith(Stage::Token, answerWith(Stage::Token, R"(,"access_token":"a\r\nX-Y: z")"))
        << "BadResponse"_ba;
    const QByteArray elsewhere = "Location: https://name.invalid/api/v2/external_recipients/1\r\n";
    QTest::addRow("creation: a location elsewhere")
        << Stage::Creation << RawReply::http(201, "{}", elsewhere) << "OutcomeUnknown"_ba;
    QTest::addRow("creation: two locations")
        << Stage::Creation << replyWith(Stage::Creation, "{}", elsewhere) << "OutcomeUnknown"_ba;
}

void HostileAnswersTest::eachHasOneOutcome()
{
    QFETCH(const Stage, stage);
    QFETCH(const RawReply, reply);
    QFETCH(const QByteArray, outcome);
    bool hostile = false;
    RawPeer peer([&](const RawRequest& request) {
        const bool isMeant = (request.target == "/oauth/token") == (stage == Stage::Token);
        return hostile && isMeant ? reply : test::answerAll(request);
    });
    test::ManualClock clock;
    k2::Client client(test::serviceOf(peer), clock);
    client.setCredentials(test::someCredentials());
    bool hasToken = false;
    client.tokens().request(this, [&hasToken](const auto& token) { hasToken = token.has_value(); });
    QTRY_VERIFY(hasToken);
    hostile = true;
    const test::Locations locations{ client.urlOf(u"/api/v1/pay_recipients/1"_s),
        client.urlOf(u"/api/v1/payments/1"_s) };
    test::forgetPeakMemory(); // what this test made for itself
    const qint64 before = test::peakMemory();
    QElapsedTimer timer;
    timer.start();

    const test::Outcome became = test::ask(stage, client, locations, clock);

    QCOMPARE(test::nameOf(became), outcome);
    QVERIFY2(timer.elapsed() < timeLimit, qPrintable(QString::number(timer.elapsed())));
    const qint64 grown = test::peakMemory() - before;
    QVERIFY2(grown < memoryLimit, qPrintable(QString::number(grown)));
    if (became.error) {
        const QString sentence = errorText(*became.error, u"Kopo Kopo"_s);
        const QByteArray part = outcome == "OutcomeUnknown" ? nobodyKnows : notUnderstood;
        QVERIFY2(sentence.contains(QString::fromLatin1(part)), qPrintable(sentence));
    }
}

QTEST_GUILESS_MAIN(HostileAnswersTest)
#include "tst_HostileAnswers.moc"
