// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"

#include <QSet>
#include <QSignalSpy>
#include <QSslError>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Error = QNetworkReply::NetworkError;
using test::Http2Peer;
using test::PeerAndNetwork;

//! What becomes of requests when a connection takes no more, breaks, or cannot be made any more.
class tst_Http2Connections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatAConnectionDoesNotTakeGoesOverAnother();
    void connectionsOfOneAnswerEachAreNoHindrance();
    void peerThatTakesNothingIsAskedAFewTimes();
    void whatAClosedConnectionMayNotHaveSeenIsAskedAgain();
    void connectionThatIsClosedBeforeItAnswersAnythingIsAnError();
    void connectionThatWasClosedWhileIdleIsMadeAnew();
    void whatBecomesOfAPeerIsToldAsQtTellsIt_data();
    void whatBecomesOfAPeerIsToldAsQtTellsIt();
    void peerOfBrokenConnectionsIsLeftToQt();
    void connectionThatSaysNothingIsNotWaitedFor();
    void connectionThatFellSilentIsLeft();
    void connectionThatWasIdleForLongIsMadeAnew_data();
    void connectionThatWasIdleForLongIsMadeAnew();
    void connectionsThatWereNeverNeededAreNoFailures();
    void whatIsAskedAgainGoesThroughNoProxyUnasked();

private:
    test::Certificates m_certificates;
};

namespace {

using Change = std::function<void(PeerAndNetwork& setting)>;

} // namespace

void tst_Http2Connections::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Http2Connections::whatAConnectionDoesNotTakeGoesOverAnother()
{
    constexpr int count = 20;
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    const qsizetype before = setting.peer.requests().size();
    setting.peer.react = [&](const Http2Peer::Request& request) {
        const qsizetype asked = setting.peer.requests().size() - before;
        if (asked > count)
            setting.peer.answer(request);
        if (asked != count)
            return;
        const QList<Http2Peer::Request> all = setting.peer.requests().mid(before);
        setting.peer.goAway(request.connection, all[count / 2 - 1].stream);
        for (const Http2Peer::Request& one : all.first(count / 2))
            setting.peer.answer(one);
    };

    const PeerAndNetwork::Replies replies = setting.getMany(count);

    QVERIFY(PeerAndNetwork::areAnswered(replies));
    QCOMPARE(setting.peer.requests().size() - before, count + count / 2);
    QCOMPARE(setting.peer.connections(), 3);
    QTRY_COMPARE(setting.peer.openConnections(), 2);
}

void tst_Http2Connections::connectionsOfOneAnswerEachAreNoHindrance()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QSet<int> left;
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (left.contains(request.connection))
            return;
        left.insert(request.connection);
        setting.peer.goAway(request.connection, request.stream);
        setting.peer.answer(request);
    };

    const PeerAndNetwork::Replies replies = setting.getMany(20);

    QVERIFY(PeerAndNetwork::areAnswered(replies));
    QCOMPARE(setting.peer.connections(), 21);
}

void tst_Http2Connections::peerThatTakesNothingIsAskedAFewTimes()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) { setting.peer.goAway(request.connection, 0); };

    const PeerAndNetwork::Replies replies = setting.getMany(5);

    for (const PeerAndNetwork::Reply& reply : replies) {
        QVERIFY(PeerAndNetwork::waitFor(*reply));
        QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
    }
    QVERIFY2(setting.peer.connections() <= 6, qPrintable(QString::number(setting.peer.connections())));
}

void tst_Http2Connections::whatAClosedConnectionMayNotHaveSeenIsAskedAgain()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QVERIFY(setting.isAnswered(u"/before"_s));
    const int connection = setting.peer.requests().constLast().connection;
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.connection == connection)
            setting.peer.close(connection);
        else
            setting.peer.answer(request);
    };

    const PeerAndNetwork::Replies replies = setting.getMany(5);

    QVERIFY(PeerAndNetwork::areAnswered(replies));
    QCOMPARE(setting.peer.connections(), 3);
}

void tst_Http2Connections::connectionThatIsClosedBeforeItAnswersAnythingIsAnError()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) { setting.peer.close(request.connection); };

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);

    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
    QVERIFY2(setting.peer.count("/x") <= 4, qPrintable(QString::number(setting.peer.count("/x"))));
}

void tst_Http2Connections::connectionThatWasClosedWhileIdleIsMadeAnew()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QVERIFY(setting.isAnswered(u"/before"_s));

    setting.peer.closeAll();

    QVERIFY(setting.isAnswered(u"/after"_s));
    QVERIFY(setting.begin());
}

