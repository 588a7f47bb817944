// SPDX-License-Identifier: MIT
#include "exchange/SharedBook.h"

#include "exchange/SharedBookHeader.h"
#include "exchange/SharedBookPayload.h"
#include "sealing/SealedStream.h"

#include <sodium.h>

namespace PayRecipients {

namespace {

//! What comes from a passphrase: the key of the stream, and what may be shown to tell the passphrase from others.
struct Keys {
    SecretBytes stream{ SealedStream::keySize };
    QByteArray check{ SharedBookHeader::checkSize, Qt::Uninitialized };
};

std::optional<Keys> deriveKeys(const KeyDerivation& derivation, const SecretBytes& passphrase)
{
    static_assert(KeyDerivation::keySize == crypto_kdf_KEYBYTES);
    constexpr char context[crypto_kdf_CONTEXTBYTES + 1] = "shared-b";
    const std::optional<SecretBytes> key = derivation.derive(passphrase);
    if (!key)
        return std::nullopt;
    Keys keys;
    crypto_kdf_derive_from_key(keys.stream.data(), keys.stream.size(), 1, context, key->data());
    crypto_kdf_derive_from_key(
        reinterpret_cast<unsigned char*>(keys.check.data()), SharedBookHeader::checkSize, 2, context, key->data());
    return keys;
}

bool isSame(const QByteArray& one, const QByteArray& other)
{
    return one.size() == other.size()
        && sodium_memcmp(one.constData(), other.constData(), static_cast<std::size_t>(one.size())) == 0;
}

} // namespace

tl::expected<QByteArray, SharedBook::Failure> SharedBook::seal(const QList<Recipient>& recipients, const Origin& origin,
    const SecretBytes& passphrase, const Progress& progress, const KeyDerivation& derivation)
{
    const auto payload = SharedBookPayload::encode(recipients, origin, progress);
    if (!payload)
        return tl::unexpected(payload.error());
    const std::optional<Keys> keys = deriveKeys(derivation, passphrase);
    if (!keys)
        return tl::unexpected(Failure::NoMemory);
    if (!goesOn(progress, recipients.size(), recipients.size()))
        return tl::unexpected(Failure::Cancelled);
    const QByteArray header = SharedBookHeader{ derivation, keys->check }.encode();
    QByteArray file = header + SealedStream::seal(keys->stream, header, *payload);
    if (file.size() > largestFile)
        return tl::unexpected(Failure::TooLarge);
    return file;
}

std::optional<SharedBook::Failure> SharedBook::inspect(QByteArrayView file)
{
    if (const auto found = SharedBookHeader::read(file); !found)
        return found.error();
    return file.size() > largestFile ? std::optional(Failure::TooLarge) : std::nullopt;
}

tl::expected<SharedBook, SharedBook::Failure> SharedBook::open(
    QByteArrayView file, const SecretBytes& passphrase, const Progress& progress)
{
    const auto found = SharedBookHeader::read(file);
    if (!found)
        return tl::unexpected(found.error());
    if (file.size() > largestFile)
        return tl::unexpected(Failure::TooLarge);
    if (!goesOn(progress, 0, 0))
        return tl::unexpected(Failure::Cancelled);
    const std::optional<Keys> keys = deriveKeys(found->header.derivation, passphrase);
    if (!keys)
        return tl::unexpected(Failure::NoMemory);
    if (!isSame(keys->check, found->header.check))
        return tl::unexpected(Failure::WrongPassphrase);
    if (!goesOn(progress, 0, 0))
        return tl::unexpected(Failure::Cancelled);
    const auto payload = SealedStream::open(keys->stream, file.first(found->size), file.sliced(found->size));
    if (!payload)
        return tl::unexpected(Failure::Damaged);
    return SharedBookPayload::decode(*payload, progress);
}

} // namespace PayRecipients
