// SPDX-License-Identifier: MIT
#include "Http2Front.h"
#include "Sentence.h"
#include "Stage.h"
#include "k2/Client.h"
#include "k2/RetryDelay.h"
#include "k2/TokenSource.h"
#include "sandbox/Sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;
using test::Stage;

//! What each call makes of each way in which a service that can be reached fails: over HTTP/1.1, and over TLS and
//! HTTP/2 with PAY_RECIPIENTS_OVER_HTTP2 in the environment.
class tst_ServiceFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachFailureHasOneOutcome_data();
    void eachFailureHasOneOutcome();
    void cleanupTestCase();

private:
    k2::Service service() const;
    void makePayment();
    int askedSoFar(Stage stage) const;

    sandbox::Sandbox m_sandbox;
    std::unique_ptr<test::Http2Front> m_front;
    test::Locations m_locations;
};

namespace {

struct Row {
    const char* name;
    const char* rule; // of the sandbox, without its match
    const char* token;
    const char* query; // of a recipient and of a payment
    const char* creation;
    const char* says = ""; // in the sentence of what was refused, or is to be tried later
};

// A service's failures, as k2-sandbox makes them. A creation whose outcome is unknown is never Server or BadResponse.
constexpr Row rows[] = {
    { "nothing fails", "", "Success", "Success", "Success" },
    { "302 to another host", R"("action":"redirect","location":"https://name.invalid/x")", "RefusedOrigin",
        "RefusedOrigin", "OutcomeUnknown" },
    { "302 to a page of its own", R"("action":"redirect","location":"/login")", "BadResponse", "BadResponse",
        "OutcomeUnknown" },
    { "307 to another host", R"("action":"redirect","status":307,"location":"https://name.invalid/x")", "RefusedOrigin",
        "RefusedOrigin", "OutcomeUnknown" },
    { "304", R"("action":"body","status":304,"body":"")", "BadResponse", "BadResponse", "OutcomeUnknown" },
    { "400", R"("action":"status","status":400)", "Rejected", "Rejected", "Rejected" },
    { "401 once", R"("action":"status","status":401,"times":1)", "Unauthorised", "Success", "Success" },
    { "401 always", R"("action":"status","status":401)", "Unauthorised", "Unauthorised", "Unauthorised" },
    { "token expired meanwhile", R"("action":"expire_token","times":1)", "Success", "Success", "Success" },
    { "token expires at once", R"("action":"expire_token")", "Success", "Unauthorised", "Unauthorised" },
    { "403", R"("action":"status","status":403)", "Forbidden", "Forbidden", "Forbidden" },
    { "404", R"("action":"status","status":404)", "NotFound", "NotFound", "NotFound" },
    { "408", R"("action":"status","status":408)", "Timeout", "Timeout", "OutcomeUnknown" },
    { "410", R"("action":"status","status":410)", "Gone", "Gone", "Gone" },
    { "422", R"("action":"status","status":422)", "Rejected", "Rejected", "Rejected",
        "“The sandbox was told to answer 422”. Correct it, then try again." },
    { "422 with a page", R"("action":"status","status":422,"body":"<html>No</html>","content_type":"text/html")",
        "Rejected", "Rejected", "Rejected", "Check what was entered, then try again." },
    { "429", R"("action":"status","status":429)", "RateLimited", "RateLimited", "RateLimited",
        "Try again in a few minutes." },
    { "429 for so many seconds", R"("action":"status","status":429,"retry_after":2)", "RateLimited", "RateLimited",
        "RateLimited", "Try again in 2 seconds." },
    { "429 until a time", R"("action":"status","status":429,"retry_after":"Thu, 01 Jan 2026 12:00:02 GMT")",
        "RateLimited", "RateLimited", "RateLimited" },
    { "429 once", R"("action":"status","status":429,"retry_after":1,"times":1)", "RateLimited", "Success",
        "RateLimited" },
    { "500", R"("action":"status","status":500)", "Server", "Server", "OutcomeUnknown" },
    { "500 twice", R"("action":"status","status":500,"times":2)", "Server", "Success", "OutcomeUnknown" },
    { "501", R"("action":"status","status":501)", "Server", "Server", "OutcomeUnknown" },
    { "502 with a page",
        R"("action":"status","status":502,"body":"<html>Bad gateway</html>","content_type":"text/html")", "Server",
        "Server", "OutcomeUnknown" },
    { "503", R"("action":"status","status":503,"retry_after":1)", "Server", "Server", "OutcomeUnknown",
        "Try again in a second." },
    { "504 with nothing", R"("action":"status","status":504,"body":"")", "Server", "Server", "OutcomeUnknown" },
    { "a status that there is not", R"("action":"status","status":599)", "Server", "Server", "OutcomeUnknown" },
    { "200 with nothing", R"("action":"body","body":"")", "BadResponse", "BadResponse", "OutcomeUnknown" },
    { "204", R"("action":"body","status":204,"body":"")", "BadResponse", "BadResponse", "OutcomeUnknown" },
    { "200 with a page", R"("action":"body","body":"<html>Sign in</html>","content_type":"text/html")", "BadResponse",
        "BadResponse", "OutcomeUnknown" },
    { "garbage", R"("action":"garbage")", "BadResponse", "BadResponse", "OutcomeUnknown" },
    { "JSON of another shape", R"("action":"body","body":"{\"data\":[]}")", "BadResponse", "BadResponse",
        "OutcomeUnknown" },
    { "JSON of the wrong types",
        R"("action":"body","body":"{\"access_token\":[1],\"data\":{\"id\":7,\"attributes\":\"x\"}}")", "BadResponse",
        "BadResponse", "OutcomeUnknown" },
    { "another record",
        R"("action":"body","body":"{\"data\":{\"id\":\"7\",\"attributes\":{\"recipient_type\":\"Till\"}}}")",
        "BadResponse", "BadResponse", "OutcomeUnknown" },
    { "too large", R"("action":"huge","bytes":1048577)", "BadResponse", "BadResponse", "OutcomeUnknown" },
    { "too large, in chunks", R"("action":"huge","bytes":2000000,"chunked":true)", "BadResponse", "BadResponse",
        "OutcomeUnknown" },
    { "hangs", R"("action":"hang")", "Timeout", "Timeout", "OutcomeUnknown" },
    { "stays silent within its answer", R"("action":"slow","ms":1000000000)", "Timeout", "Timeout", "Success" },
    { "reset", R"("action":"reset")", "Unreachable", "Unreachable", "OutcomeUnknown" },
    { "reset once", R"("action":"reset","times":1)", "Unreachable", "Success", "OutcomeUnknown" },
    // The headers of a creation's answer came, and tell where it is.
    { "cut off", R"("action":"truncate")", "Unreachable", "Unreachable", "Success" },
};

const char* expectedOf(const Row& row, Stage stage)
{
    // A gateway answers for a service that closes the connection.
    const bool hasGateway = test::Http2Front::isWanted();
    if (hasGateway && std::strcmp(row.name, "reset") == 0 && stage != Stage::Creation)
        return "Server";
    if (hasGateway && std::strcmp(row.name, "reset once") == 0 && stage == Stage::Token)
        return "Server";
    switch (stage) {
    case Stage::Token:
        return row.token;
    case Stage::Creation:
        return row.creation;
    default:
        return row.query;
    }
}

QByteArray methodOf(Stage stage)
{
    return stage == Stage::Token || stage == Stage::Creation ? "POST" : "GET";
}

} // namespace

