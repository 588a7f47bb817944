// SPDX-License-Identifier: MIT
#include "store/TableRows.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace PayRecipients::TableRows {

using namespace Qt::StringLiterals;

QList<qint64> numbers(BookDatabase& database, const QString& table, const QString& number)
{
    QList<qint64> rows;
    const auto walk = [&](const QString& next, qint64 from, auto isFurther) {
        while (true) {
            const auto row = database.value(next, { from });
            if (!row)
                return false;
            if (row->isNull())
                return true;
            if (!isFurther(row->toLongLong(), from))
                return false; // a tree that leads in circles
            from = row->toLongLong();
            rows.append(from);
        }
    };
    const bool reachedTheEnd = walk(u"SELECT min(%2) FROM %1 WHERE %2 > ?"_s.arg(table, number),
        std::numeric_limits<qint64>::min(), std::greater<qint64>());
    if (!reachedTheEnd) {
        const qint64 last = rows.isEmpty() ? std::numeric_limits<qint64>::min() : rows.constLast();
        walk(u"SELECT max(%2) FROM %1 WHERE %2 < ?"_s.arg(table, number), std::numeric_limits<qint64>::max(),
            [last](qint64 row, qint64 from) { return row < from && row > last; });
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace PayRecipients::TableRows
