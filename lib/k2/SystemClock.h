// SPDX-License-Identifier: MIT
//! The real time.
#pragma once

#include "k2/Clock.h"

namespace k2 {

//! The computer's own clock; its timers need the thread's event loop.
class SystemClock final : public Clock {
public:
    std::chrono::milliseconds now() const override;
    QDateTime utcTime() const override;
    void singleShot(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) override;
};

} // namespace k2
