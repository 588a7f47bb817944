// SPDX-License-Identifier: MIT
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/ProxySignIn.h"
#include "k2/TokenRequest.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using k2::Error;
using k2::ProxyCredentials;
using k2::ProxySignIn;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

//! A proxy that asks for a password, before a service that nobody can reach without it.
class tst_ProxySignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    }

    void whatWaitsGoesOnWithTheAnswer();
    void aWrongAnswerIsAskedForAgain();
    void whatIsDeclinedFails();
    void severalThatWaitShareOneQuestion();
    void whatIsKnownIsNotAskedFor();
    void withoutAListenerItFailsAtOnce();
    void whatWaitsCanBeCancelled();
    void anAnswerGoesToTheProxyThatAskedOnly();
    void declinesOneProxyOnly();
    void eachRequestWaitsForTheProxyOnItsOwnWay();
};

namespace {

const QByteArray right = "Basic " + QByteArray("Jane:s3cret").toBase64();

//! Refuses to connect anybody (403), but asks for the password before it does.
RawReply react(const RawRequest& request)
{
    return request.header("proxy-authorization") == right
        ? RawReply::http(403)
        : RawReply::http(407, {}, "Proxy-Authenticate: Basic realm=\"company\"\r\n");
}

class Setting {
public:
    Setting()
        : proxy(react)
        , client(serviceElsewhere(), clock)
        , asked(&signIn, &ProxySignIn::asked)
    {
        QNetworkProxy::setApplicationProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(proxy.baseUrl().port())));
        client.setProxySignIn(&signIn);
    }

    QString proxyName() const { return u"127.0.0.1:%1"_s.arg(proxy.baseUrl().port()); }
    //! Waits for the nth question, and gives whether what was known had been refused.
    std::optional<bool> question(int nth)
    {
        // The first request loads TLS and the system's authorities, which takes a slow computer its time.
        if (!QTest::qWaitFor([&] { return asked.size() >= nth; }, 60'000) || asked.size() != nth
            || asked.last()[0].toString() != proxyName())
            return {};
        return asked.last()[1].toBool();
    }

    test::ManualClock clock;
    RawPeer proxy;
    ProxySignIn signIn;
    k2::Client client;
    QSignalSpy asked;

private:
    static k2::Service serviceElsewhere()
    {
        k2::Service service;
        service.baseUrl = QUrl(u"https://name.invalid"_s);
        return service;
    }
};

//! Two services, each behind a proxy of its own that asks for a password.
class TwoProxies {
public:
    TwoProxies()
        : asked(&signIn, &ProxySignIn::asked)
    {
        QNetworkProxyFactory::setApplicationProxyFactory(new ByHost(*this)); // which owns it
        for (k2::Client* client : { &oneClient, &otherClient })
            client->setProxySignIn(&signIn);
    }

    static QString nameOf(const RawPeer& proxy) { return u"127.0.0.1:%1"_s.arg(proxy.baseUrl().port()); }

    test::ManualClock clock;
    RawPeer one{ react };
    RawPeer other{ react };
    ProxySignIn signIn;
    k2::Client oneClient{ serviceAt(u"https://one.invalid"_s), clock };
    k2::Client otherClient{ serviceAt(u"https://other.invalid"_s), clock };
    QSignalSpy asked;

private:
    class ByHost final : public QNetworkProxyFactory {
    public:
        explicit ByHost(const TwoProxies& proxies)
            : m_proxies(proxies)
        {
        }

        QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
        {
            const RawPeer& proxy = query.peerHostName() == u"one.invalid" ? m_proxies.one : m_proxies.other;
            return { QNetworkProxy(
                QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(proxy.baseUrl().port())) };
        }

    private:
        const TwoProxies& m_proxies;
    };

    static k2::Service serviceAt(const QString& url)
    {
        k2::Service service;
        service.baseUrl = QUrl(url);
        return service;
    }
};

//! Beyond the password: this proxy connects nobody.
bool gotPast(const k2::TokenRequest& request)
{
    return !request.result() && request.result().error().kind == Error::Kind::Unreachable;
}

} // namespace

void tst_ProxySignIn::whatWaitsGoesOnWithTheAnswer()
{
    Setting s;
    k2::TokenRequest request(s.client, test::someCredentials());
    request.start();
    QCOMPARE(s.question(1), std::optional(false));
    s.clock.advance(s.client.service().deadline * 2); // people take their time
    QVERIFY(request.isRunning());

    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(request.isFinished());

    QVERIFY(gotPast(request));
    QCOMPARE(s.asked.size(), 1);
    QVERIFY(!s.proxy.received().contains("client_id"));
}

void tst_ProxySignIn::aWrongAnswerIsAskedForAgain()
{
    Setting s;
    k2::TokenRequest request(s.client, test::someCredentials());
    request.start();
    QCOMPARE(s.question(1), std::optional(false));
    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"wrong"_s });
    QCOMPARE(s.question(2), std::optional(true));
    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(request.isFinished());

    QVERIFY(gotPast(request));
}

