// SPDX-License-Identifier: MIT
//! The form in which credentials lie in the keychain.
#pragma once

#include "k2/ProxySignIn.h"
#include "k2/Secrets.h"

#include <QByteArray>

#include <optional>

namespace PayRecipients {

//! One entry for both, so that they can never be of two different sign-ins: a JSON object with the API's names.
QByteArray toKeychainEntry(const k2::Credentials& credentials);
std::optional<k2::Credentials> fromKeychainEntry(const QByteArray& entry);

//! The same for a proxy; an empty password is one, too.
QByteArray toKeychainEntry(const k2::ProxyCredentials& credentials);
std::optional<k2::ProxyCredentials> proxyCredentialsFromKeychainEntry(const QByteArray& entry);

} // namespace PayRecipients
