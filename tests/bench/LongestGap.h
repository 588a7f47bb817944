// SPDX-License-Identifier: MIT
//! The longest time in which a window could not have reacted.
#pragma once

#include "FairClock.h"

#include <QAbstractEventDispatcher>
#include <QObject>

#include <algorithm>
#include <optional>

namespace PayRecipients {

//! Watches the event loop of the thread it is made in. Needs Qt's own dispatcher (QT_NO_GLIB=1): GLib's does not tell
//! when it has slept.
//!
//! One turn of the loop is: posted events, then aboutToBlock, then a sleep that may be none, then timers and sockets,
//! then awake. What comes after the sleep is counted by the processor time it takes: nobody tells when the sleep ended.
class LongestGap : public QObject {
public:
    LongestGap()
    {
        const QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            end(m_gap + (m_processorBefore ? FairClock::processor() - *m_processorBefore : 0));
            m_awakeSince = m_clock.now();
        });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            m_gap = m_awakeSince > 0 ? m_clock.now() - m_awakeSince : 0;
            m_awakeSince = 0;
            m_processorBefore = FairClock::processor();
        });
    }

    void begin() { m_longest = 0; }
    double milliseconds() const { return m_longest; }

private:
    void end(double gap)
    {
        if (m_awakeSince > 0) // it did not stop for sockets and timers
            gap = m_clock.now() - m_awakeSince;
        m_longest = std::max(m_longest, gap);
        m_gap = 0;
        m_awakeSince = 0;
        m_processorBefore.reset();
    }

    FairClock m_clock;
    double m_awakeSince = 0; //!< 0: it sleeps, or has slept
    double m_gap = 0; //!< before it slept
    std::optional<double> m_processorBefore; //!< when it went to sleep
    double m_longest = 0;
};

} // namespace PayRecipients
