// SPDX-License-Identifier: MIT
//! Copies of a book beside it: sealed like the book, and opened by the same key.
#pragma once

#include "store/BookDatabase.h"

namespace PayRecipients::BookCopy {

//! Writes what was committed into a new file that only the owner can read. A copy that has its name is
//! whole, also after a power cut.
StoreResult<void> make(BookDatabase& database, const QString& name);

//! Whether a file is a copy of the book as it is now: its state is sealed anew, and so differs, with every change.
bool isCopyOf(BookDatabase& database, const QString& name);

} // namespace PayRecipients::BookCopy
