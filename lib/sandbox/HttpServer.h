// SPDX-License-Identifier: MIT
//! cpp-httplib's server with connections of our own.
#pragma once

#include "sandbox/Connection.h"
#include "sandbox/TlsContext.h"

#include <QString>

#include <httplib.h>
#include <tl/expected.hpp>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace sandbox {

//! Listens on 127.0.0.1, reads requests of any method and path and has them answered, each connection in a thread of
//! its own. Stops at once, whatever its connections do.
class HttpServer final : public httplib::Server {
public:
    //! Answers one request; called in the threads of the connections, several at a time.
    using Answer = std::function<void(const httplib::Request&, httplib::Response&, Connection&)>;

    HttpServer(Answer answer, TlsContext tls);
    ~HttpServer() override;

    //! Takes a port, 0 for any free one; the port, or in words why not.
    tl::expected<quint16, QString> bind(quint16 port);
    //! Begins to answer on the bound port.
    void start();
    //! Ends every connection and waits for the threads.
    void finish();
    //! Waits that long within an answer. False, and at once, when the server is to stop.
    bool pause(std::chrono::milliseconds time);

private:
    bool process_and_close_socket(socket_t socket) override;
    bool admit(Connection& connection);
    void dismiss(Connection& connection);

    const Answer m_answer;
    const TlsContext m_tls;
    std::thread m_listener;
    std::mutex m_mutex;
    std::condition_variable m_stop;
    bool m_stopping = false; //!< guarded by m_mutex, as the next
    std::unordered_set<Connection*> m_connections;
};

} // namespace sandbox
