// SPDX-License-Identifier: MIT
#include "http2/Session.h"

#ifdef Q_CC_MSVC
#define NGHTTP2_NO_SSIZE_T // it has no ssize_t
#endif
#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace http2 {

namespace {

// Since 1.60.0 nghttp2 has them with a type of its own, and without ssize_t under these names only.
#ifdef NGHTTP2_NO_SSIZE_T
constexpr auto receiveBytes = nghttp2_session_mem_recv2;
constexpr auto takeBytes = nghttp2_session_mem_send2;
#else
constexpr auto receiveBytes = nghttp2_session_mem_recv;
constexpr auto takeBytes = nghttp2_session_mem_send;
#endif

// For all answers together: what is on its way over a distance while others are read.
constexpr std::int32_t connectionWindow = 4 * 1024 * 1024;

const std::uint8_t* bytesOf(QByteArrayView text)
{
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

// nghttp2 brings names into lower case as it copies them, and does not write to what it is told not to copy.
nghttp2_nv toSend(const std::pair<QByteArray, QByteArray>& header)
{
    const auto& [name, value] = header;
    int flags = NGHTTP2_NV_FLAG_NO_COPY_VALUE;
    if (name.compare("authorization", Qt::CaseInsensitive) == 0)
        flags |= NGHTTP2_NV_FLAG_NO_INDEX; // or it would stay in a table, here and with the peer
    return { const_cast<std::uint8_t*>(bytesOf(name)), const_cast<std::uint8_t*>(bytesOf(value)),
        static_cast<std::size_t>(name.size()), static_cast<std::size_t>(value.size()),
        static_cast<std::uint8_t>(flags) };
}

struct DeleteSession {
    void operator()(nghttp2_session* session) const { nghttp2_session_del(session); }
};
struct DeleteCallbacks {
    void operator()(nghttp2_session_callbacks* callbacks) const { nghttp2_session_callbacks_del(callbacks); }
};
struct DeleteOption {
    void operator()(nghttp2_option* option) const { nghttp2_option_del(option); }
};

class NgHttp2Session final : public Session {
public:
    NgHttp2Session();

    bool isReady() const override { return m_isReady; }
    bool takesRequest() const override;
    bool isGoingAway() const override { return m_isGoingAway; }
    bool isOver() const override;
    bool hasOutput() const override;
    void request(const Headers& headers, Stream& stream) override;
    void consume(const Stream& stream, qsizetype bytes) override;
    void drop(Stream& stream) override;
    bool receive(QByteArrayView bytes) override;
    QByteArrayView nextOutput() override;
    std::vector<Stream*> takeChanged() override;

private:
    Stream* streamOf(std::int32_t id) const
    {
        return static_cast<Stream*>(nghttp2_session_get_stream_user_data(m_session.get(), id));
    }

    void note(Stream& stream)
    {
        if (!std::exchange(stream.isNoted, true))
            m_changed.push_back(&stream);
    }

    static std::unique_ptr<nghttp2_session_callbacks, DeleteCallbacks> makeCallbacks();
    int takeHeader(Stream& stream, QByteArrayView name, QByteArrayView value);
    void takeFrame(const nghttp2_frame& frame);
    void takeHeadersEnd(Stream& stream);
    void takeClosing(Stream& stream, std::uint32_t errorCode);

    std::unique_ptr<nghttp2_session, DeleteSession> m_session;
    std::vector<Stream*> m_changed;
    std::uint32_t m_open = 0; // streams that were requested and have not been closed
    bool m_isReady = false;
    bool m_isGoingAway = false;
};

NgHttp2Session::NgHttp2Session()
{
    nghttp2_option* made = nullptr;
    nghttp2_option_new(&made);
    const std::unique_ptr<nghttp2_option, DeleteOption> option(made);
    nghttp2_option_set_no_auto_window_update(option.get(), 1);
    nghttp2_option_set_no_closed_streams(option.get(), 1);
    nghttp2_session* client = nullptr;
    nghttp2_session_client_new2(&client, makeCallbacks().get(), this, option.get());
    m_session.reset(client);

    const std::array settings{
        nghttp2_settings_entry{ NGHTTP2_SETTINGS_ENABLE_PUSH, 0 },
        nghttp2_settings_entry{ NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, mostHeaderBytes },
    };
    nghttp2_submit_settings(client, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
    nghttp2_session_set_local_window_size(client, NGHTTP2_FLAG_NONE, 0, connectionWindow);
}

std::unique_ptr<nghttp2_session_callbacks, DeleteCallbacks> NgHttp2Session::makeCallbacks()
{
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks,
        [](nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name, std::size_t nameLength,
            const std::uint8_t* value, std::size_t valueLength, std::uint8_t, void* data) {
            auto& self = *static_cast<NgHttp2Session*>(data);
            Stream* stream = self.streamOf(frame->hd.stream_id);
            return stream == nullptr ? 0
                                     : self.takeHeader(*stream, { name, static_cast<qsizetype>(nameLength) },
                                         { value, static_cast<qsizetype>(valueLength) });
        });
    nghttp2_session_callbacks_set_on_frame_recv_callback(
        callbacks, [](nghttp2_session*, const nghttp2_frame* frame, void* data) {
            static_cast<NgHttp2Session*>(data)->takeFrame(*frame);
            return 0;
        });
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks,
        [](nghttp2_session* client, std::uint8_t, std::int32_t id, const std::uint8_t* bytes, std::size_t length,
            void* data) {
            auto& self = *static_cast<NgHttp2Session*>(data);
            nghttp2_session_consume_connection(client, length);
            if (Stream* stream = self.streamOf(id)) {
                stream->body.append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(length));
                stream->bodyBytes += static_cast<qsizetype>(length);
                self.note(*stream);
            }
            return 0;
        });
    nghttp2_session_callbacks_set_on_stream_close_callback(
        callbacks, [](nghttp2_session*, std::int32_t id, std::uint32_t errorCode, void* data) {
            auto& self = *static_cast<NgHttp2Session*>(data);
            --self.m_open;
            if (Stream* stream = self.streamOf(id))
                self.takeClosing(*stream, errorCode);
            return 0;
        });
    return std::unique_ptr<nghttp2_session_callbacks, DeleteCallbacks>(callbacks);
}

