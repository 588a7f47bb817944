// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"
#include "support/RawPeer.h"

#include <QBuffer>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using test::Http2Peer;
using test::PeerAndNetwork;

//! What goes over a connection of the network's own, what does not, and that nobody who asks can tell.
class tst_Http2Ways : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstAnswersComeByQtAndTellTheWay();
    void whatIsNotPlainIsLeftToQt_data();
    void whatIsNotPlainIsLeftToQt();
    void whatGoesThroughAProxyIsLeftToQt();
    void whoSpeaksAnOlderHttpIsLeftToQt();
    void requestsAreSentAsTheyAre();
    void answersAreThoseOfQt_data();
    void answersAreThoseOfQt();
    void signalsComeInOrderAndNeverAtOnce();
    void closedConnectionsAreMadeAnew();
    void whatIsUnderWayWhenConnectionsAreClosedIsAnswered();
    void otherCertificatesHaveAnotherConnection();

private:
    test::Certificates m_certificates;
};

namespace {

using Change = std::function<void(QNetworkRequest& request)>;

class SomeProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& /*query*/) override
    {
        return { QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 1) };
    }
};

} // namespace

void tst_Http2Ways::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Http2Ways::firstAnswersComeByQtAndTellTheWay()
{
    PeerAndNetwork setting(m_certificates);

    const PeerAndNetwork::Reply first = setting.get(u"/first"_s);
    const PeerAndNetwork::Reply second = setting.get(u"/second"_s);
    QVERIFY(!PeerAndNetwork::isOwn(*first));
    QVERIFY(!PeerAndNetwork::isOwn(*second));
    QVERIFY(PeerAndNetwork::waitFor(*first));
    QVERIFY(PeerAndNetwork::waitFor(*second));
    QVERIFY(setting.begin());

    QCOMPARE(first->readAll(), "/first"_ba);
    QCOMPARE(setting.peer.connections(), 2);
    QVERIFY(setting.isAnswered(u"/third"_s));
    QCOMPARE(setting.peer.requests().constLast().connection, 1);
    QCOMPARE(setting.peer.connections(), 2);
}

void tst_Http2Ways::whatIsNotPlainIsLeftToQt_data()
{
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<Change>("change");

    QTest::newRow("a POST") << true << Change([](QNetworkRequest&) {});
    QTest::newRow("HTTP/2 is not allowed") << false << Change([](QNetworkRequest& request) {
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    });
    QTest::newRow("redirects are to be followed") << false << Change([](QNetworkRequest& request) {
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    });
    QTest::newRow("nobody says what becomes of redirects") << false << Change([](QNetworkRequest& request) {
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QVariant());
    });
    QTest::newRow("Qt is to unpack it") << false << Change([](QNetworkRequest& request) {
        request.setRawHeader("Accept-Encoding"_ba, QByteArray());
    });
    QTest::newRow("the peer has another name")
        << false << Change([](QNetworkRequest& request) { request.setPeerVerifyName(u"localhost"_s); });
}

void tst_Http2Ways::whatIsNotPlainIsLeftToQt()
{
    QFETCH(const bool, hasBody);
    QFETCH(const Change, change);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());

    QNetworkRequest request = setting.request(u"/x"_s);
    change(request);
    if (hasBody)
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    const PeerAndNetwork::Reply reply(
        hasBody ? setting.network->post(request, "body"_ba) : setting.network->get(request));

    QVERIFY(!PeerAndNetwork::isOwn(*reply));
}

void tst_Http2Ways::whatGoesThroughAProxyIsLeftToQt()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());

    setting.network->setProxyFactory(new SomeProxy);
    QVERIFY(!PeerAndNetwork::isOwn(*setting.get(u"/x"_s)));
    setting.network->setProxyFactory(nullptr);
    QVERIFY(!PeerAndNetwork::isOwn(*setting.get(u"/x"_s)));
}

void tst_Http2Ways::whoSpeaksAnOlderHttpIsLeftToQt()
{
    test::RawPeer peer(
        [](const test::RawRequest&) { return test::RawReply::http(200, "old"); }, m_certificates.server(u"server"_s));
    const PeerAndNetwork setting(m_certificates);
    QNetworkRequest request = setting.request(u"/x"_s);
    request.setUrl(peer.baseUrl());

    for (int i = 0; i < 3; ++i) {
        const PeerAndNetwork::Reply reply(setting.network->get(request));
        QVERIFY(!PeerAndNetwork::isOwn(*reply));
        QVERIFY(PeerAndNetwork::waitFor(*reply));
        QCOMPARE(reply->readAll(), "old"_ba);
    }
    QCOMPARE(peer.connections(), 1);
}

void tst_Http2Ways::requestsAreSentAsTheyAre()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());

    QVERIFY(setting.isAnswered(u"/a/b%20c?d=e%2Ff&g"_s));

    const Http2Peer::Request& request = setting.peer.requests().constLast();
    const QUrl url = setting.peer.url({});
    const Http2Peer::Headers expected{
        { ":method"_ba, "GET"_ba },
        { ":scheme"_ba, "https"_ba },
        { ":authority"_ba, "127.0.0.1:" + QByteArray::number(url.port()) },
        { ":path"_ba, "/a/b%20c?d=e%2Ff&g"_ba },
        { "accept-encoding"_ba, "identity"_ba },
        { "authorization"_ba, "Bearer secret"_ba },
    };
    QCOMPARE(request.headers, expected);
    QCOMPARE(request.neverIndexed, QList<QByteArray>{ "authorization"_ba });
}

