// SPDX-License-Identifier: MIT
//! How a key comes from a passphrase.
#pragma once

#include "sealing/SecretBytes.h"

#include <QByteArray>

#include <optional>

namespace PayRecipients {

//! The parameters of Argon2id (version 1.3), kept in clear beside what they open.
struct KeyDerivation {
    static constexpr int saltSize = 16; //!< bytes
    static constexpr int keySize = 32; //!< bytes

    // What a file may ask for: four times what fresh() does.
    static constexpr quint64 mostOperations = 12;
    static constexpr quint64 mostMemory = quint64(1) << 30;

    QByteArray salt;
    quint64 operations = 0; //!< passes over the memory
    quint64 memory = 0; //!< bytes

    //! A random salt and libsodium's MODERATE limits: about a second and 256 MiB.
    static KeyDerivation fresh();

    //! Within what Argon2id can do and what a file from elsewhere may ask for.
    bool isAcceptable() const;

    //! A key of keySize bytes; nothing if the memory could not be had. Never in the GUI thread.
    //! \pre isAcceptable()
    std::optional<SecretBytes> derive(const SecretBytes& passphrase) const;

    friend bool operator==(const KeyDerivation&, const KeyDerivation&) = default;
};

} // namespace PayRecipients
