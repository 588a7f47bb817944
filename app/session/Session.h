// SPDX-License-Identifier: MIT
//! One profile at work: its book, its service and all that goes between them.
#pragma once

#include "k2/Client.h"
#include "k2/SystemClock.h"
#include "keychain/Keychain.h"
#include "profiles/Profile.h"
#include "profiles/ProfileStore.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientsModel.h"
#include "session/ApprovalNews.h"
#include "session/BookRepair.h"
#include "session/BookSaving.h"
#include "session/BookVault.h"
#include "session/DuplicateWatch.h"
#include "session/RecipientAdditions.h"
#include "session/ServiceSignIn.h"
#include "session/TrustWatch.h"
#include "sync/RecipientSync.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace PayRecipients {

//! Wires one profile: keychain → key → sealed store → book → model, and client → refresh → book.
//!
//! Lives in the GUI thread; nothing here waits. Whatever could not be done is told by a signal and stays so until the
//! person decides.
class Session : public QObject {
    Q_OBJECT

public:
    //! Where the book stands.
    enum class BookState {
        Closed,
        AskingKeychain,
        TryingPassphrase, //!< opening the book, or making it, takes a second
        Repairing, //!< a damaged book is being read, or a backup put in its place
        NeedsKey, //!< keyProblem() tells why; the person chooses
        Loading, //!< the list fills while the window is already used
        Ready,
        Failed, //!< bookError() tells why
    };
    Q_ENUM(BookState)

    //! Where the person stands with the service.
    using SignInState = ServiceSignIn::State;

    //! Where the changes of the sealed book are; Saved where the book is none that is kept.
    using SavingState = BookSaving::State;

    //! A profile that is kept: its book on disk, its secrets in the keychain.
    Session(const Profile& profile, ProfileStore& profiles, Keychain& keychain, QObject* parent = nullptr);
    //! A profile that leaves no trace (the demo): book and credentials live in memory and end with the session.
    Session(const Profile& profile, const k2::Credentials& credentials, QObject* parent = nullptr);
    ~Session() override;

    const Profile& profile() const { return m_profile; }
    bool leavesNoTrace() const { return m_profiles == nullptr; }

    BookState bookState() const { return m_bookState; }
    const std::optional<BookVault::Problem>& keyProblem() const { return m_keyProblem; }
    std::optional<StoreError> bookError() const;
    //! Null until there is a key. It stays when loading it failed, and goes with the next attempt.
    RecipientBook* book() const { return m_book.get(); }
    RecipientsModel* model() const { return m_model.get(); }
    DuplicateWatch* duplicates() const { return m_duplicates.get(); }
    //! What a person should look at before paying.
    TrustWatch* trust() const { return m_trust.get(); }
    //! What refreshes found approved, until the person has seen it; kept with the look of the profile.
    ApprovalNews* approvals() const { return m_approvals.get(); }
    //! The book ends with the session because there is nowhere to keep its key.
    bool isBookForSessionOnly() const { return m_sessionOnly; }
    //! The book is on disk, sealed.
    bool hasSealedBook() const { return m_sealedStore != nullptr; }
    //! … and only the keychain opens it.
    bool lacksRecoveryPassphrase() const;
    SavingState savingState() const { return m_saving ? m_saving->state() : SavingState::Saved; }
    //! See BookSaving.
    std::optional<StoreError> savingError() const { return m_saving ? m_saving->error() : std::nullopt; }

    SignInState signInState() const { return m_signIn->state(); }
    const std::optional<KeychainError>& keychainError() const { return m_signIn->keychainError(); }
    const std::optional<WithheldCredentials>& withheldCredentials() const { return m_signIn->withheld(); }
    //! The way to the service; queries of one's own must end before the session does.
    k2::Client& client() const { return *m_client; }
    RecipientSync* sync() const { return m_sync.get(); }
    RecipientAdditions* additions() const { return m_additions.get(); }
    QDateTime lastRefresh() const { return m_lastRefresh; }

    //! A setting of the look that is kept with the profile; forgotten at the end where the profile leaves no trace.
    QVariant viewState(const QString& name) const;
    void setViewState(const QString& name, const QVariant& value);

    //! Does beforehand, in other threads, what open() would wait for. May make the keychain ask the person for its
    //! password.
    void prepare();
    //! Opens the book and reads the credentials, in the background. Also the "Try again" of every failure.
    void open();
    //! Opens an existing book with its recovery passphrase.
    void unlock(const Passphrase& passphrase);
    //! Begins a book where there is no keychain: sealed with a passphrase, …
    void beginBookWithPassphrase(const Passphrase& passphrase);
    //! … or for this session only.
    void beginBookForSessionOnly();
    //! Sets the sealed file aside, untouched, and begins a fresh book. Only when the person asks.
    void beginFreshBook();
    //! The ways out of a book that is damaged: makes a new one of what can still be read of it, …
    void salvageBook();
    //! Its key is known, without which nothing of it can be read.
    bool maySalvageBook() const { return m_key.has_value(); }
    //! … or puts one of backups() or booksSetAside() in its place, which can be asked for at any time. A book that is
    //! ready stays so until the backup is: see restoreWaits().
    void restoreBackup(const BookBackups::Backup& backup);
    //! After restoreWaits(): gives up what is not saved, …
    void finishRestore();
    //! … or the restore.
    void forgetRestore();
    //! A restore waits for one of these two.
    bool isRestoreWaiting() const { return m_repair && m_repair->isPrepared(); }
    //! A salvage or a restore is under way, beside which no other can begin.
    bool isRepairing() const { return m_repair && !m_repair->isPrepared(); }
    //! What is to be restored, while the book is still used.
    const std::optional<BookBackups::Backup>& backupBeingChecked() const { return m_checked; }
    //! The newest first. Looks at the disk.
    QList<BookBackups::Backup> backups() const;
    QList<BookBackups::Backup> booksSetAside() const;
    void setRecoveryPassphrase(const Passphrase& passphrase);
    //! Hands what could not be saved to the disk again.
    void retrySaving();

