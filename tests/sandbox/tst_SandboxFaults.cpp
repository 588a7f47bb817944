// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString somewhere = u"/api/v1/pay_recipients/00000000-0000-4000-8000-000000000000"_s;

} // namespace

//! What goes wrong on demand.
class tst_SandboxFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void statusFaultAnswersWithThatStatus_data();
    void statusFaultAnswersWithThatStatus();
    void truncatedAnswerBreaksOffInTheMiddle();
    void resetClosesBeforeTheFirstByte();
    void resetRequestWasReceivedOnce();
    void garbageIsCalledJsonAndIsNone();
    void slowAnswerIsCompleteInTheEnd();
    void slowAnswerComesByteByByte();
    void redirectNamesItsTarget();
    void hugeAnswerIsValidJsonOfThatSize_data();
    void hugeAnswerIsValidJsonOfThatSize();
    void bodyIsSentAsItIs();
    void expiredTokenIsRenewedByAskingAgain();
    void hangingRequestEndsWithTheSandbox();
    void hangingRequestHoldsUpNobodyElse();

    void ruleActsOnRequestsThatItMatches_data();
    void ruleActsOnRequestsThatItMatches();
    void ruleActsOnEachNthMatch();
    void ruleStopsAfterItsTimes();
    void firstRuleWhoseTurnItIsActs();
    void rulesAreReplacedAndTold();
    void rulesFromTheStartAct();
    void nonsenseIsRefusedAndChangesNothing_data();
    void nonsenseIsRefusedAndChangesNothing();

private:
    void arrange(const QByteArray& rules);

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

void tst_SandboxFaults::init()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>();
    QVERIFY(m_sandbox->start());
    m_client = std::make_unique<SandboxClient>(*m_sandbox);
    QVERIFY(!m_client->newToken().isEmpty());
}

void tst_SandboxFaults::cleanup()
{
    m_client.reset();
    m_sandbox.reset();
}

void tst_SandboxFaults::arrange(const QByteArray& rules)
{
    const auto reply = m_client->put(u"/_sandbox/faults"_s, rules);
    QVERIFY2(reply.status == 200, reply.body.constData());
}

void tst_SandboxFaults::statusFaultAnswersWithThatStatus_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("503 with seconds") << QByteArray(R"("status":503,"retry_after":1)") << 503 << QByteArray("1")
                                      << QByteArray();
    QTest::newRow("429 with a date") << QByteArray(R"("status":429,"retry_after":"Wed, 21 Oct 2026 07:28:00 GMT")")
                                     << 429 << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT") << QByteArray();
    QTest::newRow("410") << QByteArray(R"("status":410)") << 410 << QByteArray() << QByteArray();
    QTest::newRow("HTML of a gateway") << QByteArray(
        R"("status":502,"body":"<html>Bad gateway</html>","content_type":"text/html")")
                                       << 502 << QByteArray() << QByteArray("<html>Bad gateway</html>");
}

