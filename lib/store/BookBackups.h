// SPDX-License-Identifier: MIT
//! A copy of the book for each of the last days on which it was used, and of each version from which it was migrated.
#pragma once

#include "recipients/RecipientStore.h"
#include "store/BookKey.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace PayRecipients {

class BookDatabase;
class BookReplacement;

namespace BookBackups {

struct Backup {
    QString path;
    QDate day; //!< it holds the book as it was before that day's changes; of a new book's first day, after the first
    qint64 size = 0; //!< bytes
    std::optional<QDateTime> setAsideAt{}; //!< when it was, if it is a book that was set aside and no backup
    QDateTime written{}; //!< by which a backup is known that got the name of a later day
    std::optional<int> olderVersion{}; //!< of the file, if it was made on that day before the book was migrated

    friend bool operator==(const Backup&, const Backup&) = default;
};

//! How many days are kept, beside every older version.
inline constexpr int most = 7;

//! Of one book; the newest first.
QList<Backup> list(const QString& bookPath);

//! Books that had this one's name and were set aside; the newest first. Not all of them have the same key.
QList<Backup> setAside(const QString& bookPath);

//! Copies the book unless one of today is there; then lets the oldest go, before them those of days to come. A copy
//! that holds the book as it is now becomes that of today instead. To be called before the first change of a day.
//! \return why there is no copy of today, DiskFull where the book itself may need the room; it is not in danger
tl::expected<void, StoreError> makeIfDue(BookDatabase& database, QDate today);

//! Lets the backups of a book that was set aside go with it: the book that takes its place has another key.
void keepWith(const QString& bookPath, const QString& setAsidePath);

//! Makes a copy of a backup that is ready to take the place of the book, which may be open; the backup stays. A backup
//! that makeIfDue() gave to a later day meanwhile is found. A book that was set aside gets its place back itself,
//! unless it has a log of its own.
//!
//! Nothing takes the place of a book that was not proved to be one that opens: else it is Damaged. Where there is no
//! book a damaged backup is better than none, for what can be read of it can be recovered.
//! \param key of the book, or, as far as that is known, of the backup; without it less is proved
tl::expected<std::shared_ptr<BookReplacement>, StoreError> prepare(
    const QString& bookPath, const Backup& backup, const std::optional<BookKey>& key);

//! Removes a former book that nobody has open, if a backup holds the very same.
//! \return the backup's file, if so
std::optional<QString> removeIfKeptBy(
    const Backup& backup, const QString& bookPath, const QString& former, const BookKey& key);

} // namespace BookBackups

} // namespace PayRecipients