    //! Takes over what the person changed of this profile: its name and what else is not of one service only. For
    //! another service begin another session.
    void takeProfile(const Profile& changed);
    //! The password of a proxy on the way to this profile's service lies in the keychain, and goes with the profile.
    void noteProxy(const QString& proxy);
    //! See ServiceSignIn. A refresh that runs ends with the signOut().
    void signIn(const k2::Credentials& credentials, const std::optional<k2::Token>& token = std::nullopt);
    void signOut();
    bool canSignOut() const { return m_signIn->canSignOut(); }
    bool isSigningOut() const { return m_signIn->isSigningOut(); }

Q_SIGNALS:
    //! book(), model(), sync() and additions() end now: let go of them.
    void bookAboutToClose();
    //! Another book, or another state of it, takes the place of the one that was known: keys that were kept outside of
    //! it may name other recipients from now on.
    void keysForgotten();
    void bookStateChanged(PayRecipients::Session::BookState state);
    void savingStateChanged(PayRecipients::BookSaving::State state);
    void signInStateChanged(PayRecipients::Session::SignInState state);
    void profileChanged();
    //! What was changed counts until the session ends. \param path that could not be written
    void profileNotSaved(const QString& path);
    //! See ServiceSignIn.
    void credentialsNotKept(const PayRecipients::KeychainError& error);
    void signingOutWaits();
    void signedOut(
        const std::optional<PayRecipients::KeychainError>& keychain, const std::optional<k2::Error>& service);
    void recoveryPassphraseSet();
    void recoveryPassphraseFailed(const PayRecipients::StoreError& error);
    //! The sealed file now lies under this name.
    void bookSetAside(const QString& path);
    void bookSalvaged(const PayRecipients::BookSalvage::Report& report);
    //! Nothing has changed; the book is opened again as it is.
    void salvageFailed(const PayRecipients::StoreError& error);
    //! isRepairing() or backupBeingChecked() is perhaps another than before.
    void repairChanged();
    //! A backup is ready to take the place of the book, which has changes that are not saved yet.
    void restoreWaits();
    //! It is open. \param former where the book is now whose place the backup took: set aside, or in the backup that
    //! holds the very same; empty where there was none
    void backupRestored(const PayRecipients::BookBackups::Backup& backup, const QString& former);
    //! The book is as it was saved; where the last step of all failed, what was given up for the backup stays so.
    void backupNotRestored(const PayRecipients::BookBackups::Backup& backup, const PayRecipients::StoreError& error);
    //! Told once a day; the book itself is saved.
    void dailyBackupFailed(const PayRecipients::StoreError& error);
    void refreshFinished(const PayRecipients::SyncReport& report);

private:
    //! What took the place of the book, and what that is called now.
    struct Restored {
        BookBackups::Backup backup;
        QString former;
    };
    void makeClient(Keychain* keychain);
    void useStore(std::unique_ptr<RecipientStore> store);
    BookRepair& beginRepair();
    void endRepair();
    void closeForRepair();
    //! After a repair of which nothing came.
    void openAgain();
    void forgetKeys();
    //! What is kept outside of a book, and is not true of another one.
    void forgetBook();
    void askForKey();
    //! Asks for the key of a book that was set aside, the newest first. \return whether one is left that was not tried
    bool tryFormerKey();
    void openSealedBook(const BookKey& key, SealedRecipientStore::OpenMode mode);
    void setBookState(BookState state);
    bool saveProfile();

    Profile m_profile;
    ProfileStore* m_profiles = nullptr;

    k2::SystemClock m_clock;
    std::unique_ptr<k2::Client> m_client;
    std::unique_ptr<ServiceSignIn> m_signIn; //!< may not outlive the client
    std::unique_ptr<BookVault> m_vault;
    std::unique_ptr<BookRepair> m_repair; //!< while there is one
    std::optional<BookBackups::Backup> m_checked; //!< see backupBeingChecked()
    std::optional<BookKey> m_key; //!< of the book that was opened last, damaged or not
    std::unique_ptr<RecipientStore> m_store;
    SealedRecipientStore* m_sealedStore = nullptr; //!< m_store, where it is one
    std::unique_ptr<RecipientBook> m_book;
    std::unique_ptr<BookSaving> m_saving; //!< of the sealed book
    std::unique_ptr<RecipientsModel> m_model;
    std::unique_ptr<DuplicateWatch> m_duplicates;
    std::unique_ptr<TrustWatch> m_trust;
    std::unique_ptr<ApprovalNews> m_approvals;
    std::unique_ptr<RecipientSync> m_sync;
    std::unique_ptr<RecipientAdditions> m_additions;

    BookState m_bookState = BookState::Closed;
    std::optional<BookVault::Problem> m_keyProblem;
    QStringList m_keysToTry; //!< entries of former books that the file may need
    std::optional<StoreError> m_storeError;
    bool m_passphraseIsNews = false; //!< the book under way was made with it; not told yet
    std::optional<Restored> m_restored; //!< not told before it is open
    std::optional<BookBackups::Backup> m_origin; //!< of which the book is a copy, perhaps changed since
    bool m_sessionOnly = false;
    QDateTime m_lastRefresh;
    QVariantMap m_viewState; //!< where the profile leaves no trace
};

} // namespace PayRecipients
