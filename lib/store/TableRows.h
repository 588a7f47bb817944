// SPDX-License-Identifier: MIT
//! The rows of a table whose tree may be damaged.
#pragma once

#include "store/BookDatabase.h"

#include <QList>

namespace PayRecipients::TableRows {

//! Their numbers, ascending, as far as the tree can be walked from both of its ends.
//! \param table, number names of the table and of its integer primary key
QList<qint64> numbers(BookDatabase& database, const QString& table, const QString& number);

} // namespace PayRecipients::TableRows
