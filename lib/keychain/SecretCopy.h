// SPDX-License-Identifier: MIT
//! Secrets in QByteArrays, as QtKeychain takes and gives them.
#pragma once

#include <QByteArray>

#include <sodium.h>

namespace PayRecipients {

//! A copy that shares nothing, so that one of them can be overwritten.
inline QByteArray copyOf(const QByteArray& secret)
{
    return { secret.constData(), secret.size() };
}

//! Overwrites a secret in place, and with it what a job of QtKeychain shares of it. To be called where no other needs
//! it.
inline void wipe(const QByteArray& secret)
{
    sodium_memzero(const_cast<char*>(secret.constData()), static_cast<std::size_t>(secret.size()));
}

} // namespace PayRecipients
