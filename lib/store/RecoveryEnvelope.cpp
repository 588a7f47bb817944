// SPDX-License-Identifier: MIT
#include "store/RecoveryEnvelope.h"

#include "store/Seal.h"

#include <sodium.h>

#include <optional>

namespace PayRecipients {

namespace {

constexpr Seal::Place keyPlace{ "recovery", 1, 1 };

// A file from elsewhere may not ask for more than this: 8 times what we write.
constexpr quint64 mostOperations = 24;
constexpr quint64 mostMemory = quint64(2) << 30;

std::optional<BookKey> deriveKey(
    const SecretBytes& passphrase, const QByteArray& salt, quint64 operations, quint64 memory)
{
    QByteArray derived(BookKey::size, Qt::Uninitialized);
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char*>(derived.data()), BookKey::size,
        reinterpret_cast<const char*>(passphrase.data()), passphrase.size(),
        reinterpret_cast<const unsigned char*>(salt.constData()), operations, static_cast<std::size_t>(memory),
        crypto_pwhash_ALG_ARGON2ID13);
    std::optional<BookKey> key;
    if (failed == 0)
        key = BookKey::fromBytes(derived);
    BookKey::wipe(derived);
    return key;
}

} // namespace

tl::expected<RecoveryEnvelope, RecoveryEnvelope::Failure> RecoveryEnvelope::make(
    const BookKey& key, const SecretBytes& passphrase, const QByteArray& bookId)
{
    RecoveryEnvelope envelope;
    envelope.salt = Seal::randomBytes(crypto_pwhash_SALTBYTES);
    envelope.operations = crypto_pwhash_OPSLIMIT_MODERATE;
    envelope.memory = crypto_pwhash_MEMLIMIT_MODERATE;
    const auto wrapping = deriveKey(passphrase, envelope.salt, envelope.operations, envelope.memory);
    if (!wrapping)
        return tl::unexpected(Failure::NoMemory);
    QByteArray plain = key.toBytes();
    envelope.sealed = Seal(*wrapping, bookId).seal(keyPlace, plain);
    BookKey::wipe(plain);
    envelope.digest = envelope.computeDigest(bookId);
    return envelope;
}

tl::expected<BookKey, RecoveryEnvelope::Failure> RecoveryEnvelope::open(
    const SecretBytes& passphrase, const QByteArray& bookId) const
{
    if (salt.size() != crypto_pwhash_SALTBYTES || operations > mostOperations || memory > mostMemory
        || digest != computeDigest(bookId))
        return tl::unexpected(Failure::Damaged);
    const auto wrapping = deriveKey(passphrase, salt, operations, memory);
    if (!wrapping)
        return tl::unexpected(Failure::NoMemory);
    auto plain = Seal(*wrapping, bookId).open(keyPlace, sealed);
    if (!plain)
        return tl::unexpected(Failure::WrongPassphrase);
    const auto key = BookKey::fromBytes(*plain);
    BookKey::wipe(*plain);
    if (!key)
        return tl::unexpected(Failure::Damaged);
    return *key;
}

QByteArray RecoveryEnvelope::computeDigest(const QByteArray& bookId) const
{
    return Seal::digest(
        bookId + salt + QByteArray::number(operations) + ' ' + QByteArray::number(memory) + ' ' + sealed);
}

} // namespace PayRecipients
