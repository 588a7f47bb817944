// SPDX-License-Identifier: MIT
#include "session/ServiceSignIn.h"

#include "k2/Client.h"
#include "k2/TokenRequest.h"
#include "k2/TokenRevocation.h"
#include "k2/TokenSource.h"
#include "keychain/Keychain.h"
#include "profiles/Profile.h"
#include "session/StoredCredentials.h"

#include <algorithm>
#include <utility>

namespace PayRecipients {

namespace {

bool isKopoKopos(const QString& origin)
{
    return origin == Profile::originOf(Profile::baseUrlOf(Environment::Production))
        || origin == Profile::originOf(Profile::baseUrlOf(Environment::Sandbox));
}

} // namespace

ServiceSignIn::ServiceSignIn(k2::Client& client, Keychain* keychain, QString keychainName, bool areKept)
    : m_client(client)
    , m_keychain(keychain)
    , m_keychainName(std::move(keychainName))
    , m_areKept(areKept)
{
    connect(&client, &k2::Client::becameIdle, this, &ServiceSignIn::revokeFormer);
}

ServiceSignIn::~ServiceSignIn() = default;

bool ServiceSignIn::canSignOut() const
{
    const bool isLeftOver = (m_areKept || !m_notRevoked.empty()) && !m_signingOut;
    return m_keychain && (m_state == State::SignedIn || isLeftOver);
}

void ServiceSignIn::readCredentials()
{
    if (!m_areKept || !m_keychain || m_signingOut || m_state == State::ReadingKeychain || m_state == State::SignedIn)
        return;
    m_withheld.reset();
    setState(State::ReadingKeychain);
    m_keychain->read(m_keychainName, this, [this, turn = m_turn](tl::expected<QByteArray, KeychainError> entry) {
        const auto stored = entry ? fromKeychainEntry(*entry) : std::nullopt;
        if (entry)
            k2::wipe(*entry);
        if (turn != m_turn)
            return; // the person was quicker
        if (stored)
            return takeStored(*stored);
        m_keychainError = entry ? KeychainError{ KeychainError::Kind::NotFound, {} } : entry.error();
        setState(State::KeychainProblem);
    });
}

void ServiceSignIn::takeStored(const StoredCredentials& stored)
{
    m_keychainError.reset();
    m_withheld = whyNotToUse(stored);
    if (m_withheld)
        return setState(State::SignedOut);
    if (stored.origin.isEmpty() || !stored.authorities) {
        QByteArray entry = entryOf(stored.credentials);
        m_keychain->write(m_keychainName, entry, this, [](const auto&) { /* else the next time */ });
        k2::wipe(entry);
    }
    m_client.setCredentials(stored.credentials);
    setState(State::SignedIn);
}

// The file of the profile says where the service is and whose certificates are trusted, and anybody may have edited
// that: only the entry itself tells where its secret may go, and who may vouch for that.
std::optional<WithheldCredentials> ServiceSignIn::whyNotToUse(const StoredCredentials& stored) const
{
    using enum WithheldCredentials::Reason;
    const QString own = origin();
    // Nothing but an edited program changes Kopo Kopo's own addresses.
    if (stored.origin.isEmpty() && !isKopoKopos(own))
        return WithheldCredentials{ UnknownService };
    if (!stored.origin.isEmpty() && stored.origin != own)
        return WithheldCredentials{ OtherService, stored.origin };
    // With the system's alone nobody new is trusted.
    if (const QString trusted = authorities(); !trusted.isEmpty() && stored.authorities != trusted)
        return WithheldCredentials{ stored.authorities ? OtherAuthorities : UnknownAuthorities };
    return std::nullopt;
}

QByteArray ServiceSignIn::entryOf(const k2::Credentials& credentials) const
{
    return toKeychainEntry(credentials, origin(), authorities());
}

QString ServiceSignIn::origin() const
{
    return Profile::originOf(m_client.service().baseUrl);
}

QString ServiceSignIn::authorities() const
{
    return k2::fingerprintOf(m_client.service().extraCertificates);
}

void ServiceSignIn::signIn(const k2::Credentials& credentials, const std::optional<k2::Token>& token)
{
    const quint64 turn = ++m_turn;
    m_signingOut.reset();
    letGoOfToken();
    m_client.setCredentials(credentials, token);
    revokeFormerIfIdle();
    m_keychainError.reset();
    m_withheld.reset();
    setState(State::SignedIn);
    if (!m_keychain)
        return;
    // The keychain does one after the other: a removal that is still under way does not hit this entry.
    QByteArray entry = entryOf(credentials);
    m_keychain->write(m_keychainName, entry, this, [this, turn](const tl::expected<void, KeychainError>& written) {
        // Nobody knows whether a write that took too long will still happen.
        const bool areKept = written || written.error().kind == KeychainError::Kind::TimedOut;
        if (areKept && turn == m_turn)
            m_isRemoving = false;
        setAreKept(areKept);
        if (!written && turn == m_turn)
            Q_EMIT credentialsNotKept(written.error());
    });
    k2::wipe(entry);
}

void ServiceSignIn::signOut()
{
    ++m_turn;
    m_signingOut = SigningOut{};
    letGoOfToken();
    m_client.setCredentials(std::nullopt);
    m_isRemoving = m_keychain != nullptr;
    m_withheld.reset();
    setState(State::SignedOut);
    removeCredentials();
    revokeFormerIfIdle();
    if (!m_former.empty() || !m_requests.empty())
        Q_EMIT signingOutWaits();
}

//! The token that is used or asked for up to now is to be revoked, and those that could not be before.
void ServiceSignIn::letGoOfToken()
{
    m_former.insert(m_former.end(), m_notRevoked.cbegin(), m_notRevoked.cend());
    m_notRevoked.clear();
    k2::TokenSource& tokens = m_client.tokens();
    const auto credentials = tokens.credentials();
    if (!credentials)
        return;
    if (const auto token = tokens.current())
        m_former.push_back({ *credentials, *token });
    else if (auto request = tokens.takeRequest())
        awaitToken(*credentials, std::move(request));
}

void ServiceSignIn::awaitToken(const k2::Credentials& credentials, std::unique_ptr<k2::TokenRequest> request)
{
    m_requests.push_back(std::move(request));
    k2::TokenRequest* const awaited = m_requests.back().get();
    connect(awaited, &k2::Request::finished, this, [this, awaited, credentials] {
        if (awaited->result())
            m_former.push_back({ credentials, *awaited->result() });
        const auto ended = std::ranges::find(m_requests, awaited, &std::unique_ptr<k2::TokenRequest>::get);
        ended->release()->deleteLater(); // it is emitting the signal that led here
        m_requests.erase(ended);
        revokeFormerIfIdle();
        endSignOutIfDone();
    });
}

void ServiceSignIn::removeCredentials()
{
    if (!m_keychain) {
        m_signingOut->hasKeychainEnded = true;
        return endSignOutIfDone();
    }
    m_keychain->remove(m_keychainName, this, [this, turn = m_turn](const tl::expected<void, KeychainError>& removed) {
        if (turn != m_turn)
            return;
        using Kind = KeychainError::Kind;
        // Where there never was a keychain nothing was put into one.
        if (removed || removed.error().kind == Kind::NotFound
            || (!m_areKept && removed.error().kind == Kind::Unavailable)) {
            m_isRemoving = false;
            setAreKept(false);
        } else {
            m_signingOut->keychain = removed.error();
        }
        m_signingOut->hasKeychainEnded = true;
        endSignOutIfDone();
    });
}

void ServiceSignIn::revokeFormerIfIdle()
{
    if (m_client.isIdle())
        revokeFormer();
}

// Only now: what was asked for with the token, such as a creation, would be refused.
void ServiceSignIn::revokeFormer()
{
    const auto inUse = m_client.tokens().current();
    for (const Former& former : std::exchange(m_former, {})) {
        if (!inUse || former.token.value != inUse->value) // a service may give the same one again
            revoke(former);
    }
    endSignOutIfDone();
}

void ServiceSignIn::revoke(const Former& former)
{
    m_revocations.push_back(std::make_unique<k2::TokenRevocation>(m_client, former.credentials, former.token));
    k2::TokenRevocation* const revocation = m_revocations.back().get();
    connect(revocation, &k2::Request::finished, this, [this, revocation, former] {
        if (!revocation->result()) {
            m_notRevoked.push_back(former);
            if (m_signingOut && !m_signingOut->service)
                m_signingOut->service = revocation->result().error();
        }
        const auto ended = std::ranges::find(m_revocations, revocation, &std::unique_ptr<k2::TokenRevocation>::get);
        ended->release()->deleteLater(); // it is emitting the signal that led here
        m_revocations.erase(ended);
        endSignOutIfDone();
    });
    revocation->start();
}

void ServiceSignIn::endSignOutIfDone()
{
    if (!m_signingOut || !m_signingOut->hasKeychainEnded || isRevoking())
        return;
    const SigningOut ended = *std::exchange(m_signingOut, std::nullopt);
    // Their buffers hold the credentials that revoked the token.
    m_client.closeConnections();
    Q_EMIT signedOut(ended.keychain, ended.service);
}

void ServiceSignIn::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ServiceSignIn::setAreKept(bool areKept)
{
    m_areKept = areKept;
    Q_EMIT areKeptChanged(areKept);
}

} // namespace PayRecipients
