// SPDX-License-Identifier: MIT
#include "store/BookBackups.h"

#include "store/BookCopy.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"
#include "store/BookProof.h"
#include "store/BookReplacement.h"
#include "store/BookSalvage.h"
#include "store/BookSchema.h"
#include "store/FileSync.h"
#include "store/StoreLog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

namespace PayRecipients::BookBackups {

using namespace Qt::StringLiterals;

namespace {

QString infix()
{
    return u".backup-"_s;
}

//! Nothing else, before or after.
QString dayFormat()
{
    return u"yyyy-MM-dd"_s;
}

//! The newest first.
QList<Backup> ofDays(const QString& bookPath)
{
    const QFileInfo book(bookPath);
    const QString prefix = book.fileName() + infix();
    QList<Backup> backups;
    for (const QFileInfo& file : book.dir().entryInfoList({ prefix + u'*' }, QDir::Files)) {
        const QDate day = QDate::fromString(file.fileName().mid(prefix.size()), dayFormat());
        if (day.isValid())
            backups.append({ file.filePath(), day, file.size(), {}, file.lastModified() });
    }
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.day > b.day; });
    return backups;
}

//! The newest first.
QList<Backup> ofOlderVersions(const QString& bookPath)
{
    static const QRegularExpression versionAndNumber(u"^([0-9]+)(-[0-9]+)?$"_s);
    const QFileInfo book(bookPath);
    const QString prefix = book.fileName() + BookSchema::copyInfix();
    QList<Backup> backups;
    for (const QFileInfo& file : book.dir().entryInfoList({ prefix + u'*' }, QDir::Files, QDir::Time)) {
        const auto name = versionAndNumber.match(file.fileName().mid(prefix.size()));
        if (name.hasMatch())
            backups.append({ file.filePath(), file.lastModified().date(), file.size(), {}, file.lastModified(),
                name.captured(1).toInt() });
    }
    return backups;
}

//! What a program left that was killed while it made one.
void removeUnfinished(const QString& bookPath)
{
    const QFileInfo book(bookPath);
    for (const QFileInfo& file : book.dir().entryInfoList({ book.fileName() + infix() + u"*.new"_s }, QDir::Files))
        QFile::remove(file.filePath());
}

bool hasRoomFor(const QString& bookPath)
{
    constexpr qint64 books = 10; // of its size must find room on the disk before a copy takes some of it
    const QFileInfo book(bookPath);
    const QStorageInfo disk(book.absolutePath());
    return !disk.isValid() || disk.bytesAvailable() > books * book.size();
}

//! Days that have not come yet are those of a clock that went wrong: their copies are no newer than the others and go
//! first, or each of them would push a day out that was.
void removeTooMany(const QString& bookPath, QDate today)
{
    QList<Backup> backups = ofDays(bookPath);
    std::stable_partition(
        backups.begin(), backups.end(), [today](const Backup& backup) { return backup.day <= today; });
    for (qsizetype i = most; i < backups.size(); ++i) {
        if (!QFile::remove(backups[i].path))
            qCWarning(lcStore) << "an old backup could not be removed";
    }
}

//! Where a backup lies now.
QString fileOf(const QString& bookPath, const Backup& backup)
{
    if (backup.setAsideAt || QFileInfo::exists(backup.path))
        return backup.path;
    const QList<Backup> known = ofDays(bookPath);
    const auto same = std::ranges::find_if(known, [&backup](const Backup& other) {
        return backup.written.isValid() && other.written == backup.written && other.size == backup.size;
    });
    return same != known.end() ? same->path : backup.path;
}

} // namespace

QList<Backup> list(const QString& bookPath)
{
    QList<Backup> backups = ofDays(bookPath) + ofOlderVersions(bookPath);
    std::stable_sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.day > b.day; });
    return backups;
}

