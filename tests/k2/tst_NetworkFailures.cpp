// SPDX-License-Identifier: MIT
#include "BadReplies.h"
#include "Certificates.h"
#include "K2Answers.h"
#include "Sentence.h"
#include "Stage.h"
#include "k2/Client.h"
#include "k2/TokenSource.h"
#include "support/Cost.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;
using test::Stage;

//! What each call makes of each way in which the network beneath HTTP fails, or HTTP itself.
class tst_NetworkFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostThatCannotBeFoundIsUnreachable_data();
    void hostThatCannotBeFoundIsUnreachable();
    void peerThatIsGoneIsUnreachable_data();
    void peerThatIsGoneIsUnreachable();
    void connectionThatIsNotSecureIsRefused_data();
    void connectionThatIsNotSecureIsRefused();
    void brokenAnswerHasOneOutcome_data();
    void brokenAnswerHasOneOutcome();
    void answerThatDoesNotComeInTimeHasOneOutcome_data();
    void answerThatDoesNotComeInTimeHasOneOutcome();
    void replyThatIsGoneEndsWithTheDeadline_data();
    void replyThatIsGoneEndsWithTheDeadline();
    void cancelledCallHasOneOutcome_data();
    void cancelledCallHasOneOutcome();

private:
    test::Certificates m_certificates;
};

namespace {

bool isOf(Stage stage, const RawRequest& request)
{
    return (request.target == "/oauth/token") == (stage == Stage::Token);
}

// A peer that gives tokens like any other, until its stage comes.
struct Setting {
    explicit Setting(Stage ofStage, RawReply ofReply = {}, std::optional<QSslConfiguration> tls = std::nullopt,
        QList<QSslCertificate> authorities = {})
        : stage(ofStage)
        , reply(std::move(ofReply))
        , peer(std::make_unique<RawPeer>([this](const RawRequest& request) { return react(request); }, std::move(tls)))
    {
        k2::Service service = test::serviceOf(*peer);
        service.extraCertificates = std::move(authorities);
        client = std::make_unique<k2::Client>(service, clock);
        client->setCredentials(test::someCredentials());
        locations = { client->urlOf(u"/api/v1/pay_recipients/1"_s), client->urlOf(u"/api/v1/payments/1"_s) };
    }

    RawReply react(const RawRequest& request)
    {
        if (!failing || !isOf(stage, request))
            return leaveAfterToken ? test::answerAllAndLeave(request) : test::answerAll(request);
        ++failures;
        return reply;
    }

    // Whatever fails, a token is there before it does.
    bool getToken()
    {
        bool got = false;
        client->tokens().request(peer.get(), [&got](const auto& token) { got = token.has_value(); });
        return QTest::qWaitFor([&got] { return got; });
    }

    test::Outcome ask(const std::function<void(k2::Request&)>& beforeStart = {})
    {
        failing = true;
        return test::ask(stage, *client, locations, clock, beforeStart);
    }

    Stage stage;
    RawReply reply;
    bool failing = false;
    bool leaveAfterToken = false;
    int failures = 0;
    test::ManualClock clock;
    std::unique_ptr<RawPeer> peer;
    std::unique_ptr<k2::Client> client;
    test::Locations locations;
};

void addStages()
{
    QTest::addColumn<Stage>("stage");
    for (const Stage stage : test::allStages)
        QTest::newRow(test::nameOf(stage)) << stage;
}

QByteArray unlessCreation(Stage stage, const QByteArray& outcome)
{
    return stage == Stage::Creation ? "OutcomeUnknown"_ba : outcome;
}

} // namespace

void tst_NetworkFailures::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_NetworkFailures::hostThatCannotBeFoundIsUnreachable_data()
{
    addStages();
}

