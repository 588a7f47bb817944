// SPDX-License-Identifier: MIT
//! What can still be read of a damaged book, put into a new one.
#pragma once

#include "recipients/RecipientStore.h"
#include "store/BookKey.h"

#include <QString>

#include <tl/expected.hpp>

namespace PayRecipients::BookSalvage {

//! What became of a damaged book.
struct Report {
    qsizetype recipients = 0; //!< in the new book
    qsizetype lostBlocks
        = 0; //!< known to be there and unreadable; each holds up to RecipientBlock::capacity recipients
    qsizetype lostChanges = 0; //!< change sets that were not in their blocks yet, and are unreadable
    qsizetype lostHistory = 0; //!< unreadable rows of the history
    //! Everything that the book's state tells of is in the new book. Where it is false without any of the above, parts
    //! are missing and nobody can say how many. A write-ahead log that ends early is an earlier state, and whole.
    bool isWhole = false;
    QString keptAs; //!< the damaged file, as it was
};

//! Makes a book out of what opens with this key, and gives it the damaged one's name and recovery passphrase. The
//! damaged file is only read, and gets another name. Every part is authenticated: it is as it was once written or not
//! there at all; of an entry whose last change is lost, what was known before is there.
//!
//! Blocks; nobody may have the book open. When it fails nothing has changed: WrongKey, or Damaged if nothing opens.
tl::expected<Report, StoreError> salvage(const QString& path, const BookKey& key);

//! What salvage() would find in a book that nobody has open. Changes nothing but what SQLite tidies in what it opens.
tl::expected<Report, StoreError> examine(const QString& path, const BookKey& key);

//! Whether two books that nobody has open hold the same, each of them whole: recipients, history and recovery
//! passphrase, whatever the version and the layout of their files. Changes as little as examine().
bool holdTheSame(const QString& path, const QString& other, const BookKey& key);

} // namespace PayRecipients::BookSalvage
