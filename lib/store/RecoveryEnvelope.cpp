// SPDX-License-Identifier: MIT
#include "store/RecoveryEnvelope.h"

#include "store/Seal.h"

#include <optional>
#include <utility>

namespace PayRecipients {

namespace {

constexpr Seal::Place keyPlace{ "recovery", 1, 1 };

//! The key that a passphrase gives; nothing if Argon2id could not get its memory.
std::optional<BookKey> wrappingKey(const KeyDerivation& derivation, const SecretBytes& passphrase)
{
    std::optional<SecretBytes> derived = derivation.derive(passphrase);
    return derived ? BookKey::fromSecret(*std::move(derived)) : std::nullopt;
}

} // namespace

tl::expected<RecoveryEnvelope, RecoveryEnvelope::Failure> RecoveryEnvelope::make(
    const BookKey& key, const SecretBytes& passphrase, const QByteArray& bookId)
{
    RecoveryEnvelope envelope;
    envelope.derivation = KeyDerivation::fresh();
    const auto wrapping = wrappingKey(envelope.derivation, passphrase);
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
    if (!isWhole(bookId))
        return tl::unexpected(Failure::Damaged);
    const auto wrapping = wrappingKey(derivation, passphrase);
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

bool RecoveryEnvelope::isWhole(const QByteArray& bookId) const
{
    return derivation.isAcceptable() && digest == computeDigest(bookId);
}

QByteArray RecoveryEnvelope::computeDigest(const QByteArray& bookId) const
{
    return Seal::digest(bookId + derivation.salt + QByteArray::number(derivation.operations) + ' '
        + QByteArray::number(derivation.memory) + ' ' + sealed);
}

} // namespace PayRecipients
