// SPDX-License-Identifier: MIT
#include "store/BookDatabase.h"

#include <QSqlError>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

// Result codes of https://www.sqlite.org/rescode.html
constexpr int sqliteError = 1;
constexpr int sqlitePermission = 3;
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;
constexpr int sqliteShortRead = 10 | (2 << 8);

StoreError::Kind kindOf(int code)
{
    if (code == sqliteShortRead)
        return StoreError::Kind::Damaged;
    switch (code & 0xff) { // the rest of an extended code only says where it happened
    case sqliteError: // "no such table": our statements are right, so the file is not what its version says
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return StoreError::Kind::Damaged;
    case sqliteBusy:
    case sqliteLocked:
        return StoreError::Kind::InUse;
    case sqlitePermission:
    case sqliteReadOnly:
        return StoreError::Kind::ReadOnly;
    case sqliteFull:
        return StoreError::Kind::DiskFull;
    default:
        return StoreError::Kind::Unavailable;
    }
}

} // namespace

BookDatabase::Transaction::Transaction(BookDatabase& database)
    : m_database(&database)
{
}

BookDatabase::Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

BookDatabase::Transaction::~Transaction()
{
    // SQLite rolls back by itself after some failures; that there is nothing left to roll back is no error then.
    if (m_database != nullptr)
        static_cast<void>(m_database->execute(u"ROLLBACK"_s));
}

StoreResult<void> BookDatabase::Transaction::commit()
{
    const auto committed = m_database->execute(u"COMMIT"_s);
    if (committed)
        m_database = nullptr;
    return committed;
}

void BookDatabase::loadDriver()
{
    const QString connection = u"driver-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    QSqlDatabase::removeDatabase(connection);
}

BookDatabase::BookDatabase(QString path)
    : m_path(std::move(path))
    , m_connection(u"book-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
}

BookDatabase::~BookDatabase()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

StoreResult<std::unique_ptr<BookDatabase>> BookDatabase::open(
    const QString& path, std::chrono::milliseconds patience, Purpose purpose)
{
    std::unique_ptr<BookDatabase> database(new BookDatabase(path));
    if (const auto prepared = database->prepareConnection(patience, purpose); !prepared)
        return tl::unexpected(prepared.error());
    return database;
}

StoreResult<void> BookDatabase::prepareConnection(std::chrono::milliseconds patience, Purpose purpose)
{
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count()));
    if (!m_database.open())
        return tl::unexpected(error(m_database.lastError()));
    if (purpose == Purpose::Salvage) {
        // Nothing here writes the schema; but without this SQLite reads nothing at all of a file that was cut off.
        if (const auto done = execute(u"PRAGMA writable_schema = ON"_s); !done)
            return done;
    }
    for (const QString& pragma : {
             u"PRAGMA locking_mode = EXCLUSIVE"_s, // before anything is read, or shared memory would be used
             u"PRAGMA trusted_schema = OFF"_s,
             u"PRAGMA cell_size_check = ON"_s,
             u"PRAGMA temp_store = MEMORY"_s,
             u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA secure_delete = ON"_s,
             u"PRAGMA journal_mode = WAL"_s,
             u"PRAGMA synchronous = FULL"_s,
             u"PRAGMA fullfsync = ON"_s, // macOS: a plain fsync does not reach the disk there
             u"PRAGMA journal_size_limit = 4194304"_s,
         }) {
        if (const auto done = execute(pragma); !done)
            return done;
    }
    const auto journal = value(u"PRAGMA journal_mode"_s);
    if (!journal)
        return tl::unexpected(journal.error());
    if (journal->toString() != u"wal"_s)
        return tl::unexpected(error(StoreError::Kind::Unavailable, u"no write-ahead log can be kept here"_s));
    return {};
}

StoreResult<QSqlQuery> BookDatabase::select(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(error(query.lastError()));
    for (const QVariant& bound : values)
        query.addBindValue(bound);
    if (!query.exec())
        return tl::unexpected(error(query.lastError()));
    return query;
}

StoreResult<bool> BookDatabase::next(QSqlQuery& query)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return tl::unexpected(error(query.lastError()));
    return false;
}

StoreResult<void> BookDatabase::execute(const QString& sql, const QVariantList& values)
{
    auto query = select(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    return {};
}

StoreResult<QVariant> BookDatabase::value(const QString& sql, const QVariantList& values)
{
    auto query = select(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const auto row = next(*query);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? query->value(0) : QVariant();
}

StoreResult<BookDatabase::Transaction> BookDatabase::begin()
{
    if (const auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    return Transaction(*this);
}

StoreResult<void> BookDatabase::bringInLog()
{
    // A checkpoint that stops half-way is no error to SQLite; its row tells.
    auto row = select(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!row)
        return tl::unexpected(row.error());
    const auto found = next(*row);
    if (!found)
        return tl::unexpected(found.error());
    const bool isBusy = !*found || row->value(0).toInt() != 0;
    if (isBusy || row->value(1).toLongLong() != row->value(2).toLongLong())
        return tl::unexpected(error(StoreError::Kind::InUse, u"the write-ahead log was not brought in"_s));
    return {};
}

StoreError BookDatabase::error(StoreError::Kind kind, const QString& detail) const
{
    return { kind, m_path, detail };
}

StoreError BookDatabase::error(const QSqlError& sqlError) const
{
    // SQLite's own words name tables and columns, never values.
    const QString code = sqlError.nativeErrorCode();
    return error(kindOf(code.toInt()), u"SQLite %1: %2"_s.arg(code, sqlError.databaseText()));
}

} // namespace PayRecipients
