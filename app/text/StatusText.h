// SPDX-License-Identifier: MIT
//! The words that people read for the status of a recipient.
#pragma once

#include <QString>

namespace PayRecipients {

//! The service says a status in English words of its own; only "Approved" is documented. The known ones are said in
//! the person's language, others as they came, with what hides in them made
//! visible, and none at all as "No status yet". For display only: what is copied,
//! exported, filtered or compared keeps the service's word.
QString statusText(const QString& status);

} // namespace PayRecipients
