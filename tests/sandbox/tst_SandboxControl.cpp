// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;

//! What a sandbox tells of itself, and how it lets itself be arranged.
class tst_SandboxControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void requestLogTellsMethodPathAndStatus();
    void requestLogHoldsNoSecret();
    void tokensThatWereGivenOutAreTold();
    void requestLogCanBeCleared();
    void recipientIsArrangedByAttribute();
    void locationsAreToldByTheControlCall();
    void latencyHoldsAnswersBackButNotTheControlCalls();
    void keptConnectionServesManyRequests();

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

void tst_SandboxControl::init()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>();
    QVERIFY(m_sandbox->start());
    m_client = std::make_unique<SandboxClient>(*m_sandbox);
    QVERIFY(!m_client->newToken().isEmpty());
}

void tst_SandboxControl::cleanup()
{
    m_client.reset();
    m_sandbox.reset();
}

void tst_SandboxControl::requestLogTellsMethodPathAndStatus()
{
    m_client->send("GET", u"/api/v1/payments/1?secret=query"_s);
    m_client->put(u"/_sandbox/faults"_s, "[]");
    const QByteArray expected = R"([{"method":"POST","path":"/oauth/token","status":200},
        {"method":"GET","path":"/api/v1/payments/1","status":401}])";
    QCOMPARE(m_client->requests(), QJsonDocument::fromJson(expected).array());
    QCOMPARE(QJsonDocument::fromJson(m_sandbox->requests()).array(), m_client->requests());
}

void tst_SandboxControl::requestLogHoldsNoSecret()
{
    const auto token = m_client->newToken();
    m_client->get(m_sandbox->locations().constFirst());
    m_client->send("POST", u"/oauth/revoke"_s, m_client->credentials() + "&token=" + token);
    m_client->send("GET", u"/oauth/token/info?token="_s + QString::fromLatin1(token));
    const auto log = m_client->send("GET", u"/_sandbox/requests"_s).body;
    QCOMPARE(log.count("oauth/token"), 4);
    QVERIFY(!log.contains(token));
    QVERIFY(!log.contains(m_client->clientSecret().toLatin1()));
    QVERIFY(!log.contains(m_client->clientId().toLatin1()));
}

void tst_SandboxControl::tokensThatWereGivenOutAreTold()
{
    const QByteArray token = m_client->newToken();
    QVERIFY(m_client->send("GET", u"/_sandbox/tokens"_s).body.split('\n').contains(token));
}

void tst_SandboxControl::requestLogCanBeCleared()
{
    QVERIFY(!m_client->requests().isEmpty());
    QCOMPARE(m_client->send("DELETE", u"/_sandbox/requests"_s).status, 200);
    QVERIFY(m_client->requests().isEmpty());
    m_client->send("GET", u"/a"_s);
    QCOMPARE(m_client->requests().size(), 1);
}

void tst_SandboxControl::recipientIsArrangedByAttribute()
{
    const auto id = m_sandbox->locations().constFirst().section(u'/', -1);
    const auto call = u"/_sandbox/recipients/"_s + id;
    QCOMPARE(
        m_client->put(call, R"({"status":"Suspended","recipient_reference":null,"till_name":"Renamed"})").status, 200);
    const auto attributes = m_client->get(u"/api/v1/pay_recipients/"_s + id).attributes();
    QCOMPARE(attributes.value(u"status"_s).toString(), u"Suspended"_s);
    QCOMPARE(attributes.value(u"till_name"_s).toString(), u"Renamed"_s);
    QVERIFY(attributes.value(u"recipient_reference"_s).toString().isEmpty());
    QCOMPARE(m_client->put(call, "{").status, 400);
    QCOMPARE(m_client->put(u"/_sandbox/recipients/unknown"_s, "{}").status, 404);
}

void tst_SandboxControl::locationsAreToldByTheControlCall()
{
    const auto lines = QString::fromLatin1(m_client->send("GET", u"/_sandbox/locations"_s).body);
    QCOMPARE(lines.split(u'\n', Qt::SkipEmptyParts), m_sandbox->locations());
}

void tst_SandboxControl::latencyHoldsAnswersBackButNotTheControlCalls()
{
    sandbox::Options options;
    options.latency = std::chrono::hours(1);
    auto sandbox = std::make_unique<sandbox::Sandbox>(options);
    QVERIFY(sandbox->start());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(sandbox->baseUrl().port()));
    socket.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
    const SandboxClient client(*sandbox);
    const QJsonObject waiting{ { u"method"_s, u"GET"_s }, { u"path"_s, u"/a"_s }, { u"status"_s, 0 } };
    QTRY_COMPARE(client.requests(), QJsonArray{ waiting });
    QCOMPARE(socket.bytesAvailable(), 0);
    sandbox.reset(); // does not wait for the hour
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void tst_SandboxControl::keptConnectionServesManyRequests()
{
    const auto path = QUrl(m_sandbox->locations().constFirst()).path().toLatin1();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_sandbox->baseUrl().port()));
    const QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    // Also sent without waiting for the answers.
    socket.write(request.repeated(500));
    QByteArray received;
    QTRY_COMPARE((received += socket.readAll()).count("HTTP/1.1 401"), 500);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

QTEST_GUILESS_MAIN(tst_SandboxControl)
#include "tst_SandboxControl.moc"
