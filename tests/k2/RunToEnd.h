// SPDX-License-Identifier: MIT
//! Runs a request to its end.
#pragma once

#include "k2/Request.h"
#include "support/ManualClock.h"

namespace test {

//! Starts a request and waits for finished(); what it waits for between its tries takes no time. False if it never
//! ended, or ended more than once.
bool runToEnd(k2::Request& request, ManualClock& clock);

//! Runs a query, a creation, … to its end and gives its error; no error where it succeeded.
template <class T>
std::optional<k2::Error> errorOf(T& request, ManualClock& clock)
{
    if (!runToEnd(request, clock))
        return k2::Error{ .kind = k2::Error::Kind::Cancelled, .detail = QStringLiteral("it never ended") };
    return request.result() ? std::nullopt : std::optional(request.result().error());
}

} // namespace test
