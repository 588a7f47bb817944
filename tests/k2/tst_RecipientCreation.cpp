// SPDX-License-Identifier: MIT
#include "Certificates.h"
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/RecipientCreation.h"
#include "k2/RecipientQuery.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using k2::Error;
using k2::RecipientCreation;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_RecipientCreation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsWhatWasFilledInAndGivesTheLocation_data();
    void sendsWhatWasFilledInAndGivesTheLocation();
    void postReachesTheWireOnceHoweverThePeerLeaves_data();
    void postReachesTheWireOnceHoweverThePeerLeaves();
    void tokenRequestReachesTheWireOncePerTry();
    void refusedForItsTokenItIsSentAgainOnce();
    void locationIsTakenWhateverBecomesOfTheBody_data();
    void locationIsTakenWhateverBecomesOfTheBody();
    void onlyAClearRefusalSaysThatNothingWasCreated_data();
    void onlyAClearRefusalSaysThatNothingWasCreated();
    void cancellingBeforeItIsSentIsNoDoubt();
    void cancellingAfterItWasSentLeavesTheOutcomeUnknown();
    void deadlineBeforeItIsSentIsATimeout();
    void deadlineAfterItWasSentLeavesTheOutcomeUnknown();

private:
    test::Certificates m_certificates;
};

namespace {

constexpr char created[] = "/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747";

RawPeer::Reaction withToken(RawPeer::Reaction reaction)
{
    return [reaction = std::move(reaction)](const RawRequest& request) {
        return request.target == "/oauth/token" ? RawReply::token("some-token") : reaction(request);
    };
}

struct Setting {
    explicit Setting(RawPeer::Reaction reaction, std::optional<QSslConfiguration> tls = std::nullopt,
        const QList<QSslCertificate>& authorities = {})
        : peer(std::move(reaction), std::move(tls))
        , client(service(authorities), clock)
        , creation(client, RecipientCreation::ApiVersion::V2, u"till"_s,
              { { u"till_name"_s, u"Duka"_s }, { u"till_number"_s, u"012345"_s }, { u"nickname"_s, QString() } })
    {
        client.setCredentials(test::someCredentials());
    }

    k2::Service service(const QList<QSslCertificate>& authorities) const
    {
        k2::Service service = test::serviceOf(peer);
        service.extraCertificates = authorities;
        return service;
    }

    int posts() const { return peer.count("POST", "/api/v2/external_recipients"); }

    test::ManualClock clock;
    RawPeer peer;
    k2::Client client;
    RecipientCreation creation;
};

} // namespace

void tst_RecipientCreation::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_RecipientCreation::sendsWhatWasFilledInAndGivesTheLocation_data()
{
    QTest::addColumn<RecipientCreation::ApiVersion>("version");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("v1") << RecipientCreation::ApiVersion::V1 << "/api/v1/pay_recipients"_ba
                        << R"({"type":"till","pay_recipient":{"till_name":"Dūka \"1\"","till_number":"012345"}})"_ba;
    QTest::newRow("v2")
        << RecipientCreation::ApiVersion::V2 << "/api/v2/external_recipients"_ba
        << R"({"type":"till","external_recipient":{"till_name":"Dūka \"1\"","till_number":"012345"}})"_ba;
}

void tst_RecipientCreation::sendsWhatWasFilledInAndGivesTheLocation()
{
    QFETCH(RecipientCreation::ApiVersion, version);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    Setting setting{ withToken(
        [](const RawRequest& request) { return RawReply::http(201, {}, "location: " + request.target + "/17\r\n"); }) };
    RecipientCreation creation(setting.client, version, u"till"_s,
        { { u"till_number"_s, u"012345"_s }, { u"till_name"_s, u"Dūka \"1\""_s }, { u"nickname"_s, QString() } });

    QVERIFY(!test::errorOf(creation, setting.clock));

    QCOMPARE(*creation.result(), setting.client.urlOf(QString::fromLatin1(target + "/17")));
    const RawRequest sent = setting.peer.requests().last();
    QCOMPARE(sent.method, "POST"_ba);
    QCOMPARE(sent.target, target);
    QCOMPARE(sent.header("content-type"), "application/json"_ba);
    QCOMPARE(sent.header("content-length"), QByteArray::number(sent.body.size()));
    QCOMPARE(sent.header("authorization"), "Bearer some-token"_ba);
    QCOMPARE(QJsonDocument::fromJson(sent.body), QJsonDocument::fromJson(body));
    QVERIFY(QJsonDocument::fromJson(sent.body).isObject());
}

