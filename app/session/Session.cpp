// SPDX-License-Identifier: MIT
#include "session/Session.h"

#include "k2/TokenRevocation.h"
#include "k2/TokenSource.h"
#include "recipients/TransientRecipientStore.h"
#include "session/StoredCredentials.h"

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lastRefreshName = "lastRefresh"_L1;

} // namespace

Session::Session(const Profile& profile, ProfileStore& profiles, Keychain& keychain, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_profiles(&profiles)
    , m_keychain(&keychain)
    , m_vault(std::make_unique<BookVault>(keychain, profiles.bookPath(profile), profile.bookKeychainName()))
{
    connect(m_vault.get(), &BookVault::keyObtained, this, &Session::openSealedBook);
    connect(m_vault.get(), &BookVault::keyMissing, this, [this](const BookVault::Problem& problem) {
        m_keyProblem = problem;
        setBookState(BookState::NeedsKey);
    });
    m_lastRefresh = viewState(lastRefreshName).toDateTime();
    makeClient();
}

Session::Session(const Profile& profile, const k2::Credentials& credentials, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_signInState(SignInState::SignedIn)
{
    makeClient();
    m_client->setCredentials(credentials);
}

Session::~Session()
{
    // Whoever listens to the parts must not hear them end.
    m_additions.reset();
    m_sync.reset();
    m_duplicates.reset();
    m_model.reset();
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

Session::SavingState Session::savingState() const
{
    if (!m_sealedStore || !m_book || !m_book->hasUnsavedChanges())
        return SavingState::Saved;
    return m_savingError ? SavingState::Failed : SavingState::Saving;
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

void Session::makeClient()
{
    k2::Service service;
    service.baseUrl = m_profile.baseUrl;
    if (!m_profile.caCertificateFile.isEmpty()) {
        // A file that cannot be read now shows itself as an untrusted certificate, with that sentence.
        if (auto certificates = k2::certificatesFromFile(m_profile.caCertificateFile))
            service.extraCertificates = *std::move(certificates);
    }
    m_client = std::make_unique<k2::Client>(std::move(service), m_clock);
}

void Session::open()
{
    if (m_signInState != SignInState::SignedIn)
        readCredentials();
    if (m_bookState == BookState::Loading || m_bookState == BookState::Ready
        || m_bookState == BookState::AskingKeychain)
        return;
    if (leavesNoTrace())
        return useStore(std::make_unique<TransientRecipientStore>());
    setBookState(BookState::AskingKeychain);
    m_vault->obtainKey();
}

void Session::unlock(const QString& passphrase)
{
    useStore(nullptr);
    setBookState(BookState::AskingKeychain);
    m_vault->unlock(passphrase);
}

void Session::beginBookWithPassphrase(const QString& passphrase)
{
    m_passphraseForNewBook = passphrase;
    m_vault->makeKeyWithoutKeychain();
}

void Session::beginBookForSessionOnly()
{
    m_sessionOnly = true;
    useStore(std::make_unique<TransientRecipientStore>());
}

void Session::beginFreshBook()
{
    useStore(nullptr);
    const auto kept = m_vault->setAside();
    if (!kept) {
        m_storeError = StoreError{ StoreError::Kind::ReadOnly, m_vault->path(), u"could not be renamed"_s };
        return setBookState(BookState::Failed);
    }
    Q_EMIT bookSetAside(*kept);
    setBookState(BookState::AskingKeychain);
    m_vault->obtainKey();
}

void Session::setRecoveryPassphrase(const QString& passphrase)
{
    Q_ASSERT(m_sealedStore);
    m_sealedStore->setRecoveryPassphrase(passphrase);
}

void Session::openSealedBook(const BookKey& key, SealedRecipientStore::OpenMode mode)
{
    auto store = std::make_unique<SealedRecipientStore>(m_vault->path(), key, mode);
    connect(store.get(), &SealedRecipientStore::recoveryPassphraseSet, this, [this] {
        if (!m_vault->isKeptInKeychain() && !m_profile.sealedWithPassphraseOnly) {
            m_profile.sealedWithPassphraseOnly = true;
            saveProfile();
        }
        Q_EMIT recoveryPassphraseSet();
    });
    connect(store.get(), &SealedRecipientStore::recoveryPassphraseFailed, this, &Session::recoveryPassphraseFailed);
    SealedRecipientStore* sealed = store.get();
    useStore(std::move(store));
    m_sealedStore = sealed;
}

void Session::useStore(std::unique_ptr<RecipientStore> store)
{
    Q_EMIT bookAboutToClose();
    m_storeError.reset();
    m_savingError.reset();
    m_keyProblem.reset();
    m_sealedStore = nullptr;
    m_additions.reset();
    m_sync.reset();
    m_duplicates.reset();
    m_model.reset();
    m_book.reset();
    m_store = std::move(store);
    updateSavingState();
    if (!m_store)
        return;

    m_book = std::make_unique<RecipientBook>(*m_store);
    m_model = std::make_unique<RecipientsModel>(*m_book);
    m_duplicates = std::make_unique<DuplicateWatch>(*m_book);
    m_sync = std::make_unique<RecipientSync>(*m_book, *m_client, m_clock);
    m_additions = std::make_unique<RecipientAdditions>(*m_book, *m_client, m_profile.apiVersion);
    connect(m_additions.get(), &RecipientAdditions::keysChanged, m_model.get(),
        [this] { m_model->setBeingCreated(m_additions->keys()); });
    connect(m_sync.get(), &RecipientSync::finished, this, [this](const SyncReport& report) {
        if (report.answered > 0) {
            m_lastRefresh = report.finishedAt;
            setViewState(lastRefreshName, m_lastRefresh);
        }
        Q_EMIT refreshFinished(report);
    });
    connect(m_book.get(), &RecipientBook::stateChanged, this, [this](RecipientBook::State state) {
        if (state == RecipientBook::State::Ready) {
            if (!m_passphraseForNewBook.isEmpty())
                setRecoveryPassphrase(std::exchange(m_passphraseForNewBook, {}));
            setBookState(BookState::Ready);
        } else if (state == RecipientBook::State::Failed) {
            const auto error = m_book->openError();
            if (m_vault && error && error->kind == StoreError::Kind::WrongKey) {
                m_keyProblem = BookVault::Problem{ {}, error, true,
                    SealedRecipientStore::hasRecoveryPassphrase(m_vault->path()) };
                setBookState(BookState::NeedsKey);
            } else {
                setBookState(BookState::Failed);
            }
        }
    });
    followSaving();
    setBookState(BookState::Loading);
    m_book->open();
}

void Session::followSaving()
{
    connect(m_book.get(), &RecipientBook::changed, this, [this] {
        m_mayRetrySaving = true;
        updateSavingState();
    });
    connect(m_book.get(), &RecipientBook::savingFailed, this, [this](const StoreError& error) {
        m_savingError = error;
        updateSavingState();
    });
    // After the book, which heard of it first: the disk takes changes again.
    connect(m_store.get(), &RecipientStore::committed, this, [this] {
        if (!m_book->hasUnsavedChanges())
            m_savingError.reset();
        else if (m_savingError && m_mayRetrySaving)
            retrySaving();
        updateSavingState();
    });
}

void Session::retrySaving()
{
    if (!m_book)
        return;
    m_mayRetrySaving = false;
    m_savingError.reset();
    m_book->retryUnsaved();
    updateSavingState();
}

void Session::updateSavingState()
{
    const SavingState state = savingState();
    if (std::exchange(m_toldSavingState, state) != state)
        Q_EMIT savingStateChanged(state);
}

void Session::readCredentials()
{
    if (!m_profile.hasCredentials || !m_keychain || m_signInState == SignInState::ReadingKeychain)
        return;
    setSignInState(SignInState::ReadingKeychain);
    m_keychain->read(
        m_profile.credentialsKeychainName(), this, [this](const tl::expected<QByteArray, KeychainError>& entry) {
            const auto credentials = entry ? fromKeychainEntry(*entry) : std::nullopt;
            if (credentials) {
                m_client->setCredentials(credentials);
                m_keychainError.reset();
                return setSignInState(SignInState::SignedIn);
            }
            m_keychainError = entry ? KeychainError{ KeychainError::Kind::NotFound, {} } : entry.error();
            setSignInState(SignInState::KeychainProblem);
        });
}

void Session::signIn(const k2::Credentials& credentials)
{
    m_client->setCredentials(credentials);
    m_keychainError.reset();
    setSignInState(SignInState::SignedIn);
    if (!m_keychain)
        return;
    m_keychain->write(m_profile.credentialsKeychainName(), toKeychainEntry(credentials), this,
        [this](const tl::expected<void, KeychainError>& written) {
            m_profile.hasCredentials = written.has_value();
            saveProfile();
            if (!written)
                Q_EMIT credentialsNotKept(written.error());
        });
}

void Session::signOut()
{
    if (m_sync)
        m_sync->cancel();
    const auto token = m_client->tokens().current();
    const auto credentials = m_client->tokens().credentials();
    m_client->setCredentials(std::nullopt);
    setSignInState(SignInState::SignedOut);
    if (!token || !credentials)
        return forgetCredentials(std::nullopt);

    m_revocation = std::make_unique<k2::TokenRevocation>(*m_client, *credentials, *token);
    connect(m_revocation.get(), &k2::Request::finished, this, [this] {
        const auto& result = m_revocation->result();
        const auto error = result ? std::nullopt : std::optional(result.error());
        m_revocation.release()->deleteLater(); // it is emitting the signal that led here
        forgetCredentials(error);
    });
    m_revocation->start();
}

void Session::forgetCredentials(const std::optional<k2::Error>& revocationError)
{
    if (!m_keychain || !m_profile.hasCredentials)
        return Q_EMIT signedOut(std::nullopt, revocationError);
    m_keychain->remove(m_profile.credentialsKeychainName(), this,
        [this, revocationError](const tl::expected<void, KeychainError>& removed) {
            const bool gone = removed || removed.error().kind == KeychainError::Kind::NotFound;
            m_profile.hasCredentials = !gone;
            saveProfile();
            Q_EMIT signedOut(gone ? std::nullopt : std::optional(removed.error()), revocationError);
        });
}

void Session::setBookState(BookState state)
{
    m_bookState = state;
    Q_EMIT bookStateChanged(state);
}

void Session::setSignInState(SignInState state)
{
    m_signInState = state;
    Q_EMIT signInStateChanged(state);
}

void Session::saveProfile()
{
    if (m_profiles)
        (void)m_profiles->save(m_profile);
}

} // namespace PayRecipients
