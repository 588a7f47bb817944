// SPDX-License-Identifier: MIT
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/RecipientQuery.h"
#include "k2/TokenRequest.h"
#include "k2/TokenRevocation.h"
#include "k2/TokenSource.h"

#include <QTest>
#include <QUuid>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using k2::Error;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_TokenSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyQueriesAtOnceShareOneToken();
    void fiftyQueriesAtOnceShareOneError();
    void fiftyRefusedQueriesShareOneNewToken();
    void tokenIsRenewedBeforeItRunsOut_data();
    void tokenIsRenewedBeforeItRunsOut();
    void tokenOfUnknownLifetimeIsKeptUntilItIsRefused();
    void queryRefusedWithANewTokenTooIsUnauthorised();
    void passingFailureOfTheTokenEndpointIsWaitedOut();
    void lastingFailureOfTheTokenEndpointNamesThatEndpoint();
    void withoutCredentialsNothingIsSent();
    void newCredentialsTakeOverWhoeverWaits();
    void withdrawnCredentialsLeaveNobodyWaiting();
    void tokenThatCameWithTheCredentialsIsUsedWhileItLasts();
    void tokenThatCameWithTheCredentialsAnswersWhoeverWaits();
    void whoeverIsGoneIsNotAnswered();
    void clientMayGoWhileItAsksForAToken();
    void tokenRequestSendsTheCredentialsAsAForm();
    void revokedTokenIsNotUsedAgain();
};

namespace {

// Tokens `token-1`, `token-2`, …; refuses queries with those up to `refusedUpTo`.
struct Issuer {
    int issued = 0;
    int refusedUpTo = 0;
    int lifetime = 3600;

    RawReply operator()(const RawRequest& request)
    {
        if (request.target == "/oauth/token")
            return RawReply::token("token-" + QByteArray::number(++issued), lifetime);
        const QByteArray number = request.header("authorization").mid(QByteArrayView("Bearer token-").size());
        if (number.toInt() <= refusedUpTo)
            return RawReply::http(401, R"({"error_code":"ExpiredAccessToken"})", "WWW-Authenticate: Bearer\r\n");
        return test::answerAll(request);
    }
};

struct Setting {
    explicit Setting(RawPeer::Reaction reaction)
        : peer(std::move(reaction))
        , client(test::serviceOf(peer), clock)
    {
        client.setCredentials(test::someCredentials());
    }

    int tokenRequests() const { return peer.count("POST", "/oauth/token"); }
    std::optional<Error> query()
    {
        k2::RecipientQuery query(client, test::locationAt(peer));
        return test::errorOf(query, clock);
    }