void tst_RecipientCreation::postReachesTheWireOnceHoweverThePeerLeaves_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<RawReply>("farewell");

    for (const bool tls : { false, true }) {
        const char* over = tls ? "TLS" : "TCP";
        QTest::addRow("closes before it answers over %s", over) << tls << RawReply::close();
        QTest::addRow("resets before it answers over %s", over) << tls << RawReply::reset();
        QTest::addRow("closes within the status line over %s", over)
            << tls << RawReply{ .bytes = "HTTP/1.1 20", .then = RawReply::Then::Close };
        QTest::addRow("closes within the headers over %s", over)
            << tls << RawReply{ .bytes = "HTTP/1.1 201 Created\r\nloc", .then = RawReply::Then::Close };
        QTest::addRow("closes within the body over %s", over)
            << tls
            << RawReply{ .bytes = "HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{", .then = RawReply::Then::Close };
    }
}

void tst_RecipientCreation::postReachesTheWireOnceHoweverThePeerLeaves()
{
    QFETCH(bool, tls);
    QFETCH(RawReply, farewell);
    Setting setting{ withToken([farewell](const RawRequest&) { return farewell; }),
        tls ? std::optional(m_certificates.server(u"server"_s)) : std::nullopt, m_certificates.authorities() };

    const auto error = test::errorOf(setting.creation, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(setting.creation.attempts(), 1);
    QCOMPARE(setting.posts(), 1);
    // A second one that was begun but not finished would be here.
    QCOMPARE(setting.peer.received().count("\"till_number\":\"012345\""), 1);
    setting.clock.advance(1h);
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));
    QVERIFY(test::errorOf(query, setting.clock)); // by now a POST that Qt still had in hand would have come
    QCOMPARE(setting.posts(), 1);
}

void tst_RecipientCreation::tokenRequestReachesTheWireOncePerTry()
{
    Setting setting{ [](const RawRequest&) { return RawReply::close(); } };

    const auto error = test::errorOf(setting.creation, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Unreachable); // a token was not got, so nothing was created
    QCOMPARE(setting.creation.attempts(), 0);
    QCOMPARE(setting.peer.requests().size(), 1);
    QCOMPARE(setting.peer.received().count("client_secret="), 1);
}

void tst_RecipientCreation::refusedForItsTokenItIsSentAgainOnce()
{
    int refusals = 1;
    Setting setting{ withToken([&refusals](const RawRequest&) {
        return refusals-- > 0 ? RawReply::http(401)
                              : RawReply::http(201, {}, "Location: " + QByteArray(created) + "\r\n");
    }) };

    QVERIFY(!test::errorOf(setting.creation, setting.clock));
    QCOMPARE(setting.creation.attempts(), 2);
    QCOMPARE(setting.posts(), 2);
    QCOMPARE(setting.peer.count("POST", "/oauth/token"), 2);

    refusals = 5;
    RecipientCreation again(setting.client, RecipientCreation::ApiVersion::V2, u"till"_s, {});
    const auto error = test::errorOf(again, setting.clock);
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Unauthorised);
    QCOMPARE(setting.posts(), 4);
}

void tst_RecipientCreation::locationIsTakenWhateverBecomesOfTheBody_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<RawReply::Then>("then");

    using enum RawReply::Then;
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("of unknown length") << "\r\nDone"_ba << Close;
    QTest::newRow("nothing of it comes") << "Content-Length: 9\r\n\r\n"_ba << KeepOpen;
    QTest::newRow("half of it comes, then nothing") << "Content-Length: 9\r\n\r\nDone"_ba << KeepOpen;
    QTest::newRow("is cut off by a close") << "Content-Length: 9\r\n\r\nDone"_ba << Close;
    QTest::newRow("is cut off by a reset") << "Content-Length: 9\r\n\r\nDone"_ba << Reset;
    QTest::newRow("is announced as too large") << "Content-Length: 1048577\r\n\r\nDone"_ba << KeepOpen;
    QTest::newRow("is too large") << "\r\n"_ba + QByteArray(2'000'000, 'x') << KeepOpen;
    QTest::newRow("a chunk is cut off") << chunked + "9\r\nDone" << Close;
    QTest::newRow("a chunk has no length") << chunked + "what?\r\nDone\r\n" << KeepOpen;
    QTest::newRow("a bomb that is none") << "Content-Encoding: gzip\r\nContent-Length: 40\r\n\r\nDone"_ba << KeepOpen;
}

void tst_RecipientCreation::locationIsTakenWhateverBecomesOfTheBody()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const RawReply::Then, then);
    Setting setting{ withToken([rest, then](const RawRequest&) {
        return RawReply{ .bytes = "HTTP/1.1 201 Created\r\nLocation: " + QByteArray(created) + "\r\n" + rest,
            .then = then };
    }) };

    QVERIFY(!test::errorOf(setting.creation, setting.clock)); // no time passes

    QCOMPARE(*setting.creation.result(), setting.client.urlOf(QString::fromLatin1(created)));
    QCOMPARE(setting.posts(), 1);
    QVERIFY(setting.client.isIdle());
    QTRY_COMPARE(setting.peer.openConnections(), 0); // nothing goes on reading what nobody wants
}

