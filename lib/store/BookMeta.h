// SPDX-License-Identifier: MIT
//! The named values of a book: its identity, its check value and its state.
#pragma once

#include "store/BookDatabase.h"
#include "store/BookState.h"
#include "store/Seal.h"

namespace PayRecipients::BookMeta {

//! Writes the values of a book that never held anything, as part of the caller's transaction.
//! \param bookId fresh random bytes
StoreResult<void> create(BookDatabase& database, const BookKey& key, const QByteArray& bookId);

//! The random bytes that tell this book from every other.
StoreResult<QByteArray> readBookId(BookDatabase& database);

//! By which a key is known.
struct Check {
    QByteArray bookId;
    QByteArray sealed;
};
//! As it was once written, which needs no key to be seen; else Damaged.
StoreResult<Check> readCheck(BookDatabase& database);

//! Proves the key at the check value: WrongKey or Damaged if it does not open it.
StoreResult<Seal> unseal(BookDatabase& database, const BookKey& key);

//! As it stands there. It is sealed anew, and so differs, with every change.
StoreResult<QByteArray> readSealedState(BookDatabase& database);
StoreResult<BookState> readState(BookDatabase& database, const Seal& seal);
StoreResult<void> writeState(BookDatabase& database, const Seal& seal, const BookState& state);

} // namespace PayRecipients::BookMeta
