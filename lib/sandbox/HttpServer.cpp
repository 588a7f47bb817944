// SPDX-License-Identifier: MIT
#include "sandbox/HttpServer.h"

#include "sandbox/ConnectionThreads.h"

#include <future>
#include <memory>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr auto address = "127.0.0.1";
constexpr auto idleTimeout = 60s;
constexpr size_t maximumRequestBody = size_t{ 1024 } * 1024;

//! The connection that this thread serves: cpp-httplib hands handlers the request only.
thread_local Connection* servedConnection = nullptr;

void completeRequest(httplib::Request& request)
{
    // Without a length cpp-httplib would read the body until the peer closes; HTTP/1.1 says that there is none.
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding")) {
        request.set_header("Content-Length", "0");
    }
    // It never reads the body of these; what is left of it must not be taken for the next request.
    if ((request.method == "GET" || request.method == "HEAD") && request.get_header_value("Content-Length") != "0") {
        servedConnection->closeAfterwards();
    }
}

} // namespace

HttpServer::HttpServer(Answer answer, TlsContext tls)
    : m_answer(std::move(answer))
    , m_tls(std::move(tls))
{
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
        m_answer(request, response, *servedConnection);
    };
    Get(".*", handler);
    Post(".*", handler);
    Put(".*", handler);
    Patch(".*", handler);
    Delete(".*", handler);
    Options(".*", handler);
    set_payload_max_length(maximumRequestBody);
    set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(idleTimeout).count()); // for its header
    set_keep_alive_max_count(1'000'000);
    set_socket_options(NativeSocket::setExclusive);
}

HttpServer::~HttpServer()
{
    finish();
}

tl::expected<quint16, QString> HttpServer::bind(quint16 port)
{
    const int bound = port == 0 ? bind_to_any_port(address) : (bind_to_port(address, port) ? port : -1);
    if (bound <= 0) {
        return tl::unexpected(u"port %1 of 127.0.0.1 cannot be listened on"_s.arg(port));
    }
    NativeSocket::setBacklog(svr_sock_, 1024);
    return static_cast<quint16>(bound);
}

void HttpServer::start()
{
    const auto listening = std::make_shared<std::promise<void>>();
    new_task_queue = [listening] {
        listening->set_value(); // called once, when stop() begins to have an effect
        return new ConnectionThreads;
    };
    m_listener = std::thread([this] { listen_after_bind(); });
    listening->get_future().wait();
}

void HttpServer::finish()
{
    if (!m_listener.joinable()) {
        return;
    }
    stop();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (auto* connection : m_connections) {
            connection->shutDown();
        }
    }
    m_stop.notify_all();
    m_listener.join();
}

bool HttpServer::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_stop.wait_for(lock, time, [this] { return m_stopping; });
}

bool HttpServer::admit(Connection& connection)
{
    const std::lock_guard lock(m_mutex);
    return !m_stopping && m_connections.insert(&connection).second;
}

void HttpServer::dismiss(Connection& connection)
{
    const std::lock_guard lock(m_mutex);
    m_connections.erase(&connection);
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    Connection connection(socket, m_tls);
    if (!admit(connection)) {
        return false;
    }
    servedConnection = &connection;
    bool served = connection.handshake();
    while (served && connection.takesRequests() && connection.waitForRequest(idleTimeout)) {
        bool closed = false;
        served = process_request(connection, false, closed, completeRequest) && !closed;
    }
    servedConnection = nullptr;
    dismiss(connection);
    return served;
}

} // namespace sandbox