void tst_ServiceFailures::initTestCase()
{
    const auto started = m_sandbox.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error()));
    if (test::Http2Front::isWanted()) {
        QVERIFY2(test::Http2Front::isInstalled(), "There is no nginx: packaging/install-deps.sh --all brings it");
        m_front = std::make_unique<test::Http2Front>();
        QVERIFY(m_front->start(m_sandbox.baseUrl()));
    }
    m_locations.recipient = service().baseUrl.resolved(QUrl(QUrl(m_sandbox.locations().value(0)).path()));
    makePayment();
    QVERIFY(m_locations.payment.isValid());
}

void tst_ServiceFailures::cleanupTestCase()
{
    if (m_front)
        QCOMPARE(m_front->protocols(), QByteArrayList{ "HTTP/2.0" });
}

k2::Service tst_ServiceFailures::service() const
{
    k2::Service service;
    service.baseUrl = m_front ? m_front->baseUrl() : m_sandbox.baseUrl();
    if (m_front)
        service.extraCertificates = m_front->authorities();
    return service;
}

// Nothing of ours pays: the payment that is asked for later is made by hand.
void tst_ServiceFailures::makePayment()
{
    test::ManualClock clock;
    k2::Client client(service(), clock);
    client.setCredentials(k2::Credentials{ m_sandbox.clientId(), m_sandbox.clientSecret() });
    QByteArray token;
    client.tokens().request(
        this, [&token](const k2::Result<k2::Token>& answer) { token = answer ? answer->value : "none"_ba; });
    QTRY_VERIFY(!token.isEmpty());

    QNetworkAccessManager network;
    QNetworkRequest request = client.requestFor(client.urlOf(u"/api/v2/send_money"_s));
    request.setRawHeader("Authorization"_ba, "Bearer " + token);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply* reply = network.post(request, R"({"currency":"KES","source_identifier":"1",
        "destinations":[{"type":"till","till_number":"654321","amount":10}],
        "_links":{"callback_url":"https://name.invalid/"}})"_ba);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    m_locations.payment = QUrl(QString::fromUtf8(reply->rawHeader("location"_ba)));
}

