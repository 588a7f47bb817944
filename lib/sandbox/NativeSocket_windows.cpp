// SPDX-License-Identifier: MIT
#include "sandbox/NativeSocket.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <algorithm>
#include <limits>
#include <winsock2.h>

namespace sandbox::NativeSocket {

namespace {

int bounded(size_t size)
{
    return static_cast<int>(std::min(size, static_cast<size_t>(std::numeric_limits<int>::max())));
}

template <class Option>
void set(Handle socket, int level, int name, const Option& option)
{
    setsockopt(socket, level, name, reinterpret_cast<const char*>(&option), sizeof(option));
}

} // namespace

bool waitReadable(Handle socket, std::optional<std::chrono::milliseconds> timeout)
{
    WSAPOLLFD waited{ socket, POLLRDNORM, 0 };
    return WSAPoll(&waited, 1, timeout ? static_cast<INT>(timeout->count()) : -1) > 0;
}

ssize_t receive(Handle socket, char* data, size_t size)
{
    return recv(socket, data, bounded(size), 0);
}

ssize_t send(Handle socket, const char* data, size_t size)
{
    return ::send(socket, data, bounded(size), 0);
}

void shutDown(Handle socket)
{
    ::shutdown(socket, SD_BOTH);
}

void resetOnClose(Handle socket)
{
    set(socket, SOL_SOCKET, SO_LINGER, linger{ 1, 0 });
}

void close(Handle socket)
{
    closesocket(socket);
}

void setNoDelay(Handle socket)
{
    set(socket, IPPROTO_TCP, TCP_NODELAY, DWORD{ 1 });
}

void setExclusive(Handle socket)
{
    set(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, BOOL{ TRUE });
}

void setBacklog(Handle socket, int connections)
{
    ::listen(socket, connections);
}

} // namespace sandbox::NativeSocket

#endif
