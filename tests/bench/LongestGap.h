// SPDX-License-Identifier: MIT
//! The longest time in which a window could not have reacted.
#pragma once

#include "FairClock.h"

#include <QAbstractEventDispatcher>
#include <QObject>

#include <algorithm>

namespace PayRecipients {

//! Watches the event loop of the thread it is made in. Needs Qt's own dispatcher (QT_NO_GLIB=1): GLib's does not tell
//! when it has slept.
class LongestGap : public QObject {
public:
    LongestGap()
    {
        const QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            end();
            m_awakeSince = m_clock.now();
        });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] { end(); });
    }

    void begin() { m_longest = 0; }
    double milliseconds() const { return m_longest; }

private:
    void end()
    {
        if (m_awakeSince > 0)
            m_longest = std::max(m_longest, m_clock.now() - m_awakeSince);
        m_awakeSince = 0;
    }

    FairClock m_clock;
    double m_awakeSince = 0; //!< 0: it sleeps
    double m_longest = 0;
};

} // namespace PayRecipients
