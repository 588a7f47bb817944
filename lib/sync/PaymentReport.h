// SPDX-License-Identifier: MIT
//! What payments told of whom they paid, and which of them told nothing.
#pragma once

#include "k2/Error.h"
#include "recipients/OfferedRecipient.h"

#include <QList>
#include <QMetaType>
#include <QUrl>

#include <optional>

namespace PayRecipients {

//! The query of one payment that gave no record, and why.
struct PaymentFailure {
    int line = 0; //!< of the list that was given, counted from 1
    QUrl location;
    k2::Error error;
};

//! The outcome of one PaymentLookup. asked == answered + failures.size().
struct PaymentReport {
    QList<OfferedRecipient> offers; //!< see offersFrom()
    int asked = 0; //!< queries that ended with an answer or an error
    int answered = 0; //!< queries that gave a record
    //! Lines of payments that tell of no recipient: only scheduled, or to the merchant's own accounts.
    QList<int> tellingOfNobody;
    QList<PaymentFailure> failures; //!< in the order of the list
    int left = 0; //!< payments not asked, or not answered yet, when it was cancelled or stopped
    bool cancelled = false;
    //! The error after which it was pointless to go on (see StopRule); nothing more was sent.
    std::optional<k2::Error> stoppedBy;
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::PaymentReport)
