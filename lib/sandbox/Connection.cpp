// SPDX-License-Identifier: MIT
#include "sandbox/Connection.h"

#include <openssl/err.h>

#include <algorithm>
#include <cstring>
#include <limits>

using namespace std::chrono_literals;

namespace sandbox {

namespace {

//! How long a peer that began a request may keep silent.
constexpr auto readTimeout = 30s;

int bounded(size_t size)
{
    return static_cast<int>(std::min(size, static_cast<size_t>(std::numeric_limits<int>::max())));
}

} // namespace

Connection::Connection(NativeSocket::Handle socket, const TlsContext& tls)
    : m_socket(socket)
{
    NativeSocket::setNoDelay(socket);
    if (!tls.isEmpty()) {
        m_ssl.reset(SSL_new(tls.get()));
        SSL_set_fd(m_ssl.get(), static_cast<int>(socket));
    }
}

Connection::~Connection()
{
    if (m_abandoned) {
        NativeSocket::resetOnClose(m_socket);
    } else if (m_ssl && m_agreed) {
        SSL_shutdown(m_ssl.get());
        ERR_clear_error();
    }
    m_ssl.reset();
    if (!m_abandoned) {
        NativeSocket::shutDown(m_socket);
    }
    NativeSocket::close(m_socket);
}

bool Connection::handshake()
{
    if (!m_ssl) {
        return true;
    }
    m_agreed = SSL_accept(m_ssl.get()) == 1;
    ERR_clear_error();
    return m_agreed;
}

bool Connection::waitForRequest(std::chrono::milliseconds timeout)
{
    if (m_begin < m_end || (m_ssl && SSL_pending(m_ssl.get()) > 0)) {
        return true;
    }
    return NativeSocket::waitReadable(m_socket, timeout);
}

void Connection::waitUntilPeerLeaves()
{
    // A peer that waits for an answer sends nothing until it goes: its end, or TLS's goodbye, is the next to come.
    NativeSocket::waitReadable(m_socket, std::nullopt);
}

void Connection::shutDown()
{
    NativeSocket::shutDown(m_socket);
}

bool Connection::is_readable() const
{
    return m_begin < m_end || NativeSocket::waitReadable(m_socket, readTimeout);
}

ssize_t Connection::read(char* data, size_t size)
{
    if (m_abandoned) {
        return -1;
    }
    if (m_begin == m_end) {
        const auto received = receive(m_buffer.data(), m_buffer.size());
        if (received <= 0) {
            return received;
        }
        m_begin = 0;
        m_end = static_cast<size_t>(received);
    }
    const auto taken = std::min(size, m_end - m_begin);
    std::memcpy(data, m_buffer.data() + m_begin, taken);
    m_begin += taken;
    return static_cast<ssize_t>(taken);
}

ssize_t Connection::receive(char* data, size_t size)
{
    const bool pending = m_ssl && SSL_pending(m_ssl.get()) > 0;
    if (!pending && !NativeSocket::waitReadable(m_socket, readTimeout)) {
        return -1;
    }
    if (!m_ssl) {
        return NativeSocket::receive(m_socket, data, size);
    }
    const int received = SSL_read(m_ssl.get(), data, bounded(size));
    ERR_clear_error();
    return received;
}

ssize_t Connection::write(const char* data, size_t size)
{
    size_t written = 0;
    while (written < size) {
        if (m_abandoned) {
            return -1;
        }
        const auto sent = m_ssl ? SSL_write(m_ssl.get(), data + written, bounded(size - written))
                                : NativeSocket::send(m_socket, data + written, size - written);
        if (sent <= 0) {
            ERR_clear_error();
            m_last = true;
            return -1;
        }
        written += static_cast<size_t>(sent);
    }
    return static_cast<ssize_t>(written);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip = "127.0.0.1"; // the server listens on no other interface
    port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const
{
    get_remote_ip_and_port(ip, port);
}

} // namespace sandbox
