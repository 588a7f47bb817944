// SPDX-License-Identifier: MIT
//! The file of a book as the file system sees it: who holds it, how it comes to be, what it says of itself.
#pragma once

#include "store/BookDatabase.h"
#include "store/BookKey.h"
#include "store/RecoveryTable.h"

#include <QDateTime>
#include <QLockFile>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace PayRecipients::BookFile {

//! How long to wait for somebody who only looks at the file for a moment, as unlock() does.
inline constexpr std::chrono::milliseconds patience{ 500 };

//! Holds a book for as long as the lock lives: InUse if somebody has it, whoever died holding it counts as nobody.
//! \param longest how long to wait for it
//!
//! Where there is no room for a lock file the lock is not held, but no error: the book on a full disk can still be
//! read, and SQLite's own lock guards it.
StoreResult<std::unique_ptr<QLockFile>> lock(const QString& path, std::chrono::milliseconds longest);

//! Makes a new, empty book that only its owner can read. A book never exists half, whenever the program dies.
//! \param wrapped the key as the recovery passphrase wraps it, and the identity that the book gets; it is there from
//! the first moment that the book is
//!
//! The log that a book that is gone left beside it gets another name: SQLite would bring it into the new one.
StoreResult<void> create(
    const QString& path, const BookKey& key, const std::optional<RecoveryTable::WrappedKey>& wrapped = {});

//! The name that SQLite gives the write-ahead log of a book.
QString logOf(const QString& path);

//! SQLite keeps something beside it, without which it may not be whole.
bool hasCompanion(const QString& path);

//! A name beside a book's own that nothing has yet, for what is set aside.
QString freeName(const QString& path);

//! Files that were set aside under a freeName(); the newest first.
QStringList filesSetAside(const QString& path);
//! When one of them got its name, which may be at any time where nobody can tell.
QDateTime setAsideAt(const QString& path, const QString& file);

//! Gives a book that nobody has open a new name beside the old one, its write-ahead log included; all of it or nothing.
//! \return the new name
StoreResult<QString> setAside(const QString& path);

//! Closes a new book, of which everything is in the file that is renamed or copied next. DiskFull where there is no
//! room to bring the write-ahead log into it.
StoreResult<void> closeWhole(std::unique_ptr<BookDatabase> database);

//! Gives a whole file the name of a book that nobody has open; the book, if there is one, gets a new name beside it,
//! its write-ahead log included. All of it or nothing; where the program is killed meanwhile the book may be without
//! its name, and lies whole beside it. \return the new name of the former book; empty where there was none
StoreResult<QString> putInPlace(const QString& file, const QString& path);

//! Removes what SQLite keeps beside a book that is gone, and of which nothing is missing elsewhere.
void removeCompanions(const QString& path);

//! Removes a file that is no book, or not yet one, and what SQLite keeps beside it.
void removeWithCompanions(const QString& path);

//! Copies a file of which everything is in it alone. DiskFull where there is no room for it; then there is no copy.
StoreResult<void> copy(const QString& path, const QString& name);

//! Copies a book that nobody has open, with what SQLite keeps beside it.
//! \return else why it could not be done
StoreResult<void> copyWithCompanions(const QString& path, const QString& name);

//! The same into one file, in which everything is. When it fails there is no copy.
StoreResult<void> copyWhole(const QString& path, const QString& name);

//! What a file says of itself before SQLite touches it: nothing if it is a book that this program can read, else
//! Damaged, NewerVersion, ReadOnly or Unavailable.
StoreResult<void> checkHeader(const QString& path);

//! Takes the permissions of others away that a copy from elsewhere may have come with.
void makePrivate(const QString& path);

} // namespace PayRecipients::BookFile
