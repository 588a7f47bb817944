// SPDX-License-Identifier: MIT
//! What of a recipient changed without this person's own typing, and how the person takes it as right.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Recipient.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace PayRecipients {

//! One value that is not what it was when it was last trusted, or that came under another name.
struct ChangeToCheck {
    Field field{};
    QString trusted; //!< empty where there was none
    QString now;
    // Where the source had another name for the recipient, else both are empty:
    QString knownAs{}; //!< how it was called before
    QString toldAs{}; //!< how the source called it

    friend bool operator==(const ChangeToCheck&, const ChangeToCheck&) = default;
};

//! What is to be looked at before money follows it, in the order of the fields; see UncheckedChanges for what counts.
QList<ChangeToCheck> changesToCheck(const Recipient& recipient);

//! Takes all of that as right. What the person's own word hides stays as it is.
//! \param why one line, kept in the history
ChangeSet acknowledgement(const Recipient& recipient, const QString& why, const QDateTime& time);

} // namespace PayRecipients
