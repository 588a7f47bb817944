// SPDX-License-Identifier: MIT
#include "store/BookSchema.h"

#include "store/BookCopy.h"
#include "store/HistoryTable.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace PayRecipients::BookSchema {

namespace {

struct Migration {
    int toVersion;
    StoreResult<void> (*run)(BookDatabase&);
};

StoreResult<void> executeAll(BookDatabase& database, const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (const auto done = database.execute(statement); !done)
            return done;
    }
    return {};
}

StoreResult<void> setVersion(BookDatabase& database, int version)
{
    return database.execute(u"PRAGMA user_version = %1"_s.arg(version));
}

// Version 1 had no recovery passphrase.
StoreResult<void> addRecovery(BookDatabase& database)
{
    return database.execute(
        u"CREATE TABLE recovery (id INTEGER PRIMARY KEY CHECK (id = 1), salt BLOB NOT NULL, "
        "operations INTEGER NOT NULL, memory INTEGER NOT NULL, sealed BLOB NOT NULL, digest BLOB NOT NULL) STRICT"_s);
}

// In ascending order, never changed once released, only appended to.
constexpr std::array migrations{
    Migration{ 2, addRecovery },
    // Version 2 kept no history. Its blocks hold no search text; they are read as they are, and folding writes them
    // anew.
    Migration{ 3, HistoryTable::create },
};
static_assert(migrations.back().toVersion == currentVersion);

StoreResult<void> backUp(BookDatabase& database, int version)
{
    const QString wanted = database.path() + copyInfix() + QString::number(version);
    QString name = wanted;
    for (int attempt = 2; QFileInfo::exists(name); ++attempt) {
        // Left by an earlier start, whose migration failed.
        if (BookCopy::isCopyOf(database, name))
            return {};
        name = wanted + u"-%1"_s.arg(attempt);
    }
    return BookCopy::make(database, name);
}

} // namespace

QString copyInfix()
{
    return u".version-"_s;
}

StoreError newerVersion(const QString& path, int version)
{
    StoreError error{ StoreError::Kind::NewerVersion, path, u"the book has version %1"_s.arg(version) };
    error.fileVersion = version;
    error.readableVersion = currentVersion;
    return error;
}

StoreResult<void> create(BookDatabase& database)
{
    const auto created = executeAll(database,
        {
            u"PRAGMA application_id = %1"_s.arg(applicationId),
            u"CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT"_s,
            u"CREATE TABLE block (id INTEGER PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"_s,
            u"CREATE TABLE change (sequence INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"_s,
            u"CREATE TABLE recovery (id INTEGER PRIMARY KEY CHECK (id = 1), salt BLOB NOT NULL, "
            "operations INTEGER NOT NULL, memory INTEGER NOT NULL, sealed BLOB NOT NULL, digest BLOB NOT NULL) STRICT"_s,
        });
    if (!created)
        return created;
    if (const auto made = HistoryTable::create(database); !made)
        return made;
    return setVersion(database, currentVersion);
}

StoreResult<void> migrate(BookDatabase& database)
{
    const auto versionValue = database.value(u"PRAGMA user_version"_s);
    if (!versionValue)
        return tl::unexpected(versionValue.error());
    const int version = versionValue->toInt();
    if (version > currentVersion)
        return tl::unexpected(newerVersion(database.path(), version));
    if (version == currentVersion)
        return {};
    if (const auto copied = backUp(database, version); !copied)
        return copied;
    for (const Migration& migration : migrations) {
        if (migration.toVersion <= version)
            continue;
        auto transaction = database.begin();
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (const auto done = migration.run(database); !done)
            return done;
        if (const auto done = setVersion(database, migration.toVersion); !done)
            return done;
        if (const auto done = transaction->commit(); !done)
            return done;
    }
    return {};
}

} // namespace PayRecipients::BookSchema
