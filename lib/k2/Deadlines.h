// SPDX-License-Identifier: MIT
//! Deadlines of which most are never reached, over one timer.
#pragma once

#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace k2 {

class Clock;

//! All of the same length, so that they become due in the order in which they began.
class Deadlines {
public:
    //! The clock must outlive it.
    Deadlines(Clock& clock, std::chrono::milliseconds length);

    //! Calls `passed` when the time has passed, unless it ended before. Never calls it before this returns. It must not
    //! be the end of this object.
    //! \return for end()
    quint64 begin(std::function<void()> passed);
    //! Does nothing when it has passed.
    void end(quint64 deadline);

private:
    struct Deadline {
        std::chrono::milliseconds due{};
        std::function<void()> passed;
    };

    void setTimer();
    void callPassed();

    Clock& m_clock;
    const std::chrono::milliseconds m_length;
    quint64 m_last = 0;
    std::map<quint64, Deadline> m_running; //!< in the order of their beginning
    std::unique_ptr<QObject> m_timer; //!< while any is running
};

} // namespace k2