void tst_NetworkFailures::hostThatCannotBeFoundIsUnreachable()
{
    QFETCH(Stage, stage);
    test::ManualClock clock;
    k2::Service service;
    // RFC 2606: there never is one; with the dot it is not looked for in the company's domains either.
    service.baseUrl = QUrl(u"https://name.invalid."_s);
    service.maximumTries = 20; // now and then Qt loses a request that follows one of a name that was not found
    k2::Client client(service, clock);
    client.setCredentials(test::someCredentials(), k2::Token{ "some-token", {} });
    const test::Locations locations{ client.urlOf(u"/api/v1/pay_recipients/1"_s),
        client.urlOf(u"/api/v1/payments/1"_s) };

    const test::Outcome outcome = test::ask(stage, client, locations, clock);

    QCOMPARE(test::nameOf(outcome), "Unreachable"_ba); // a creation, too: nothing can have been sent
    QVERIFY(test::isSentenceOf(outcome));
    QCOMPARE(outcome.error->url.path() == u"/oauth/token"_s, stage == Stage::Token);
    const bool once = stage == Stage::Creation || stage == Stage::Token;
    QCOMPARE(outcome.attempts, once ? 1 : service.maximumTries);
}

void tst_NetworkFailures::peerThatIsGoneIsUnreachable_data()
{
    addStages();
}

void tst_NetworkFailures::peerThatIsGoneIsUnreachable()
{
    QFETCH(Stage, stage);
    Setting setting(stage);
    setting.leaveAfterToken = true;
    QVERIFY(setting.getToken());
    setting.peer.reset(); // its port refuses from now on

    const test::Outcome outcome = setting.ask();

    QCOMPARE(test::nameOf(outcome), "Unreachable"_ba); // a creation, too: nothing can have been sent
    QVERIFY(test::isSentenceOf(outcome));
    QCOMPARE(outcome.error->httpStatus, 0);
}

void tst_NetworkFailures::connectionThatIsNotSecureIsRefused_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("certificate");

    for (const Stage stage : test::allStages) {
        for (const char* certificate : { "selfsigned", "otherhost", "expired", "future" })
            QTest::addRow("%s: %s", test::nameOf(stage), certificate) << stage << QString::fromLatin1(certificate);
    }
}

void tst_NetworkFailures::connectionThatIsNotSecureIsRefused()
{
    QFETCH(Stage, stage);
    QFETCH(QString, certificate);
    Setting setting(stage, {}, m_certificates.server(u"server"_s), m_certificates.authorities());
    setting.leaveAfterToken = true;
    QVERIFY(setting.getToken());
    setting.peer->setTls(m_certificates.server(certificate));
    const QByteArray before = setting.peer->received();

    const test::Outcome outcome = setting.ask();

    QCOMPARE(test::nameOf(outcome), "Tls"_ba);
    QVERIFY(test::isSentenceOf(outcome));
    QCOMPARE(outcome.attempts, 1);
    QCOMPARE(setting.peer->received(), before);
}

void tst_NetworkFailures::brokenAnswerHasOneOutcome_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<QByteArray>("expected");

    for (const Stage stage : test::allStages) {
        for (const test::BadReply& broken : test::brokenReplies()) {
            QTest::addRow("%s: %s", test::nameOf(stage), broken.name.constData())
                << stage << broken.reply << unlessCreation(stage, broken.outcome);
        }
    }
    QTest::newRow("query: 401 that asks for a password")
        << Stage::Query << RawReply::http(401, {}, "WWW-Authenticate: Basic realm=\"x\"\r\n") << "Unauthorised"_ba;
    QTest::newRow("creation: 401 that asks for a password")
        << Stage::Creation << RawReply::http(401, {}, "WWW-Authenticate: Basic realm=\"x\"\r\n") << "Unauthorised"_ba;
    QTest::newRow("token: 401 that asks for a password")
        << Stage::Token << RawReply::http(401, {}, "WWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n")
        << "Unauthorised"_ba;
    QTest::newRow("token: 400 that refuses the client")
        << Stage::Token << RawReply::http(400, R"({"error":"invalid_client"})") << "Unauthorised"_ba;
    QTest::newRow("token: 400 that refuses something else")
        << Stage::Token << RawReply::http(400, R"({"error":"unsupported_grant_type"})") << "Rejected"_ba;
}

