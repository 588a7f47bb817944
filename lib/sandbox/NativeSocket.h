// SPDX-License-Identifier: MIT
//! The few calls on sockets that differ between platforms.
#pragma once

#include <httplib.h>

#include <chrono>
#include <optional>

namespace sandbox::NativeSocket {

using Handle = socket_t; //!< cpp-httplib's name for the platform's socket type

//! Waits until there is something to read, or the peer closed. False when the time is over; no time: as long as it
//! takes.
bool waitReadable(Handle socket, std::optional<std::chrono::milliseconds> timeout);
//! As recv(2) and send(2): the bytes moved, 0 when the peer closed, negative for any failure.
ssize_t receive(Handle socket, char* data, size_t size);
ssize_t send(Handle socket, const char* data, size_t size);
//! Ends both directions; whoever waits for the socket, in whichever thread, wakes up.
void shutDown(Handle socket);
//! From now on closing means a reset instead of an orderly end.
void resetOnClose(Handle socket);
void close(Handle socket);
//! Small writes leave at once.
void setNoDelay(Handle socket);
//! Makes a bound socket refuse to share its port, and ready to be bound again soon after it was closed.
void setExclusive(Handle socket);
//! Lets so many connections wait to be accepted (cpp-httplib's own number is 5).
void setBacklog(Handle socket, int connections);

} // namespace sandbox::NativeSocket
