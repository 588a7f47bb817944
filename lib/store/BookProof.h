// SPDX-License-Identifier: MIT
//! Whether a file is a book that opens, before it takes the place of one that does.
#pragma once

#include "store/BookDatabase.h"
#include "store/BookKey.h"

#include <optional>

namespace PayRecipients::BookProof {

//! Reads all of a book that nobody has open: with SQLite's own check and, where the key is known, every block, change
//! set and row of the history. With the key of another book it is proved as far as that needs no key.
//!
//! Everything is in the one file afterwards. Blocks. Damaged, or why it could not be read.
StoreResult<void> prove(const QString& path, const std::optional<BookKey>& key);

} // namespace PayRecipients::BookProof
