// SPDX-License-Identifier: MIT
//! The sentences that people read when something failed: what happened, and what to do next.
#pragma once

#include <QString>

namespace k2 {
struct Error;
}

namespace PayRecipients {

struct KeychainError;
struct StoreError;

//! \param serviceName what the person calls the service, for example "Kopo Kopo" or the profile's name
QString errorText(const k2::Error& error, const QString& serviceName);
QString errorText(const StoreError& error);
QString errorText(const KeychainError& error);

} // namespace PayRecipients
