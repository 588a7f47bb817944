// SPDX-License-Identifier: MIT
//! The address book on disk, sealed.
#pragma once

#include "recipients/RecipientStore.h"
#include "sealing/SecretBytes.h"
#include "store/BookKey.h"

#include <QDate>

#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace PayRecipients {

//! Keeps one address book in one SQLite file of which nothing is readable without its key.
//!
//! All work is done by a thread of its own; no call blocks but the destructor, which finishes every commit that was
//! asked for, tidies the file and gives it free. Only one program can hold a book: a second one gets InUse.
//! The folder must exist and be the owner's alone; the files are made readable by the owner only.
class SealedRecipientStore : public RecipientStore {
    Q_OBJECT

public:
    enum class OpenMode {
        CreateNew, //!< a fresh, empty book; a file that is already there is an error and stays as it is
        OpenExisting, //!< a book that is not there is an error
    };

    //! When the log of change sets is folded into the blocks: as soon as nothing was committed for `quiet` and the
    //! log holds at least so many change sets or bytes. At sixteen times as many it does not wait, and what is left
    //! is folded when the store is destroyed.
    struct Folding {
        int changeSets = 64;
        qint64 bytes = 1 << 20;
        std::chrono::milliseconds quiet{ 2000 };
    };

    //! The day on which a change is made: before the first of each day the book is copied, see BookBackups.
    using Today = std::function<QDate()>;

    //! What unlock() and createWithPassphrase() call with their result.
    using KeyResult = tl::expected<BookKey, StoreError>;
    using KeyDone = std::function<void(KeyResult)>;
    //! What lookForRecoveryPassphrase() calls with its result.
    using LookResult = tl::expected<bool, StoreError>;
    using LookDone = std::function<void(LookResult)>;

    SealedRecipientStore(QString path, BookKey key, OpenMode mode, QObject* parent = nullptr);
    SealedRecipientStore(QString path, BookKey key, OpenMode mode, Folding folding, Today today = &QDate::currentDate,
        QObject* parent = nullptr);
    //! Waits until the commits are on disk; their answers are no longer sent.
    ~SealedRecipientStore() override;

    //! Does beforehand what opening the first book would wait for. May be called from any thread.
    static void prepare();

    //! True if there is a file; whether it can be opened is another question.
    static bool exists(const QString& path);
    //! True if a closed book can be opened by unlock(). False if it cannot be read now, also because it is open:
    //! ask the open store then. Reads a few pages of the file, and may first have to bring in its write-ahead log: in
    //! the GUI thread use …
    static bool hasRecoveryPassphrase(const QString& path);
    //! … this, which calls `done` as unlock() does. False where there is no book; an error where the one that is there
    //! cannot be read now: InUse if another program has it.
    static void lookForRecoveryPassphrase(const QString& path, QObject* context, LookDone done);
    //! True once open and if a recovery passphrase is set.
    bool hasRecoveryPassphrase() const;

    //! After openFailed() it can be called again.
    void open() override;
    void commit(quint64 sequence, const ChangeSet& changes) override;
    void keepRanks(const QByteArray& ranks) override;
    void readHistory(const HistoryQuery& query, QObject* context, const HistoryDone& done) override;

    //! Wraps the book's key by a passphrase and keeps that in the book, in place of an earlier one. Takes about a
    //! second and 256 MiB, beside the commits. Ends in recoveryPassphraseSet() or recoveryPassphraseFailed().
    void setRecoveryPassphrase(const Passphrase& passphrase);
    //! Ends in recoveryPassphraseRemoved() or recoveryPassphraseFailed().
    void removeRecoveryPassphrase();

    //! Gives the file of a closed book a new name, untouched, and its backups with it, so that another book can take
    //! its place. Where only backups are left, those get one. InUse if somebody has it open. Quick; copies only a log.
    //! \return the new name
    static tl::expected<QString, StoreError> setAside(const QString& path);
    //! What was set aside of a book, or is a copy of it whose name another file had; the newest first. Quick.
    static QStringList filesSetAside(const QString& path);
    //! Gets the key of a closed book by its recovery passphrase. Calls `done` once, later, in the thread of `context`,
    //! or never if `context` is gone by then. WrongKey means a wrong passphrase; Unavailable that none was ever set.
    static void unlock(const QString& path, const Passphrase& passphrase, QObject* context, KeyDone done);
    //! Makes a fresh, empty book that the passphrase opens from its first moment on, and gives its key: no book is
    //! ever there without a way in. Calls `done` as unlock() does. Whatever fails, there is no file afterwards.
    static void createWithPassphrase(const QString& path, const Passphrase& passphrase, QObject* context, KeyDone done);

Q_SIGNALS:
    void recoveryPassphraseSet();
    void recoveryPassphraseRemoved();
    void recoveryPassphraseFailed(const PayRecipients::StoreError& error);
    //! So many change sets moved from the log into their blocks.
    void folded(qsizetype changeSets);
    //! The copy of the day could not be made, and is not tried again that day unless the book is opened again. The
    //! book itself is not in danger.
    void backupFailed(QDate day, const PayRecipients::StoreError& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
