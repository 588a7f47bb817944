// SPDX-License-Identifier: MIT
//! What is said of a backup: from when it is, and why it was not restored or made.
#pragma once

#include "store/BookBackups.h"

#include <QString>

namespace PayRecipients {

struct StoreError;

//! Its day; of a book that was set aside or migrated the time, too.
QString backupTime(const BookBackups::Backup& backup);

//! What happened, and what to do next.
QString notRestoredText(const BookBackups::Backup& backup, const StoreError& error);

//! That the backup of today could not be made, and what to do.
QString noBackupText(const StoreError& error);

} // namespace PayRecipients
