// SPDX-License-Identifier: MIT
//! The file of a book while it is open, and the name under which the next start looks for it.
#pragma once

#include "store/BookDatabase.h"
#include "store/FileIdentity.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace PayRecipients {

//! Sees to it that nothing is written where nobody finds it, after the file or its write-ahead log was removed, moved
//! or replaced.
class BookInPlace {
public:
    explicit BookInPlace(QString path);

    StoreResult<void> open();
    bool isOpen() const { return m_database != nullptr; }
    //! While open.
    BookDatabase& database() const { return *m_database; }
    void close();

    //! To be called before anything is written. Where nothing has the book's name, a copy takes it and is the book from
    //! then on; Replaced, with where a copy was kept, where another file has it. Another write-ahead log is begun where
    //! the one that is open has lost its name. Where a file could not be opened again, the next call tries to.
    StoreResult<void> stay();
    //! Writes what is in the file beside the book, unless it was done since the book lost its place.
    void keepCopy();

private:
    StoreResult<void> keepLog();
    StoreResult<void> openAgain();

    const QString m_path;
    std::unique_ptr<BookDatabase> m_database;
    std::optional<FileIdentity> m_identity; //!< of its file
    std::optional<FileIdentity> m_log; //!< of its write-ahead log, which SQLite makes when it needs it
    QByteArray m_sealedState; //!< by which the file is known that is opened again; empty before it was open
    QString m_copy; //!< that was kept
};

} // namespace PayRecipients
