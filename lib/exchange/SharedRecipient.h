// SPDX-License-Identifier: MIT
//! One recipient of a shared book.
#pragma once

#include "recipients/OfferedRecipient.h"

#include <QDateTime>

namespace PayRecipients {

//! Both layers of one recipient, as the sender's book had them.
struct SharedRecipient {
    OfferedRecipient offer; //!< `line` is the place in the shared book, from 1; no remarks
    QDateTime toldAt; //!< when the told layer last changed, UTC; invalid if nothing was told

    friend bool operator==(const SharedRecipient&, const SharedRecipient&) = default;
};

} // namespace PayRecipients
