// SPDX-License-Identifier: MIT
//! A clock that stands still until a test moves it.
#pragma once

#include "k2/Clock.h"

#include <QPointer>

#include <vector>

namespace test {

//! Begins at 2026-01-01 12:00:00 UTC.
class ManualClock final : public k2::Clock {
public:
    std::chrono::milliseconds now() const override;
    QDateTime utcTime() const override;
    void singleShot(std::chrono::milliseconds delay, QObject* context, std::function<void()> action) override;

    //! Moves on, and does on the way what becomes due, in its order, at its time.
    void advance(std::chrono::milliseconds duration);
    //! How many actions wait whose context is still there.
    int pending() const;

private:
    struct Timer {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> action;
    };

    std::chrono::milliseconds m_now{ 1'000'000 };
    std::vector<Timer> m_timers; // by time; those of the same time in the order of their making
};

} // namespace test
