// SPDX-License-Identifier: MIT
#include "k2/Deadlines.h"

#include "k2/Clock.h"

#include <algorithm>
#include <utility>

namespace k2 {

Deadlines::Deadlines(Clock& clock, std::chrono::milliseconds length)
    : m_clock(clock)
    , m_length(length)
{
}

quint64 Deadlines::begin(std::function<void()> passed)
{
    m_running.emplace_hint(m_running.end(), ++m_last, Deadline{ m_clock.now() + m_length, std::move(passed) });
    setTimer();
    return m_last;
}

void Deadlines::end(quint64 deadline)
{
    m_running.erase(deadline);
    setTimer();
}

// The timer of one that has ended meanwhile is that of the next one, too: it is then set anew.
void Deadlines::setTimer()
{
    if (m_running.empty()) {
        m_timer.reset();
    } else if (!m_timer) {
        m_timer = std::make_unique<QObject>();
        const auto left = m_running.cbegin()->second.due - m_clock.now();
        m_clock.singleShot(std::max(left, std::chrono::milliseconds(0)), m_timer.get(), [this] { callPassed(); });
    }
}

void Deadlines::callPassed()
{
    m_timer.release()->deleteLater(); // it is calling
    while (!m_running.empty() && m_running.cbegin()->second.due <= m_clock.now()) {
        const auto passed = m_running.extract(m_running.cbegin());
        passed.mapped().passed();
    }
    setTimer();
}

} // namespace k2
