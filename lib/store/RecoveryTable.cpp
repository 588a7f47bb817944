// SPDX-License-Identifier: MIT
#include "store/RecoveryTable.h"

#include "store/BookFile.h"
#include "store/BookMeta.h"

using namespace Qt::StringLiterals;

namespace PayRecipients::RecoveryTable {

namespace {

template <class Work>
StoreResult<void> change(BookDatabase& database, Work work)
{
    auto transaction = database.begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const StoreResult<void> done = work().and_then([&] { return transaction->commit(); });
    // What an earlier passphrase wrapped shall not stay behind in the write-ahead log.
    if (done)
        static_cast<void>(database.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    return done;
}

} // namespace

StoreResult<std::optional<RecoveryEnvelope>> read(BookDatabase& database)
{
    const auto tables = database.value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'recovery'"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (tables->toInt() == 0)
        return std::nullopt;
    auto rows = database.select(u"SELECT salt, operations, memory, sealed, digest FROM recovery"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto row = database.next(*rows);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    RecoveryEnvelope envelope;
    envelope.derivation.salt = rows->value(0).toByteArray();
    envelope.derivation.operations = static_cast<quint64>(rows->value(1).toLongLong());
    envelope.derivation.memory = static_cast<quint64>(rows->value(2).toLongLong());
    envelope.sealed = rows->value(3).toByteArray();
    envelope.digest = rows->value(4).toByteArray();
    return envelope;
}

StoreResult<void> put(BookDatabase& database, const RecoveryEnvelope& envelope)
{
    return database.execute(
        u"INSERT OR REPLACE INTO recovery (id, salt, operations, memory, sealed, digest) VALUES (1, ?, ?, ?, ?, ?)"_s,
        { envelope.derivation.salt, static_cast<qint64>(envelope.derivation.operations),
            static_cast<qint64>(envelope.derivation.memory), envelope.sealed, envelope.digest });
}

StoreResult<void> write(BookDatabase& database, const RecoveryEnvelope& envelope)
{
    return change(database, [&] { return put(database, envelope); });
}

StoreResult<void> remove(BookDatabase& database)
{
    return change(database, [&] { return database.execute(u"DELETE FROM recovery"_s); });
}

StoreResult<std::optional<WrappedKey>> readFromFile(const QString& path, std::chrono::milliseconds patience)
{
    const auto lock = BookFile::lock(path, patience);
    if (!lock)
        return tl::unexpected(lock.error());
    if (const auto readable = BookFile::checkHeader(path); !readable)
        return tl::unexpected(readable.error());
    const auto database = BookDatabase::open(path, patience);
    if (!database)
        return tl::unexpected(database.error());
    const auto bookId = BookMeta::readBookId(**database);
    if (!bookId)
        return tl::unexpected(bookId.error());
    const auto envelope = read(**database);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (!*envelope)
        return std::nullopt;
    return WrappedKey{ **envelope, *bookId };
}

} // namespace PayRecipients::RecoveryTable
