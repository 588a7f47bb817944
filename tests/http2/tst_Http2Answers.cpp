// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"
#include "http2/Session.h"

#include <QSignalSpy>
#include <QTest>

#include <nghttp2/nghttp2.h>

#include <functional>

using namespace Qt::StringLiterals;
using Error = QNetworkReply::NetworkError;
using test::Http2Peer;
using test::PeerAndNetwork;

//! What becomes of one answer that is broken, hostile, unwanted or large.
class tst_Http2Answers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void brokenAnswerEndsInAnErrorAndTheNextIsAnswered_data();
    void brokenAnswerEndsInAnErrorAndTheNextIsAnswered();
    void peerThatWantsAnswersAndReadsNoneIsLeft();
    void answerThatBreaksOffLeavesTheOthersAlone();
    void interimAnswersAreForgotten();
    void abortedRequestIsTakenBack_data();
    void abortedRequestIsTakenBack();
    void slowReaderMakesThePeerWait();
    void whateverASignalLeadsToIsSafe_data();
    void whateverASignalLeadsToIsSafe();

private:
    test::Certificates m_certificates;
};

namespace {

using Reaction = std::function<void(Http2Peer& peer, const Http2Peer::Request& request)>;

using Listener = std::function<void(QNetworkReply& reply, const std::function<void()>& act)>;
using Deed = std::function<void(PeerAndNetwork& setting, QNetworkReply& reply)>;

//! A frame as it is on the wire (RFC 9113, 4.1).
QByteArray frame(char type, char flags, int stream, const QByteArray& payload)
{
    const auto byte = [](qsizetype value, int shift) { return static_cast<char>((value >> shift) & 0xff); };
    QByteArray bytes;
    for (const int shift : { 16, 8, 0 })
        bytes.append(byte(payload.size(), shift));
    bytes.append(type).append(flags);
    for (const int shift : { 24, 16, 8, 0 })
        bytes.append(byte(stream, shift));
    return bytes + payload;
}

Reaction saying(const QByteArray& bytes)
{
    return [bytes](Http2Peer& peer, const Http2Peer::Request& request) { peer.say(request.connection, bytes); };
}

Reaction answering(const Http2Peer::Answer& answer)
{
    return [answer](Http2Peer& peer, const Http2Peer::Request& request) { peer.answer(request, answer); };
}

Reaction resetting(std::uint32_t errorCode)
{
    return [errorCode](Http2Peer& peer, const Http2Peer::Request& request) { peer.reset(request, errorCode); };
}

} // namespace

void tst_Http2Answers::initTestCase()
{
    QVERIFY(m_certificates.make());
}

