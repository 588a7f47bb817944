// SPDX-License-Identifier: MIT
#include "Certificates.h"
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/ProxySignIn.h"
#include "k2/RecipientCreation.h"
#include "k2/RecipientQuery.h"
#include "k2/TokenRequest.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using k2::Error;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_Client : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tokenGoesToTheServicesOwnOriginOnly_data();
    void tokenGoesToTheServicesOwnOriginOnly();
    void credentialsAreNotSentToABaseUrlThatIsNotSafe();
    void userInfoOfTheBaseUrlIsNotSent();
    void redirectIsNeverFollowed_data();
    void redirectIsNeverFollowed();
    void locationThatTheServiceNamesElsewhereIsNotAsked();
    void loopbackIsNeverReachedThroughAProxy();
    void aProxyThatAsksForAPasswordIsSaid();
    void otherHostsAreReachedThroughTheProxy();
    void certificateMustBeRight_data();
    void certificateMustBeRight();
    void authoritiesAreTheSystemsUnlessOthersAreNamed();
    void closesItsConnectionsOnceNothingIsUnderWay_data();
    void closesItsConnectionsOnceNothingIsUnderWay();

private:
    test::Certificates m_certificates;
};

namespace {

struct Setting {
    explicit Setting(RawPeer::Reaction reaction)
        : peer(std::move(reaction))
        , other([](const RawRequest& request) { return test::answerAll(request); })
        , client(test::serviceOf(peer), clock)
    {
        client.setCredentials(test::someCredentials());
    }

    test::ManualClock clock;
    RawPeer peer;
    RawPeer other; // another origin on the same host
    k2::Client client;
};

} // namespace

void tst_Client::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Client::tokenGoesToTheServicesOwnOriginOnly_data()
{
    QTest::addColumn<QString>("location"); // %1 and %2 are the ports of the service and of another one

    QTest::newRow("another port") << u"http://127.0.0.1:%2/api/v1/pay_recipients/1"_s;
    QTest::newRow("another name of the host") << u"http://localhost:%1/api/v1/pay_recipients/1"_s;
    QTest::newRow("another address of the host") << u"http://127.0.0.2:%1/api/v1/pay_recipients/1"_s;
    QTest::newRow("another scheme") << u"https://127.0.0.1:%1/api/v1/pay_recipients/1"_s;
    QTest::newRow("user info") << u"http://me:pass@127.0.0.1:%1/api/v1/pay_recipients/1"_s;
    QTest::newRow("the service's origin as user info") << u"http://127.0.0.1:%1@127.0.0.1:%2/1"_s;
    QTest::newRow("another host") << u"https://name.invalid/api/v1/pay_recipients/1"_s;
    QTest::newRow("a file") << u"file:///etc/hostname"_s;
    QTest::newRow("only a path") << u"/api/v1/pay_recipients/1"_s;
    QTest::newRow("nothing") << QString();
}

void tst_Client::tokenGoesToTheServicesOwnOriginOnly()
{
    QFETCH(QString, location);
    Setting setting{ [](const RawRequest& request) { return test::answerAll(request); } };
    location.replace(u"%1"_s, QString::number(setting.peer.baseUrl().port()))
        .replace(u"%2"_s, QString::number(setting.other.baseUrl().port()));
    QVERIFY(!setting.client.isOwnOrigin(QUrl(location)));
    k2::RecipientQuery query(setting.client, QUrl(location));

    const auto error = test::errorOf(query, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::RefusedOrigin);
    QVERIFY(error->url.userInfo().isEmpty());
    QCOMPARE(query.attempts(), 0);
    QCOMPARE(setting.peer.connections(), 0); // not even a token was asked for
    QCOMPARE(setting.other.connections(), 0);
}

void tst_Client::credentialsAreNotSentToABaseUrlThatIsNotSafe()
{
    test::ManualClock clock;
    k2::Service service;
    for (const QString& baseUrl : { u"http://name.invalid"_s, u"name.invalid"_s }) {
        service.baseUrl = QUrl(baseUrl);
        k2::Client client(service, clock);
        client.setCredentials(test::someCredentials());
        k2::TokenRequest request(client, test::someCredentials());
        k2::RecipientQuery query(client, client.urlOf(u"/pay_recipients/1"_s));

        for (const auto& error : { test::errorOf(query, clock), test::errorOf(request, clock) }) {
            QVERIFY(error);
            QCOMPARE(error->kind, Error::Kind::RefusedOrigin);
        }
    }
}

