// SPDX-License-Identifier: MIT
#include "Certificates.h"
#include "Http2Peer.h"
#include "K2Answers.h"
#include "RunToEnd.h"
#include "http2/Connection.h"
#include "k2/Client.h"
#include "k2/RecipientQuery.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <nghttp2/nghttp2.h>

#include <chrono>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::Http2Peer;

//! The client of a service that speaks HTTP/2.
class tst_Http2Client : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void queriesGoOverAConnectionOfTheirOwnUntilTheClientClosesIt();
    void answerThatIsTooLargeIsTakenBack();
    void queryThatTheServiceRefusesOnceIsAnswered();
    void handshakeThatNeverEndsDelaysNoQueryBeyondItsDeadline_data();
    void handshakeThatNeverEndsDelaysNoQueryBeyondItsDeadline();

private:
    test::Certificates m_certificates;
};

namespace {

struct Setting {
    explicit Setting(const test::Certificates& certificates)
        : peer(certificates.server(u"server"_s))
        , client({ .baseUrl = peer.url({}), .extraCertificates = certificates.authorities(), .maximumTries = 1 }, clock)
    {
        peer.react = [this](const Http2Peer::Request& request) {
            const bool isToken = request.path() == "/oauth/token";
            peer.answer(request, { .body = isToken ? tokenJson : test::recipientJson(test::someId) });
        };
        client.setCredentials(test::someCredentials());
    }

    QUrl location() const { return peer.url(u"/api/v1/pay_recipients/"_s + QString::fromLatin1(test::someId)); }

    std::optional<k2::Error> ask()
    {
        k2::RecipientQuery query(client, location());
        return test::errorOf(query, clock);
    }

    bool hasOwnConnection() const
    {
        const auto* connection = client.network().findChild<http2::Connection*>();
        return connection != nullptr && connection->state() == http2::Connection::State::Open;
    }

    bool begin()
    {
        return QTest::qWaitFor([this] { return ask() || hasOwnConnection(); }) && hasOwnConnection();
    }

    const QByteArray tokenJson = R"({"access_token":"some-token","token_type":"Bearer","expires_in":3600})";
    test::ManualClock clock;
    Http2Peer peer;
    k2::Client client;
};

using Change = std::function<void(Setting& setting)>;

} // namespace

void tst_Http2Client::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Http2Client::queriesGoOverAConnectionOfTheirOwnUntilTheClientClosesIt()
{
    Setting setting(m_certificates);
    QVERIFY(setting.begin());

    QVERIFY(!setting.ask());
    const Http2Peer::Request query = setting.peer.requests().constLast();
    QCOMPARE(query.connection, 1);
    QCOMPARE(query.header("authorization"), "Bearer some-token"_ba);
    QCOMPARE(query.neverIndexed, QList<QByteArray>{ "authorization"_ba });

    setting.client.closeConnections();
    QTRY_COMPARE(setting.peer.openConnections(), 0);
    QTRY_VERIFY(setting.client.network().findChildren<http2::Connection*>().isEmpty());
    QVERIFY(setting.begin());
}

void tst_Http2Client::answerThatIsTooLargeIsTakenBack()
{
    Setting setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        setting.peer.answer(request, { .body = QByteArray(3'000'000, ' ') });
    };

    const std::optional<k2::Error> error = setting.ask();

    QVERIFY(error);
    QCOMPARE(error->kind, k2::Error::Kind::BadResponse);
    QTRY_COMPARE(setting.peer.resets().size(), 1);
    QVERIFY(setting.hasOwnConnection());
}

void tst_Http2Client::queryThatTheServiceRefusesOnceIsAnswered()
{
    Setting setting(m_certificates);
    QVERIFY(setting.begin());
    int asked = 0;
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (++asked == 1)
            setting.peer.reset(request, NGHTTP2_REFUSED_STREAM);
        else
            setting.peer.answer(request, { .body = test::recipientJson(test::someId) });
    };

    QVERIFY(!setting.ask());

    QCOMPARE(asked, 2);
    QVERIFY(setting.hasOwnConnection());
}

void tst_Http2Client::handshakeThatNeverEndsDelaysNoQueryBeyondItsDeadline_data()
{
    QTest::addColumn<Change>("reconnect");
    QTest::newRow("of Qt's connection") << Change([](Setting& setting) {
        setting.client.closeConnections();
        QTRY_COMPARE(setting.peer.openConnections(), 0);
    });
    QTest::newRow("of a connection of our own") << Change([](Setting& setting) {
        setting.peer.react = [&](const Http2Peer::Request& request) { setting.peer.goAway(request.connection, 0); };
    });
}

void tst_Http2Client::handshakeThatNeverEndsDelaysNoQueryBeyondItsDeadline()
{
    QFETCH(const Change, reconnect);
    Setting setting(m_certificates);
    QVERIFY(setting.begin());
    const int connections = setting.peer.connections();
    const auto answers = setting.peer.react;
    reconnect(setting);
    setting.peer.setSilent(true);

    k2::RecipientQuery query(setting.client, setting.location());
    QSignalSpy finished(&query, &k2::Request::finished);
    query.start();
    QTRY_COMPARE(setting.peer.connections(), connections + 1);
    setting.clock.advance(setting.client.service().deadline);
    QVERIFY(finished.wait());
    QVERIFY(!query.result());
    QCOMPARE(query.result().error().kind, k2::Error::Kind::Timeout);
    setting.peer.setSilent(false);
    setting.peer.react = answers;

    QVERIFY(!setting.ask());
    setting.clock.advance(2min); // the network does not wait longer for a connection of its own, either
    QVERIFY(setting.begin());
}

QTEST_GUILESS_MAIN(tst_Http2Client)
#include "tst_Http2Client.moc"
