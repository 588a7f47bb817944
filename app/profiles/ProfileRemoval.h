// SPDX-License-Identifier: MIT
//! Takes a profile away from this computer.
#pragma once

#include "profiles/Profile.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace PayRecipients {

class Keychain;
class ProfileStore;
struct KeychainError;

//! Takes credentials out of the keychain, and passwords of proxies that no other profile uses, then deletes the books,
//! then takes their keys out of the keychain, so that no book ever stays without its key, then deletes the settings:
//! the profile stays listed until all of that is gone, so that one that could not be removed whole can be removed
//! again. Nothing is sent to the service: a token is its session's.
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
    void removeBooks();
    void removeSettings();
    void removeEach(const QStringList& names, const QString& problem, const std::function<void()>& then);
    void fail(const QString& path);
    bool mayHoldNothing(const KeychainError& error) const;

    Profile m_profile;
    ProfileStore& m_profiles;
    Keychain& m_keychain;
    bool m_bookExists = false;
};

} // namespace PayRecipients
