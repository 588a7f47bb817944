// SPDX-License-Identifier: MIT
//! Gets a book back: out of its damaged file, or out of a backup.
#pragma once

#include "store/BookBackups.h"
#include "store/BookKey.h"
#include "store/BookReplacement.h"
#include "store/BookSalvage.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace PayRecipients {

//! Works in another thread. One thing at a time; what was begun goes on to its end without this object.
class BookRepair : public QObject {
    Q_OBJECT

public:
    //! \param path of the book's file
    explicit BookRepair(QString path, QObject* parent = nullptr);

    //! Each ends in failed(), or in …
    void salvage(const BookKey& key); //!< … salvaged(), of a book that is closed
    //! The book may be open meanwhile. \param key see BookBackups::prepare()
    void prepare(const BookBackups::Backup& backup, const std::optional<BookKey>& key); //!< … prepared()
    bool isPrepared() const { return m_replacement != nullptr; }
    //! Takes what was prepared away.
    void forget() { m_replacement.reset(); }
    //! What was prepared becomes the book, which nobody may have open.
    //! \param origin the backup whose copy it is; where it is still the very same, there is no use in a second copy
    //! \param key of the book
    void putInPlace(
        const std::optional<BookBackups::Backup>& origin, const std::optional<BookKey>& key); //!< … restored()

Q_SIGNALS:
    void salvaged(const PayRecipients::BookSalvage::Report& report);
    void prepared();
    //! \param former where that is now whose place the backup took; empty where there was none
    void restored(const QString& former);
    //! Nothing has changed.
    void failed(const PayRecipients::StoreError& error);

private:
    using Replacement = std::shared_ptr<BookReplacement>;
    //! What came of the work: where the former book is now is a QString.
    using Outcome = std::variant<StoreError, BookSalvage::Report, Replacement, QString>;
    void finish();

    const QString m_path;
    Replacement m_replacement; //!< that waits
    QFutureWatcher<Outcome> m_watcher;
};

} // namespace PayRecipients