    test::ManualClock clock;
    RawPeer peer;
    k2::Client client;
};

// Starts so many queries at once and gives them when all have ended.
std::vector<std::unique_ptr<k2::RecipientQuery>> queryAtOnce(Setting& setting, int number)
{
    std::vector<std::unique_ptr<k2::RecipientQuery>> queries;
    int finished = 0;
    for (int i = 0; i < number; ++i) {
        const QUuid id(static_cast<uint>(i), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        const QUrl location = test::locationAt(setting.peer, id.toString(QUuid::WithoutBraces));
        queries.push_back(std::make_unique<k2::RecipientQuery>(setting.client, location));
        QObject::connect(queries.back().get(), &k2::Request::finished, &setting.peer, [&finished] { ++finished; });
    }
    for (const auto& query : queries)
        query->start();
    if (!QTest::qWaitFor([&] { return finished >= number; }, 20'000))
        queries.clear();
    return queries;
}

} // namespace

void tst_TokenSource::fiftyQueriesAtOnceShareOneToken()
{
    Setting setting{ Issuer() };

    const auto queries = queryAtOnce(setting, 50);

    QCOMPARE(queries.size(), size_t{ 50 });
    for (const auto& query : queries)
        QVERIFY(query->result());
    QCOMPARE(setting.tokenRequests(), 1);
    QCOMPARE(setting.peer.requests().size(), 51);
    for (const RawRequest& request : setting.peer.requests())
        QCOMPARE(request.header("authorization"), request.method == "GET" ? "Bearer token-1"_ba : ""_ba);
}

void tst_TokenSource::fiftyQueriesAtOnceShareOneError()
{
    Setting setting{ [](const RawRequest&) { return RawReply::http(401, R"({"error":"invalid_client"})"); } };

    const auto queries = queryAtOnce(setting, 50);

    QCOMPARE(queries.size(), size_t{ 50 });
    for (const auto& query : queries) {
        QCOMPARE(query->result().error().kind, Error::Kind::Unauthorised);
        QCOMPARE(query->result().error().code, u"invalid_client"_s);
        QCOMPARE(query->attempts(), 0);
    }
    QCOMPARE(setting.peer.requests().size(), 1);
}

void tst_TokenSource::fiftyRefusedQueriesShareOneNewToken()
{
    Setting setting{ Issuer{ .refusedUpTo = 1 } };

    const auto queries = queryAtOnce(setting, 50);

    QCOMPARE(queries.size(), size_t{ 50 });
    for (const auto& query : queries)
        QVERIFY(query->result());
    QCOMPARE(setting.tokenRequests(), 2);
}

void tst_TokenSource::tokenIsRenewedBeforeItRunsOut_data()
{
    QTest::addColumn<int>("lifetime");
    QTest::addColumn<std::chrono::milliseconds>("usable");

    QTest::newRow("an hour: a minute before") << 3600 << std::chrono::milliseconds(3540s);
    QTest::newRow("a day: a minute before") << 86400 << std::chrono::milliseconds(86340s);
    QTest::newRow("a hundred seconds: a tenth before") << 100 << std::chrono::milliseconds(90s);
    QTest::newRow("a second: a tenth before") << 1 << std::chrono::milliseconds(900ms);
}

void tst_TokenSource::tokenIsRenewedBeforeItRunsOut()
{
    QFETCH(int, lifetime);
    QFETCH(std::chrono::milliseconds, usable);
    Setting setting{ Issuer{ .lifetime = lifetime } };

    QVERIFY(!setting.query());
    setting.clock.advance(usable - 1ms);
    QVERIFY(!setting.query());
    QCOMPARE(setting.tokenRequests(), 1);

    setting.clock.advance(1ms);
    QVERIFY(!setting.query());
    QCOMPARE(setting.tokenRequests(), 2);
    QCOMPARE(setting.peer.requests().last().header("authorization"), "Bearer token-2"_ba);
}

void tst_TokenSource::tokenOfUnknownLifetimeIsKeptUntilItIsRefused()
{
    int issued = 0;
    QByteArray refused;
    Setting setting{ [&](const RawRequest& request) {
        if (request.target == "/oauth/token")
            return RawReply::json(R"({"access_token":"token-)" + QByteArray::number(++issued) + R"("})");
        return request.header("authorization") == refused ? RawReply::http(401) : test::answerAll(request);
    } };

    QVERIFY(!setting.query());
    setting.clock.advance(1000h);
    QVERIFY(!setting.query());
    QCOMPARE(setting.tokenRequests(), 1);

    refused = "Bearer token-1";
    QVERIFY(!setting.query());
    QCOMPARE(setting.tokenRequests(), 2);
}

void tst_TokenSource::queryRefusedWithANewTokenTooIsUnauthorised()
{
    Setting setting{ Issuer{ .refusedUpTo = 1000 } };
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));

    const auto error = test::errorOf(query, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Unauthorised);
    QCOMPARE(error->httpStatus, 401);
    QCOMPARE(error->code, u"ExpiredAccessToken"_s);
    QCOMPARE(query.attempts(), 2);
    QCOMPARE(setting.tokenRequests(), 2);
}

void tst_TokenSource::passingFailureOfTheTokenEndpointIsWaitedOut()
{
    int asked = 0;
    Setting setting{ [&asked](const RawRequest& request) {
        if (request.target == "/oauth/token" && ++asked == 1)
            return RawReply::http(503, {}, "Retry-After: 9\r\n");
        return test::answerAll(request);
    } };
    const std::chrono::milliseconds begin = setting.clock.now();

    QVERIFY(!setting.query());

    QCOMPARE(setting.clock.now() - begin, std::chrono::milliseconds(9s));
    QCOMPARE(setting.tokenRequests(), 2);
}

void tst_TokenSource::lastingFailureOfTheTokenEndpointNamesThatEndpoint()
{
    Setting setting{ [](const RawRequest&) { return RawReply::http(500); } };

    const auto error = setting.query();

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Server);
    QCOMPARE(error->url, setting.client.urlOf(u"/oauth/token"_s));
    QCOMPARE(setting.tokenRequests(), setting.client.service().maximumTries);
    QCOMPARE(setting.peer.requests().size(), setting.tokenRequests());
}

void tst_TokenSource::withoutCredentialsNothingIsSent()
{
    Setting setting{ Issuer() };
    setting.client.setCredentials(std::nullopt);
    QVERIFY(!setting.client.hasCredentials());

    const auto error = setting.query();

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Unauthorised);
    QCOMPARE(setting.peer.connections(), 0);
}

void tst_TokenSource::newCredentialsTakeOverWhoeverWaits()
{
    Setting setting{ [](const RawRequest& request) {
        return request.body.contains("client_id=slow") ? RawReply::nothing() : test::answerAll(request);
    } };
    setting.client.setCredentials(k2::Credentials{ u"slow"_s, u"x"_s });
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));
    connect(&setting.peer, &RawPeer::requested, &query, [&setting] {
        if (setting.peer.requests().size() == 1)
            setting.client.setCredentials(k2::Credentials{ u"quick"_s, u"y"_s });
    });

    QVERIFY(!test::errorOf(query, setting.clock));

    QCOMPARE(setting.tokenRequests(), 2);
    QVERIFY(setting.peer.requests().at(1).body.contains("client_id=quick&client_secret=y"));
}

