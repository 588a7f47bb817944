// SPDX-License-Identifier: MIT
#include "http2/Connection.h"

#include <QNetworkProxy>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace http2 {

namespace {

// What is read in one turn of the event loop: some dozen answers, so that a window is painted between them.
constexpr qsizetype chunkSize = qsizetype{ 64 } * 1024;
// What is kept of what the peer sends before it is read; then the peer waits.
constexpr qint64 socketBuffer = 4 * chunkSize;
// What is kept of what we send before the peer reads it; then the session keeps the rest. Requests by the thousand.
constexpr qint64 mostUnsent = 16 * chunkSize;

QSslConfiguration offeringHttp2(QSslConfiguration tls)
{
    // The older one, too: or a peer that speaks no other ends in an error of TLS.
    tls.setAllowedNextProtocols({ QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1 });
    return tls;
}

//! As QNetworkAccessManager calls it.
QNetworkReply::NetworkError errorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

// Whatever the socket tells is dealt with later: what comes of it may be the end of the connection, and of the socket.
Connection::Connection(
    std::unique_ptr<Session> session, Now now, const QUrl& url, const QSslConfiguration& tls, QObject* parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_tls(tls)
    , m_authority(url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toLatin1())
    , m_session(std::move(session))
    , m_lastHeard(m_now())
    , m_chunk(chunkSize, Qt::Uninitialized)
{
    m_socket.setSslConfiguration(offeringHttp2(tls));
    m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setReadBufferSize(socketBuffer);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QSslSocket::encrypted, this, &Connection::takeEncrypted, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &Connection::takeError, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::readyRead, this, &Connection::workSoon);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        if (m_isBackedUp)
            workSoon();
    });
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) { m_tlsErrors = errors; });
    m_socket.connectToHostEncrypted(url.host(), static_cast<quint16>(url.port(defaultPort)));
}

bool Connection::takesRequests() const
{
    const bool takesAtOnce = !m_isBackedUp && m_session->takesRequest();
    return m_state == State::Open && (takesAtOnce || !m_asked.empty());
}

// Somebody may have set the clock back.
bool Connection::isStale() const
{
    constexpr std::chrono::milliseconds longest = 100s;
    return m_asked.empty() && m_waiting.empty() && std::chrono::abs(m_now() - m_lastHeard) > longest;
}

void Connection::ask(Reply& reply)
{
    reply.enter(*this);
    m_waiting.push_back(&reply);
    workSoon();
}

void Connection::leave()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Leaving;
    workSoon();
}

void Connection::forget(Reply& reply)
{
    Stream& stream = reply.stream();
    if (stream.id == 0) {
        std::erase(m_waiting, &reply);
        return;
    }
    const auto asked = m_asked.find(stream.id);
    if (asked == m_asked.end())
        return;
    // Nobody else notices that the way to the peer is gone, after a sleep of the computer for example.
    if (asked->second.chunksBefore == m_chunks)
        leave();
    m_asked.erase(asked);
    m_session->drop(stream);
    workSoon();
}

void Connection::consume(Reply& reply, qsizetype bytes)
{
    m_session->consume(reply.stream(), bytes);
    if (m_session->hasOutput())
        workSoon();
}

