// SPDX-License-Identifier: MIT
//! Whether a query is tried again, and when: pure arithmetic.
#pragma once

#include "k2/Error.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace k2 {

//! Whether the same query may well succeed a little later.
bool isWorthRepeating(Error::Kind kind);

//! How long to wait after the nth try (from 1) failed: half a second, then twice as long each time up to half a
//! minute; longer where the service asks for it. Nothing where it asks for more than `longest`.
std::optional<std::chrono::milliseconds> retryDelay(
    int tries, std::optional<std::chrono::milliseconds> retryAfter, std::chrono::milliseconds longest);

//! Reads a `Retry-After` header (RFC 9110, 10.2.3): seconds, or a date, of which the answer's own `Date` is taken away
//! where there is one, since clocks differ. Never negative, at most a day; nothing where it cannot be read.
std::optional<std::chrono::milliseconds> parseRetryAfter(
    const QByteArray& retryAfter, const QByteArray& date, const QDateTime& utcTime);

} // namespace k2
