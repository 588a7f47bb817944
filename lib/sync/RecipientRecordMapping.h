// SPDX-License-Identifier: MIT
//! What a record of the service says, in the book's own fields.
#pragma once

#include "k2/RecipientRecord.h"
#include "recipients/ChangeSet.h"
#include "recipients/RecipientKey.h"

#include <QList>

namespace PayRecipients {

//! One edit of the told layer for each field that the record gives. A field that is absent or blank gives no edit, so
//! that nothing learned is lost. Values are kept as they came, except the type: a known spelling becomes the book's
//! (recipientTypeText()), an unknown word stays.
QList<Edit> editsFrom(const k2::RecipientRecord& record, RecipientKey key);

} // namespace PayRecipients
