// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>
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
    void requestsWaitWhileThePeerReadsNothing();
    void connectionThatTakesNothingIsNotWaitedFor_data();
    void connectionThatTakesNothingIsNotWaitedFor();

private:
    test::Certificates m_certificates;
};

namespace {

using Change = std::function<void(PeerAndNetwork& setting, PeerAndNetwork::Replies& replies)>;

// Of the connection that the network has after PeerAndNetwork::begin().
constexpr int ownConnection = 1;

//! More than the buffers of the system hold of what a peer does not read. Ends when all is handed to them.
bool sendMuch(const PeerAndNetwork& setting, PeerAndNetwork::Replies& replies)
{
    for (int i = 0; i < 200; ++i) {
        QNetworkRequest request = setting.request(u"/%1"_s.arg(i));
        request.setRawHeader("X-Large"_ba, QByteArray(50'000, '~'));
        replies.emplace_back(setting.network->get(request));
    }
    return QSignalSpy(replies.back().get(), &QNetworkReply::requestSent).wait();
}

} // namespace

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
        setting.peer.answer(request, { .body = request.path(), .isWhole = request.path() != "/last" });
    };
    const PeerAndNetwork::Reply last = setting.get(u"/last"_s);
    QTRY_VERIFY(last->bytesAvailable() > 0);

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    const PeerAndNetwork::Reply dropped = setting.get(u"/dropped"_s);
    QVERIFY(PeerAndNetwork::isOwn(*reply));
    dropped->abort();
    last->abort();
    const PeerAndNetwork::Reply qts(setting.network->post(setting.request(u"/qts"_s), QByteArray()));
    QVERIFY(PeerAndNetwork::waitFor(*qts));
    QCOMPARE(setting.peer.count("/x"), 0);
    setting.peer.changeMostStreams(ownConnection, 1);

    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->readAll(), "/x"_ba);
    QCOMPARE(setting.peer.requests().constLast().connection, ownConnection);
    QCOMPARE(setting.peer.count("/dropped"), 0);
}

void tst_Http2Waiting::requestsWaitWhileThePeerReadsNothing()
{
    PeerAndNetwork setting(m_certificates);
    setting.peer.setMostStreams(1000);
    QVERIFY(setting.begin());
    setting.peer.setReading(ownConnection, false);
    PeerAndNetwork::Replies replies;
    QVERIFY(sendMuch(setting, replies));

    replies.push_back(setting.get(u"/%1"_s.arg(replies.size())));
    const QSignalSpy sent(replies.back().get(), &QNetworkReply::requestSent);
    const PeerAndNetwork::Reply qts(setting.network->post(setting.request(u"/qts"_s), QByteArray()));
    QVERIFY(PeerAndNetwork::waitFor(*qts));
    QCOMPARE(sent.size(), 0);
    const qsizetype before = setting.peer.requests().size();
    const qsizetype all = before + static_cast<qsizetype>(replies.size());
    setting.peer.react = [&](const Http2Peer::Request&) {
        for (qsizetype i = before; setting.peer.requests().size() == all && i < all; ++i)
            setting.peer.answer(setting.peer.requests().at(i));
    };
    setting.peer.setReading(ownConnection, true);

    QVERIFY(PeerAndNetwork::areAnswered(replies));
    QCOMPARE(setting.peer.connections(), 2);
}

void tst_Http2Waiting::connectionThatTakesNothingIsNotWaitedFor_data()
{
    QTest::addColumn<Change>("stop");
    QTest::addColumn<Change>("goOn");

    QTest::newRow("the peer takes no requests") << Change([](PeerAndNetwork& setting, PeerAndNetwork::Replies&) {
        setting.peer.changeMostStreams(ownConnection, 0);
    }) << Change([](PeerAndNetwork& setting, PeerAndNetwork::Replies&) {
        setting.peer.changeMostStreams(ownConnection, 1);
    });
    QTest::newRow("the peer reads nothing") << Change([](PeerAndNetwork& setting, PeerAndNetwork::Replies& replies) {
        setting.peer.setReading(ownConnection, false);
        QVERIFY(sendMuch(setting, replies));
    }) << Change([](PeerAndNetwork& setting, PeerAndNetwork::Replies&) {
        setting.peer.setReading(ownConnection, true);
    });
}

// What is asked when nothing is under way whose end would change anything.
void tst_Http2Waiting::connectionThatTakesNothingIsNotWaitedFor()
{
    QFETCH(const Change, stop);
    QFETCH(const Change, goOn);
    PeerAndNetwork setting(m_certificates);
    setting.peer.setMostStreams(1000);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.path() != "/last")
            setting.peer.answer(request);
    };
    const PeerAndNetwork::Reply last = setting.get(u"/last"_s);
    QTRY_COMPARE(setting.peer.count("/last"), 1);

    PeerAndNetwork::Replies replies;
    stop(setting, replies);
    setting.peer.answer(setting.peer.requests().constLast());
    QVERIFY(PeerAndNetwork::waitFor(*last));
    replies.clear();
    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    QVERIFY(!PeerAndNetwork::isOwn(*reply));
    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->readAll(), "/x"_ba);
    goOn(setting, replies);

    QVERIFY(setting.begin());
    QCOMPARE(setting.peer.connections(), 2);
}

QTEST_GUILESS_MAIN(tst_Http2Waiting)
#include "tst_Http2Waiting.moc"
