// SPDX-License-Identifier: MIT
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/PaymentQuery.h"
#include "k2/RecipientQuery.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using k2::Error;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_Request : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksWithTheHeadersThatTheGuidesName();
    void finishesOnceAndNeverAtOnce();
    void cancelledRequestFinishesOnceAndSendsNothingMore();
    void destroyedRequestIsDroppedWithoutASignal_data();
    void destroyedRequestIsDroppedWithoutASignal();
    void waitsLongerAfterEachTry();
    void triesNoMoreOftenThanTheServiceIsSetTo();
    void obeysRetryAfterWithinBounds_data();
    void obeysRetryAfterWithinBounds();
    void succeedsOnceThePeerIsThereAgain();
    void deadlineCoversTheWholeTryNotOnlySilence();
    void readsNoMoreThanOneMebibyte_data();
    void readsNoMoreThanOneMebibyte();
    void acceptsOnlyTheRecordThatItAskedFor_data();
    void acceptsOnlyTheRecordThatItAskedFor();
    void readsAPayment();
    void cookiesAreNotKept();
    void errorShowsNeitherQueryNorToken();
};

namespace {

struct Setting {
    explicit Setting(RawPeer::Reaction reaction, int maximumTries = 3)
        : peer(std::move(reaction))
        , client(service(maximumTries), clock)
        , query(client, test::locationAt(peer))
    {
        client.setCredentials(test::someCredentials());
    }

    k2::Service service(int maximumTries) const
    {
        k2::Service service = test::serviceOf(peer);
        service.maximumTries = maximumTries;
        return service;
    }

    test::ManualClock clock;
    RawPeer peer;
    k2::Client client;
    k2::RecipientQuery query;
};

// Answers token requests; what becomes of the rest is the test's affair.
RawPeer::Reaction withToken(RawPeer::Reaction reaction)
{
    return [reaction = std::move(reaction)](const RawRequest& request) {
        return request.target == "/oauth/token" ? RawReply::token("some-token") : reaction(request);
    };
}

QList<qint64> delays(const QSignalSpy& waiting)
{
    QList<qint64> milliseconds;
    for (const QList<QVariant>& signal : waiting)
        milliseconds.append(signal.value(0).value<std::chrono::milliseconds>().count());
    return milliseconds;
}

} // namespace