void tst_Http2Ways::answersAreThoseOfQt_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");

    for (const char* status : { "200", "203", "204", "304", "400", "401", "403", "404", "405", "407", "408", "409",
             "410", "418", "429", "500", "501", "502", "503", "504", "599" }) {
        const QByteArray body = status == "204"_ba || status == "304"_ba ? QByteArray() : "some body"_ba;
        QTest::newRow(status) << QByteArray(status) << body;
    }
    QTest::newRow("nothing") << "200"_ba
                             << ""_ba;
    QTest::newRow("much") << "200"_ba
                          << "0123456789"_ba.repeated(100'000);
}

void tst_Http2Ways::answersAreThoseOfQt()
{
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, body);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        const Http2Peer::Headers headers{ { "content-type"_ba, "text/plain"_ba }, { "x-some"_ba, "thing"_ba },
            { "x-some"_ba, "other"_ba }, { "set-cookie"_ba, "a=b"_ba }, { "set-cookie"_ba, "c=d"_ba } };
        setting.peer.answer(request, { .status = status, .headers = headers, .body = body });
    };
    QNetworkAccessManager qts;

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    const PeerAndNetwork::Reply qtsReply(qts.get(setting.request(u"/x"_s)));
    QVERIFY(PeerAndNetwork::isOwn(*reply));
    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QVERIFY(PeerAndNetwork::waitFor(*qtsReply));

    for (const auto attribute : { QNetworkRequest::HttpStatusCodeAttribute, QNetworkRequest::Http2WasUsedAttribute })
        QCOMPARE(reply->attribute(attribute), qtsReply->attribute(attribute));
    QCOMPARE(reply->error(), qtsReply->error());
    QCOMPARE(reply->rawHeaderPairs(), qtsReply->rawHeaderPairs());
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader), qtsReply->header(QNetworkRequest::ContentTypeHeader));
    QCOMPARE(reply->url(), qtsReply->url());
    QCOMPARE(reply->operation(), qtsReply->operation());
    QCOMPARE(reply->manager(), setting.network.get());
    QCOMPARE(reply->bytesAvailable(), body.size());
    QCOMPARE(reply->readAll(), body);
    QCOMPARE(qtsReply->readAll(), body);
}

void tst_Http2Ways::signalsComeInOrderAndNeverAtOnce()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QStringList signalled;
    const auto note = [&signalled](const QString& name) { return [&signalled, name] { signalled.append(name); }; };
    QSignalSpy ended(setting.network.get(), &QNetworkAccessManager::finished);

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    connect(reply.get(), &QNetworkReply::requestSent, this, note(u"sent"_s));
    connect(reply.get(), &QNetworkReply::metaDataChanged, this, note(u"headers"_s));
    connect(reply.get(), &QNetworkReply::readyRead, this, note(u"body"_s));
    connect(reply.get(), &QNetworkReply::finished, this, note(u"end"_s));
    connect(reply.get(), &QNetworkReply::errorOccurred, this, note(u"error"_s));
    QVERIFY(!reply->isFinished());
    QVERIFY(PeerAndNetwork::waitFor(*reply));

    signalled.removeDuplicates(); // the body may come in two
    QCOMPARE(signalled, (QStringList{ u"sent"_s, u"headers"_s, u"body"_s, u"end"_s }));
    QCOMPARE(ended.size(), 1);
}

void tst_Http2Ways::closedConnectionsAreMadeAnew()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QCOMPARE(setting.peer.openConnections(), 2);

    setting.network->closeConnections();

    QTRY_COMPARE(setting.peer.openConnections(), 0);
    QVERIFY(setting.begin());
    QCOMPARE(setting.peer.openConnections(), 2);
}

void tst_Http2Ways::whatIsUnderWayWhenConnectionsAreClosedIsAnswered()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [](const Http2Peer::Request&) {};
    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    QTRY_COMPARE(setting.peer.count("/x"), 1);

    setting.network->closeConnections();
    QTRY_COMPARE(setting.peer.openConnections(), 1);
    setting.peer.answer(setting.peer.requests().constLast());

    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->readAll(), "/x"_ba);
    QTRY_COMPARE(setting.peer.openConnections(), 0);
}

void tst_Http2Ways::otherCertificatesHaveAnotherConnection()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QNetworkRequest request = setting.request(u"/x"_s);
    request.setSslConfiguration(QSslConfiguration::defaultConfiguration()); // which trusts no authority of ours

    const PeerAndNetwork::Reply reply(setting.network->get(request));

    QVERIFY(!PeerAndNetwork::isOwn(*reply));
    QTRY_COMPARE(setting.peer.connections(), 3);
    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QTRY_COMPARE(setting.peer.openConnections(), 1);
}

QTEST_GUILESS_MAIN(tst_Http2Ways)
#include "tst_Http2Ways.moc"
