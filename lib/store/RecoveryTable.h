// SPDX-License-Identifier: MIT
//! Where a book keeps its key, wrapped by the recovery passphrase.
#pragma once

#include "store/BookDatabase.h"
#include "store/RecoveryEnvelope.h"

#include <chrono>
#include <optional>

namespace PayRecipients::RecoveryTable {

//! Nothing where no recovery passphrase is set, as in every book of version 1.
StoreResult<std::optional<RecoveryEnvelope>> read(BookDatabase& database);
//! In place of an earlier one, as part of the caller's transaction.
StoreResult<void> put(BookDatabase& database, const RecoveryEnvelope& envelope);
//! In place of an earlier one, of which nothing stays behind.
StoreResult<void> write(BookDatabase& database, const RecoveryEnvelope& envelope);
StoreResult<void> remove(BookDatabase& database);

//! An envelope and what else it takes to open it.
struct WrappedKey {
    RecoveryEnvelope envelope;
    QByteArray bookId;
};

//! Of a book that nobody has open; nothing where no recovery passphrase is set.
StoreResult<std::optional<WrappedKey>> readFromFile(const QString& path, std::chrono::milliseconds patience);

} // namespace PayRecipients::RecoveryTable
