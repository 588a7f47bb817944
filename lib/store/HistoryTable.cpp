// SPDX-License-Identifier: MIT
#include "store/HistoryTable.h"

#include "recipients/RecipientBlock.h"

#include <map>

using namespace Qt::StringLiterals;

namespace PayRecipients::HistoryTable {

namespace {

Seal::Place rowPlace(quint64 id, RecipientBlock::Id block)
{
    return { "history", id, block };
}

QVariant integer(quint64 number)
{
    return static_cast<qint64>(number);
}

StoreResult<QSqlQuery> select(BookDatabase& database, const HistoryQuery& query)
{
    if (query.key)
        return database.select(u"SELECT id, block, sealed FROM history WHERE block = ? ORDER BY id"_s,
            { integer(RecipientBlock::idOf(*query.key)) });
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
            { integer(rows), integer(block), seal.seal(rowPlace(rows, block), HistoryEvent::encode(ofBlock)) });
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
    if (static_cast<quint64>(count->toLongLong()) != rows)
        return tl::unexpected(database.error(StoreError::Kind::Damaged, u"a part of the history is missing"_s));
    auto found = select(database, query);
    if (!found)
        return tl::unexpected(found.error());
    QList<HistoryEvent> events;
    while (!isStopped()) {
        const auto row = database.next(*found);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const auto id = static_cast<quint64>(found->value(0).toLongLong());
        const auto block = static_cast<quint64>(found->value(1).toLongLong());
        const auto plain = seal.open(rowPlace(id, block), found->value(2).toByteArray());
        const auto ofRow = plain ? HistoryEvent::decode(*plain) : std::nullopt;
        if (!ofRow)
            return tl::unexpected(database.error(StoreError::Kind::Damaged, u"row %1 of the history"_s.arg(id)));
        for (const HistoryEvent& event : *ofRow) {
            if (query.matches(event))
                events.append(event);
        }
    }
    return events;
}

} // namespace PayRecipients::HistoryTable