void tst_Client::userInfoOfTheBaseUrlIsNotSent()
{
    RawPeer peer([](const RawRequest& request) { return test::answerAll(request); });
    test::ManualClock clock;
    k2::Service service = test::serviceOf(peer);
    service.baseUrl.setUserInfo(u"me:pass"_s);
    k2::Client client(service, clock);
    client.setCredentials(test::someCredentials());
    k2::RecipientQuery query(client, client.urlOf(u"/api/v1/pay_recipients/"_s + QLatin1StringView(test::someId)));

    QVERIFY(!test::errorOf(query, clock));
    QVERIFY(!peer.received().contains("me:pass"));
    QVERIFY(!peer.received().contains("Basic"));
}

void tst_Client::redirectIsNeverFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("asked"); // what is answered with the redirect
    QTest::addColumn<bool>("elsewhere");
    QTest::addColumn<Error::Kind>("kind");

    for (const int status : { 301, 302, 303, 307, 308 }) {
        using enum Error::Kind;
        QTest::addRow("%d of the token to elsewhere", status) << status << "/oauth/token"_ba << true << RefusedOrigin;
        QTest::addRow("%d of the token to itself", status) << status << "/oauth/token"_ba << false << BadResponse;
        QTest::addRow("%d of a query to elsewhere", status) << status << "/api/v1/"_ba << true << RefusedOrigin;
        QTest::addRow("%d of a query to itself", status) << status << "/api/v1/"_ba << false << BadResponse;
        QTest::addRow("%d of a creation to elsewhere", status) << status << "/api/v2/"_ba << true << OutcomeUnknown;
        QTest::addRow("%d of a creation to itself", status) << status << "/api/v2/"_ba << false << OutcomeUnknown;
    }
}

void tst_Client::redirectIsNeverFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, asked);
    QFETCH(bool, elsewhere);
    QFETCH(Error::Kind, kind);
    QByteArray location;
    Setting setting{ [&](const RawRequest& request) {
        if (request.target.startsWith(asked))
            return RawReply::http(status, {}, "Location: " + location + "\r\n");
        return test::answerAll(request);
    } };
    location = ((elsewhere ? setting.other : setting.peer).baseUrl().toString() + u"/followed"_s).toUtf8();

    std::optional<Error> error;
    if (asked == "/api/v2/") {
        k2::RecipientCreation creation(setting.client, k2::RecipientCreation::ApiVersion::V2, u"till"_s, {});
        error = test::errorOf(creation, setting.clock);
    } else {
        k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));
        error = test::errorOf(query, setting.clock);
    }

    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->httpStatus, status);
    QCOMPARE(setting.other.connections(), 0);
    QVERIFY(!setting.peer.received().contains("/followed"));
}

void tst_Client::locationThatTheServiceNamesElsewhereIsNotAsked()
{
    QByteArray location;
    Setting setting{ [&location](const RawRequest& request) {
        return request.target.startsWith("/api/v2/") ? RawReply::http(201, {}, "Location: " + location + "\r\n")
                                                     : test::answerAll(request);
    } };
    location = (setting.other.baseUrl().toString() + u"/api/v2/external_recipients/1"_s).toUtf8();
    k2::RecipientCreation creation(setting.client, k2::RecipientCreation::ApiVersion::V2, u"till"_s, {});

    const auto error = test::errorOf(creation, setting.clock);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::OutcomeUnknown);
    QCOMPARE(setting.other.connections(), 0);
}

void tst_Client::loopbackIsNeverReachedThroughAProxy()
{
    RawPeer proxy([](const RawRequest&) { return RawReply::http(200, "{}"); });
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(proxy.baseUrl().port())));
    const auto without = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    Setting setting{ [](const RawRequest& request) { return test::answerAll(request); } };
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));

    QVERIFY(!test::errorOf(query, setting.clock));
    QCOMPARE(proxy.connections(), 0);
}

namespace {

//! How a request to another host ends while the program's proxy is this one.
std::optional<Error> errorBehind(const RawPeer& proxy)
{
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(proxy.baseUrl().port())));
    const auto without = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    test::ManualClock clock;
    k2::Service service;
    service.baseUrl = QUrl(u"https://name.invalid"_s);
    k2::Client client(service, clock);
    k2::TokenRequest request(client, test::someCredentials());

    return test::errorOf(request, clock);
}

} // namespace

void tst_Client::aProxyThatAsksForAPasswordIsSaid()
{
    RawPeer proxy(
        [](const RawRequest&) { return RawReply::http(407, {}, "Proxy-Authenticate: Basic realm=\"company\"\r\n"); });

    const auto error = errorBehind(proxy);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::ProxySignIn);
    QVERIFY(!proxy.received().contains("client_id"));
}

