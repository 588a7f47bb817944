// SPDX-License-Identifier: MIT
//! The tables of a book, and how a file of an older version becomes one of this version.
#pragma once

#include "store/BookDatabase.h"

namespace PayRecipients::BookSchema {

//! The version that this program writes. PRAGMA user_version of the file.
inline constexpr int currentVersion = 3;
//! "PRcp", so that file(1) and we can tell a book from any other SQLite file. PRAGMA application_id.
inline constexpr int applicationId = 0x50526370;

//! Between the name of a book and the version of a copy that migrate() kept of it; then a number where that is not the
//! first one.
QString copyInfix();

//! What is said of a file that a newer program wrote.
StoreError newerVersion(const QString& path, int version);

//! Makes the tables of the current version in an empty file, as part of the caller's transaction.
StoreResult<void> create(BookDatabase& database);

//! Brings an older file to the current version. A copy of the older one is kept beside it under a new name, readable
//! by the owner only; one that an earlier attempt left serves again. Each step is a transaction of its own: a file is
//! always of one version.
StoreResult<void> migrate(BookDatabase& database);

} // namespace PayRecipients::BookSchema