void tst_NetworkFailures::brokenAnswerHasOneOutcome()
{
    QFETCH(Stage, stage);
    QFETCH(RawReply, reply);
    QFETCH(QByteArray, expected);
    Setting setting(stage, reply);
    QVERIFY(setting.getToken());
    const test::Cost cost;

    const test::Outcome outcome = setting.ask();

    QCOMPARE(test::nameOf(outcome), expected);
    QVERIFY(cost.isBounded());
    QVERIFY(test::isSentenceOf(outcome));
    if (stage == Stage::Creation || stage == Stage::Token) {
        // Counted where it arrives; only a creation that was refused for its token is sent once more.
        const bool isRefusedForItsToken = stage == Stage::Creation && reply.bytes.startsWith("HTTP/1.1 401");
        QCOMPARE(setting.failures, isRefusedForItsToken ? 2 : 1);
        QCOMPARE(outcome.attempts, setting.failures);
    }
}

void tst_NetworkFailures::answerThatDoesNotComeInTimeHasOneOutcome_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<bool>("drips");

    for (const Stage stage : test::allStages) {
        for (const test::UnendingReply& reply : test::unendingReplies()) {
            QTest::addRow("%s: %s", test::nameOf(stage), reply.name.constData())
                << stage << reply.beginning << reply.drips;
        }
    }
}

void tst_NetworkFailures::answerThatDoesNotComeInTimeHasOneOutcome()
{
    QFETCH(Stage, stage);
    QFETCH(QByteArray, beginning);
    QFETCH(bool, drips);
    Setting setting(stage, RawReply{ .bytes = beginning });
    QVERIFY(setting.getToken());
    const auto letTimePass = [&setting, drips] {
        const std::chrono::milliseconds second{ 1000 };
        for (auto left = setting.client->service().deadline; left > second; left -= second) {
            if (drips)
                setting.peer->send(" ");
            setting.clock.advance(second);
        }
        setting.clock.advance(second);
    };
    QObject::connect(setting.peer.get(), &RawPeer::requested, setting.peer.get(), letTimePass, Qt::QueuedConnection);
    const test::Cost cost;

    const test::Outcome outcome = setting.ask();

    QCOMPARE(test::nameOf(outcome), unlessCreation(stage, "Timeout"));
    QVERIFY(cost.isBounded());
    QVERIFY(test::isSentenceOf(outcome));
    const bool once = stage == Stage::Creation || stage == Stage::Token;
    QCOMPARE(setting.failures, once ? 1 : setting.client->service().maximumTries);
}

void tst_NetworkFailures::replyThatIsGoneEndsWithTheDeadline_data()
{
    addStages();
}

void tst_NetworkFailures::replyThatIsGoneEndsWithTheDeadline()
{
    QFETCH(Stage, stage);
    Setting setting(stage, RawReply::nothing());
    QVERIFY(setting.getToken());
    const auto loseReply = [&setting] {
        qDeleteAll(setting.client->network().findChildren<QNetworkReply*>());
        setting.clock.advance(setting.client->service().deadline);
    };
    QObject::connect(setting.peer.get(), &RawPeer::requested, setting.peer.get(), loseReply, Qt::QueuedConnection);

    const test::Outcome outcome = setting.ask();

    QCOMPARE(test::nameOf(outcome), unlessCreation(stage, "Timeout"));
    QVERIFY(setting.client->isIdle());
}

void tst_NetworkFailures::cancelledCallHasOneOutcome_data()
{
    addStages();
}

void tst_NetworkFailures::cancelledCallHasOneOutcome()
{
    QFETCH(Stage, stage);
    Setting setting(stage, RawReply::nothing());
    QVERIFY(setting.getToken());

    const test::Outcome outcome = setting.ask([&setting](k2::Request& request) {
        QObject::connect(setting.peer.get(), &RawPeer::requested, &request, [&request] { request.cancel(); });
    });

    QCOMPARE(test::nameOf(outcome), unlessCreation(stage, "Cancelled"));
    QVERIFY(test::isSentenceOf(outcome));
    QCOMPARE(setting.failures, 1);
}

QTEST_GUILESS_MAIN(tst_NetworkFailures)
#include "tst_NetworkFailures.moc"