void tst_SandboxFaults::statusFaultAnswersWithThatStatus()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, body);
    arrange(R"([{"match":"GET /api/*","action":"status",)" + rule + "}]");
    const auto reply = m_client->get(somewhere);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("Retry-After"), retryAfter);
    if (body.isEmpty()) {
        QCOMPARE(reply.json().value(u"error_code"_s).toInt(), status);
    } else {
        QCOMPARE(reply.body, body);
        QCOMPARE(reply.header("Content-Type"), QByteArray("text/html"));
    }
}

void tst_SandboxFaults::truncatedAnswerBreaksOffInTheMiddle()
{
    const auto location = m_sandbox->locations().constFirst();
    const auto whole = m_client->get(location).body;
    arrange(R"([{"match":"GET *","action":"truncate"}])");
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
    socket.write("GET " + QUrl(location).path().toLatin1() + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
        + m_client->newToken() + "\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    const auto answer = socket.readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QVERIFY(answer.contains("Content-Length: " + QByteArray::number(whole.size())));
    QCOMPARE(answer.sliced(answer.indexOf("\r\n\r\n") + 4), whole.first(whole.size() / 2));
}

void tst_SandboxFaults::resetClosesBeforeTheFirstByte()
{
    arrange(R"([{"match":"GET *","action":"reset"}])");
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
    socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(socket.readAll(), QByteArray());
}

void tst_SandboxFaults::resetRequestWasReceivedOnce()
{
    arrange(R"([{"match":"POST /api/*","action":"reset"}])");
    const auto before = m_sandbox->recipients();
    const auto reply = m_client->post(u"/api/v1/pay_recipients"_s, { { u"type"_s, u"till"_s } });
    QCOMPARE(reply.status, 0);
    QVERIFY(!reply.failure.isEmpty());
    const auto last = m_client->requests().last().toObject();
    QCOMPARE(last,
        QJsonObject({ { u"method"_s, u"POST"_s }, { u"path"_s, u"/api/v1/pay_recipients"_s }, { u"status"_s, 0 },
            { u"fault"_s, u"reset"_s } }));
    QCOMPARE(m_sandbox->recipients(), before);
}

void tst_SandboxFaults::garbageIsCalledJsonAndIsNone()
{
    arrange(R"([{"match":"GET *","action":"garbage"}])");
    const auto reply = m_client->get(somewhere);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json"));
    QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
}

void tst_SandboxFaults::slowAnswerIsCompleteInTheEnd()
{
    const auto location = m_sandbox->locations().constFirst();
    const auto whole = m_client->get(location).body;
    arrange(R"([{"match":"GET *","action":"slow","ms":1}])");
    QCOMPARE(m_client->get(location).body, whole);
}

void tst_SandboxFaults::redirectNamesItsTarget()
{
    arrange(R"([{"match":"GET */a","action":"redirect","location":"https://elsewhere.example/b"},
        {"match":"GET */c","action":"redirect","location":"/d","status":308}])");
    const auto elsewhere = m_client->get(u"/a"_s);
    QCOMPARE(elsewhere.status, 302);
    QCOMPARE(elsewhere.header("location"), QByteArray("https://elsewhere.example/b"));
    QCOMPARE(m_client->get(u"/c"_s).status, 308);
}

void tst_SandboxFaults::hugeAnswerIsValidJsonOfThatSize_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<bool>("announced");
    QTest::newRow("with its length") << QByteArray() << true;
    QTest::newRow("in chunks") << QByteArray(R"(,"chunked":true)") << false;
}

void tst_SandboxFaults::hugeAnswerIsValidJsonOfThatSize()
{
    QFETCH(QByteArray, rest);
    QFETCH(bool, announced);
    arrange(R"([{"match":"GET *","action":"huge","bytes":3000001)" + rest + "}]");
    const auto reply = m_client->get(somewhere);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.size(), 3000001);
    QVERIFY(QJsonDocument::fromJson(reply.body).isObject());
    QCOMPARE(reply.header("Content-Length"), announced ? QByteArray("3000001") : QByteArray());
}

void tst_SandboxFaults::bodyIsSentAsItIs()
{
    arrange(R"([{"match":"GET *","action":"body","body":"{\"data\":{}}"},
        {"match":"POST *","action":"body","body":"","content_type":"text/plain","status":201}])");
    const auto reply = m_client->get(somewhere);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray("{\"data\":{}}"));
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/json"));
    const auto empty = m_client->send("POST", u"/api/v1/payments"_s);
    QCOMPARE(empty.status, 201);
    QCOMPARE(empty.body, QByteArray());
}

void tst_SandboxFaults::expiredTokenIsRenewedByAskingAgain()
{
    const auto location = m_sandbox->locations().constFirst();
    QCOMPARE(m_client->get(location).status, 200);
    arrange(R"([{"match":"GET *","action":"expire_token","times":1}])");
    const auto reply = m_client->get(location);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json().value(u"error_code"_s).toString(), u"ExpiredAccessToken"_s);
    const auto renewed = m_client->send("GET", location, {}, { { "Authorization", "Bearer " + m_client->newToken() } });
    QCOMPARE(renewed.status, 200);
}

