// SPDX-License-Identifier: MIT
//! When it is pointless to ask on.
#pragma once

#include "sync/QueryMeaning.h"

namespace PayRecipients {

//! Counts how the queries of one run end.
class StopRule {
public:
    //! So many times in a row nobody answered (Unreachable, Timeout, Tls): the run stops.
    static constexpr int unansweredLimit = 5;
    //! So many times in a row the service said that it is too busy (RateLimited, Server): the run stops.
    static constexpr int busyLimit = 20;

    //! Takes note of how a query ended, and tells whether going on would only repeat it.
    bool stopsAfter(QueryMeaning meaning)
    {
        switch (meaning) {
        case QueryMeaning::Stop:
            return true;
        case QueryMeaning::Unanswered:
            return ++m_unanswered >= unansweredLimit;
        case QueryMeaning::Busy:
            m_unanswered = 0;
            return ++m_busy >= busyLimit;
        case QueryMeaning::Answer:
        case QueryMeaning::Gone:
        case QueryMeaning::Failed:
        case QueryMeaning::Passing:
            break;
        }
        m_unanswered = 0;
        m_busy = 0;
        return false;
    }

private:
    int m_unanswered = 0; //!< in a row
    int m_busy = 0; //!< in a row
};

} // namespace PayRecipients
