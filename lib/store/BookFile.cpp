// SPDX-License-Identifier: MIT
#include "store/BookFile.h"

#include "store/BookMeta.h"
#include "store/BookSchema.h"
#include "store/FileSync.h"
#include "store/OwnersLock.h"
#include "store/Seal.h"
#include "store/StoreLog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients::BookFile {

namespace {

// https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qint64 headerSize = 100;
constexpr qsizetype versionOffset = 60;
constexpr qsizetype applicationIdOffset = 68;

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

QString setAsideInfix()
{
    return u".set-aside-"_s;
}

QString stampFormat()
{
    return u"yyyyMMdd-HHmmss"_s;
}

// What SQLite keeps beside a file; it finds it again as long as the names fit together.
QStringList companions()
{
    return { u"-wal"_s, u"-journal"_s, u"-shm"_s };
}

StoreResult<void> copyCompanions(const QString& path, const QString& name)
{
    const QStringList suffixes = companions();
    for (const QString& suffix : suffixes) {
        if (!QFile::exists(path + suffix))
            continue;
        if (const auto copied = copy(path + suffix, name + suffix); !copied)
            return copied;
    }
    return {};
}

//! Both names lead to the same, for a full disk has no room for copies.
StoreResult<void> linkCompanions(const QString& path, const QString& name)
{
    const QStringList suffixes = companions();
    for (const QString& suffix : suffixes) {
        if (!QFile::exists(path + suffix) || FileSync::link(path + suffix, name + suffix))
            continue;
        if (const auto copied = copy(path + suffix, name + suffix); !copied)
            return copied;
    }
    return {};
}

bool syncCompanions(const QString& path)
{
    const QStringList suffixes = companions();
    return std::ranges::all_of(suffixes, [&path](const QString& suffix) {
        return !QFile::exists(path + suffix) || FileSync::syncContents(path + suffix);
    });
}

//! Takes what SQLite keeps beside a file away, which lies beside another name, too; all of it or nothing.
bool removeLinked(const QString& path, const QString& linked)
{
    const QStringList suffixes = companions();
    QStringList removed;
    for (const QString& suffix : suffixes) {
        if (!QFile::exists(path + suffix))
            continue;
        if (!QFile::remove(path + suffix)) {
            for (const QString& done : std::as_const(removed))
                QFile::rename(linked + done, path + done);
            return false;
        }
        removed.append(suffix);
    }
    return true;
}

//! All that there is, or none. Whenever the program ends the file has its log beside it: without it, it would open as
//! an older state of the book. Hence the log is there twice for a moment.
StoreResult<void> rename(const QString& from, const QString& to)
{
    const StoreError failure{ StoreError::Kind::ReadOnly, from, u"it could not be renamed"_s };
    auto linked = linkCompanions(from, to);
    if (linked && !syncCompanions(to))
        linked = tl::unexpected(failure);
    if (!linked) {
        removeCompanions(to);
        return linked;
    }
    FileSync::syncNames(to);
    const bool hasFile = QFile::exists(from);
    if (hasFile && !QFile::rename(from, to)) {
        removeCompanions(to);
        return tl::unexpected(failure);
    }
    FileSync::syncNames(to);
    if (!removeLinked(from, to)) {
        if (hasFile)
            QFile::rename(to, from);
        removeCompanions(to);
        return tl::unexpected(failure);
    }
    FileSync::syncNames(to);
    return {};
}

StoreResult<QString> exchange(const QString& file, const QString& path)
{
    const bool hadBook = QFileInfo::exists(path);
    if (!hadBook && hasCompanion(path))
        qCWarning(lcStore) << "the log of an earlier book lies beside the new one and gets another name";
    const QString kept = freeName(path);
    if (const auto renamed = rename(path, kept); !renamed)
        return tl::unexpected(renamed.error());
    if (!FileSync::rename(file, path)) {
        const bool isBack = rename(kept, path).has_value();
        return tl::unexpected(StoreError{
            StoreError::Kind::Unavailable, isBack ? path : kept, u"the new file could not get its name"_s });
    }
    return hadBook ? kept : QString();
}

StoreResult<std::unique_ptr<QLockFile>> lockForRenaming(const QString& path)
{
    auto held = lock(path, std::chrono::milliseconds::zero());
    if (held && !(*held)->isLocked())
        return tl::unexpected(
            StoreError{ StoreError::Kind::Unavailable, path, u"nobody can tell whether it is open elsewhere"_s });
    return held;
}

StoreResult<void> fill(const QString& path, const BookKey& key, const std::optional<RecoveryTable::WrappedKey>& wrapped)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        const bool refused = file.error() == QFile::PermissionsError;
        return tl::unexpected(StoreError{
            refused ? StoreError::Kind::ReadOnly : StoreError::Kind::Unavailable, path, file.errorString() });
    }
    file.close();
    auto database = BookDatabase::open(path, patience);
    if (!database)
        return tl::unexpected(database.error());
    auto transaction = (*database)->begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QByteArray bookId = wrapped ? wrapped->bookId : Seal::randomBytes(Seal::bookIdSize);
    return BookSchema::create(**database)
        .and_then([&] { return BookMeta::create(**database, key, bookId); })
        .and_then([&] { return wrapped ? RecoveryTable::put(**database, wrapped->envelope) : StoreResult<void>(); })
        .and_then([&] { return transaction->commit(); })
        .and_then([&] { return closeWhole(*std::move(database)); });
}

} // namespace