void tst_Request::asksWithTheHeadersThatTheGuidesName()
{
    Setting setting{ [](const RawRequest& request) { return test::answerAll(request); } };

    QVERIFY(!test::errorOf(setting.query, setting.clock));

    const RawRequest sent = setting.peer.requests().last();
    QCOMPARE(sent.method, "GET"_ba);
    QCOMPARE(sent.target, "/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_ba);
    QCOMPARE(sent.header("accept"), "application/json"_ba);
    QCOMPARE(sent.header("content-type"), "application/json"_ba);
    QCOMPARE(sent.header("accept-encoding"), "identity"_ba);
    QCOMPARE(sent.header("authorization"), "Bearer some-token"_ba);
    QCOMPARE(setting.query.result()->reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
    QCOMPARE(setting.query.attempts(), 1);
}

void tst_Request::finishesOnceAndNeverAtOnce()
{
    Setting setting{ [](const RawRequest& request) { return test::answerAll(request); } };
    QSignalSpy finished(&setting.query, &k2::Request::finished);

    setting.query.cancel(); // before start(): nothing
    setting.query.start();
    setting.query.start();
    QVERIFY(setting.query.isRunning());
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    setting.query.start();
    setting.query.cancel();

    QVERIFY(setting.query.isFinished());
    QVERIFY(!setting.query.isRunning());
    QVERIFY(setting.query.result());
    QVERIFY(!test::errorOf(*std::make_unique<k2::RecipientQuery>(setting.client, setting.query.url()), setting.clock));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(setting.peer.requests().size(), 3); // a token and two queries
}

void tst_Request::cancelledRequestFinishesOnceAndSendsNothingMore()
{
    Setting setting{ withToken([](const RawRequest&) { return RawReply::nothing(); }) };
    QSignalSpy finished(&setting.query, &k2::Request::finished);
    setting.query.start();
    QTRY_COMPARE(setting.peer.requests().size(), 2);

    setting.query.cancel();
    setting.query.cancel();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());

    QCOMPARE(setting.query.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(setting.clock.pending(), 0);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(setting.peer.requests().size(), 2);
}

void tst_Request::destroyedRequestIsDroppedWithoutASignal_data()
{
    QTest::addColumn<bool>("hasToken");

    QTest::newRow("while it waits for a token") << false;
    QTest::newRow("while it waits for its answer") << true;
}

void tst_Request::destroyedRequestIsDroppedWithoutASignal()
{
    QFETCH(bool, hasToken);
    Setting setting{ [hasToken](const RawRequest& request) {
        return hasToken && request.method == "POST" ? RawReply::token("some-token") : RawReply::nothing();
    } };
    auto query = std::make_unique<k2::RecipientQuery>(setting.client, test::locationAt(setting.peer));
    QSignalSpy finished(query.get(), &k2::Request::finished);
    query->start();
    QTRY_COMPARE(setting.peer.requests().size(), hasToken ? 2 : 1);
    QCOMPARE(query->attempts(), hasToken ? 1 : 0);

    query.reset();
    setting.clock.advance(1h);

    QCOMPARE(finished.size(), 0);
    QCOMPARE(setting.clock.pending(), 0);
    QCOMPARE(setting.peer.requests().size(), hasToken ? 2 : 1);
}

void tst_Request::waitsLongerAfterEachTry()
{
    Setting setting{ withToken([](const RawRequest&) { return RawReply::http(503); }) };
    QSignalSpy waiting(&setting.query, &k2::Request::waiting);

    const auto error = test::errorOf(setting.query, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Server);
    QCOMPARE(error->httpStatus, 503);
    QCOMPARE(delays(waiting), (QList<qint64>{ 500, 1000 }));
    QCOMPARE(setting.query.attempts(), 3);
    QCOMPARE(setting.peer.requests().size(), 4);
}

void tst_Request::triesNoMoreOftenThanTheServiceIsSetTo()
{
    Setting setting{ withToken([](const RawRequest&) { return RawReply::http(503); }), 1 };

    QVERIFY(test::errorOf(setting.query, setting.clock));

    QCOMPARE(setting.query.attempts(), 1);
    QCOMPARE(setting.peer.requests().size(), 2);
}

void tst_Request::obeysRetryAfterWithinBounds_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QList<qint64>>("waited");

    QTest::newRow("seconds") << "Retry-After: 7\r\n"_ba << QList<qint64>{ 7000, 7000 };
    QTest::newRow("a date") << "Retry-After: Thu, 01 Jan 2026 12:00:20 GMT\r\n"_ba << QList<qint64>{ 20'000, 1000 };
    QTest::newRow("a date of a service whose clock is off")
        << "Date: Mon, 01 Jan 2001 00:00:00 GMT\r\nRetry-After: Mon, 01 Jan 2001 00:00:05 GMT\r\n"_ba
        << QList<qint64>{ 5000, 5000 };
    QTest::newRow("less than we would wait anyway") << "Retry-After: 0\r\n"_ba << QList<qint64>{ 500, 1000 };
    QTest::newRow("nonsense") << "Retry-After: later\r\n"_ba << QList<qint64>{ 500, 1000 };
    QTest::newRow("as long as is waited at most") << "Retry-After: 60\r\n"_ba << QList<qint64>{ 60'000, 60'000 };
    QTest::newRow("longer than is waited") << "Retry-After: 61\r\n"_ba << QList<qint64>();
}

void tst_Request::obeysRetryAfterWithinBounds()
{
    QFETCH(QByteArray, headers);
    QFETCH(QList<qint64>, waited);
    Setting setting{ withToken([headers](const RawRequest&) { return RawReply::http(429, {}, headers); }) };
    QSignalSpy waiting(&setting.query, &k2::Request::waiting);

    const auto error = test::errorOf(setting.query, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::RateLimited);
    QCOMPARE(delays(waiting), waited);
    QCOMPARE(setting.query.attempts(), waited.size() + 1);
    if (waited.isEmpty())
        QCOMPARE(error->retryAfter, std::optional<std::chrono::milliseconds>(61s));
}

void tst_Request::succeedsOnceThePeerIsThereAgain()
{
    int asked = 0;
    Setting setting{ withToken([&asked](const RawRequest& request) {
        switch (++asked) {
        case 1:
            return RawReply::http(502, "<html>Bad gateway</html>");
        case 2:
            return RawReply::http(429);
        default:
            return test::answerAll(request);
        }
    }) };

    QVERIFY(!test::errorOf(setting.query, setting.clock));
    QCOMPARE(setting.query.attempts(), 3);
}

void tst_Request::deadlineCoversTheWholeTryNotOnlySilence()
{
    Setting setting{ withToken([](const RawRequest&) {
                        return RawReply{ .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{" };
                    }),
        1 };
    QSignalSpy finished(&setting.query, &k2::Request::finished);
    setting.query.start();
    QTRY_COMPARE(setting.peer.requests().size(), 2);

    for (int second = 1; second < 30; ++second) {
        setting.clock.advance(1s);
        setting.peer.send(" ");
    }
    QVERIFY(setting.query.isRunning());
    QVERIFY(!setting.query.isFinished());
    setting.clock.advance(1s);

    QVERIFY(finished.wait());
    QCOMPARE(setting.query.result().error().kind, Error::Kind::Timeout);
    QCOMPARE(setting.query.latency(), std::chrono::milliseconds(30s));
}

void tst_Request::readsNoMoreThanOneMebibyte_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("accepted");

    constexpr qsizetype mebibyte = 1024 * 1024;
    const QByteArray record = test::recipientJson(test::someId);
    const QByteArray whole = record + QByteArray(mebibyte - record.size(), ' ');
    const QByteArray unannounced = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
    QTest::newRow("exactly that") << RawReply::json(whole).bytes << true;
    QTest::newRow("announced: one byte more") << RawReply::json(whole + ' ').bytes << false;
    QTest::newRow("announced: far more than will ever come")
        << "HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n{"_ba << false;
    QTest::newRow("not announced") << unannounced + whole + QByteArray(mebibyte, ' ') << false;
    QTest::newRow("in chunks that never end")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeated(20) << false;
}

void tst_Request::readsNoMoreThanOneMebibyte()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, accepted);
    Setting setting{ withToken([answer](const RawRequest&) { return RawReply{ .bytes = answer }; }) };

    const auto error = test::errorOf(setting.query, setting.clock);

    QCOMPARE(!error, accepted);
    if (error)
        QCOMPARE(error->kind, Error::Kind::BadResponse);
    QCOMPARE(setting.query.attempts(), 1);
}

void tst_Request::acceptsOnlyTheRecordThatItAskedFor_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("the same") << u"/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s << true;
    QTest::newRow("upper case") << u"/api/v2/external_recipients/C7F300C0-F1EF-4151-9BBE-005005AA3747"_s << true;
    QTest::newRow("a slash at the end") << u"/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747/"_s << true;
    QTest::newRow("a query") << u"/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747?a=b"_s << true;
    QTest::newRow("another") << u"/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3748"_s << false;
    QTest::newRow("only a part of it") << u"/api/v1/pay_recipients/005005aa3747"_s << false;
    QTest::newRow("none") << u"/"_s << false;
}

