// SPDX-License-Identifier: MIT
//! The history of a book: rows that are only ever appended.
#pragma once

#include "recipients/HistoryEvent.h"
#include "store/BookDatabase.h"
#include "store/Seal.h"

#include <functional>

namespace PayRecipients::HistoryTable {

//! Makes the table, as part of the caller's transaction.
StoreResult<void> create(BookDatabase& database);

//! Appends events, a row for each block of keys that they are about, as part of the caller's transaction.
//! \param rows how many there are
//! \return how many there are then
StoreResult<quint64> append(BookDatabase& database, const Seal& seal, quint64 rows, const QList<HistoryEvent>& events);

//! The events that match, in the order in which they happened. Of one entry only the rows of its block are read.
//! \param rows how many there must be: Damaged where some are missing
//! \param isStopped asked before each row; Unavailable once it says so: a part of the history never stands for all of
//! it
StoreResult<QList<HistoryEvent>> read(BookDatabase& database, const Seal& seal, quint64 rows, const HistoryQuery& query,
    const std::function<bool()>& isStopped);

//! What can be read of a damaged history.
struct Left {
    QList<HistoryEvent> events;
    quint64 rows = 0; //!< that were read
    qsizetype lostRows = 0; //!< that are there and cannot be read
};
Left readWhatIsLeft(BookDatabase& database, const Seal& seal);

} // namespace PayRecipients::HistoryTable