bool hasCompanion(const QString& path)
{
    const QStringList suffixes = companions();
    return std::ranges::any_of(suffixes, [&path](const QString& suffix) { return QFile::exists(path + suffix); });
}

StoreResult<std::unique_ptr<QLockFile>> lock(const QString& path, std::chrono::milliseconds longest)
{
    const auto problem = [&path](StoreError::Kind kind, const QString& detail) {
        return tl::unexpected(StoreError{ kind, path, detail });
    };
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return problem(StoreError::Kind::Unavailable, u"there is no such folder"_s);
    const QString name = path + u".lock"_s;
    auto lock = std::make_unique<QLockFile>(name);
    if (OwnersLock::take(*lock, longest))
        return lock;
    switch (lock->error()) {
    case QLockFile::LockFailedError:
        return problem(StoreError::Kind::InUse, u"another program holds the lock"_s);
    case QLockFile::PermissionError:
        return problem(StoreError::Kind::ReadOnly, u"nothing can be written beside the book"_s);
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        break;
    }
    qCWarning(lcStore) << "no lock file could be written beside the book";
    return lock;
}

StoreResult<void> create(
    const QString& path, const BookKey& key, const std::optional<RecoveryTable::WrappedKey>& wrapped)
{
    if (QFileInfo::exists(path))
        return tl::unexpected(StoreError{ StoreError::Kind::Unavailable, path, u"there is a file already"_s });
    const QString unfinished = path + u".new"_s;
    removeWithCompanions(unfinished);
    auto filled = fill(unfinished, key, wrapped);
    if (filled)
        filled = exchange(unfinished, path).map([](const QString&) {});
    if (!filled)
        removeWithCompanions(unfinished);
    return filled;
}

StoreResult<void> closeWhole(std::unique_ptr<BookDatabase> database)
{
    const QString path = database->path();
    if (const auto whole = database->bringInLog(); !whole)
        return whole;
    database.reset();
    if (hasCompanion(path))
        return tl::unexpected(
            StoreError{ StoreError::Kind::Unavailable, path, u"its write-ahead log could not be tidied away"_s });
    return {};
}

void removeCompanions(const QString& path)
{
    const QStringList suffixes = companions();
    for (const QString& suffix : suffixes)
        QFile::remove(path + suffix);
}

void removeWithCompanions(const QString& path)
{
    removeCompanions(path);
    QFile::remove(path);
}

StoreResult<void> copy(const QString& path, const QString& name)
{
    QFile file(path);
    if (file.copy(name))
        return {};
    const bool isFull = QStorageInfo(QFileInfo(name).absolutePath()).bytesAvailable() < file.size();
    return tl::unexpected(
        StoreError{ isFull ? StoreError::Kind::DiskFull : StoreError::Kind::Unavailable, name, file.errorString() });
}