void tst_Http2Answers::brokenAnswerEndsInAnErrorAndTheNextIsAnswered_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("asked");

    const auto row = [](const char* name, const Reaction& reaction, Error error, int status = 0, int asked = 1) {
        QTest::newRow(name) << reaction << error << status << asked;
    };
    const Error broken = QNetworkReply::RemoteHostClosedError;
    const Error invalid = QNetworkReply::ProtocolFailure;

    row("reset before the headers", resetting(NGHTTP2_INTERNAL_ERROR), broken);
    row("reset without an error", resetting(NGHTTP2_NO_ERROR), broken);
    row("refused", resetting(NGHTTP2_REFUSED_STREAM), broken, 0, 4);
    row(
        "reset within the body",
        [](Http2Peer& peer, const Http2Peer::Request& request) {
            peer.answer(request, { .body = "half", .isWhole = false });
            peer.reset(request, NGHTTP2_INTERNAL_ERROR);
        },
        broken, 200);
    row(
        "refused within the body",
        [](Http2Peer& peer, const Http2Peer::Request& request) {
            peer.answer(request, { .body = "half", .isWhole = false });
            peer.reset(request, NGHTTP2_REFUSED_STREAM);
        },
        broken, 200);
    row("shorter than it says", answering({ .headers = { { "content-length"_ba, "9"_ba } }, .body = "half" }), broken,
        200);
    row("longer than it says", answering({ .headers = { { "content-length"_ba, "2"_ba } }, .body = "more" }), broken,
        200);
    row("a length that is no number", answering({ .headers = { { "content-length"_ba, "x"_ba } } }), invalid);
    row("no status", answering({ .status = "" }), invalid);
    row("a status that is no number", answering({ .status = "abc" }), invalid);
    row("two statuses", answering({ .headers = { { ":status"_ba, "200"_ba } } }), invalid);
    row("a status after the headers",
        answering({ .status = "", .headers = { { "a"_ba, "b"_ba }, { ":status"_ba, "200"_ba } } }), invalid);
    row("a header of HTTP/1.1", answering({ .headers = { { "connection"_ba, "close"_ba } } }), invalid);
    Http2Peer::Headers flood;
    for (int i = 0; i < 20; ++i)
        flood.append({ "x-flood"_ba, QByteArray(4000, 'x') });
    row("more headers than anybody reads", answering({ .headers = flood }), invalid);
    flood.fill({ "x-flood"_ba, QByteArray(100, 'x') }, 1000); // small on the wire
    row("a header a thousand times", answering({ .headers = flood }), invalid);
    row(
        "interim answers without an end",
        [](Http2Peer& peer, const Http2Peer::Request& request) {
            for (int i = 0; i < 2000; ++i)
                peer.inform(request, "103");
        },
        invalid);

    row("garbage", saying("SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba + QByteArray(100, '\xff')), invalid);
    row("HTTP/1.1", saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"_ba), invalid);
    row("a frame of nobody's stream", saying(frame(0, 0, 0, "data")), invalid);
    row("a frame that is too large", saying(frame(0, 0, 1, QByteArray(20'000, 'x'))), invalid);
    row("headers that cannot be unpacked", saying(frame(1, 4, 1, QByteArray(100, '\xff'))), invalid);
    row("settings of an impossible length", saying(frame(4, 0, 0, "12345")), invalid);
    row("an answer to what nobody asked", saying(frame(5, 4, 1, QByteArray("\0\0\0\2\x88", 5))), invalid);
    row("a window beyond any bound", saying(frame(8, 0, 0, "\x7f\xff\xff\xff")), invalid);
}

void tst_Http2Answers::brokenAnswerEndsInAnErrorAndTheNextIsAnswered()
{
    QFETCH(const Reaction, reaction);
    QFETCH(const Error, error);
    QFETCH(const int, status);
    QFETCH(const int, asked);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.path() == "/broken")
            reaction(setting.peer, request);
        else
            setting.peer.answer(request);
    };

    const PeerAndNetwork::Reply reply = setting.get(u"/broken"_s);
    QVERIFY(PeerAndNetwork::isOwn(*reply));
    QVERIFY(PeerAndNetwork::waitFor(*reply));

    QCOMPARE(reply->error(), error);
    QVERIFY(!reply->errorString().isEmpty());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), status);
    QCOMPARE(setting.peer.count("/broken"), asked);
    QVERIFY(setting.isAnswered(u"/next"_s));
    QVERIFY(setting.begin());
}

void tst_Http2Answers::peerThatWantsAnswersAndReadsNoneIsLeft()
{
    constexpr qint64 most = qint64{ 256 } * 1024 * 1024; // the buffers of the system hold some MiB, too
    const QByteArray ping = frame(6, 0, 0, "whatever");
    const QByteArray ignored = frame(99, 0, 0, QByteArray(50, 'x')); // or one reading would hold too many pings
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.path() == "/flood")
            setting.peer.flood(request.connection, (ping + ignored).repeated(500), most);
        else
            setting.peer.answer(request);
    };

    const PeerAndNetwork::Reply reply = setting.get(u"/flood"_s);
    QVERIFY(PeerAndNetwork::isOwn(*reply));
    QVERIFY(QSignalSpy(reply.get(), &QNetworkReply::finished).wait(240'000)); // it takes long under valgrind

    QCOMPARE(reply->error(), QNetworkReply::ProtocolFailure);
    QVERIFY(setting.peer.flooded() < most);
    QVERIFY(setting.isAnswered(u"/next"_s));
}

void tst_Http2Answers::answerThatBreaksOffLeavesTheOthersAlone()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        if (request.path() == "/broken")
            setting.peer.reset(request, NGHTTP2_INTERNAL_ERROR);
        else
            setting.peer.answer(request);
    };

    const PeerAndNetwork::Reply before = setting.get(u"/before"_s);
    const PeerAndNetwork::Reply broken = setting.get(u"/broken"_s);
    const PeerAndNetwork::Reply after = setting.get(u"/after"_s);
    for (const auto* reply : { &before, &broken, &after })
        QVERIFY(PeerAndNetwork::waitFor(**reply));

    QCOMPARE(broken->error(), QNetworkReply::RemoteHostClosedError);
    QCOMPARE(before->readAll(), "/before"_ba);
    QCOMPARE(after->readAll(), "/after"_ba);
    QCOMPARE(setting.peer.connections(), 2);
}

void tst_Http2Answers::interimAnswersAreForgotten()
{
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        setting.peer.inform(request, "100");
        setting.peer.inform(request, "103");
        setting.peer.answer(request);
    };

    const PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    QVERIFY(PeerAndNetwork::waitFor(*reply));

    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QVERIFY(!reply->hasRawHeader("link"_ba));
    QCOMPARE(reply->readAll(), "/x"_ba);
}

void tst_Http2Answers::abortedRequestIsTakenBack_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("aborted") << false;
    QTest::newRow("deleted") << true;
}