// Also those of interim answers (RFC 9110, 15.2), which are forgotten when the final one begins, and of what may follow
// a body, which are none of ours.
int NgHttp2Session::takeHeader(Stream& stream, QByteArrayView name, QByteArrayView value)
{
    constexpr qsizetype extraOfEach = 32;
    if (stream.status != 0)
        return 0;
    stream.headerBytes += name.size() + value.size() + extraOfEach;
    if (stream.headerBytes > mostHeaderBytes)
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE; // ends the stream, but not the connection
    if (name == ":status")
        stream.statusToBe = value.toByteArray().toInt();
    else
        stream.headers.append({ name.toByteArray(), value.toByteArray() });
    return 0;
}

void NgHttp2Session::takeFrame(const nghttp2_frame& frame)
{
    m_isReady = m_isReady || frame.hd.type == NGHTTP2_SETTINGS;
    m_isGoingAway = m_isGoingAway || frame.hd.type == NGHTTP2_GOAWAY;
    Stream* stream = frame.hd.stream_id == 0 ? nullptr : streamOf(frame.hd.stream_id);
    if (stream == nullptr)
        return;
    switch (frame.hd.type) {
    case NGHTTP2_HEADERS:
        takeHeadersEnd(*stream);
        [[fallthrough]];
    case NGHTTP2_DATA:
        stream->isEnded = (frame.hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
        break;
    case NGHTTP2_RST_STREAM:
        stream->isReset = true;
        break;
    default:
        break;
    }
}

void NgHttp2Session::takeHeadersEnd(Stream& stream)
{
    if (stream.status != 0)
        return;
    if (stream.statusToBe < 200) {
        stream.headers.clear();
        return;
    }
    stream.status = stream.statusToBe;
    note(stream);
}

void NgHttp2Session::takeClosing(Stream& stream, std::uint32_t errorCode)
{
    using Ending = Stream::Ending;
    if (errorCode == NGHTTP2_NO_ERROR && stream.isEnded)
        stream.ending = Ending::Whole;
    else if (errorCode == NGHTTP2_REFUSED_STREAM && stream.status == 0)
        stream.ending = Ending::NotProcessed; // by a reset, or by a GOAWAY that does not reach as far
    else
        stream.ending = stream.isReset ? Ending::BrokenOff : Ending::Invalid;
    note(stream);
}

bool NgHttp2Session::takesRequest() const
{
    nghttp2_session* client = m_session.get();
    return !m_isGoingAway && nghttp2_session_check_request_allowed(client) != 0
        && m_open < nghttp2_session_get_remote_settings(client, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS);
}

bool NgHttp2Session::isOver() const
{
    nghttp2_session* client = m_session.get();
    return nghttp2_session_want_read(client) == 0 && nghttp2_session_want_write(client) == 0;
}

bool NgHttp2Session::hasOutput() const
{
    return nghttp2_session_want_write(m_session.get()) != 0;
}

void NgHttp2Session::request(const Headers& headers, Stream& stream)
{
    std::vector<nghttp2_nv> fields;
    fields.reserve(static_cast<std::size_t>(headers.size()));
    std::transform(headers.cbegin(), headers.cend(), std::back_inserter(fields), toSend);
    stream.id = nghttp2_submit_request(m_session.get(), nullptr, fields.data(), fields.size(), nullptr, &stream);
    if (stream.id > 0) {
        ++m_open;
    } else { // no memory
        stream.ending = Stream::Ending::NotProcessed;
        note(stream);
    }
}

void NgHttp2Session::consume(const Stream& stream, qsizetype bytes)
{
    nghttp2_session_consume_stream(m_session.get(), stream.id, static_cast<std::size_t>(bytes));
}

void NgHttp2Session::drop(Stream& stream)
{
    if (std::exchange(stream.isNoted, false))
        std::erase(m_changed, &stream);
    if (stream.ending)
        return;
    nghttp2_session_set_stream_user_data(m_session.get(), stream.id, nullptr);
    nghttp2_submit_rst_stream(m_session.get(), NGHTTP2_FLAG_NONE, stream.id, NGHTTP2_CANCEL);
}

bool NgHttp2Session::receive(QByteArrayView bytes)
{
    return receiveBytes(m_session.get(), bytesOf(bytes), static_cast<std::size_t>(bytes.size())) >= 0;
}

QByteArrayView NgHttp2Session::nextOutput()
{
    const std::uint8_t* bytes = nullptr;
    const auto length = takeBytes(m_session.get(), &bytes);
    return length <= 0 ? QByteArrayView() : QByteArrayView(bytes, static_cast<qsizetype>(length));
}

std::vector<Stream*> NgHttp2Session::takeChanged()
{
    for (Stream* stream : m_changed)
        stream->isNoted = false;
    return std::exchange(m_changed, {});
}

std::unique_ptr<Session> makeSession()
{
    return std::make_unique<NgHttp2Session>();
}

QString version()
{
    return QString::fromLatin1(nghttp2_version(0)->version_str);
}

} // namespace

} // namespace http2

const http2::SessionModule* payRecipientsHttp2Session()
{
    static constexpr http2::SessionModule module{ .make = &http2::makeSession, .version = &http2::version };
    return &module;
}
