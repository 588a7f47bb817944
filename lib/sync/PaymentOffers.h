// SPDX-License-Identifier: MIT
//! Whom payments paid, as recipients that may be taken into the book.
#pragma once

#include "k2/PaymentRecord.h"
#include "recipients/OfferedRecipient.h"

#include <QList>

namespace PayRecipients {

//! What the service answered for one line of a list of payments.
struct PaymentAtLine {
    int line = 0; //!< counted from 1
    k2::PaymentRecord record;
};

//! One offer for each distinct recipient paid, in the order in which they first appear, with the line of the first
//! payment that tells of it; its type, account details, nickname and reference, as far as the payments tell them.
//!
//! A destination (v2: details, no reference) and a disbursement (v1: a reference, no details; v2: both) tell of the
//! same recipient when type and account are the same, or type and reference, and nothing else of the two differs.
//! Two references for one account, or two accounts for one reference, stay two offers: a contradiction is for the
//! person to see.
//!
//! A reference is taken from a disbursement that is `Transferred`, the one documented word of a transfer that went
//! through (K2 Connect guides, send money and pay). That of any other disbursement was not put to the proof, in v1 it
//! may be no more than what the payer had typed: it stands in a remark (TransferNotDone).
//! The merchant's own accounts (`merchant_…`, and v2 destinations by reference) are no recipients and are left out.
QList<OfferedRecipient> offersFrom(const QList<PaymentAtLine>& payments);

//! The same for one payment; the line is 0.
QList<OfferedRecipient> offersFrom(const k2::PaymentRecord& payment);

} // namespace PayRecipients
