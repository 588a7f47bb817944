// SPDX-License-Identifier: MIT
#include "sandbox/NativeSocket.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sandbox::NativeSocket {

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0; // macOS: cpp-httplib's server ignores SIGPIPE
#endif

bool waitReadable(Handle socket, std::optional<std::chrono::milliseconds> timeout)
{
    pollfd waited{ socket, POLLIN, 0 };
    int ready = -1;
    do {
        ready = poll(&waited, 1, timeout ? static_cast<int>(timeout->count()) : -1);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

ssize_t receive(Handle socket, char* data, size_t size)
{
    ssize_t received = -1;
    do {
        received = recv(socket, data, size, 0);
    } while (received < 0 && errno == EINTR);
    return received;
}

ssize_t send(Handle socket, const char* data, size_t size)
{
    ssize_t sent = -1;
    do {
        sent = ::send(socket, data, size, sendFlags);
    } while (sent < 0 && errno == EINTR);
    return sent;
}

void shutDown(Handle socket)
{
    ::shutdown(socket, SHUT_RDWR);
}

void resetOnClose(Handle socket)
{
    const linger atOnce{ 1, 0 };
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
}

void close(Handle socket)
{
    ::close(socket);
}

void setNoDelay(Handle socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
}

void setExclusive(Handle socket)
{
    // Unlike on Windows, this one does not let two listeners share a port.
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
}

void setBacklog(Handle socket, int connections)
{
    ::listen(socket, connections);
}

} // namespace sandbox::NativeSocket

#endif
