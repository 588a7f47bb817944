// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

//! One row for each thing that the guides and SDKs show the service to do with access tokens.
class tst_SandboxTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tokenIsGiven_data();
    void tokenIsGiven();
    void tokenIsRefused_data();
    void tokenIsRefused();
    void badTokenIsRefusedWith401_data();
    void badTokenIsRefusedWith401();
    void revokedTokenIsOver();
    void expiredTokenIsOver();
    void introspectionTellsWhetherTokenIsActive();
    void tokenInfoTellsWhatIsLeft();

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

void tst_SandboxTokens::initTestCase()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>();
    QVERIFY(m_sandbox->start());
    m_client = std::make_unique<SandboxClient>(*m_sandbox);
}

void tst_SandboxTokens::tokenIsGiven_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<bool>("asJson");
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << false;
    QTest::newRow("form with a character set")
        << QByteArray("application/x-www-form-urlencoded; charset=utf-8") << false;
    QTest::newRow("JSON, as the ruby SDK") << QByteArray("application/json") << true;
}

void tst_SandboxTokens::tokenIsGiven()
{
    QFETCH(QByteArray, contentType);
    QFETCH(bool, asJson);
    const auto form = m_client->credentials() + "&grant_type=client_credentials";
    const auto json = QJsonDocument(
        QJsonObject{ { u"client_id"_s, m_client->clientId() }, { u"client_secret"_s, m_client->clientSecret() },
            { u"grant_type"_s, u"client_credentials"_s } })
                          .toJson();
    const auto before = QDateTime::currentSecsSinceEpoch();
    const auto reply
        = m_client->send("POST", u"/oauth/token"_s, asJson ? json : form, { { "Content-Type", contentType } });
    QCOMPARE(reply.status, 200);
    const auto token = reply.json();
    QVERIFY(token.value(u"access_token"_s).toString().size() >= 32);
    QCOMPARE(token.value(u"token_type"_s).toString(), u"Bearer"_s);
    QCOMPARE(token.value(u"expires_in"_s).toInt(), 3600);
    QVERIFY(token.value(u"created_at"_s).toInteger() >= before);
    QVERIFY(token.value(u"created_at"_s).toInteger() <= QDateTime::currentSecsSinceEpoch());
    QVERIFY(!token.contains(u"refresh_token"_s));
}

void tst_SandboxTokens::tokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const auto id = m_client->clientId().toLatin1();
    const auto right = m_client->credentials();
    const auto grant = QByteArray("&grant_type=client_credentials");
    QTest::newRow("wrong secret") << "client_id=" + id + "&client_secret=wrong" + grant << 401 << u"invalid_client"_s;
    QTest::newRow("no secret") << "client_id=" + id + grant << 401 << u"invalid_client"_s;
    QTest::newRow("wrong id") << right + "x" + grant << 401 << u"invalid_client"_s;
    QTest::newRow("no grant type") << right << 400 << u"invalid_request"_s;
    QTest::newRow("another grant type") << right + "&grant_type=password" << 400 << u"unsupported_grant_type"_s;
    QTest::newRow("malformed JSON") << QByteArray("{\"client_id\":") << 400 << u"invalid_request"_s;
    QTest::newRow("nothing") << QByteArray() << 400 << u"invalid_request"_s;
}

void tst_SandboxTokens::tokenIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, error);
    const auto reply
        = m_client->send("POST", u"/oauth/token"_s, body, { { "Content-Type", "application/x-www-form-urlencoded" } });
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json().value(u"error"_s).toString(), error);
    QVERIFY(!reply.json().value(u"error_description"_s).toString().isEmpty());
    QVERIFY(!reply.body.contains("access_token"));
}

