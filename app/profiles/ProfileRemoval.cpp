// SPDX-License-Identifier: MIT
#include "profiles/ProfileRemoval.h"

#include "keychain/Keychain.h"
#include "profiles/ProfileStore.h"
#include "store/SealedRecipientStore.h"
#include "text/ErrorText.h"

#include <QDir>

#include <utility>

namespace PayRecipients {

ProfileRemoval::ProfileRemoval(const Profile& profile, ProfileStore& profiles, Keychain& keychain, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_profiles(profiles)
    , m_keychain(keychain)
{
}

void ProfileRemoval::start()
{
    const QString book = m_profiles.bookPath(m_profile);
    m_bookExists = SealedRecipientStore::exists(book);
    // Another window may have it open; then nothing is touched.
    SealedRecipientStore::lookForRecoveryPassphrase(book, this, [this](const tl::expected<bool, StoreError>& looked) {
        if (!looked && looked.error().kind == StoreError::Kind::InUse)
            Q_EMIT failed(tr("“%1” was not removed. %2").arg(m_profile.name, errorText(looked.error())));
        else
            removeSecrets();
    });
}

void ProfileRemoval::removeSecrets()
{
    QStringList proxies = m_profile.proxies;
    for (const Profile& other : m_profiles.profiles()) {
        for (const QString& proxy : other.proxies) {
            if (other.id != m_profile.id)
                proxies.removeAll(proxy);
        }
    }
    QStringList names{ m_profile.credentialsKeychainName() };
    for (const QString& proxy : std::as_const(proxies))
        names << Profile::proxyKeychainName(proxy);
    removeEach(names, tr("“%1” was not removed, because its secrets could not be taken out of the keychain. %2"),
        [this] { removeBooks(); });
}

void ProfileRemoval::removeBooks()
{
    if (const auto books = m_profiles.removeBooks(m_profile.id); !books)
        return fail(books.error());
    removeEach(m_profile.bookKeychainNames(),
        tr("“%1” was not removed whole: its address book is deleted, but the key of it could not be taken out of the "
           "keychain. %2"),
        [this] { removeSettings(); });
}

void ProfileRemoval::removeSettings()
{
    if (const auto settings = m_profiles.remove(m_profile.id); !settings)
        return fail(settings.error());
    Q_EMIT removed();
}

//! One after the other. \a problem is what is said when that fails: %1 is the profile, %2 the reason.
void ProfileRemoval::removeEach(const QStringList& names, const QString& problem, const std::function<void()>& then)
{
    if (names.isEmpty())
        return then();
    const QString& name = names.constFirst();
    m_keychain.remove(name, this, [this, names, name, problem, then](const tl::expected<void, KeychainError>& removed) {
        if (!removed && removed.error().kind != KeychainError::Kind::NotFound && !mayHoldNothing(removed.error()))
            return Q_EMIT failed(problem.arg(m_profile.name, errorText(removed.error())));
        if (name == m_profile.credentialsKeychainName() && m_profile.hasCredentials) {
            m_profile.hasCredentials = false;
            // If this fails the person is asked to sign in, once more than need be.
            (void)m_profiles.save(m_profile);
        }
        removeEach(names.sliced(1), problem, then);
    });
}

void ProfileRemoval::fail(const QString& path)
{
    Q_EMIT failed(
        tr("“%1” was not removed whole: %2 could not be deleted. Close what uses it, allow writing there, then "
           "remove the profile again.")
            .arg(m_profile.name, QDir::toNativeSeparators(path)));
}

//! Where there never was a keychain nothing was put into one.
bool ProfileRemoval::mayHoldNothing(const KeychainError& error) const
{
    return error.kind == KeychainError::Kind::Unavailable && !m_profile.hasCredentials && m_profile.proxies.isEmpty()
        && (m_profile.sealedWithPassphraseOnly || !m_bookExists);
}

} // namespace PayRecipients
