// SPDX-License-Identifier: MIT
//! What the end of a query means for what was asked, and for asking on.
#pragma once

#include "k2/Error.h"

#include <QUrl>

namespace PayRecipients {

enum class QueryMeaning {
    Answer, //!< no error
    Gone, //!< the location will not answer any more
    Failed, //!< asking again will not mend it
    Unanswered, //!< nobody was there
    Busy, //!< the service could not, this time
    Stop, //!< no other location would fare better
    Passing, //!< says nothing about what was asked
};

//! \param asked the location that was asked. A refusal of something else that the query needed, such as the token, says
//! nothing about it, and is Stop: a wrong base URL must not mark a whole book as gone
QueryMeaning meaningOf(const k2::Error& error, const QUrl& asked);

} // namespace PayRecipients