StoreResult<void> copyWithCompanions(const QString& path, const QString& name)
{
    if (const auto copied = copyCompanions(path, name); !copied)
        return copied;
    return copy(path, name);
}

StoreResult<void> copyWhole(const QString& path, const QString& name)
{
    auto copied = copyWithCompanions(path, name);
    if (copied && hasCompanion(name)) {
        auto database = BookDatabase::open(name, patience);
        copied = database ? closeWhole(*std::move(database)) : tl::unexpected(database.error());
    }
    if (!copied)
        removeWithCompanions(name);
    return copied;
}

QString logOf(const QString& path)
{
    return path + u"-wal"_s;
}

QString freeName(const QString& path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(stampFormat());
    for (int attempt = 1;; ++attempt) {
        QString name = path + setAsideInfix() + stamp;
        if (attempt > 1)
            name += u"-%1"_s.arg(attempt);
        if (!QFile::exists(name) && !hasCompanion(name))
            return name;
    }
}

QStringList filesSetAside(const QString& path)
{
    const QFileInfo book(path);
    const QString prefix = book.fileName() + setAsideInfix();
    QStringList found;
    for (const QFileInfo& file :
        book.dir().entryInfoList({ prefix + u'*' }, QDir::Files, QDir::Name | QDir::Reversed)) {
        const QString rest = file.fileName().mid(prefix.size());
        // Nothing but the stamp and the number: neither a log nor a backup.
        const auto isOfName = [](QChar c) { return c.isDigit() || c == u'-'; };
        if (std::ranges::all_of(rest, isOfName))
            found.append(file.filePath());
    }
    return found;
}

QDateTime setAsideAt(const QString& path, const QString& file)
{
    const qsizetype prefix = (QFileInfo(path).fileName() + setAsideInfix()).size();
    const QString stamp = QFileInfo(file).fileName().mid(prefix, stampFormat().size());
    QDateTime time = QDateTime::fromString(stamp, stampFormat());
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : QFileInfo(file).lastModified();
}

StoreResult<QString> setAside(const QString& path)
{
    const auto held = lockForRenaming(path);
    if (!held)
        return tl::unexpected(held.error());
    const QString kept = freeName(path);
    if (!QFileInfo::exists(path))
        return tl::unexpected(StoreError{ StoreError::Kind::Unavailable, path, u"there is no such file"_s });
    return rename(path, kept).map([&kept] { return kept; });
}

StoreResult<QString> putInPlace(const QString& file, const QString& path)
{
    const auto held = lockForRenaming(path);
    if (!held)
        return tl::unexpected(held.error());
    return exchange(file, path);
}

StoreResult<void> checkHeader(const QString& path)
{
    const auto problem = [&path](StoreError::Kind kind, const QString& detail) {
        return tl::unexpected(StoreError{ kind, path, detail });
    };
    const QFileInfo info(path);
    if (!info.isFile())
        return problem(StoreError::Kind::Unavailable, u"there is no such file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(StoreError::Kind::Unavailable, file.errorString());
    const QByteArray header = file.read(headerSize);
    if (file.error() != QFile::NoError)
        return problem(StoreError::Kind::Unavailable, file.errorString());
    if (header.size() < headerSize || !header.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return problem(StoreError::Kind::Damaged, u"this is no SQLite file"_s);
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != BookSchema::applicationId)
        return problem(StoreError::Kind::Damaged, u"this SQLite file is no book"_s);
    const int version = qFromBigEndian<qint32>(header.constData() + versionOffset);
    if (version > BookSchema::currentVersion)
        return tl::unexpected(BookSchema::newerVersion(path, version));
    if (version < 1)
        return problem(StoreError::Kind::Damaged, u"the book has version %1"_s.arg(version));
    if (!info.isWritable())
        return problem(StoreError::Kind::ReadOnly, u"the file is write-protected"_s);
    return {};
}

void makePrivate(const QString& path)
{
    if ((QFile::permissions(path) & others) && !QFile::setPermissions(path, ownerOnly))
        qCWarning(lcStore) << "the book can be read by others, and that could not be changed";
}

} // namespace PayRecipients::BookFile