void tst_ProxySignIn::whatIsDeclinedFails()
{
    Setting s;
    k2::TokenRequest request(s.client, test::someCredentials());
    request.start();
    QVERIFY(s.question(1));
    s.signIn.decline(s.proxyName());
    QTRY_VERIFY(request.isFinished());

    QCOMPARE(request.result().error().kind, Error::Kind::ProxySignIn);
}

void tst_ProxySignIn::severalThatWaitShareOneQuestion()
{
    Setting s;
    k2::TokenRequest first(s.client, test::someCredentials());
    k2::TokenRequest second(s.client, test::someCredentials());
    first.start();
    second.start();
    QCOMPARE(s.question(1), std::optional(false));
    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(first.isFinished() && second.isFinished());

    QVERIFY(gotPast(first) && gotPast(second));
    QCOMPARE(s.asked.size(), 1);
}

void tst_ProxySignIn::whatIsKnownIsNotAskedFor()
{
    Setting s;
    k2::TokenRequest first(s.client, test::someCredentials());
    first.start();
    QVERIFY(s.question(1));
    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(first.isFinished());

    k2::Client other(s.client.service(), s.clock); // of another profile
    other.setProxySignIn(&s.signIn);
    k2::TokenRequest second(other, test::someCredentials());
    QVERIFY(test::runToEnd(second, s.clock));
    QVERIFY(gotPast(second));
    QCOMPARE(s.asked.size(), 1);
}

void tst_ProxySignIn::withoutAListenerItFailsAtOnce()
{
    Setting s;
    ProxySignIn nobody;
    s.client.setProxySignIn(&nobody);
    k2::TokenRequest request(s.client, test::someCredentials());
    QVERIFY(test::runToEnd(request, s.clock));

    QCOMPARE(request.result().error().kind, Error::Kind::ProxySignIn);
}

void tst_ProxySignIn::whatWaitsCanBeCancelled()
{
    Setting s;
    k2::TokenRequest request(s.client, test::someCredentials());
    request.start();
    QVERIFY(s.question(1));
    request.cancel();
    QTRY_VERIFY(request.isFinished());
    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"s3cret"_s }); // finds nobody

    QCOMPARE(request.result().error().kind, Error::Kind::Cancelled);
    QVERIFY(!s.proxy.received().contains("client_id"));
}

void tst_ProxySignIn::anAnswerGoesToTheProxyThatAskedOnly()
{
    TwoProxies s;
    k2::TokenRequest first(s.oneClient, test::someCredentials());
    k2::TokenRequest second(s.otherClient, test::someCredentials());
    first.start();
    QTRY_COMPARE(s.asked.size(), 1);
    second.start();
    QTRY_COMPARE(s.asked.size(), 2);
    QCOMPARE(s.asked[0][0].toString(), TwoProxies::nameOf(s.one));
    QCOMPARE(s.asked[1][0].toString(), TwoProxies::nameOf(s.other));

    s.signIn.answer(TwoProxies::nameOf(s.one), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(first.isFinished());
    QVERIFY(gotPast(first));
    QVERIFY(second.isRunning());
    QVERIFY(!s.other.received().contains("Proxy-Authorization"));

    s.signIn.answer(TwoProxies::nameOf(s.other), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(second.isFinished());
    QVERIFY(gotPast(second));
    QCOMPARE(s.asked.size(), 2);
}

void tst_ProxySignIn::declinesOneProxyOnly()
{
    TwoProxies s;
    k2::TokenRequest first(s.oneClient, test::someCredentials());
    k2::TokenRequest second(s.otherClient, test::someCredentials());
    first.start();
    second.start();
    QTRY_COMPARE(s.asked.size(), 2);

    s.signIn.decline(TwoProxies::nameOf(s.one));
    QTRY_VERIFY(first.isFinished());
    QCOMPARE(first.result().error().kind, Error::Kind::ProxySignIn);
    QVERIFY(second.isRunning());
    s.signIn.answer(TwoProxies::nameOf(s.other), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(second.isFinished());
    QVERIFY(gotPast(second));
}

// One client whose way depends on the path, as a company's script may say.
void tst_ProxySignIn::eachRequestWaitsForTheProxyOnItsOwnWay()
{
    Setting s;
    QNetworkProxy other(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 1);
    k2::TokenRequest request(s.client, test::someCredentials());
    bool isOtherToldOf = false;
    request.start();
    // The other one refuses before the request that the first one refused has ended.
    connect(&s.client.network(), &QNetworkAccessManager::proxyAuthenticationRequired, this,
        [&](const QNetworkProxy& /*proxy*/, QAuthenticator* authenticator) {
            if (!std::exchange(isOtherToldOf, true))
                Q_EMIT s.client.network().proxyAuthenticationRequired(other, authenticator);
        });
    QCOMPARE(s.question(1), std::optional(false)); // the first one's
    QVERIFY(isOtherToldOf);
    s.signIn.answer(s.proxyName(), { u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(request.isFinished());
    QVERIFY(gotPast(request));
}

QTEST_GUILESS_MAIN(tst_ProxySignIn)
#include "tst_ProxySignIn.moc"
