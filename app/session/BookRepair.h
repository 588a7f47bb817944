// SPDX-License-Identifier: MIT
//! Gets a book back: out of its damaged file, or out of a backup.
#pragma once

#include "store/BookBackups.h"
#include "store/BookKey.h"
#include "store/BookSalvage.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <optional>

namespace PayRecipients {

//! Works in another thread, on a book that is closed. One thing at a time; what was begun goes on to its end without
//! this object.
class BookRepair : public QObject {
    Q_OBJECT

public:
    //! \param path of the book's file
    explicit BookRepair(QString path, QObject* parent = nullptr);

    //! Each ends in failed(), or in …
    void salvage(const BookKey& key); //!< … salvaged()
    //! \param key see BookBackups::restore()
    void restore(const BookBackups::Backup& backup, const std::optional<BookKey>& key); //!< … restored()

Q_SIGNALS:
    void salvaged(const PayRecipients::BookSalvage::Report& report);
    //! \param former the name that the book has now whose place the backup took; empty where there was none
    void restored(const PayRecipients::BookBackups::Backup& backup, const QString& former);
    //! Nothing has changed.
    void failed(const PayRecipients::StoreError& error);

private:
    //! What came of the work: an error, a salvaged book or a restored one.
    struct Outcome {
        std::optional<StoreError> error{};
        std::optional<BookSalvage::Report> report{};
        BookBackups::Backup backup{};
        QString former{};
    };
    void finish();

    const QString m_path;
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace PayRecipients
