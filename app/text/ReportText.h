// SPDX-License-Identifier: MIT
//! What a refresh did, in words.
#pragma once

#include <QString>

namespace PayRecipients {

struct SyncReport;

//! One or two sentences: what was fetched and changed; if something failed, what the most frequent reason was and what
//! to do next.
//! \param serviceName as in errorText()
QString reportText(const SyncReport& report, const QString& serviceName);

//! The service answered for none of the whole book, and said of each location that it is gone or unknown: it seems to
//! have ended what we ask for. A single such answer says nothing of the service.
bool isDiscontinued(const SyncReport& report);

} // namespace PayRecipients
