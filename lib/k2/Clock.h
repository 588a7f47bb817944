// SPDX-License-Identifier: MIT
//! The time, as a dependency: so that expiry, deadlines and delays are tested without waiting.
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace k2 {

//! What the time is, and a call after some of it.
class Clock {
public:
    virtual ~Clock() = default;

    //! Milliseconds since some moment; never goes back, whatever becomes of the computer's date.
    virtual std::chrono::milliseconds now() const = 0;
    //! The date and time of day, in UTC; people and servers may change it.
    virtual QDateTime utcTime() const = 0;

    //! Calls `action` once, in the caller's thread, when `delay` has passed; never when `context` is gone by then.
    //! Never calls it before this returns.
    virtual void singleShot(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) = 0;
};

} // namespace k2