void tst_Http2Answers::abortedRequestIsTakenBack()
{
    QFETCH(const bool, isDeleted);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        setting.peer.answer(request, { .body = "half", .isWhole = request.path() != "/x" });
    };
    PeerAndNetwork::Reply reply = setting.get(u"/x"_s);
    const PeerAndNetwork::Reply other = setting.get(u"/other"_s);
    QTRY_COMPARE(reply->bytesAvailable(), 4);

    if (isDeleted) {
        reply.reset();
    } else {
        reply->abort();
        QVERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
    }

    QTRY_COMPARE(setting.peer.resets().size(), 1);
    QCOMPARE(setting.peer.resets().constFirst().request.path(), "/x"_ba);
    QCOMPARE(setting.peer.resets().constFirst().errorCode, std::uint32_t{ NGHTTP2_CANCEL });
    QVERIFY(PeerAndNetwork::waitFor(*other));
    QCOMPARE(other->error(), QNetworkReply::NoError);
    setting.peer.react = nullptr;
    QVERIFY(setting.isAnswered(u"/next"_s));
    QCOMPARE(setting.peer.requests().constLast().connection, 1);
}

void tst_Http2Answers::slowReaderMakesThePeerWait()
{
    const QByteArray body = "0123456789"_ba.repeated(50'000);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        setting.peer.answer(request, { .body = request.path() == "/large" ? body : request.path() });
    };
    const PeerAndNetwork::Reply reply = setting.get(u"/large"_s);
    reply->setReadBufferSize(1);
    QTRY_COMPARE(reply->bytesAvailable(), http2::Session::window);

    QVERIFY(setting.isAnswered(u"/other"_s)); // which does not wait for it
    QCOMPARE(reply->bytesAvailable(), http2::Session::window);
    QByteArray got;
    QTRY_VERIFY((got += reply->read(10'000), got.size() == body.size()));

    QVERIFY(got == body);
    QVERIFY(PeerAndNetwork::waitFor(*reply));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void tst_Http2Answers::whateverASignalLeadsToIsSafe_data()
{
    QTest::addColumn<Listener>("listener");
    QTest::addColumn<Deed>("deed");

    const auto to = [](auto signal) {
        return Listener([signal](QNetworkReply& reply, const std::function<void()>& act) {
            connect(&reply, signal, &reply, [act] { act(); });
        });
    };
    const std::pair<const char*, Listener> listeners[] = {
        { "sent", to(&QNetworkReply::requestSent) },
        { "headers", to(&QNetworkReply::metaDataChanged) },
        { "body", to(&QNetworkReply::readyRead) },
        { "error", to(&QNetworkReply::errorOccurred) },
        { "end", to(&QNetworkReply::finished) },
    };
    const std::pair<const char*, Deed> deeds[] = {
        { "abort", [](PeerAndNetwork&, QNetworkReply& reply) { reply.abort(); } },
        { "delete", [](PeerAndNetwork&, const QNetworkReply& reply) { delete &reply; } },
        { "read", [](PeerAndNetwork&, QNetworkReply& reply) { reply.readAll(); } },
        { "close connections",
            [](PeerAndNetwork& setting, const QNetworkReply&) { setting.network->closeConnections(); } },
        { "delete network", [](PeerAndNetwork& setting, const QNetworkReply&) { setting.network.reset(); } },
    };
    for (const auto& [signal, listener] : listeners) {
        for (const auto& [name, deed] : deeds)
            QTest::addRow("%s: %s", signal, name) << listener << deed;
    }
}

void tst_Http2Answers::whateverASignalLeadsToIsSafe()
{
    QFETCH(const Listener, listener);
    QFETCH(const Deed, deed);
    PeerAndNetwork setting(m_certificates);
    QVERIFY(setting.begin());
    setting.peer.react = [&](const Http2Peer::Request& request) {
        setting.peer.answer(request, { .status = request.path() == "/x" ? "404" : "200", .body = "body" });
    };
    const QPointer<QNetworkReply> reply(setting.network->get(setting.request(u"/x"_s)));
    const QPointer<QNetworkReply> other(setting.network->get(setting.request(u"/other"_s)));
    int signalled = 0;
    listener(*reply, [&] {
        if (++signalled == 1)
            deed(setting, *reply);
    });

    QTRY_VERIFY(signalled > 0 && (!reply || reply->isFinished()) && (!other || other->isFinished()));

    if (setting.network) {
        QVERIFY(other);
        QCOMPARE(other->error(), QNetworkReply::NoError);
        QCOMPARE(other->readAll(), "body"_ba);
        setting.peer.react = nullptr;
        QVERIFY(setting.begin());
    }
}

QTEST_GUILESS_MAIN(tst_Http2Answers)
#include "tst_Http2Answers.moc"
