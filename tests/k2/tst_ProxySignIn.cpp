// SPDX-License-Identifier: MIT
#include "K2Answers.h"
#include "RunToEnd.h"
#include "k2/Client.h"
#include "k2/ProxySignIn.h"
#include "k2/TokenRequest.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

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
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void whatWaitsGoesOnWithTheAnswer();
    void aWrongAnswerIsAskedForAgain();
    void whatIsDeclinedFails();
    void severalThatWaitShareOneQuestion();
    void whatIsKnownIsNotAskedFor();
    void withoutAListenerItFailsAtOnce();
    void whatWaitsCanBeCancelled();
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
        if (!QTest::qWaitFor([&] { return asked.size() >= nth; }) || asked.size() != nth
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

    s.signIn.answer({ u"Jane"_s, u"s3cret"_s });
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
    s.signIn.answer({ u"Jane"_s, u"wrong"_s });
    QCOMPARE(s.question(2), std::optional(true));
    s.signIn.answer({ u"Jane"_s, u"s3cret"_s });
    QTRY_VERIFY(request.isFinished());

    QVERIFY(gotPast(request));
}

void tst_ProxySignIn::whatIsDeclinedFails()
{
    Setting s;
    k2::TokenRequest request(s.client, test::someCredentials());
    request.start();
    QVERIFY(s.question(1));
    s.signIn.decline();
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
    s.signIn.answer({ u"Jane"_s, u"s3cret"_s });
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
    s.signIn.answer({ u"Jane"_s, u"s3cret"_s });
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
    s.signIn.answer({ u"Jane"_s, u"s3cret"_s }); // finds nobody

    QCOMPARE(request.result().error().kind, Error::Kind::Cancelled);
    QVERIFY(!s.proxy.received().contains("client_id"));
}

QTEST_GUILESS_MAIN(tst_ProxySignIn)
#include "tst_ProxySignIn.moc"