void tst_SandboxTokens::badTokenIsRefusedWith401_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("authorization");
    const QList<std::pair<QByteArray, QString>> calls{
        { "POST", u"/api/v1/pay_recipients"_s },
        { "POST", u"/api/v2/external_recipients"_s },
        { "GET", QUrl(m_sandbox->locations().constFirst()).path() },
        { "POST", u"/api/v1/payments"_s },
        { "POST", u"/api/v2/send_money"_s },
        { "GET", u"/api/v2/send_money/716481bc-0000-4000-8000-000000000000"_s },
        { "GET", u"/oauth/token/info"_s },
    };
    for (const auto& [method, path] : calls) {
        const auto name = method + ' ' + path.toLatin1();
        QTest::addRow("%s without a token", name.constData()) << method << path << QByteArray();
        QTest::addRow("%s with an unknown token", name.constData()) << method << path << QByteArray("Bearer nonsense");
        QTest::addRow("%s with another scheme", name.constData()) << method << path << "Basic " + m_client->newToken();
    }
}

void tst_SandboxTokens::badTokenIsRefusedWith401()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, authorization);
    SandboxClient::Headers headers;
    if (!authorization.isEmpty()) {
        headers.append({ "Authorization", authorization });
    }
    const auto reply = m_client->send(method, path, {}, headers);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json().value(u"error_code"_s).toString(), u"InvalidAccessToken"_s);
    QVERIFY(!reply.json().value(u"error_message"_s).toString().isEmpty());
}

void tst_SandboxTokens::revokedTokenIsOver()
{
    const auto token = m_client->newToken();
    const auto location = m_sandbox->locations().constFirst();
    const SandboxClient::Headers bearer{ { "Authorization", "Bearer " + token } };
    QCOMPARE(m_client->send("GET", location, {}, bearer).status, 200);

    const auto refused = m_client->send("POST", u"/oauth/revoke"_s, "client_id=a&client_secret=b&token=" + token);
    QCOMPARE(refused.status, 403);
    QCOMPARE(m_client->send("GET", location, {}, bearer).status, 200);

    const auto revoked = m_client->send("POST", u"/oauth/revoke"_s, m_client->credentials() + "&token=" + token);
    QCOMPARE(revoked.status, 200);
    QCOMPARE(revoked.body, QByteArray("{}"));
    const auto reply = m_client->send("GET", location, {}, bearer);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json().value(u"error_code"_s).toString(), u"InvalidAccessToken"_s);
}

void tst_SandboxTokens::expiredTokenIsOver()
{
    sandbox::Options options;
    options.tokenLifetime = std::chrono::seconds(0);
    sandbox::Sandbox shortLived(options);
    QVERIFY(shortLived.start());
    const SandboxClient client(shortLived);
    const auto reply = client.get(shortLived.locations().constFirst());
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.json().value(u"error_code"_s).toString(), u"ExpiredAccessToken"_s);
}

void tst_SandboxTokens::introspectionTellsWhetherTokenIsActive()
{
    const auto token = m_client->newToken();
    const auto ask = [this](const QByteArray& asked) {
        return m_client->send("POST", u"/oauth/introspect"_s, m_client->credentials() + "&token=" + asked).json();
    };
    const auto active = ask(token);
    QCOMPARE(active.value(u"active"_s).toBool(), true);
    QCOMPARE(active.value(u"client_id"_s).toString(), m_client->clientId());
    QCOMPARE(active.value(u"token_type"_s).toString(), u"Bearer"_s);
    QCOMPARE(active.value(u"exp"_s).toInteger() - active.value(u"iat"_s).toInteger(), 3600);
    QCOMPARE(ask("nonsense"), QJsonObject({ { u"active"_s, false } }));
    QCOMPARE(m_client->send("POST", u"/oauth/introspect"_s, "token=" + token).status, 401);
}

void tst_SandboxTokens::tokenInfoTellsWhatIsLeft()
{
    const auto reply = m_client->get(u"/oauth/token/info"_s);
    QCOMPARE(reply.status, 200);
    const auto left = reply.json().value(u"expires_in"_s).toInt();
    QVERIFY(left > 0 && left <= 3600);
    QCOMPARE(reply.json().value(u"application"_s).toObject().value(u"uid"_s).toString(), m_client->clientId());
    QVERIFY(reply.json().value(u"created_at"_s).isDouble());
}

QTEST_GUILESS_MAIN(tst_SandboxTokens)
#include "tst_SandboxTokens.moc"
