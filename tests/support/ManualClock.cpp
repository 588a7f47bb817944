// SPDX-License-Identifier: MIT
#include "support/ManualClock.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace test {

namespace {

constexpr std::chrono::milliseconds begin{ 1'000'000 };

} // namespace

std::chrono::milliseconds ManualClock::now() const
{
    return m_now;
}

QDateTime ManualClock::utcTime() const
{
    const QDateTime first(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc());
    return first.addMSecs((m_now - begin).count());
}

void ManualClock::singleShot(std::chrono::milliseconds delay, QObject* context, std::function<void()> action)
{
    const std::chrono::milliseconds due = m_now + delay;
    const auto later = std::upper_bound(m_timers.begin(), m_timers.end(), due,
        [](std::chrono::milliseconds time, const Timer& timer) { return time < timer.due; });
    m_timers.insert(later, Timer{ due, context, std::move(action) });
}

void ManualClock::advance(std::chrono::milliseconds duration)
{
    const std::chrono::milliseconds end = m_now + duration;
    while (!m_timers.empty() && m_timers.front().due <= end) {
        const Timer timer = m_timers.front();
        m_timers.erase(m_timers.begin());
        m_now = std::max(m_now, timer.due);
        if (timer.context)
            timer.action();
    }
    m_now = end;
}

int ManualClock::pending() const
{
    return static_cast<int>(
        std::count_if(m_timers.begin(), m_timers.end(), [](const Timer& timer) { return !timer.context.isNull(); }));
}

} // namespace test
