// SPDX-License-Identifier: MIT
//! What the store tells the log: kinds of failure and SQLite's words for them, never data.
#pragma once

#include <QLoggingCategory>

namespace PayRecipients {

//! "payrecipients.store"
Q_DECLARE_LOGGING_CATEGORY(lcStore)

} // namespace PayRecipients
