// SPDX-License-Identifier: MIT
#include "support/RawPeer.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace test {

class RawPeer::Server final : public QTcpServer {
public:
    explicit Server(RawPeer& peer)
        : m_peer(peer)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_peer.accept(descriptor); }

private:
    RawPeer& m_peer;
};

namespace {

// What was said goes out; then the connection ends in a RST, and not as one that was closed.
void reset(QTcpSocket& socket)
{
    socket.flush();
    const linger atOnce{ .l_onoff = 1, .l_linger = 0 };
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

// Takes the first whole request out of the buffer.
std::optional<RawRequest> takeRequest(QByteArray& buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    RawRequest request;
    QList<QByteArray> lines = buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    const qsizetype length = request.header("content-length").toLongLong();
    const qsizetype end = headEnd + 4 + length;
    if (buffer.size() < end)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, end);
    return request;
}

} // namespace

QByteArray RawRequest::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray RawRequest::asText() const
{
    QByteArray text = method + ' ' + target + '\n';
    for (const auto& [key, value] : headers)
        text += key + ": " + value + '\n';
    return text + '\n' + body;
}

RawReply RawReply::http(int status, const QByteArray& body, const QByteArray& headerLines)
{
    return { .bytes = "HTTP/1.1 " + QByteArray::number(status) + " Said so\r\n" + headerLines
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body };
}

RawReply RawReply::token(const QByteArray& value, int lifetime)
{
    return json("{\"access_token\":\"" + value
        + "\",\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(lifetime) + "}");
}

RawPeer::RawPeer(Reaction reaction, std::optional<QSslConfiguration> tls)
    : m_reaction(std::move(reaction))
    , m_tls(std::move(tls))
    , m_server(std::make_unique<Server>(*this))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("No port to listen on: %s", qPrintable(m_server->errorString()));
}

RawPeer::~RawPeer()
{
    const QList<QTcpSocket*> sockets = m_open.keys();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

QUrl RawPeer::baseUrl() const
{
    return QUrl((m_tls ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(m_server->serverPort()));
}

int RawPeer::count(const QByteArray& method, const QByteArray& target) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
        [&](const RawRequest& request) { return request.method == method && request.target == target; }));
}

void RawPeer::send(const QByteArray& bytes, const QByteArray& target)
{
    const QHash<QTcpSocket*, Connection> open = m_open;
    for (auto connection = open.cbegin(); connection != open.cend(); ++connection) {
        if (target.isEmpty() || connection->target == target)
            connection.key()->write(bytes);
    }
}

void RawPeer::leave()
{
    m_server->close();
    const QList<QTcpSocket*> sockets = m_open.keys();
    m_open.clear();
    for (QTcpSocket* socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater(); // it may be the one that asked
    }
}

void RawPeer::accept(qintptr descriptor)
{
    ++m_connections;
    QTcpSocket* socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (m_closeAtOnce) {
        socket->abort();
        delete socket;
        return;
    }
    m_open.insert(socket, {});
    if (m_silent)
        return;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { goOn(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_open.remove(socket);
        socket->deleteLater();
    });
    if (m_tls) {
        auto* secured = static_cast<QSslSocket*>(socket);
        secured->setSslConfiguration(*m_tls);
        secured->startServerEncryption();
    }
}

void RawPeer::read(QTcpSocket* socket)
{
    const QByteArray bytes = socket->readAll();
    m_received += bytes;
    m_open[socket].buffer += bytes;
    while (m_open.contains(socket)) {
        const std::optional<RawRequest> request = takeRequest(m_open[socket].buffer);
        if (!request)
            return;
        m_requests.append(*request);
        m_open[socket].target = request->target;
        const RawReply reply = m_reaction(*request);
        if (m_open.contains(socket)) { // or the reaction was to leave
            m_open[socket].reply = reply;
            socket->write(reply.bytes);
            goOn(socket);
        }
        Q_EMIT requested();
    }
}

// Sends on as soon as all that was sent is on its way, and ends as the reply says.
void RawPeer::goOn(QTcpSocket* socket)
{
    const auto connection = m_open.find(socket);
    if (connection == m_open.end())
        return;
    RawReply& reply = connection->reply;
    if (reply.times > 0) {
        if (socket->bytesToWrite() == 0) {
            --reply.times;
            socket->write(reply.repeated);
        }
        return;
    }
    const RawReply::Then then = std::exchange(reply.then, RawReply::Then::KeepOpen);
    if (then == RawReply::Then::Close)
        socket->disconnectFromHost();
    else if (then == RawReply::Then::Reset)
        reset(*socket);
}

} // namespace test
