// SPDX-License-Identifier: MIT
//! What can be done with profiles.
#pragma once

#include "k2/Secrets.h"
#include "profiles/Profile.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace k2 {
class ProxySignIn;
}

namespace PayRecipients {

class Keychain;
class ProfileMenu;
class ProfileStore;
class Session;

//! Asks, then does: signs in, adds, renames and removes profiles. Which one the window shows is up to the window: it is
//! asked by signals.
class ProfileCommands : public QObject {
    Q_OBJECT

public:
    //! All must outlive this object.
    //! \param menu whose actions these are
    //! \param window over which questions are asked
    ProfileCommands(ProfileStore& profiles, Keychain& keychain, const ProfileMenu& menu, QWidget& window);

    //! Who answers a proxy that asks for a password; must outlive the dialogs.
    void setProxySignIn(k2::ProxySignIn* signIn) { m_proxySignIn = signIn; }
    //! \param session that is open, or null
    void setSession(Session* session);

    //! Signs in to the profile that is open, or to a new one where none is.
    void signIn();
    //! The same, because of what the person wants to do.
    //! \param why a sentence or two, for the dialog
    //! \param then does it, once they are signed in to the same book
    void signInFor(const QString& why, const std::function<void()>& then);
    void addBySigningIn();
    void addWithoutSigningIn();
    //! Makes a profile with a name of our own, without a question: for the first run.
    void begin();
    void switchTo(const Profile& profile);
    void rename();
    void remove();

Q_SIGNALS:
    //! \param credentials to sign in with, if the person has just entered them
    //! \param token that the service gave for them
    void openRequested(const PayRecipients::Profile& profile, const std::optional<k2::Credentials>& credentials,
        const std::optional<k2::Token>& token);
    //! The session must end now; nothing of it is to be kept. removed() or notRemoved() follows.
    void removalBegun(const PayRecipients::Profile& profile);
    void removed(const PayRecipients::Profile& profile);
    //! \param sentence why
    void notRemoved(const PayRecipients::Profile& profile, const QString& sentence);
    //! A removed profile's, which may be told before or after the removal ended. \param sentence what becomes of it
    void tokenNotRevoked(const QString& sentence);
    void failed(const QString& sentence);

private:
    void signInTo(const std::optional<Profile>& existing, bool serviceIsSettled, const QString& why = {},
        const std::function<void()>& then = {});
    void continueWith(const std::function<void()>& then);
    void add(const Profile& profile);
    void startRemoval(const Profile& profile);
    void giveTokenBack();

    ProfileStore& m_profiles;
    Keychain& m_keychain;
    QWidget& m_window;
    k2::ProxySignIn* m_proxySignIn = nullptr;
    Session* m_session = nullptr;
};

} // namespace PayRecipients