void tst_Client::otherHostsAreReachedThroughTheProxy()
{
    RawPeer proxy([](const RawRequest&) { return RawReply::http(403); });

    const auto error = errorBehind(proxy);

    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::Unreachable);
    QCOMPARE(proxy.requests().value(0).method, "CONNECT"_ba);
    QCOMPARE(proxy.requests().value(0).target, "name.invalid:443"_ba);
    QVERIFY(!proxy.received().contains("client_id"));
}

void tst_Client::certificateMustBeRight_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("authorityIsTrusted");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("right") << u"server"_s << true << true;
    QTest::newRow("of an authority that nobody knows") << u"server"_s << false << false;
    QTest::newRow("expired") << u"expired"_s << true << false;
    QTest::newRow("not valid yet") << u"future"_s << true << false;
    QTest::newRow("of another host") << u"otherhost"_s << true << false;
    QTest::newRow("self-signed") << u"selfsigned"_s << true << false;
}

void tst_Client::certificateMustBeRight()
{
    QFETCH(QString, certificate);
    QFETCH(bool, authorityIsTrusted);
    QFETCH(bool, accepted);
    RawPeer peer(
        [](const RawRequest& request) { return test::answerAll(request); }, m_certificates.server(certificate));
    test::ManualClock clock;
    k2::Service service = test::serviceOf(peer);
    if (authorityIsTrusted)
        service.extraCertificates = m_certificates.authorities();
    k2::Client client(service, clock);
    client.setCredentials(test::someCredentials());
    k2::RecipientQuery query(client, test::locationAt(peer));

    const auto error = test::errorOf(query, clock);

    QVERIFY(peer.connections() > 0);
    QCOMPARE(!error, accepted);
    if (!error)
        return;
    QCOMPARE(error->kind, Error::Kind::Tls);
    QVERIFY(!error->detail.isEmpty());
    QCOMPARE(peer.received(), ""_ba);
}

//! Qt looks up those of the system by itself, where they are not touched. Whether it finds them: tst_SystemAuthorities.
void tst_Client::authoritiesAreTheSystemsUnlessOthersAreNamed()
{
    test::ManualClock clock;
    k2::Service service;
    service.baseUrl = QUrl(u"https://api.kopokopo.com"_s);
    QSslConfiguration untouched = QSslConfiguration::defaultConfiguration();
    untouched.setPeerVerifyMode(QSslSocket::VerifyPeer);
    untouched.setProtocol(QSsl::TlsV1_2OrLater);
    QCOMPARE(k2::Client(service, clock).requestFor(service.baseUrl).sslConfiguration(), untouched);

    service.extraCertificates = m_certificates.authorities();
    const k2::Client withOthers(service, clock);
    QCOMPARE(withOthers.requestFor(service.baseUrl).sslConfiguration().caCertificates(),
        QSslConfiguration::systemCaCertificates() + m_certificates.authorities());
}

void tst_Client::closesItsConnectionsOnceNothingIsUnderWay_data()
{
    QTest::addColumn<bool>("ofAFormerNetwork");
    QTest::newRow("of today") << false;
    QTest::newRow("made before a proxy was answered") << true;
}

void tst_Client::closesItsConnectionsOnceNothingIsUnderWay()
{
    QFETCH(bool, ofAFormerNetwork);
    Setting setting{ [](const RawRequest& request) {
        return request.target.startsWith("/api/v2/") ? RawReply::nothing() : test::answerAll(request);
    } };
    k2::ProxySignIn signIn;
    setting.client.setProxySignIn(&signIn);
    k2::RecipientCreation creation(setting.client, k2::RecipientCreation::ApiVersion::V2, u"till"_s, {});
    creation.start();
    QTRY_COMPARE(setting.peer.count("POST", "/api/v2/external_recipients"), 1);
    if (ofAFormerNetwork)
        signIn.answer(u"proxy.invalid:8080"_s, {});
    const int before = setting.peer.connections();

    QVERIFY(!setting.client.isIdle());
    setting.client.closeConnections();
    QCoreApplication::processEvents();
    QVERIFY(creation.isRunning());
    setting.peer.send("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nLocation: /api/v2/external_recipients/1\r\n\r\n");
    QSignalSpy idle(&setting.client, &k2::Client::becameIdle);
    QTRY_VERIFY(creation.isFinished());
    QVERIFY(creation.result());

    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(setting.client.isIdle());
    k2::RecipientQuery query(setting.client, test::locationAt(setting.peer));
    QVERIFY(!test::errorOf(query, setting.clock));
    QCOMPARE(setting.peer.connections(), before + 1);
    setting.client.setProxySignIn(nullptr);
}

QTEST_GUILESS_MAIN(tst_Client)
#include "tst_Client.moc"
