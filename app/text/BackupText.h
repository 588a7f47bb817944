// SPDX-License-Identifier: MIT
//! From when a backup is, in words.
#pragma once

#include "store/BookBackups.h"

#include <QString>

namespace PayRecipients {

//! Its day; of a book that was set aside the time, too.
QString backupTime(const BookBackups::Backup& backup);

} // namespace PayRecipients
