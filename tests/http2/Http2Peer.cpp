// SPDX-License-Identifier: MIT
#include "Http2Peer.h"

#include <QPointer>
#include <QSslSocket>
#include <QTcpServer>

#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace test {

class Http2Peer::Server final : public QTcpServer {
public:
    explicit Server(Http2Peer& peer)
        : m_peer(peer)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_peer.accept(descriptor); }

private:
    Http2Peer& m_peer;
};

class Http2Peer::Connection final : public QObject {
public:
    Connection(Http2Peer& peer, int number)
        : QObject(&peer)
        , m_peer(peer)
        , m_number(number)
    {
    }
    ~Connection() override
    {
        socket.disconnect(this);
        nghttp2_session_del(session);
    }

    void begin();
    void read();
    void flush();

    QSslSocket socket;
    bool isReading = true;
    nghttp2_session* session = nullptr;

    struct Body {
        QByteArray bytes;
        bool isWhole = true;
    };
    QHash<std::int32_t, Body> bodies;

private:
    static Connection& of(void* data) { return *static_cast<Connection*>(data); }

    Http2Peer& m_peer;
    const int m_number;
    QHash<std::int32_t, Request> m_incoming;
};

namespace {

std::vector<nghttp2_nv> fieldsOf(const Http2Peer::Headers& headers)
{
    std::vector<nghttp2_nv> fields;
    for (const auto& [name, value] : headers) {
        const auto* nameBytes = reinterpret_cast<const std::uint8_t*>(name.constData());
        const auto* valueBytes = reinterpret_cast<const std::uint8_t*>(value.constData());
        fields.push_back({ const_cast<std::uint8_t*>(nameBytes), const_cast<std::uint8_t*>(valueBytes),
            static_cast<std::size_t>(name.size()), static_cast<std::size_t>(value.size()), NGHTTP2_NV_FLAG_NONE });
    }
    return fields;
}

} // namespace

void Http2Peer::Connection::begin()
{
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks,
        [](nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name, std::size_t nameLength,
            const std::uint8_t* value, std::size_t valueLength, std::uint8_t flags, void* data) {
            Request& request = of(data).m_incoming[frame->hd.stream_id];
            const QByteArray header(reinterpret_cast<const char*>(name), static_cast<qsizetype>(nameLength));
            request.headers.append(
                { header, QByteArray(reinterpret_cast<const char*>(value), static_cast<qsizetype>(valueLength)) });
            if ((flags & NGHTTP2_NV_FLAG_NO_INDEX) != 0)
                request.neverIndexed.append(header);
            return 0;
        });
    nghttp2_session_callbacks_set_on_frame_recv_callback(
        callbacks, [](nghttp2_session*, const nghttp2_frame* frame, void* data) {
            Connection& self = of(data);
            const std::int32_t stream = frame->hd.stream_id;
            const bool isEnd = (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
            if (frame->hd.type == NGHTTP2_RST_STREAM)
                self.m_peer.m_resets.append({ self.m_incoming.value(stream), frame->rst_stream.error_code });
            if (isEnd && (frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA)) {
                Request& request = self.m_incoming[stream];
                request.connection = self.m_number;
                request.stream = stream;
                // Later: what it leads to may be the end of this connection.
                QMetaObject::invokeMethod(
                    &self.m_peer, [peer = &self.m_peer, request] { peer->take(request); }, Qt::QueuedConnection);
            }
            return 0;
        });
    nghttp2_option* option = nullptr;
    nghttp2_option_new(&option);
    nghttp2_option_set_max_send_header_block_length(option, std::size_t{ 1024 } * 1024);
    nghttp2_session_server_new2(&session, callbacks, this, option);
    nghttp2_option_del(option);
    nghttp2_session_callbacks_del(callbacks);

    const std::vector<nghttp2_settings_entry> settings = m_peer.m_mostStreams
        ? std::vector{ nghttp2_settings_entry{ NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, *m_peer.m_mostStreams } }
        : std::vector<nghttp2_settings_entry>();
    nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
    // Later: to answer may be to find that there is more to read.
    connect(&socket, &QSslSocket::readyRead, this, &Connection::read, Qt::QueuedConnection);
    flush();
    read();
}

void Http2Peer::Connection::read()
{
    const QByteArray bytes = isReading ? socket.readAll() : QByteArray();
    if (bytes.isEmpty())
        return;
    nghttp2_session_mem_recv(
        session, reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    flush();
}

void Http2Peer::Connection::flush()
{
    const std::uint8_t* bytes = nullptr;
    for (auto length = nghttp2_session_mem_send(session, &bytes); length > 0;
         length = nghttp2_session_mem_send(session, &bytes))
        socket.write(reinterpret_cast<const char*>(bytes), length);
    socket.flush();
}

QByteArray Http2Peer::Request::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

Http2Peer::Http2Peer(const QSslConfiguration& tls)
    : m_tls(tls)
    , m_protocols{ QSslConfiguration::ALPNProtocolHTTP2 }
    , m_server(std::make_unique<Server>(*this))
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("No port to listen on: %s", qPrintable(m_server->errorString()));
    m_port = m_server->serverPort();
}

Http2Peer::~Http2Peer()
{
    qDeleteAll(std::exchange(m_open, {}));
}