void tst_TokenSource::withdrawnCredentialsLeaveNobodyWaiting()
{
    Setting setting{ [](const RawRequest&) { return RawReply::nothing(); } };
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));
    connect(&setting.peer, &RawPeer::requested, &query, [&setting] { setting.client.setCredentials(std::nullopt); });

    const auto error = test::errorOf(query, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Unauthorised);
    QCOMPARE(setting.peer.requests().size(), 1);
}

void tst_TokenSource::tokenThatCameWithTheCredentialsIsUsedWhileItLasts()
{
    Setting setting{ Issuer() };
    setting.client.setCredentials(test::someCredentials(), k2::Token{ "token-9"_ba, 3600s });

    QVERIFY(!setting.query());
    QCOMPARE(setting.tokenRequests(), 0);
    QCOMPARE(setting.peer.requests().last().header("authorization"), "Bearer token-9"_ba);

    setting.clock.advance(3600s - k2::TokenSource::renewalMargin);
    QVERIFY(!setting.query());
    QCOMPARE(setting.tokenRequests(), 1);
    QCOMPARE(setting.peer.requests().last().header("authorization"), "Bearer token-1"_ba);
}

void tst_TokenSource::tokenThatCameWithTheCredentialsAnswersWhoeverWaits()
{
    Setting setting{ [](const RawRequest& request) {
        return request.target == "/oauth/token" ? RawReply::nothing() : test::answerAll(request);
    } };
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));
    connect(&setting.peer, &RawPeer::requested, &query, [&setting] {
        if (setting.peer.requests().size() == 1)
            setting.client.setCredentials(test::someCredentials(), k2::Token{ "given"_ba, {} });
    });

    QVERIFY(!test::errorOf(query, setting.clock));
    QCOMPARE(setting.peer.requests().last().header("authorization"), "Bearer given"_ba);
}

void tst_TokenSource::whoeverIsGoneIsNotAnswered()
{
    Setting setting{ Issuer() };
    auto gone = std::make_unique<QObject>();
    QObject stays;
    bool goneAnswered = false;
    bool stayingAnswered = false;
    const auto ask = [&] {
        setting.client.tokens().request(gone.get(), [&](const auto&) { goneAnswered = true; });
        setting.client.tokens().request(&stays, [&](const auto&) { stayingAnswered = true; });
        gone.reset();
        QVERIFY(!stayingAnswered);
    };

    ask(); // no token yet
    QTRY_VERIFY(stayingAnswered);

    gone = std::make_unique<QObject>();
    stayingAnswered = false;
    ask(); // a token at hand
    QTRY_VERIFY(stayingAnswered);
    QVERIFY(!goneAnswered);
}

void tst_TokenSource::clientMayGoWhileItAsksForAToken()
{
    RawPeer peer([](const RawRequest&) { return RawReply::nothing(); });
    test::ManualClock clock;
    QObject waiting;
    bool answered = false;
    {
        k2::Client client(test::serviceOf(peer), clock);
        client.setCredentials(test::someCredentials());
        client.tokens().request(&waiting, [&answered](const auto&) { answered = true; });
        QTRY_COMPARE(peer.count("POST", "/oauth/token"), 1);
        QVERIFY(!client.isIdle());
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void tst_TokenSource::tokenRequestSendsTheCredentialsAsAForm()
{
    Setting setting{ Issuer() };
    k2::TokenRequest request(setting.client, k2::Credentials{ u"id+1"_s, u"p&q=ü/ %"_s });

    QVERIFY(!test::errorOf(request, setting.clock));

    QCOMPARE(request.result()->value, "token-1"_ba);
    const RawRequest sent = setting.peer.requests().value(0);
    QCOMPARE(sent.header("content-type"), "application/x-www-form-urlencoded"_ba);
    QCOMPARE(sent.body, "client_id=id%2B1&client_secret=p%26q%3D%C3%BC%2F%20%25&grant_type=client_credentials"_ba);
    QCOMPARE(sent.header("authorization"), ""_ba);
}

void tst_TokenSource::revokedTokenIsNotUsedAgain()
{
    Setting setting{ [issuer = Issuer()](const RawRequest& request) mutable {
        return request.target == "/oauth/revoke" ? RawReply::json("{}") : issuer(request);
    } };
    QVERIFY(!setting.query());
    const k2::Token token = setting.client.tokens().current().value_or(k2::Token());
    k2::TokenRevocation revocation(setting.client, test::someCredentials(), token);

    QVERIFY(!test::errorOf(revocation, setting.clock));

    QCOMPARE(setting.peer.requests().last().body,
        "client_id=some-client&client_secret=s3cret%20%26%20more&token=token-1"_ba);
    QVERIFY(!setting.client.tokens().current());
    QVERIFY(!setting.query());
    QCOMPARE(setting.peer.requests().last().header("authorization"), "Bearer token-2"_ba);
}

QTEST_GUILESS_MAIN(tst_TokenSource)
#include "tst_TokenSource.moc"
