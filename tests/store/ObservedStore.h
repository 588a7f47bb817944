// SPDX-License-Identifier: MIT
//! A sealed store and everything that it said.
#pragma once

#include "MadeUpBook.h"
#include "store/BookBackups.h"
#include "store/SealedRecipientStore.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>
#include <optional>

//! Opens a book, keeps what it answers, and waits for the answers in a test's event loop.
class ObservedStore {
public:
    using Store = PayRecipients::SealedRecipientStore;

    ObservedStore(const QString& path, const PayRecipients::BookKey& key,
        Store::OpenMode mode = Store::OpenMode::OpenExisting, Store::Folding folding = {},
        Store::Today today = &QDate::currentDate);

    //! Waits for opened() or openFailed(); true for the former.
    bool open();
    //! Waits for the answer; true for committed().
    bool commit(const PayRecipients::ChangeSet& changes);
    //! Does not wait.
    quint64 commitLater(const PayRecipients::ChangeSet& changes);
    //! Waits until so many commits were answered.
    bool waitForAnswers(qsizetype count);
    //! Waits for the history.
    Store::HistoryResult history(const PayRecipients::HistoryQuery& query = {});
    //! Destroys the store, which closes the book.
    void close() { m_store.reset(); }

    Store& store() { return *m_store; }

    struct Answer {
        quint64 sequence = 0;
        std::optional<PayRecipients::StoreError> error;
    };
    Entries entries; //!< as they were loaded
    QList<quint64> blockIds; //!< in the order in which they came
    std::optional<quint64> nextKey; //!< from opened()
    std::optional<PayRecipients::StoreError> openError;
    QList<Answer> answers;
    int openAnswers = 0;

private:
    std::unique_ptr<Store> m_store;
    quint64 m_sequence = 0;
};

//! Puts a backup in the place of a book that nobody has open. \return the new name of that
tl::expected<QString, PayRecipients::StoreError> restore(const QString& path,
    const PayRecipients::BookBackups::Backup& backup, const std::optional<PayRecipients::BookKey>& key);

//! Runs plain SQL on a closed book.
void withDatabase(const QString& path, const std::function<void(QSqlDatabase&)>& work);
//! The first value that a statement gives.
QVariant sqlValue(const QString& path, const QString& statement);
//! Fails the test's checks by returning false.
bool runSql(const QString& path, const QString& statement);

QByteArray contentsOf(const QString& path);
//! Copies a book and its write-ahead log as they are on disk now: what a crash would leave.
bool copyAsAfterCrash(const QString& from, const QString& to);
//! A key that is always the same.
PayRecipients::BookKey testKey(char fill = 'k');
