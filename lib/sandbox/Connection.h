// SPDX-License-Identifier: MIT
//! One accepted connection, plain or TLS, that can also be treated badly on purpose.
#pragma once

#include "sandbox/NativeSocket.h"
#include "sandbox/TlsContext.h"

#include <httplib.h>

#include <array>
#include <chrono>
#include <memory>

namespace sandbox {

//! What cpp-httplib reads requests from and writes answers to. Its own stream classes hide the socket; this one lets a
//! fault drop the connection, and lets the server end those that wait.
//!
//! Belongs to the thread that serves it; only shutDown() may come from another.
class Connection final : public httplib::Stream {
public:
    //! Takes the socket over and closes it in the end.
    //! \param tls must outlive the connection
    Connection(NativeSocket::Handle socket, const TlsContext& tls);
    ~Connection() override;

    //! Agrees on TLS, if the server speaks it. False when the peer will not.
    bool handshake();
    //! True as soon as a request begins to arrive; false when none does in that time or the peer is gone.
    bool waitForRequest(std::chrono::milliseconds timeout);
    //! Blocks until the peer gives up or shutDown() is called.
    void waitUntilPeerLeaves();

    //! No further byte leaves; the connection is closed by a reset when the current request is done with.
    void abandon() { m_abandoned = true; }
    //! No further request is read from this connection.
    void closeAfterwards() { m_last = true; }
    bool takesRequests() const { return !m_abandoned && !m_last; }

    //! Wakes the connection's own thread, which then finds it closed. Thread-safe.
    void shutDown();

    bool is_readable() const override;
    bool is_writable() const override { return !m_abandoned; }
    ssize_t read(char* data, size_t size) override;
    ssize_t write(const char* data, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    NativeSocket::Handle socket() const override { return m_socket; }

private:
    struct Free {
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };

    ssize_t receive(char* data, size_t size);

    NativeSocket::Handle m_socket;
    std::unique_ptr<SSL, Free> m_ssl;
    std::array<char, 8192> m_buffer{}; //!< cpp-httplib reads heads byte by byte
    size_t m_begin = 0;
    size_t m_end = 0;
    bool m_agreed = false;
    bool m_abandoned = false;
    bool m_last = false;
};

} // namespace sandbox