int tst_ServiceFailures::askedSoFar(Stage stage) const
{
    const QHash<Stage, QString> paths{ { Stage::Token, u"/oauth/token"_s },
        { Stage::Query, m_locations.recipient.path() }, { Stage::Creation, u"/api/v2/external_recipients"_s },
        { Stage::Payment, m_locations.payment.path() } };
    int asked = 0;
    const QJsonArray requests = QJsonDocument::fromJson(m_sandbox.requests()).array();
    for (const auto& request : requests) {
        if (request[u"path"_s].toString() == paths.value(stage)
            && request[u"method"_s].toString() == QString::fromLatin1(methodOf(stage)))
            ++asked;
    }
    return asked;
}

void tst_ServiceFailures::eachFailureHasOneOutcome_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QString>("says");

    for (const Row& row : rows) {
        for (const Stage stage : test::allStages)
            QTest::addRow("%s: %s", test::nameOf(stage), row.name)
                << stage << QByteArray(row.rule) << QByteArray(expectedOf(row, stage)) << QString::fromUtf8(row.says);
    }
}

void tst_ServiceFailures::eachFailureHasOneOutcome()
{
    QFETCH(Stage, stage);
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, expected);
    QFETCH(QString, says);
    QVERIFY(m_sandbox.setFaults("[]"));
    test::ManualClock clock;
    k2::Client client(service(), clock);
    client.setCredentials(k2::Credentials{ m_sandbox.clientId(), m_sandbox.clientSecret() });
    std::optional<k2::Result<k2::Token>> token;
    client.tokens().request(this, [&token](const k2::Result<k2::Token>& answer) { token = answer; });
    QTRY_VERIFY(token && *token);
    const QByteArray match = methodOf(stage) + (stage == Stage::Token ? " /oauth/token" : " /api/*");
    if (!rule.isEmpty())
        QVERIFY(m_sandbox.setFaults("[{\"match\":\"" + match + "\"," + rule + "}]"));
    const int before = askedSoFar(stage);
    QTimer look;
    int seen = before;
    connect(&look, &QTimer::timeout, this, [&] {
        // What creates something does not wait for the rest of an answer that has begun.
        const bool waits = rule.contains("hang") || (rule.contains("slow") && stage != Stage::Creation);
        if (waits && askedSoFar(stage) > seen) {
            ++seen;
            clock.advance(client.service().deadline);
        }
    });
    look.start(10);

    const test::Outcome outcome = test::ask(stage, client, m_locations, clock);

    QCOMPARE(test::nameOf(outcome), expected);
    QVERIFY(test::isSentenceOf(outcome));
    if (expected != "OutcomeUnknown")
        QVERIFY2(test::sentenceOf(outcome).contains(says), qPrintable(test::sentenceOf(outcome)));
    if (stage == Stage::Creation) {
        // Counted where it arrives: Qt must not have sent any of them twice.
        QCOMPARE(askedSoFar(stage) - before, outcome.attempts);
        // Again only after a refusal for its token.
        const bool isRefusedForItsToken = rule.contains("401") || rule.contains("\"expire_token\"");
        QCOMPARE(outcome.attempts, isRefusedForItsToken ? 2 : 1);
    } else if (stage == Stage::Token) {
        QCOMPARE(askedSoFar(stage) - before, 1);
        QCOMPARE(outcome.attempts, 1);
    } else if (outcome.error) {
        const bool renewed = outcome.error->kind == k2::Error::Kind::Unauthorised;
        const int tries = k2::isWorthRepeating(outcome.error->kind) ? client.service().maximumTries : 1;
        QCOMPARE(outcome.attempts, tries + (renewed ? 1 : 0));
    }
    if (outcome.error) {
        const k2::Error& error = *outcome.error;
        const QString told = error.code + error.serverMessage + error.detail + error.url.toString();
        QVERIFY(!told.contains(m_sandbox.clientSecret()));
        QVERIFY(!told.contains(QString::fromLatin1((*token)->value)));
        QVERIFY(client.isOwnOrigin(error.url));
    }
}

QTEST_GUILESS_MAIN(tst_ServiceFailures)
#include "tst_ServiceFailures.moc"
