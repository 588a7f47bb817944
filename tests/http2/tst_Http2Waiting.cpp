// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using test::Http2Peer;
using test::PeerAndNetwork;

//! What becomes of requests that a connection cannot take at once.
class tst_Http2Waiting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requestsBeyondWhatThePeerTakesWaitForTheirTurn_data();
    void requestsBeyondWhatThePeerTakesWaitForTheirTurn();
    void requestsWaitWhileThePeerTakesNone();

private:
    test::Certificates m_certificates;
};

void tst_Http2Waiting::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Http2Waiting::requestsBeyondWhatThePeerTakesWaitForTheirTurn_data()
{
    QTest::addColumn<int>("most");
    QTest::newRow("one at once") << 1;
    QTest::newRow("three at once") << 3;
    QTest::newRow("all at once") << 1000;
}

void tst_Http2Waiting::requestsBeyondWhatThePeerTakesWaitForTheirTurn()
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

    const PeerAndNetwork::Replies replies = setting.getMany(count);

    QVERIFY(PeerAndNetwork::areAnswered(replies));
    QVERIFY(mostAtOnce <= most);
    QCOMPARE(setting.peer.connections(), 2);
}

void tst_Http2Waiting::requestsWaitWhileThePeerTakesNone()
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

QTEST_GUILESS_MAIN(tst_Http2Waiting)
#include "tst_Http2Waiting.moc"