void Connection::takeEncrypted()
{
    if (m_state == State::Ended)
        return;
    if (m_socket.sslConfiguration().nextNegotiatedProtocol() != QSslConfiguration::ALPNProtocolHTTP2) {
        lose(QNetworkReply::RemoteHostClosedError, u"The service no longer speaks HTTP/2"_s);
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    workSoon();
}

void Connection::takeError()
{
    const QPointer<Connection> self(this);
    if (m_state == State::Open)
        m_state = State::Leaving; // what still waits goes elsewhere
    while (self && m_state != State::Ended && m_socket.bytesAvailable() > 0)
        work();
    if (self)
        lose(errorOf(m_socket.error()), m_socket.errorString());
}

void Connection::workSoon()
{
    if (!std::exchange(m_willWork, true))
        QMetaObject::invokeMethod(this, &Connection::work, Qt::QueuedConnection);
}

void Connection::work()
{
    m_willWork = false;
    if (m_state == State::Ended)
        return;
    const QPointer<Connection> self(this);
    bool speaksHttp2 = true;
    if (m_socket.isEncrypted()) {
        speaksHttp2 = receive();
        if (m_state == State::Opening && m_session->isReady())
            m_state = State::Open;
        send();
        if (self)
            tellNews();
    }
    if (self)
        giveBack();
    if (self && (!speaksHttp2 || m_session->isOver() || (m_state == State::Leaving && m_asked.empty())))
        lose(QNetworkReply::ProtocolFailure, u"The service does not speak HTTP/2 as it should"_s);
}

bool Connection::receive()
{
    const qint64 length = m_socket.read(m_chunk.data(), chunkSize);
    if (length <= 0)
        return true;
    ++m_chunks;
    m_lastHeard = m_now();
    if (m_socket.bytesAvailable() > 0)
        workSoon();
    return m_session->receive(QByteArrayView(m_chunk).first(length));
}

// The end of a stream makes room for another once the peer is told of it. The session ends a connection whose peer has
// it answer more and more and reads nothing, but counts only the answers that it still holds.
void Connection::send()
{
    m_isBackedUp = m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() > mostUnsent;
    if (m_isBackedUp)
        return;
    Replies sent;
    std::vector<Headers> headers; // of those in `sent`, until they are on their way
    qsizetype before = -1;
    while (sent.size() > std::exchange(before, sent.size())) {
        for (QByteArrayView output = m_session->nextOutput(); !output.isEmpty(); output = m_session->nextOutput())
            m_socket.write(output.data(), output.size());
        while (m_state == State::Open && !m_waiting.empty() && m_session->takesRequest()) {
            Reply& reply = *m_waiting.front();
            m_waiting.pop_front();
            headers.push_back(headersOf(reply.request()));
            m_session->request(headers.back(), reply.stream());
            m_asked.emplace(reply.stream().id, Asked{ &reply, m_chunks });
            sent.append(&reply);
            m_hasAsked = true;
        }
    }
    m_socket.flush();
    for (const QPointer<Reply>& reply : std::as_const(sent)) {
        if (reply)
            Q_EMIT reply->requestSent();
    }
}

Headers Connection::headersOf(const QNetworkRequest& request) const
{
    QByteArray path = request.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!path.startsWith('/'))
        path.prepend('/');
    Headers headers;
    const QList<QByteArray> names = request.rawHeaderList();
    headers.reserve(names.size() + 4);
    headers.append({ ":method"_ba, "GET"_ba });
    headers.append({ ":scheme"_ba, "https"_ba });
    headers.append({ ":authority"_ba, m_authority });
    headers.append({ ":path"_ba, path });
    for (const QByteArray& name : names)
        headers.append({ name, request.rawHeader(name) });
    return headers;
}

void Connection::tellNews()
{
    const std::vector<Stream*> changed = m_session->takeChanged();
    if (m_session->isGoingAway())
        m_state = State::Leaving;
    Replies replies;
    replies.reserve(static_cast<qsizetype>(changed.size()));
    for (Stream* stream : changed) {
        Reply& reply = Reply::of(*stream);
        m_hasAnswered = m_hasAnswered || stream->status != 0;
        if (stream->ending)
            m_asked.erase(stream->id);
        if (stream->ending != Stream::Ending::NotProcessed || !takeBack(reply))
            replies.append(&reply);
    }
    for (const QPointer<Reply>& reply : std::as_const(replies)) {
        if (reply)
            reply->tellNews();
    }
}

//! Whether it will be asked again: here, when it is its turn, or over another connection.
bool Connection::takeBack(Reply& reply)
{
    if (m_state == State::Open) {
        if (!reply.mayReturn())
            return false;
        m_waiting.push_front(&reply);
        workSoon();
    } else {
        m_returned.append(&reply);
    }
    reply.enter(*this);
    return true;
}

void Connection::giveBack()
{
    if (m_state == State::Leaving || m_state == State::Ended) {
        for (Reply* reply : std::exchange(m_waiting, {}))
            m_returned.append(reply);
    }
    if (!m_returned.isEmpty())
        Q_EMIT returned(std::exchange(m_returned, {}), !m_hasAnswered && m_asked.empty());
}

// A peer may close an idle connection while a request is on its way: that one was not looked at.
void Connection::lose(QNetworkReply::NetworkError error, const QString& words)
{
    if (m_state == State::Ended)
        return;
    Replies failing;
    if (m_state == State::Opening) {
        for (Reply* reply : std::exchange(m_waiting, {}))
            failing.append(reply);
    }
    m_state = State::Ended;
    m_socket.disconnect(this);
    m_socket.abort();
    const bool mayBeUnseen = m_hasAnswered && error == QNetworkReply::RemoteHostClosedError;
    for (const auto& [id, asked] : std::exchange(m_asked, {})) {
        Reply& reply = *asked.reply;
        if (!mayBeUnseen || !reply.isUntouched() || !reply.mayReturn() || !takeBack(reply))
            failing.append(&reply);
    }
    const QPointer<Connection> self(this);
    const QList<QSslError> tlsErrors = m_tlsErrors;
    for (const QPointer<Reply>& reply : std::as_const(failing)) {
        if (reply && !tlsErrors.isEmpty())
            Q_EMIT reply->sslErrors(tlsErrors);
        if (reply)
            reply->fail(error, words);
    }
    if (self)
        giveBack();
    if (self)
        Q_EMIT ended();
}

} // namespace http2