void tst_Http2Connections::whatBecomesOfAPeerIsToldAsQtTellsIt_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("isOfTls");

    for (const char* certificate : { "selfsigned", "otherhost", "expired", "future" }) {
        const QString name = QString::fromLatin1(certificate);
        QTest::addRow("its certificate is %s", certificate)
            << Change([name](PeerAndNetwork& setting) { setting.peer.setTls(setting.certificates.server(name)); })
            << QNetworkReply::SslHandshakeFailedError << true;
    }
    QTest::newRow("it is closed at once") << Change([](PeerAndNetwork& setting) { setting.peer.setTls({}); })
                                          << QNetworkReply::RemoteHostClosedError << false;
    QTest::newRow("its port refuses") << Change([](PeerAndNetwork& setting) { setting.peer.stopListening(); })
                                      << QNetworkReply::ConnectionRefusedError << false;
    QTest::newRow("it no longer speaks HTTP/2") << Change([](PeerAndNetwork& setting) {
        setting.peer.setProtocols({ "http/1.1"_ba });
        setting.peer.setGreeting("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    }) << QNetworkReply::RemoteHostClosedError << false;
}

// Two requests are under way when the connection goes; Qt is asked afresh.
void tst_Http2Connections::whatBecomesOfAPeerIsToldAsQtTellsIt()
{
    QFETCH(const Change, change);
    QFETCH(const Error, error);
    QFETCH(const bool, isOfTls);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.path() != "/1")
            return;
        change(setting);
        setting.peer.goAway(request.connection, 0);
    };

    const PeerAndNetwork::Replies replies = setting.getMany(2);
    const QSignalSpy tlsErrors(replies.front().get(), &QNetworkReply::sslErrors);
    for (const PeerAndNetwork::Reply& reply : replies) {
        QVERIFY(PeerAndNetwork::waitFor(*reply));
        QCOMPARE(reply->error(), error);
        QVERIFY(!reply->errorString().isEmpty());
    }

    QCOMPARE(!tlsErrors.isEmpty(), isOfTls);
    QNetworkAccessManager qts;
    const PeerAndNetwork::Reply reply(qts.get(setting.request(u"/qts"_s)));
    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->error(), error);
}

void tst_Http2Connections::peerOfBrokenConnectionsIsLeftToQt()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.isAnswered(u"/first"_s));
    setting.peer.setGreeting("HTTP/1.1 200 OK\r\n\r\n");

    for (int i = 0; i < 10; ++i) {
        QVERIFY(setting.isAnswered(u"/%1"_s.arg(i)));
        QTRY_COMPARE(setting.peer.openConnections(), 1);
    }

    QCOMPARE(setting.peer.connections(), 4);
}

void tst_Http2Connections::connectionThatSaysNothingIsNotWaitedFor()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.isAnswered(u"/first"_s));
    setting.peer.setGreeting("?"); // and then nothing

    for (int i = 0; i < 50; ++i) {
        const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
        QVERIFY(!PeerAndNetwork::isOwn(*reply));
        QVERIFY(PeerAndNetwork::waitFor(*reply));
        QCOMPARE(reply->readAll(), "/x"_ba);
    }

    QCOMPARE(setting.peer.connections(), 2);
}

void tst_Http2Connections::connectionThatFellSilentIsLeft()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QVERIFY(setting.isAnswered(u"/before"_s));
    setting.peer.react = [](const Http2Peer::Request&) {};
    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    QTRY_COMPARE(setting.peer.count("/x"), 1);

    reply->abort(); // as whoever has waited long enough does
    setting.peer.react = nullptr;

    QVERIFY(setting.begin());
    QCOMPARE(setting.peer.connections(), 3);
    QTRY_COMPARE(setting.peer.openConnections(), 2);
}

void tst_Http2Connections::connectionThatWasIdleForLongIsMadeAnew_data()
{
    QTest::addColumn<std::chrono::milliseconds>("passed");
    QTest::addColumn<bool>("isMadeAnew");
    QTest::newRow("a minute") << std::chrono::milliseconds(60s) << false;
    QTest::newRow("two minutes") << std::chrono::milliseconds(120s) << true;
    QTest::newRow("the clock was set back") << std::chrono::milliseconds(-120s) << true;
}

void tst_Http2Connections::connectionThatWasIdleForLongIsMadeAnew()
{
    QFETCH(const std::chrono::milliseconds, passed);
    QFETCH(const bool, isMadeAnew);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    QVERIFY(setting.isAnswered(u"/before"_s));

    setting.now += passed;
    const PeerAndNetwork::Reply reply = setting.get(u"/after"_s);
    QCOMPARE(PeerAndNetwork::isOwn(*reply), !isMadeAnew);
    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QVERIFY(setting.begin());

    QCOMPARE(setting.peer.connections(), isMadeAnew ? 3 : 2);
    QTRY_COMPARE(setting.peer.openConnections(), 2);
}

void tst_Http2Connections::connectionsThatWereNeverNeededAreNoFailures()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.isAnswered(u"/first"_s));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(setting.isAnswered(u"/x"_s));
        const auto* connection = setting.network->findChild<http2::Connection*>();
        QVERIFY(connection);
        QTRY_COMPARE(connection->state(), http2::Connection::State::Open);
        setting.peer.close(setting.peer.connections() - 1);
        QTRY_VERIFY(setting.network->findChildren<http2::Connection*>().isEmpty());
    }

    QVERIFY(setting.begin());
}

void tst_Http2Connections::whatIsAskedAgainGoesThroughNoProxyUnasked()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        setting.network->setProxyFactory(nullptr); // nobody says any more that there is none
        setting.peer.goAway(request.connection, 0);
    };

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);

    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->error(), QNetworkReply::RemoteHostClosedError);
    QCOMPARE(setting.peer.count("/x"), 1);
    QCOMPARE(setting.peer.connections(), 2);
}

QTEST_GUILESS_MAIN(tst_Http2Connections)
#include "tst_Http2Connections.moc"
