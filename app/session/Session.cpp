// SPDX-License-Identifier: MIT
#include "session/Session.h"

#include "recipients/TransientRecipientStore.h"
#include "session/ProfileService.h"

#include <QUuid>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastRefreshName = "lastRefresh"_L1;
constexpr auto approvalNewsName = "newlyApproved"_L1;
constexpr auto backupFailureName = "backupFailureTold"_L1;

//! Local keys mean nothing outside of their book, so they may lie in the clear.
QVariantList keysToViewState(const QList<RecipientKey>& keys)
{
    QVariantList list;
    for (const RecipientKey key : keys)
        list << QVariant::fromValue(static_cast<quint64>(key));
    return list;
}

QList<RecipientKey> keysFromViewState(const QVariant& state)
{
    QList<RecipientKey> keys;
    for (const QVariant& key : state.toList())
        keys << RecipientKey{ key.toULongLong() };
    return keys;
}

} // namespace

Session::Session(const Profile& profile, ProfileStore& profiles, Keychain& keychain, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_profiles(&profiles)
    , m_vault(std::make_unique<BookVault>(keychain, profiles.bookPath(profile), profile.bookKeychainName()))
{
    connect(m_vault.get(), &BookVault::keyObtained, this, &Session::openSealedBook);
    connect(m_vault.get(), &BookVault::keyMissing, this, [this](const BookVault::Problem& problem) {
        if (problem.keychain && problem.keychain->kind == KeychainError::Kind::NotFound && tryFormerKey())
            return;
        m_passphraseIsNews = false;
        m_keyProblem = problem;
        setBookState(BookState::NeedsKey);
    });
    connect(m_vault.get(), &BookVault::bookMissing, this, [this](const StoreError& error) {
        m_storeError = error;
        setBookState(BookState::Failed);
    });
    m_lastRefresh = viewState(lastRefreshName).toDateTime();
    makeClient(&keychain);
}

Session::Session(const Profile& profile, const k2::Credentials& credentials, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
{
    makeClient(nullptr);
    m_signIn->signIn(credentials, std::nullopt);
}

Session::~Session()
{
    // Whoever listens to the parts must not hear them end.
    m_additions.reset();
    m_sync.reset();
    m_approvals.reset();
    m_trust.reset();
    m_duplicates.reset();
    m_model.reset();
    m_saving.reset();
    m_book.reset();
    m_store.reset();
}

std::optional<StoreError> Session::bookError() const
{
    return m_storeError ? m_storeError : m_book ? m_book->openError() : std::nullopt;
}

bool Session::lacksRecoveryPassphrase() const
{
    return m_sealedStore && m_bookState == BookState::Ready && !m_sealedStore->hasRecoveryPassphrase();
}

QVariant Session::viewState(const QString& name) const
{
    return m_profiles ? m_profiles->viewState(m_profile.id, name) : m_viewState.value(name);
}

void Session::setViewState(const QString& name, const QVariant& value)
{
    if (m_profiles)
        m_profiles->setViewState(m_profile.id, name, value);
    else
        m_viewState.insert(name, value);
}

void Session::makeClient(Keychain* keychain)
{
    m_client = std::make_unique<k2::Client>(serviceOf(m_profile), m_clock);
    m_signIn = std::make_unique<ServiceSignIn>(
        *m_client, keychain, m_profile.credentialsKeychainName(), m_profile.hasCredentials);
    connect(m_signIn.get(), &ServiceSignIn::stateChanged, this, &Session::signInStateChanged);
    connect(m_signIn.get(), &ServiceSignIn::credentialsNotKept, this, &Session::credentialsNotKept);
    connect(m_signIn.get(), &ServiceSignIn::signingOutWaits, this, &Session::signingOutWaits);
    connect(m_signIn.get(), &ServiceSignIn::signedOut, this, &Session::signedOut);
    connect(m_signIn.get(), &ServiceSignIn::areKeptChanged, this, [this](bool areKept) {
        m_profile.hasCredentials = areKept;
        m_profile.isSigningOut = m_signIn->isRemoving();
        saveProfile();
    });
}

void Session::prepare()
{
    if (m_vault)
        m_vault->prepare();
}

void Session::open()
{
    if (m_profile.isSigningOut && m_signIn->state() != SignInState::SignedIn)
        m_signIn->signOut(); // the program ended before the keychain did
    else
        m_signIn->readCredentials();
    if (m_bookState == BookState::Loading || m_bookState == BookState::Ready || m_bookState == BookState::AskingKeychain
        || m_bookState == BookState::TryingPassphrase || m_bookState == BookState::Repairing)
        return;
    if (leavesNoTrace())
        return useStore(std::make_unique<TransientRecipientStore>());
    askForKey();
}

void Session::askForKey()
{
    m_keysToTry = m_profile.formerBookKeyEntries;
    setBookState(BookState::AskingKeychain);
    m_vault->obtainKey();
}

bool Session::tryFormerKey()
{
    if (m_keysToTry.isEmpty())
        return false;
    // A book that was set aside, or its backup, may lie under the name again; its entry takes the place of the other.
    const QString entry = m_keysToTry.takeLast();
    m_profile.formerBookKeyEntries.removeOne(entry);
    m_profile.formerBookKeyEntries << std::exchange(m_profile.bookKeyEntry, entry);
    saveProfile();
    m_vault->setKeychainName(m_profile.bookKeychainName());
    setBookState(BookState::AskingKeychain);
    m_vault->obtainKey();
    return true;
}

void Session::unlock(const Passphrase& passphrase)
{
    useStore(nullptr);
    setBookState(BookState::TryingPassphrase);
    m_vault->unlock(passphrase);
}

void Session::beginBookWithPassphrase(const Passphrase& passphrase)
{
    forgetBook();
    m_passphraseIsNews = true;
    setBookState(BookState::TryingPassphrase);
    m_vault->createWithPassphrase(passphrase);
}

void Session::beginBookForSessionOnly()
{
    m_sessionOnly = true;
    forgetBook();
    useStore(std::make_unique<TransientRecipientStore>());
}

void Session::beginFreshBook()
{
    useStore(nullptr);
    const bool hadBook = SealedRecipientStore::exists(m_vault->path());
    const auto kept = m_vault->setAside();
    if (!kept) {
        m_storeError = kept.error();
        return setBookState(BookState::Failed);
    }
    // The key of the book that was set aside stays where it is. Where the new name cannot be remembered the old one
    // does: a key that is there serves the fresh book as well.
    const Profile before = m_profile;
    m_profile.formerBookKeyEntries << m_profile.bookKeyEntry;
    m_profile.bookKeyEntry = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_profile.sealedWithPassphraseOnly = false;
    m_keysToTry.clear();
    if (!saveProfile())
        m_profile = before;
    m_vault->setKeychainName(m_profile.bookKeychainName());
    if (hadBook)
        Q_EMIT bookSetAside(*kept);
    setBookState(BookState::AskingKeychain);
    m_vault->obtainKey();
}

BookRepair& Session::beginRepair()
{
    m_repair = std::make_unique<BookRepair>(m_vault->path());
    Q_EMIT repairChanged();
    return *m_repair;
}

void Session::endRepair()
{
    m_repair.release()->deleteLater(); // it is emitting the signal that led here
    Q_EMIT repairChanged();
}

void Session::closeForRepair()
{
    useStore(nullptr);
    m_restored.reset();
    setBookState(BookState::Repairing);
}

void Session::openAgain()
{
    // With the key that was at hand: there may be no other way in than a passphrase.
    if (m_key && SealedRecipientStore::exists(m_vault->path()))
        openSealedBook(*m_key, SealedRecipientStore::OpenMode::OpenExisting);
    else
        askForKey();
}

void Session::forgetKeys()
{
    // Keys of entries that are gone may name other recipients from now on.
    setViewState(approvalNewsName, {});
    Q_EMIT keysForgotten();
}

void Session::forgetBook()
{
    m_lastRefresh = {};
    setViewState(lastRefreshName, {});
    m_restored.reset();
    m_origin.reset();
    forgetKeys();
}

void Session::salvageBook()
{
    if (!m_key || m_repair)
        return;
    closeForRepair();
    BookRepair& repair = beginRepair();
    connect(&repair, &BookRepair::failed, this, [this](const StoreError& error) {
        endRepair();
        openAgain();
        Q_EMIT salvageFailed(error);
    });
    connect(&repair, &BookRepair::salvaged, this, [this](const BookSalvage::Report& report) {
        endRepair();
        forgetKeys();
        openSealedBook(*m_key, SealedRecipientStore::OpenMode::OpenExisting);
        Q_EMIT bookSalvaged(report);
    });
    repair.salvage(*m_key);
}

void Session::restoreBackup(const BookBackups::Backup& backup)
{
    forgetRestore(); // of one that nobody decided about
    if (!m_vault || m_repair)
        return;
    if (m_bookState == BookState::Ready)
        m_checked = backup;
    else
        closeForRepair();
    BookRepair& repair = beginRepair();
    connect(&repair, &BookRepair::failed, this, [this, backup](const StoreError& error) {
        m_checked.reset();
        endRepair();
        if (m_bookState == BookState::Repairing)
            openAgain();
        Q_EMIT backupNotRestored(backup, error);
    });
    connect(&repair, &BookRepair::prepared, this, [this] {
        m_checked.reset();
        Q_EMIT repairChanged();
        if (savingState() == SavingState::Saved)
            finishRestore();
        else
            Q_EMIT restoreWaits();
    });
    connect(&repair, &BookRepair::restored, this, [this, backup](const QString& former) {
        endRepair();
        forgetBook();
        m_restored = Restored{ backup, former };
        m_origin = backup.setAsideAt ? std::nullopt : std::optional(backup);
        if (!former.isEmpty())
            Q_EMIT bookSetAside(former);
        askForKey();
    });
    repair.prepare(backup, m_key);
}

void Session::finishRestore()
{
    if (!m_repair || !m_repair->isPrepared())
        return;
    if (m_bookState != BookState::Repairing)
        closeForRepair();
    m_repair->putInPlace(m_origin, m_key);
    Q_EMIT repairChanged();
}

void Session::forgetRestore()
{
    if (!m_repair || !m_repair->isPrepared())
        return;
    m_repair->forget(); // now: the next copy gets the same name
    endRepair();
}

QList<BookBackups::Backup> Session::backups() const
{
    return m_vault ? BookBackups::list(m_vault->path()) : QList<BookBackups::Backup>();
}

QList<BookBackups::Backup> Session::booksSetAside() const
{
    return m_vault ? BookBackups::setAside(m_vault->path()) : QList<BookBackups::Backup>();
}

void Session::setRecoveryPassphrase(const Passphrase& passphrase)
{
    Q_ASSERT(m_sealedStore);
    m_sealedStore->setRecoveryPassphrase(passphrase);
}

void Session::openSealedBook(const BookKey& key, SealedRecipientStore::OpenMode mode)
{
    if (m_passphraseIsNews) {
        m_profile.sealedWithPassphraseOnly = true;
        saveProfile();
    }
    if (mode == SealedRecipientStore::OpenMode::CreateNew)
        forgetBook();
    m_key = key;
    auto store = std::make_unique<SealedRecipientStore>(m_vault->path(), key, mode);
    connect(store.get(), &SealedRecipientStore::recoveryPassphraseSet, this, [this] {
        if (!m_vault->isKeptInKeychain() && !m_profile.sealedWithPassphraseOnly) {
            m_profile.sealedWithPassphraseOnly = true;
            saveProfile();
        }
        Q_EMIT recoveryPassphraseSet();
    });
    connect(store.get(), &SealedRecipientStore::backupFailed, this, [this](QDate day, const StoreError& error) {
        if (viewState(backupFailureName).toDate() == day)
            return;
        setViewState(backupFailureName, day);
        Q_EMIT dailyBackupFailed(error);
    });
    connect(store.get(), &SealedRecipientStore::recoveryPassphraseFailed, this, &Session::recoveryPassphraseFailed);
    SealedRecipientStore* sealed = store.get();
    useStore(std::move(store));
    m_sealedStore = sealed;
    m_saving = std::make_unique<BookSaving>(*m_book, *sealed);
    connect(m_saving.get(), &BookSaving::stateChanged, this, &Session::savingStateChanged);
}

void Session::useStore(std::unique_ptr<RecipientStore> store)
{
    Q_EMIT bookAboutToClose();
    m_storeError.reset();
    m_keyProblem.reset();
    m_sealedStore = nullptr;
    m_additions.reset();
    m_sync.reset();
    m_approvals.reset();
    m_trust.reset();
    m_duplicates.reset();
    m_model.reset();
    const bool wasSaved = savingState() == SavingState::Saved;
    m_saving.reset();
    m_book.reset();
    m_store = std::move(store);
    if (!wasSaved)
        Q_EMIT savingStateChanged(SavingState::Saved); // there is nothing that is not
    if (!m_store)
        return;

    m_book = std::make_unique<RecipientBook>(*m_store);
    m_model = std::make_unique<RecipientsModel>(*m_book);
    m_duplicates = std::make_unique<DuplicateWatch>(*m_book);
    m_trust = std::make_unique<TrustWatch>(*m_book);
    m_approvals = std::make_unique<ApprovalNews>(*m_book, keysFromViewState(viewState(approvalNewsName)));
    connect(m_approvals.get(), &ApprovalNews::changed, this,
        [this] { setViewState(approvalNewsName, keysToViewState(m_approvals->unseen())); });
    m_sync = std::make_unique<RecipientSync>(*m_book, *m_client, m_clock);
    m_additions = std::make_unique<RecipientAdditions>(*m_book, *m_client, m_profile.apiVersion);
    connect(m_additions.get(), &RecipientAdditions::keysChanged, m_model.get(),
        [this] { m_model->setBeingCreated(m_additions->keys()); });
    connect(m_sync.get(), &RecipientSync::finished, this, [this](const SyncReport& report) {
        // One recipient, or a refresh that did not get to its end, does not make the whole book fresh.
        if (report.wholeBook && report.answered > 0 && !report.cancelled && !report.stoppedBy) {
            m_lastRefresh = report.finishedAt;
            setViewState(lastRefreshName, m_lastRefresh);
        }
        m_approvals->add(report.newlyApproved);
        Q_EMIT refreshFinished(report);
    });
    connect(m_book.get(), &RecipientBook::stateChanged, this, [this](RecipientBook::State state) {
        if (state == RecipientBook::State::Ready) {
            setBookState(BookState::Ready);
            if (std::exchange(m_passphraseIsNews, false))
                Q_EMIT recoveryPassphraseSet();
            if (const auto restored = std::exchange(m_restored, std::nullopt))
                Q_EMIT backupRestored(restored->backup, restored->former);
        } else if (state == RecipientBook::State::Failed) {
            const auto error = m_book->openError();
            if (m_vault && error && error->kind == StoreError::Kind::WrongKey) {
                if (tryFormerKey())
                    return;
                setBookState(BookState::AskingKeychain);
                m_vault->refuseKey(*error);
            } else {
                setBookState(BookState::Failed);
            }
        }
    });
    // It is read in another thread, while whoever hears of it makes what shows it.
    m_book->open();
    setBookState(BookState::Loading);
}

void Session::retrySaving()
{
    if (m_saving)
        m_saving->retry();
}

void Session::takeProfile(const Profile& changed)
{
    Q_ASSERT(changed.id == m_profile.id);
    m_profile.name = changed.name;
    m_profile.environment = changed.environment;
    m_profile.apiVersion = changed.apiVersion;
    saveProfile();
    Q_EMIT profileChanged();
}

void Session::noteProxy(const QString& proxy)
{
    if (m_profile.proxies.contains(proxy))
        return;
    m_profile.proxies << proxy;
    saveProfile();
}

void Session::signIn(const k2::Credentials& credentials, const std::optional<k2::Token>& token)
{
    m_signIn->signIn(credentials, token);
}

void Session::signOut()
{
    if (m_sync)
        m_sync->cancel();
    // First: the program may end before the keychain answers.
    if (m_signIn->canSignOut()) {
        m_profile.isSigningOut = true;
        saveProfile();
    }
    m_signIn->signOut();
}

void Session::setBookState(BookState state)
{
    m_bookState = state;
    Q_EMIT bookStateChanged(state);
}

bool Session::saveProfile()
{
    if (!m_profiles)
        return true;
    const auto saved = m_profiles->save(m_profile);
    if (!saved)
        Q_EMIT profileNotSaved(saved.error());
    return saved.has_value();
}

} // namespace PayRecipients
