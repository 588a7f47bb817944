// SPDX-License-Identifier: MIT
//! Where a profile stands with its service: signed in or not, and how it gets there.
#pragma once

#include "k2/Error.h"
#include "k2/Secrets.h"
#include "keychain/KeychainError.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace k2 {
class Client;
class TokenRequest;
class TokenRevocation;
} // namespace k2

namespace PayRecipients {

class Keychain;
struct StoredCredentials;

//! Why credentials that the keychain holds are not used.
struct WithheldCredentials {
    enum class Reason {
        OtherService, //!< they were given for another one
        UnknownService, //!< it was not noted for which one, and the client's is not one of Kopo Kopo's own
        OtherAuthorities, //!< the client trusts others besides the system's than when they were given
        UnknownAuthorities, //!< the client trusts some, and it was not noted which were trusted then
    };
    Reason reason = Reason::OtherService;
    QString origin{}; //!< of the OtherService
};

//! Keeps the credentials of one profile: in its client while they are used, and in the keychain. Signing out takes them
//! out of both, and has the token revoked.
class ServiceSignIn : public QObject {
    Q_OBJECT

public:
    enum class State {
        SignedOut,
        ReadingKeychain, //!< the profile has credentials; they are on their way
        SignedIn,
        KeychainProblem, //!< the profile has credentials, and they cannot be read now
    };
    Q_ENUM(State)

    //! \param keychain where they are kept, under \a keychainName; null: nowhere
    //! \param areKept as far as is known, the keychain has some
    //! All must outlive this object.
    ServiceSignIn(k2::Client& client, Keychain* keychain, QString keychainName, bool areKept);
    ~ServiceSignIn() override;

    State state() const { return m_state; }
    const std::optional<KeychainError>& keychainError() const { return m_keychainError; }
    //! The credentials of the keychain were read, and are not used.
    const std::optional<WithheldCredentials>& withheld() const { return m_withheld; }
    //! As far as is known, the keychain has credentials.
    bool areKept() const { return m_areKept; }
    //! They are being taken out of it, or could not be.
    bool isRemoving() const { return m_isRemoving; }
    //! There is something to sign out of: credentials in use or, as far as is known, in the keychain, or a token that
    //! could not be revoked.
    bool canSignOut() const;
    //! From signOut() until signedOut(), or another signIn().
    bool isSigningOut() const { return m_signingOut.has_value(); }

    //! Reads the credentials that are kept, in the background. Does nothing while signing out. Those that were given
    //! for another origin than the client's, or without an authority that it trusts, are withheld().
    void readCredentials();
    //! Uses credentials that the service has accepted, and keeps them in the keychain. A signOut() that was not over
    //! yet is forgotten; a token used so far is revoked.
    //! \param token that the service gave for them, if any
    void signIn(const k2::Credentials& credentials, const std::optional<k2::Token>& token);
    //! Forgets the credentials at once and takes them out of the keychain; side by side, has the token revoked, also
    //! one that is being asked for, once what was asked for with it has its answer. Ends in signedOut(). Can be called
    //! again when the keychain or the service failed: a token that could not be revoked is kept for that, together with
    //! its credentials, until it is or this object goes.
    void signOut();

Q_SIGNALS:
    void stateChanged(PayRecipients::ServiceSignIn::State state);
    void areKeptChanged(bool areKept);
    //! The credentials are used, but could not be kept: they are forgotten at the end of the session.
    void credentialsNotKept(const PayRecipients::KeychainError& error);
    //! After signOut(): the service is still to answer what it was asked before.
    void signingOutWaits();
    //! After signOut(): what could not be undone, if anything.
    void signedOut(
        const std::optional<PayRecipients::KeychainError>& keychain, const std::optional<k2::Error>& service);

private:
    //! A sign-out under way, and what it has met with so far.
    struct SigningOut {
        std::optional<KeychainError> keychain{};
        std::optional<k2::Error> service{}; //!< the first of those met with
        bool hasKeychainEnded = false;
    };
    //! A token that is to be revoked, with the credentials that it was given for.
    struct Former {
        k2::Credentials credentials;
        k2::Token token;
    };

    void takeStored(const StoredCredentials& stored);
    std::optional<WithheldCredentials> whyNotToUse(const StoredCredentials& stored) const;
    QByteArray entryOf(const k2::Credentials& credentials) const;
    QString origin() const;
    QString authorities() const;
    void letGoOfToken();
    void awaitToken(const k2::Credentials& credentials, std::unique_ptr<k2::TokenRequest> request);
    void removeCredentials();
    void revokeFormerIfIdle();
    void revokeFormer();
    void revoke(const Former& former);
    bool isRevoking() const { return !m_former.empty() || !m_requests.empty() || !m_revocations.empty(); }
    void endSignOutIfDone();
    void setState(State state);
    void setAreKept(bool areKept);

    k2::Client& m_client;
    Keychain* const m_keychain;
    const QString m_keychainName;
    bool m_areKept;
    bool m_isRemoving = false; //!< from signOut() on, until they are gone or others are kept
    State m_state = State::SignedOut;
    std::optional<KeychainError> m_keychainError;
    std::optional<WithheldCredentials> m_withheld;
    std::optional<SigningOut> m_signingOut;
    quint64 m_turn = 0; //!< counts signIn() and signOut(): an answer to what came before is no news
    std::vector<Former> m_former; //!< until the client is idle
    std::vector<Former> m_notRevoked; //!< until the next signIn() or signOut()
    std::vector<std::unique_ptr<k2::TokenRequest>> m_requests; //!< under way; what they grant is to be revoked
    std::vector<std::unique_ptr<k2::TokenRevocation>> m_revocations; //!< under way
};

} // namespace PayRecipients
