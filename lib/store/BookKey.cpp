// SPDX-License-Identifier: MIT
#include "store/BookKey.h"

#include "sealing/SecretBytes.h"

#include <algorithm>
#include <sodium.h>
#include <utility>

namespace PayRecipients {

static_assert(BookKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

BookKey::BookKey(std::shared_ptr<const SecretBytes> bytes)
    : m_bytes(std::move(bytes))
{
}

BookKey BookKey::generate()
{
    const auto bytes = std::make_shared<SecretBytes>(size);
    randombytes_buf(bytes->data(), size);
    return BookKey(bytes);
}

std::optional<BookKey> BookKey::fromBytes(const QByteArray& bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    const auto copy = std::make_shared<SecretBytes>(size);
    std::copy(bytes.cbegin(), bytes.cend(), copy->data());
    return BookKey(copy);
}

std::optional<BookKey> BookKey::fromSecret(SecretBytes bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    return BookKey(std::make_shared<SecretBytes>(std::move(bytes)));
}

QByteArray BookKey::toBytes() const
{
    return QByteArray(reinterpret_cast<const char*>(m_bytes->data()), size);
}

const unsigned char* BookKey::data() const
{
    return m_bytes->data();
}

void BookKey::wipe(QByteArray& bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

bool BookKey::equals(const BookKey& other) const
{
    return sodium_memcmp(m_bytes->data(), other.m_bytes->data(), size) == 0;
}

} // namespace PayRecipients
