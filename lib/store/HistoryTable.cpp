// SPDX-License-Identifier: MIT
#include "store/HistoryTable.h"

#include "recipients/RecipientBlock.h"
#include "store/TableRows.h"

#include <map>

using namespace Qt::StringLiterals;

namespace PayRecipients::HistoryTable {

namespace {

Seal::Place rowPlace(quint64 id, RecipientBlock::Id block)
{
    return { "history", id, block };
}

std::optional<QList<HistoryEvent>> eventsOf(const Seal& seal, const QSqlQuery& row)
{
    const auto id = BookDatabase::unsignedOf(row.value(0));
    const auto block = BookDatabase::unsignedOf(row.value(1));
    const auto plain = seal.open(rowPlace(id, block), row.value(2).toByteArray());
    return plain ? HistoryEvent::decode(*plain) : std::nullopt;
}

StoreResult<QSqlQuery> select(BookDatabase& database, const HistoryQuery& query)
{
    if (query.key)
        return database.select(u"SELECT id, block, sealed FROM history WHERE block = ? ORDER BY id"_s,
            { BookDatabase::integer(RecipientBlock::idOf(*query.key)) });
    return database.select(u"SELECT id, block, sealed FROM history ORDER BY id"_s);
}

} // namespace

StoreResult<void> create(BookDatabase& database)
{
    return database
        .execute(
            u"CREATE TABLE history (id INTEGER PRIMARY KEY, block INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"_s)
        .and_then([&] { return database.execute(u"CREATE INDEX history_of_block ON history (block)"_s); });
}

StoreResult<quint64> append(BookDatabase& database, const Seal& seal, quint64 rows, const QList<HistoryEvent>& events)
{
    std::map<RecipientBlock::Id, QList<HistoryEvent>> byBlock;
    for (const HistoryEvent& event : events)
        byBlock[RecipientBlock::idOf(event.key)].append(event);
    for (const auto& [block, ofBlock] : byBlock) {
        ++rows;
        const auto done = database.execute(u"INSERT INTO history (id, block, sealed) VALUES (?, ?, ?)"_s,
            { BookDatabase::integer(rows), BookDatabase::integer(block),
                seal.seal(rowPlace(rows, block), HistoryEvent::encode(ofBlock)) });
        if (!done)
            return tl::unexpected(done.error());
    }
    return rows;
}

StoreResult<QList<HistoryEvent>> read(BookDatabase& database, const Seal& seal, quint64 rows, const HistoryQuery& query,
    const std::function<bool()>& isStopped)
{
    const auto count = database.value(u"SELECT count(*) FROM history"_s);
    if (!count)
        return tl::unexpected(count.error());
    if (BookDatabase::unsignedOf(*count) != rows)
        return tl::unexpected(database.error(StoreError::Kind::Damaged, u"a part of the history is missing"_s));
    auto found = select(database, query);
    if (!found)
        return tl::unexpected(found.error());
    QList<HistoryEvent> events;
    while (true) {
        if (isStopped())
            return tl::unexpected(database.error(StoreError::Kind::Unavailable, u"it was no longer wanted"_s));
        const auto row = database.next(*found);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const auto ofRow = eventsOf(seal, *found);
        if (!ofRow)
            return tl::unexpected(database.error(
                StoreError::Kind::Damaged, u"row %1 of the history"_s.arg(found->value(0).toLongLong())));
        for (const HistoryEvent& event : *ofRow) {
            if (query.matches(event))
                events.append(event);
        }
    }
    return events;
}

Left readWhatIsLeft(BookDatabase& database, const Seal& seal)
{
    Left left;
    for (const qint64 id : TableRows::numbers(database, u"history"_s, u"id"_s)) {
        auto row = database.select(u"SELECT id, block, sealed FROM history WHERE id = ?"_s, { id });
        const bool isRead = row && database.next(*row).value_or(false);
        const auto events = isRead ? eventsOf(seal, *row) : std::nullopt;
        if (!events) {
            ++left.lostRows;
            continue;
        }
        left.events += *events;
        ++left.rows;
    }
    return left;
}

} // namespace PayRecipients::HistoryTable
