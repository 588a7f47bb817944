// SPDX-License-Identifier: MIT
//! Which SQLite this program runs with.
#pragma once

#include <QString>

namespace PayRecipients {

//! Asks a database in memory. Empty where there is no SQLite.
QString sqliteVersion();

} // namespace PayRecipients