void tst_Request::acceptsOnlyTheRecordThatItAskedFor()
{
    QFETCH(QString, path);
    QFETCH(bool, accepted);
    Setting setting{ withToken([](const RawRequest&) { return RawReply::json(test::recipientJson(test::someId)); }) };
    k2::RecipientQuery query(setting.client, QUrl(setting.peer.baseUrl().toString() + path));

    const auto error = test::errorOf(query, setting.clock);

    QCOMPARE(!error, accepted);
    if (error) {
        QCOMPARE(error->kind, Error::Kind::BadResponse);
        QCOMPARE(error->httpStatus, 200);
    }
}

void tst_Request::readsAPayment()
{
    Setting setting{ withToken([](const RawRequest&) {
        return RawReply::json(R"({"data":{"id":"716481bc","type":"send_money","attributes":{"status":"Processed",
            "transfer_batches":[{"disbursements":[{"destination_reference":"a3bd6298"}]}]}}})");
    }) };
    k2::PaymentQuery query(setting.client, setting.client.urlOf(u"/api/v2/send_money/716481bc"_s));
    k2::PaymentQuery other(setting.client, setting.client.urlOf(u"/api/v2/send_money/716481bd"_s));

    QVERIFY(!test::errorOf(query, setting.clock));
    QCOMPARE(query.result()->disbursements.value(0).destination.reference, u"a3bd6298"_s);

    const auto error = test::errorOf(other, setting.clock);
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::BadResponse);
}

void tst_Request::cookiesAreNotKept()
{
    Setting setting{ [](const RawRequest& request) {
        RawReply reply = test::answerAll(request);
        reply.bytes.replace("\r\n\r\n", "\r\nSet-Cookie: id=1; Path=/\r\n\r\n");
        return reply;
    } };

    QVERIFY(!test::errorOf(setting.query, setting.clock));
    k2::RecipientQuery again(setting.client, test::locationAt(setting.peer));
    QVERIFY(!test::errorOf(again, setting.clock));

    QVERIFY(!setting.peer.received().toLower().contains("cookie"));
}

void tst_Request::errorShowsNeitherQueryNorToken()
{
    Setting setting{ withToken([](const RawRequest& request) {
        return RawReply::http(422,
            R"({"error_code":422,"error_message":"some-token with )" + request.header("authorization")
                + R"( is no good"})");
    }) };
    QUrl location = test::locationAt(setting.peer);
    location.setQuery(u"hidden=1"_s);
    location.setFragment(u"hidden"_s);
    k2::RecipientQuery query(setting.client, location);

    const auto error = test::errorOf(query, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Rejected);
    QCOMPARE(error->httpStatus, 422);
    QCOMPARE(error->code, u"422"_s);
    QCOMPARE(error->serverMessage, u"… with Bearer … is no good"_s);
    QCOMPARE(error->url, test::locationAt(setting.peer));
    QVERIFY(!setting.peer.received().contains("#hidden"));
}

QTEST_GUILESS_MAIN(tst_Request)
#include "tst_Request.moc"
