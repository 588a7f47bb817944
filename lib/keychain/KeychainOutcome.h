// SPDX-License-Identifier: MIT
//! What QtKeychain's answer means.
#pragma once

#include "keychain/KeychainError.h"
#include "keychain/SecretService.h"

#include <qt6keychain/keychain.h>

#include <optional>

namespace PayRecipients {

enum class KeychainOperation {
    Read,
    Write,
    Remove,
};

//! Tells apart what QtKeychain (0.13) mixes up, by the state of the Secret Service \a before it was asked and \a after
//! it answered. Nothing means success.
std::optional<KeychainError::Kind> keychainOutcome(
    KeychainOperation operation, QKeychain::Error error, SecretService::State before, SecretService::State after);

} // namespace PayRecipients
