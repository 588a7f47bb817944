// SPDX-License-Identifier: MIT
//! Takes a profile away from this computer.
#pragma once

#include "profiles/Profile.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace PayRecipients {

class Keychain;
class ProfileStore;
struct KeychainError;

//! Deletes what lies in the keychain (passwords of proxies only where no other profile uses them), then the books, then
//! the settings; the profile stays listed until all of that is gone, so that one that could not be removed whole can be
//! removed again. Nothing is sent to the service.
class ProfileRemoval : public QObject {
    Q_OBJECT

public:
    //! No session may have the profile open. Store and keychain must outlive this object.
    ProfileRemoval(const Profile& profile, ProfileStore& profiles, Keychain& keychain, QObject* parent = nullptr);

    const Profile& profile() const { return m_profile; }

    //! Ends, later, in removed() or failed().
    void start();

Q_SIGNALS:
    void removed();
    //! \param sentence what is left and what to do about it
    void failed(const QString& sentence);

private:
    void removeSecrets();
    void removeNextSecret();
    void removeFiles();
    bool mayHoldNothing(const KeychainError& error) const;

    Profile m_profile;
    ProfileStore& m_profiles;
    Keychain& m_keychain;
    QStringList m_secrets; //!< names that are left to be removed
    bool m_bookExists = false;
};

} // namespace PayRecipients
