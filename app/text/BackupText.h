// SPDX-License-Identifier: MIT
//! What is said of a backup: from when it is, and why it was not restored or made.
#pragma once

#include "store/BookBackups.h"

#include <QString>

namespace PayRecipients {

struct StoreError;

//! Its day; of a book that was set aside or migrated the time, too.
QString backupTime(const BookBackups::Backup& backup);

//! What to do where a backup is damaged.
enum class WayOn {
    AnotherBackup, //!< there is one
    OpenBook, //!< there is none, but the book is open
    ClosedBook, //!< there is none, and the book does not open either
};

//! That it is being proved, and becomes the book afterwards.
QString checkedText(const BookBackups::Backup& backup);

//! What happened, and what to do next.
QString notRestoredText(const BookBackups::Backup& backup, const StoreError& error, WayOn wayOn);

//! That the backup of today could not be made, and what to do.
QString noBackupText(const StoreError& error);

} // namespace PayRecipients
