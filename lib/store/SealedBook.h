// SPDX-License-Identifier: MIT
//! The part of SealedRecipientStore that works: one sealed book in its file, in the store's thread.
#pragma once

#include "store/BookInPlace.h"
#include "store/BookState.h"
#include "store/ChangesByBlock.h"
#include "store/RecoveryEnvelope.h"
#include "store/Seal.h"
#include "store/SealedRecipientStore.h"
#include "store/UnsealedBlocks.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>

namespace PayRecipients {

//! Everything here blocks; it is called through queued connections only and answers by signals.
//!
//! A commit appends one sealed change set to the log, and its events to the history. Folding moves the log into the
//! blocks it concerns, in one transaction: whenever the program dies, each change set is either in the log or in its
//! blocks, never in both. Before the first change set of a day the book is copied.
//! Loading unseals blocks in other threads while this one reads the next.
class SealedBook : public QObject {
    Q_OBJECT

public:
    SealedBook(QString path, BookKey key, SealedRecipientStore::OpenMode mode, SealedRecipientStore::Folding folding,
        SealedRecipientStore::Today today);
    ~SealedBook() override;

    void open();
    void commit(quint64 sequence, const ChangeSet& changes);
    //! What the book says of its recipients stays as it is.
    void keepRanks(const QByteArray& ranks);
    //! In no way changes the book.
    SealedRecipientStore::HistoryResult readHistory(const HistoryQuery& query);
    void storeRecovery(const RecoveryEnvelope& envelope);
    void removeRecovery();
    //! Folds, tidies and gives the file free. In the same thread as open().
    void close();

Q_SIGNALS:
    void blockLoaded(const PayRecipients::RecipientBlock& block);
    void ranksRead(const QByteArray& ranks);
    void opened(quint64 nextKey, const QByteArray& bookId, bool hasRecovery);
    void openFailed(const PayRecipients::StoreError& error);
    void committed(quint64 sequence);
    void commitFailed(quint64 sequence, const PayRecipients::StoreError& error);
    void recoveryStored();
    void recoveryRemoved();
    void recoveryFailed(const PayRecipients::StoreError& error);
    void folded(qsizetype changeSets);
    void backupFailed(QDate day, const PayRecipients::StoreError& error);

private:
    StoreResult<void> openFile();
    StoreResult<void> checkBlocks();
    StoreResult<void> readLog(ChangesByBlock& log);
    void tellRanks();
    StoreResult<void> streamBlocks(const ChangesByBlock& log);
    void emitNewBlock(RecipientBlock::Id id, const QList<ChangeSet>& changes);
    StoreResult<void> append(const ChangeSet& changes);
    void scheduleFolding();
    void fold();
    void backUp();
    StoreResult<void> foldLog();
    StoreResult<void> foldInto(
        RecipientBlock::Id id, const QList<ChangeSet>& changes, BookState::BlockVersions& versions);
    StoreResult<RecipientBlock> unsealBlock(const UnsealedBlocks::Sealed& sealed) const;
    void giveFree();
    StoreError damaged(const QString& detail) const;

    const QString m_path;
    const BookKey m_key;
    SealedRecipientStore::OpenMode m_mode;
    const SealedRecipientStore::Folding m_folding;
    const SealedRecipientStore::Today m_today;
    QTimer m_quietTimer;

    std::unique_ptr<QLockFile> m_lock;
    BookInPlace m_file;
    std::optional<Seal> m_seal; //!< while open
    BookState m_state;
    BookState::BlockVersions m_versions;
    qint64 m_logBytes = 0;
    std::set<RecipientBlock::Id> m_olderBlocks; //!< of a form that is no longer written: folding writes them anew
    bool m_foldingFailed = false;
    QDate m_backedUpOn; //!< a copy that could not be made is not tried again that day: changes would be in it
};

} // namespace PayRecipients
