// SPDX-License-Identifier: MIT
//! The form in which client id and secret lie in the keychain.
#pragma once

#include "k2/Client.h"

#include <QByteArray>

#include <optional>

namespace PayRecipients {

//! One entry for both, so that they can never be of two different sign-ins: a JSON object with the API's names.
QByteArray toKeychainEntry(const k2::Credentials& credentials);
std::optional<k2::Credentials> fromKeychainEntry(const QByteArray& entry);

} // namespace PayRecipients
