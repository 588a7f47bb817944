// SPDX-License-Identifier: MIT
#include "profiles/ProfileRemoval.h"

#include "keychain/Keychain.h"
#include "profiles/ProfileStore.h"
#include "store/SealedRecipientStore.h"
#include "text/ErrorText.h"

#include <QDir>

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
    m_secrets = m_profile.keychainNames();
    for (const Profile& other : m_profiles.profiles()) {
        for (const QString& proxy : other.proxies) {
            if (other.id != m_profile.id)
                m_secrets.removeAll(Profile::proxyKeychainName(proxy));
        }
    }
    removeNextSecret();
}

void ProfileRemoval::removeNextSecret()
{
    if (m_secrets.isEmpty())
        return removeFiles();
    const QString name = m_secrets.takeFirst();
    m_keychain.remove(name, this, [this, name](const tl::expected<void, KeychainError>& removed) {
        if (!removed && removed.error().kind != KeychainError::Kind::NotFound && !mayHoldNothing(removed.error())) {
            Q_EMIT failed(tr("“%1” was not removed, because its secrets could not be taken out of the keychain. %2")
                              .arg(m_profile.name, errorText(removed.error())));
            return;
        }
        if (name == m_profile.credentialsKeychainName() && m_profile.hasCredentials) {
            m_profile.hasCredentials = false;
            // If this fails the person is asked to sign in, once more than need be.
            (void)m_profiles.save(m_profile);
        }
        removeNextSecret();
    });
}

//! Where there never was a keychain nothing was put into one.
bool ProfileRemoval::mayHoldNothing(const KeychainError& error) const
{
    return error.kind == KeychainError::Kind::Unavailable && !m_profile.hasCredentials && m_profile.proxies.isEmpty()
        && (m_profile.sealedWithPassphraseOnly || !m_bookExists);
}

void ProfileRemoval::removeFiles()
{
    const auto said = [this](const QString& path) {
        return tr("“%1” was not removed whole: %2 could not be deleted. Close what uses it, allow writing there, then "
                  "remove the profile again.")
            .arg(m_profile.name, QDir::toNativeSeparators(path));
    };
    if (const auto books = m_profiles.removeBooks(m_profile.id); !books)
        Q_EMIT failed(said(books.error()));
    else if (const auto settings = m_profiles.remove(m_profile.id); !settings)
        Q_EMIT failed(said(settings.error()));
    else
        Q_EMIT removed();
}

} // namespace PayRecipients
