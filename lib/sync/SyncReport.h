// SPDX-License-Identifier: MIT
//! What a refresh did, and what it could not do.
#pragma once

#include "k2/Error.h"
#include "recipients/RecipientKey.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <optional>

namespace PayRecipients {

//! The query of one entry's location that gave no record, and why.
struct SyncFailure {
    RecipientKey key = RecipientKey::None;
    k2::Error error;
};

//! The outcome of one refresh. asked == answered + failures.size().
struct SyncReport {
    int asked = 0; //!< queries that ended with an answer or an error
    int answered = 0; //!< queries that gave a record
    int changed = 0; //!< entries of which something became known or different; the state of the look-up does not count
    QList<RecipientKey> newlyApproved; //!< entries whose status was another word before and is "Approved" now
    QList<SyncFailure> failures; //!< in the order in which they came
    int left = 0; //!< entries not asked, or not answered yet, when the refresh was cancelled or stopped
    bool cancelled = false;
    //! It was RecipientSync::refreshAll() that began it: every entry was meant, but for those that could not be asked:
    bool wholeBook = false;
    int gone = 0; //!< of the whole book, marked LookupState::Gone: asked again only on demand
    int withoutLocation = 0; //!< of the whole book
    //! The error after which it was pointless to go on (Unauthorised, Unreachable, …); nothing more was sent.
    std::optional<k2::Error> stoppedBy;
    QDateTime finishedAt; //!< UTC
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::SyncReport)