void tst_SandboxFaults::hangingRequestEndsWithTheSandbox()
{
    arrange(R"([{"match":"GET *","action":"hang"}])");
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
    socket.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    // Its last entry stays at status 0 because no answer was given.
    QTRY_VERIFY(m_sandbox->requests().contains("/a"));
    m_client.reset();
    m_sandbox.reset(); // must come back although the request still waits
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
}

void tst_SandboxFaults::hangingRequestHoldsUpNobodyElse()
{
    arrange(R"([{"match":"GET /hang","action":"hang"}])");
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 300; ++i) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
        socket->write("GET /hang HTTP/1.1\r\nHost: a\r\n\r\n");
        sockets.push_back(std::move(socket));
    }
    QTRY_COMPARE(m_sandbox->requests().count("/hang"), 300);
    QCOMPARE(m_client->get(m_sandbox->locations().constFirst()).status, 200);
}

void tst_SandboxFaults::ruleActsOnRequestsThatItMatches_data()
{
    QTest::addColumn<QString>("match");
    QTest::addColumn<bool>("acts");
    QTest::newRow("exactly") << u"GET /api/v1/pay_recipients/1"_s << true;
    QTest::newRow("a run of characters") << u"GET /api/*/pay_recipients/*"_s << true;
    QTest::newRow("a run across slashes") << u"GET /api/*"_s << true;
    QTest::newRow("any method") << u"* /api/v1/pay_recipients/1"_s << true;
    QTest::newRow("everything") << u"* *"_s << true;
    QTest::newRow("another method") << u"POST /api/*"_s << false;
    QTest::newRow("another path") << u"GET /api/v2/*"_s << false;
    QTest::newRow("only the beginning") << u"GET /api/v1/pay_recipients"_s << false;
    QTest::newRow("only the end") << u"GET pay_recipients/1"_s << false;
    QTest::newRow("any beginning") << u"GET *_recipients/1"_s << true;
    QTest::newRow("parts in their order") << u"GET *api*pay*1"_s << true;
    QTest::newRow("parts out of order") << u"GET *pay*api*"_s << false;
    QTest::newRow("beginning and end overlap") << u"GET /api/v1/pay_recipients*recipients/1"_s << false;
    QTest::newRow("the end comes twice") << u"GET */*1"_s << true;
    QTest::newRow("stars for nothing") << u"GET **/api/v1/pay_recipients/1**"_s << true;
    QTest::newRow("no regular expression") << u"GET /api/v1/pay_recipients/."_s << false;
}

void tst_SandboxFaults::ruleActsOnRequestsThatItMatches()
{
    QFETCH(QString, match);
    QFETCH(bool, acts);
    arrange(R"([{"match":")" + match.toLatin1() + R"(","action":"status","status":418}])");
    const auto token = m_client->send("GET", u"/api/v1/pay_recipients/1"_s);
    QCOMPARE(token.status, acts ? 418 : 401);
}

void tst_SandboxFaults::ruleActsOnEachNthMatch()
{
    arrange(R"([{"match":"GET /a*","every":3,"action":"status","status":503}])");
    QList<int> statuses;
    for (int i = 0; i < 7; ++i) {
        statuses += m_client->send("GET", u"/a"_s).status;
        m_client->send("GET", u"/b"_s);
    }
    QCOMPARE(statuses, QList<int>({ 401, 401, 503, 401, 401, 503, 401 }));
}

void tst_SandboxFaults::ruleStopsAfterItsTimes()
{
    arrange(R"([{"match":"GET /a","times":2,"action":"status","status":503}])");
    QList<int> statuses;
    for (int i = 0; i < 4; ++i) {
        statuses += m_client->send("GET", u"/a"_s).status;
    }
    QCOMPARE(statuses, QList<int>({ 503, 503, 401, 401 }));
}