QList<Backup> setAside(const QString& bookPath)
{
    QList<Backup> books;
    for (const QString& file : BookFile::filesSetAside(bookPath)) {
        const QDateTime time = BookFile::setAsideAt(bookPath, file);
        const qint64 size = QFileInfo(file).size() + QFileInfo(BookFile::logOf(file)).size();
        books.append({ file, time.toLocalTime().date(), size, time });
    }
    return books;
}

StoreResult<void> makeIfDue(BookDatabase& database, QDate today)
{
    const QString name = database.path() + infix() + today.toString(dayFormat());
    if (QFileInfo::exists(name))
        return {};
    // Days without a change need no copy of their own; but one that is made later today would hold today's changes.
    const QList<Backup> known = ofDays(database.path());
    const auto same
        = std::ranges::find_if(known, [&](const Backup& backup) { return BookCopy::isCopyOf(database, backup.path); });
    if (same != known.end()) {
        if (!FileSync::rename(same->path, name))
            qCWarning(lcStore) << "the backup of an earlier day kept its name";
        return {};
    }
    removeUnfinished(database.path());
    if (!hasRoomFor(database.path()))
        return tl::unexpected(
            database.error(StoreError::Kind::DiskFull, u"the book itself may need the room that the disk has left"_s));
    auto copied = BookCopy::make(database, name);
    if (copied)
        removeTooMany(database.path(), today);
    return copied;
}

void keepWith(const QString& bookPath, const QString& setAsidePath)
{
    const qsizetype ofTheBook = QFileInfo(bookPath).fileName().size();
    for (const Backup& backup : list(bookPath)) {
        if (!QFile::rename(backup.path, setAsidePath + QFileInfo(backup.path).fileName().mid(ofTheBook)))
            qCWarning(lcStore) << "a backup of the book that was set aside kept its name";
    }
}

StoreResult<std::shared_ptr<BookReplacement>> prepare(
    const QString& bookPath, const Backup& backup, const std::optional<BookKey>& key)
{
    const QString file = fileOf(bookPath, backup);
    if (const auto readable = BookFile::checkHeader(file); !readable)
        return tl::unexpected(readable.error());
    if (backup.setAsideAt && !BookFile::hasCompanion(file))
        return std::make_shared<BookReplacement>(bookPath, file, BookReplacement::Kind::Original);
    const QString copy = bookPath + u".new"_s;
    BookFile::removeWithCompanions(copy);
    if (const auto copied = BookFile::copyWhole(file, copy); !copied)
        return tl::unexpected(copied.error());
    auto replacement = std::make_shared<BookReplacement>(bookPath, copy, BookReplacement::Kind::Copy);
    // A book that was set aside comes back as it was: what can be read of a damaged one is recovered in its place.
    const bool isToBeProved = QFileInfo::exists(bookPath) && !backup.setAsideAt;
    if (auto proved = isToBeProved ? BookProof::prove(copy, key) : StoreResult<void>(); !proved) {
        proved.error().path = file;
        return tl::unexpected(proved.error());
    }
    // Some disks find out no sooner that they are full.
    if (!FileSync::syncContents(copy))
        return tl::unexpected(
            StoreError{ StoreError::Kind::Unavailable, copy, u"the copy could not be brought to the disk"_s });
    return replacement;
}

std::optional<QString> removeIfKeptBy(
    const Backup& backup, const QString& bookPath, const QString& former, const BookKey& key)
{
    const QString file = fileOf(bookPath, backup);
    const QString copy = bookPath + u".new"_s; // SQLite changes what it opens
    BookFile::removeWithCompanions(copy);
    if (!BookFile::copyWhole(file, copy))
        return std::nullopt;
    const bool isKept = BookSalvage::holdTheSame(copy, former, key);
    BookFile::removeWithCompanions(copy);
    if (!isKept)
        return std::nullopt;
    BookFile::removeWithCompanions(former);
    return file;
}

} // namespace PayRecipients::BookBackups
