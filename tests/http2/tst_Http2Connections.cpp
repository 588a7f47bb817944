// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"

#include <QSet>
#include <QSignalSpy>
#include <QSslError>
#include <QTest>

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using Error = QNetworkReply::NetworkError;
using test::Http2Peer;
using test::PeerAndNetwork;

//! What becomes of requests when a connection takes few of them, takes no more, breaks, or cannot be made any more.
class tst_Http2Connections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requestsBeyondWhatThePeerTakesWaitForTheirTurn_data();
    void requestsBeyondWhatThePeerTakesWaitForTheirTurn();
    void requestsWaitWhileThePeerTakesNone();
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

private:
    test::Certificates m_certificates;
};

namespace {

using Change = std::function<void(PeerAndNetwork& setting)>;
using Replies = std::vector<PeerAndNetwork::Reply>;

Replies getMany(PeerAndNetwork& setting, int count)
{
    Replies replies;
    for (int i = 0; i < count; ++i)
        replies.push_back(setting.get(u"/%1"_s.arg(i)));
    return replies;
}

bool areAnswered(const Replies& replies)
{
    int i = 0;
    return std::all_of(replies.cbegin(), replies.cend(), [&i](const PeerAndNetwork::Reply& reply) {
        return PeerAndNetwork::isOwn(*reply) && PeerAndNetwork::waitFor(*reply)
            && reply->error() == QNetworkReply::NoError && reply->readAll() == '/' + QByteArray::number(i++);
    });
}

} // namespace

void tst_Http2Connections::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Http2Connections::requestsBeyondWhatThePeerTakesWaitForTheirTurn_data()
{
    QTest::addColumn<int>("most");
    QTest::newRow("one at once") << 1;
    QTest::newRow("three at once") << 3;
    QTest::newRow("all at once") << 1000;
}

void tst_Http2Connections::requestsBeyondWhatThePeerTakesWaitForTheirTurn()
{
    constexpr int count = 150; // more than a client may send before it knows better
    QFETCH(const int, most);
    PeerAndNetwork setting(m_certificates);
    setting.peer.setMostStreams(static_cast<std::uint32_t>(most));
    QVERIFY(setting.begin());
    qsizetype unanswered = 0;
    qsizetype mostAtOnce = 0;
    QList<Http2Peer::Request> held;
    setting.peer.react = [&](const Http2Peer::Request& request) {
        held.append(request);
        mostAtOnce = std::max(mostAtOnce, ++unanswered);
        if (unanswered < std::min(most, count - static_cast<int>(setting.peer.requests().size()) + 1))
            return; // so that as many as may be are under way together
        for (const Http2Peer::Request& one : std::exchange(held, {})) {
            --unanswered;
            setting.peer.answer(one);
        }
    };

    const Replies replies = getMany(setting, count);

    QVERIFY(areAnswered(replies));
    QVERIFY(mostAtOnce <= most);
    QCOMPARE(setting.peer.connections(), 2);
}

void tst_Http2Connections::requestsWaitWhileThePeerTakesNone()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.path() == "/last")
            setting.peer.changeMostStreams(request.connection, 0);
        setting.peer.answer(request);
    };
    QVERIFY(setting.isAnswered(u"/last"_s));
    const int connection = setting.peer.requests().constLast().connection;

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    const PeerAndNetwork::Reply dropped = setting.get(u"/dropped"_s);
    QVERIFY(PeerAndNetwork::isOwn(*reply));
    dropped->abort();
    const PeerAndNetwork::Reply qts(setting.network->post(setting.request(u"/qts"_s), QByteArray()));
    QVERIFY(PeerAndNetwork::waitFor(*qts));
    QCOMPARE(setting.peer.count("/x"), 0);
    setting.peer.changeMostStreams(connection, 1);

    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->readAll(), "/x"_ba);
    QCOMPARE(setting.peer.requests().constLast().connection, connection);
    QCOMPARE(setting.peer.count("/dropped"), 0);
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

    const Replies replies = getMany(setting, count);

    QVERIFY(areAnswered(replies));
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

    const Replies replies = getMany(setting, 20);

    QVERIFY(areAnswered(replies));
    QCOMPARE(setting.peer.connections(), 21);
}

void tst_Http2Connections::peerThatTakesNothingIsAskedAFewTimes()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) { setting.peer.goAway(request.connection, 0); };

    const Replies replies = getMany(setting, 5);

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

    const Replies replies = getMany(setting, 5);

    QVERIFY(areAnswered(replies));
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

    const Replies replies = getMany(setting, 2);
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

QTEST_GUILESS_MAIN(tst_Http2Connections)
#include "tst_Http2Connections.moc"
