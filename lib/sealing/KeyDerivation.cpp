// SPDX-License-Identifier: MIT
#include "sealing/KeyDerivation.h"

#include <sodium.h>

namespace PayRecipients {

static_assert(KeyDerivation::saltSize == crypto_pwhash_SALTBYTES);

KeyDerivation KeyDerivation::fresh()
{
    initialiseSodium();
    KeyDerivation derivation{ QByteArray(saltSize, Qt::Uninitialized), crypto_pwhash_OPSLIMIT_MODERATE,
        crypto_pwhash_MEMLIMIT_MODERATE };
    randombytes_buf(derivation.salt.data(), saltSize);
    return derivation;
}

bool KeyDerivation::isAcceptable() const
{
    return salt.size() == saltSize && operations >= crypto_pwhash_OPSLIMIT_MIN && operations <= mostOperations
        && memory >= crypto_pwhash_MEMLIMIT_MIN && memory <= mostMemory;
}

std::optional<SecretBytes> KeyDerivation::derive(const SecretBytes& passphrase) const
{
    Q_ASSERT(isAcceptable());
    SecretBytes key(keySize);
    const int failed = crypto_pwhash(key.data(), keySize, reinterpret_cast<const char*>(passphrase.data()),
        passphrase.size(), reinterpret_cast<const unsigned char*>(salt.constData()), operations,
        static_cast<std::size_t>(memory), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return std::nullopt;
    return key;
}

} // namespace PayRecipients