void tst_RecipientCreation::onlyAClearRefusalSaysThatNothingWasCreated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<Error::Kind>("kind");

    using enum Error::Kind;
    QTest::newRow("400") << 400 << ""_ba << Rejected;
    QTest::newRow("403") << 403 << ""_ba << Forbidden;
    QTest::newRow("404") << 404 << ""_ba << NotFound;
    QTest::newRow("408: it gave up waiting") << 408 << ""_ba << OutcomeUnknown;
    QTest::newRow("409") << 409 << ""_ba << Rejected;
    QTest::newRow("422") << 422 << ""_ba << Rejected;
    QTest::newRow("429") << 429 << "Retry-After: 1\r\n"_ba << RateLimited;
    QTest::newRow("500") << 500 << ""_ba << OutcomeUnknown;
    QTest::newRow("502") << 502 << ""_ba << OutcomeUnknown;
    QTest::newRow("503") << 503 << "Retry-After: 1\r\n"_ba << OutcomeUnknown;
    QTest::newRow("504") << 504 << ""_ba << OutcomeUnknown;
    QTest::newRow("303 to a page") << 303 << "Location: /done\r\n"_ba << OutcomeUnknown;
    QTest::newRow("307 to elsewhere") << 307 << "Location: https://name.invalid/\r\n"_ba << OutcomeUnknown;
    QTest::newRow("201 without a location") << 201 << ""_ba << OutcomeUnknown;
    QTest::newRow("201 with an empty location") << 201 << "Location: \r\n"_ba << OutcomeUnknown;
    QTest::newRow("201 with a location elsewhere")
        << 201 << "Location: https://name.invalid/api/v2/external_recipients/1\r\n"_ba << OutcomeUnknown;
    QTest::newRow("201 with what is no URL") << 201 << "Location: http://[::1\r\n"_ba << OutcomeUnknown;
}

void tst_RecipientCreation::onlyAClearRefusalSaysThatNothingWasCreated()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    QFETCH(Error::Kind, kind);
    Setting setting{ withToken([status, headers](const RawRequest&) {
        return RawReply::http(status, R"({"error_code":1,"error_message":"Till number is invalid"})", headers);
    }) };

    const auto error = test::errorOf(setting.creation, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->httpStatus, status);
    QCOMPARE(setting.posts(), 1);
    if (status >= 400)
        QCOMPARE(error->serverMessage, u"Till number is invalid"_s);
}

void tst_RecipientCreation::cancellingBeforeItIsSentIsNoDoubt()
{
    Setting setting{ [](const RawRequest&) { return RawReply::nothing(); } };
    QSignalSpy finished(&setting.creation, &k2::Request::finished);
    setting.creation.start();
    QTRY_COMPARE(setting.peer.requests().size(), 1); // of a token

    setting.creation.cancel();

    QCOMPARE(setting.creation.result().error().kind, Error::Kind::Cancelled); // before anybody hears of the end
    QVERIFY(finished.wait());
    QCOMPARE(setting.creation.result().error().kind, Error::Kind::Cancelled);
    QCOMPARE(setting.posts(), 0);
}

void tst_RecipientCreation::cancellingAfterItWasSentLeavesTheOutcomeUnknown()
{
    Setting setting{ withToken([](const RawRequest&) { return RawReply::nothing(); }) };
    QSignalSpy finished(&setting.creation, &k2::Request::finished);
    setting.creation.start();
    QTRY_COMPARE(setting.posts(), 1);

    setting.creation.cancel();

    QCOMPARE(setting.creation.result().error().kind, Error::Kind::OutcomeUnknown);
    QVERIFY(finished.wait());
    QCOMPARE(setting.creation.result().error().kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(setting.posts(), 1);
}

void tst_RecipientCreation::deadlineBeforeItIsSentIsATimeout()
{
    // The token request leaves no connection open, and over the next one no TLS comes about.
    Setting setting{ test::answerAllAndLeave, m_certificates.server(u"server"_s), m_certificates.authorities() };
    QSignalSpy finished(&setting.creation, &k2::Request::finished);
    connect(&setting.peer, &RawPeer::requested, &setting.creation, [&setting] { setting.peer.staySilent(); });
    setting.creation.start();
    QTRY_COMPARE(setting.peer.connections(), 2);
    QCOMPARE(setting.creation.attempts(), 1);

    setting.clock.advance(30s);

    QVERIFY(finished.wait());
    QCOMPARE(setting.creation.result().error().kind, Error::Kind::Timeout);
    QCOMPARE(setting.posts(), 0);
}

void tst_RecipientCreation::deadlineAfterItWasSentLeavesTheOutcomeUnknown()
{
    Setting setting{ withToken([](const RawRequest&) { return RawReply::nothing(); }) };
    QSignalSpy finished(&setting.creation, &k2::Request::finished);
    setting.creation.start();
    QTRY_COMPARE(setting.posts(), 1);

    setting.clock.advance(30s);

    QVERIFY(finished.wait());
    QCOMPARE(setting.creation.result().error().kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(setting.posts(), 1);
}

QTEST_GUILESS_MAIN(tst_RecipientCreation)
#include "tst_RecipientCreation.moc"