void tst_SandboxFaults::firstRuleWhoseTurnItIsActs()
{
    arrange(R"([{"match":"GET *","every":2,"action":"status","status":500},
        {"match":"GET /a","action":"status","status":404}])");
    QList<int> statuses;
    for (int i = 0; i < 4; ++i) {
        statuses += m_client->send("GET", u"/a"_s).status;
    }
    QCOMPARE(statuses, QList<int>({ 404, 500, 404, 500 }));
}

void tst_SandboxFaults::rulesAreReplacedAndTold()
{
    const QByteArray rules = R"([{"action":"reset","match":"GET /a"}])";
    arrange(rules);
    QCOMPARE(m_client->send("GET", u"/_sandbox/faults"_s).body, rules);
    QCOMPARE(m_client->send("GET", u"/a"_s).status, 0);
    QVERIFY(m_sandbox->setFaults("[]"));
    QCOMPARE(m_client->send("GET", u"/_sandbox/faults"_s).body, QByteArray("[]"));
    QCOMPARE(m_client->send("GET", u"/a"_s).status, 401);
}

void tst_SandboxFaults::rulesFromTheStartAct()
{
    sandbox::Options options;
    options.faultsJson = R"([{"match":"POST /oauth/token","action":"status","status":500}])";
    sandbox::Sandbox sandbox(options);
    QVERIFY(sandbox.start());
    QCOMPARE(SandboxClient(sandbox).newToken(), QByteArray());

    options.faultsJson = "[{}]";
    QVERIFY(!sandbox::Sandbox(options).start());
}

void tst_SandboxFaults::nonsenseIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("named");
    const auto rule = [](const char* rest) { return R"([{"match":"GET *",)" + QByteArray(rest) + "}]"; };
    QTest::newRow("no JSON") << QByteArray("[{") << u"array"_s;
    QTest::newRow("no array") << QByteArray("{}") << u"array"_s;
    QTest::newRow("no match") << QByteArray(R"([{"action":"reset"}])") << u"match"_s;
    QTest::newRow("no path") << QByteArray(R"([{"match":"GET","action":"reset"}])") << u"match"_s;
    QTest::newRow("no action") << rule(R"("every":1)") << u"action"_s;
    QTest::newRow("unknown action") << rule(R"("action":"explode")") << u"action"_s;
    QTest::newRow("every 0") << rule(R"("action":"reset","every":0)") << u"every"_s;
    QTest::newRow("no status") << rule(R"("action":"status")") << u"status"_s;
    QTest::newRow("impossible status") << rule(R"("action":"status","status":42)") << u"status"_s;
    QTest::newRow("no pace") << rule(R"("action":"slow")") << u"ms"_s;
    QTest::newRow("no target") << rule(R"("action":"redirect")") << u"location"_s;
    QTest::newRow("no size") << rule(R"("action":"huge")") << u"bytes"_s;
    QTest::newRow("no body") << rule(R"("action":"body")") << u"body"_s;
    QTest::newRow("misspelt") << rule(R"("action":"reset","evry":2)") << u"evry"_s;
}

void tst_SandboxFaults::nonsenseIsRefusedAndChangesNothing()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, named);
    arrange(R"([{"match":"GET /a","action":"status","status":418}])");
    const auto reply = m_client->put(u"/_sandbox/faults"_s, rules);
    QCOMPARE(reply.status, 400);
    const auto message = reply.json().value(u"error_message"_s).toString();
    QVERIFY2(message.contains(named), qPrintable(message));
    QCOMPARE(m_client->send("GET", u"/a"_s).status, 418);
    QCOMPARE(m_sandbox->setFaults(rules).error(), message);
}

void tst_SandboxFaults::slowAnswerComesByteByByte()
{
    arrange(R"([{"match":"GET *","action":"slow","ms":3600000}])"); // each byte but the first would take an hour
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
    socket.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    QByteArray received;
    QTRY_VERIFY((received += socket.readAll()).endsWith("\r\n\r\n{"));
    QVERIFY(received.startsWith("HTTP/1.1 401"));
    m_sandbox.reset();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_SandboxFaults)
#include "tst_SandboxFaults.moc"
