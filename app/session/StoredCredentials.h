// SPDX-License-Identifier: MIT
//! The form in which credentials lie in the keychain.
#pragma once

#include "k2/ProxySignIn.h"
#include "k2/Secrets.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace PayRecipients {

//! What was kept, and for whom.
struct StoredCredentials {
    k2::Credentials credentials;
    QString origin; //!< of the service that they were given for; empty in an entry of a version that did not note it
    //! Of the authorities that were trusted besides the system's; nothing in an entry of a version that did not note
    //! it.
    std::optional<QString> authorities;
};

//! One entry for all, so that they can never be of two different sign-ins: a JSON object with the API's names.
//! \param origin as Profile::origin() spells it
//! \param authorities see k2::fingerprintOf()
QByteArray toKeychainEntry(const k2::Credentials& credentials, const QString& origin, const QString& authorities);
std::optional<StoredCredentials> fromKeychainEntry(const QByteArray& entry);

//! The same for a proxy, without an origin; an empty password is one, too.
QByteArray toKeychainEntry(const k2::ProxyCredentials& credentials);
std::optional<k2::ProxyCredentials> proxyCredentialsFromKeychainEntry(const QByteArray& entry);

} // namespace PayRecipients