QUrl Http2Peer::url(const QString& path) const
{
    return QUrl(u"https://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

int Http2Peer::count(const QByteArray& path) const
{
    return static_cast<int>(std::count_if(
        m_requests.cbegin(), m_requests.cend(), [&path](const Request& request) { return request.path() == path; }));
}

int Http2Peer::openConnections() const
{
    return static_cast<int>(m_open.size());
}

void Http2Peer::stopListening()
{
    m_server->close();
}

void Http2Peer::accept(qintptr descriptor)
{
    const int number = m_connections++;
    auto* connection = new Connection(*this, number);
    m_open.insert(number, connection);
    QSslSocket& socket = connection->socket;
    connect(&socket, &QSslSocket::disconnected, connection, [this, number] { close(number); });
    connect(&socket, &QSslSocket::errorOccurred, connection, [this, number] { close(number); });
    connect(&socket, &QSslSocket::encrypted, connection, [this, connection] {
        if (m_greeting.isEmpty())
            connection->begin();
        else
            connection->socket.write(m_greeting);
    });
    QSslConfiguration tls = m_tls;
    tls.setAllowedNextProtocols(m_protocols);
    socket.setSslConfiguration(tls);
    socket.setSocketDescriptor(descriptor);
    if (m_isSilent)
        return;
    socket.startServerEncryption();
}

void Http2Peer::take(const Request& request)
{
    m_requests.append(request);
    if (react)
        react(request);
    else
        answer(request);
}

void Http2Peer::answer(const Request& request, const Answer& answer)
{
    Connection* connection = m_open.value(request.connection);
    if (connection == nullptr)
        return;
    connection->bodies.insert(request.stream, { answer.body, answer.isWhole });
    nghttp2_data_provider provider{ {},
        [](nghttp2_session*, std::int32_t stream, std::uint8_t* to, std::size_t most, std::uint32_t* flags,
            nghttp2_data_source*, void* data) -> ssize_t {
            auto& body = static_cast<Connection*>(data)->bodies[stream];
            const QByteArray part = body.bytes.left(static_cast<qsizetype>(most));
            body.bytes.remove(0, part.size());
            std::memcpy(to, part.constData(), static_cast<std::size_t>(part.size()));
            if (body.bytes.isEmpty() && body.isWhole)
                *flags |= NGHTTP2_DATA_FLAG_EOF;
            else if (part.isEmpty())
                return NGHTTP2_ERR_DEFERRED;
            return part.size();
        } };
    Headers headers = answer.headers;
    if (!answer.status.isEmpty())
        headers.prepend({ ":status"_ba, answer.status });
    const std::vector<nghttp2_nv> fields = fieldsOf(headers);
    nghttp2_submit_response(connection->session, request.stream, fields.data(), fields.size(), &provider);
    connection->flush();
}

void Http2Peer::inform(const Request& request, const QByteArray& status)
{
    if (Connection* connection = m_open.value(request.connection)) {
        const std::vector<nghttp2_nv> fields = fieldsOf({ { ":status"_ba, status }, { "link"_ba, "</x>"_ba } });
        nghttp2_submit_headers(
            connection->session, NGHTTP2_FLAG_NONE, request.stream, nullptr, fields.data(), fields.size(), nullptr);
        connection->flush();
    }
}

void Http2Peer::reset(const Request& request, std::uint32_t errorCode)
{
    if (Connection* connection = m_open.value(request.connection)) {
        nghttp2_submit_rst_stream(connection->session, NGHTTP2_FLAG_NONE, request.stream, errorCode);
        connection->flush();
    }
}

void Http2Peer::goAway(int connection, std::int32_t lastStream)
{
    if (Connection* open = m_open.value(connection)) {
        nghttp2_submit_goaway(open->session, NGHTTP2_FLAG_NONE, lastStream, NGHTTP2_NO_ERROR, nullptr, 0);
        open->flush();
    }
}

void Http2Peer::changeMostStreams(int connection, std::uint32_t count)
{
    if (Connection* open = m_open.value(connection)) {
        const nghttp2_settings_entry entry{ NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, count };
        nghttp2_submit_settings(open->session, NGHTTP2_FLAG_NONE, &entry, 1);
        open->flush();
    }
}

void Http2Peer::say(int connection, const QByteArray& bytes)
{
    if (Connection* open = m_open.value(connection)) {
        open->socket.write(bytes);
        open->socket.flush();
    }
}

void Http2Peer::flood(int connection, const QByteArray& bytes, qint64 most)
{
    setReading(connection, false);
    Connection* open = m_open.value(connection);
    if (open == nullptr)
        return;
    const auto goOn = [this, open, connection, bytes, most] {
        if (open->socket.encryptedBytesToWrite() > 0)
            return;
        m_flooded += bytes.size();
        if (m_flooded < most)
            say(connection, bytes);
        else
            close(connection);
    };
    connect(&open->socket, &QSslSocket::encryptedBytesWritten, open, goOn, Qt::QueuedConnection);
    goOn();
}

void Http2Peer::setReading(int connection, bool isReading)
{
    Connection* open = m_open.value(connection);
    if (open == nullptr)
        return;
    open->isReading = isReading;
    open->socket.setReadBufferSize(isReading ? 0 : 1);
    open->read();
}

void Http2Peer::close(int connection)
{
    if (Connection* open = m_open.take(connection)) {
        open->socket.disconnect(open);
        open->socket.close();
        open->deleteLater();
    }
}

void Http2Peer::closeAll()
{
    const QList<int> numbers = m_open.keys();
    for (const int number : numbers)
        close(number);
}

} // namespace test
