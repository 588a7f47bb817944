// SPDX-License-Identifier: MIT
#include "keychain/KeychainOutcome.h"

namespace PayRecipients {

std::optional<KeychainError::Kind> keychainOutcome(
    KeychainOperation operation, QKeychain::Error error, SecretService::State before, SecretService::State after)
{
    using Kind = KeychainError::Kind;
    using State = SecretService::State;

    switch (error) {
    case QKeychain::NoError:
        return {};
    case QKeychain::AccessDeniedByUser:
        return Kind::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::Unavailable;
    case QKeychain::EntryNotFound:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }

    if (after == State::Locked)
        return Kind::Locked;
    if (error == QKeychain::EntryNotFound && operation != KeychainOperation::Write) {
        // Where there was no Secret Service in the first place, another keychain (KWallet) has answered.
        if (after == State::NoService && before != State::NoService)
            return Kind::Unavailable;
        return operation == KeychainOperation::Remove ? std::nullopt : std::optional(Kind::NotFound);
    }
    if (after == State::NoService || after == State::NoCollection)
        return Kind::Unavailable;
    return error == QKeychain::AccessDenied ? Kind::Refused : Kind::Failed;
}

} // namespace PayRecipients
