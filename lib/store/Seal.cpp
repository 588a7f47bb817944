// SPDX-License-Identifier: MIT
#include "store/Seal.h"

#include "sealing/SecretBytes.h"

#include <QtEndian>

#include <sodium.h>
#include <utility>

namespace PayRecipients {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
// The version of this way of sealing, not of the tables: changes only when sealed pieces look different.
constexpr char sealFormat = 1;

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

unsigned long long sizeOf(const QByteArray& array)
{
    return static_cast<unsigned long long>(array.size());
}

void append(QByteArray& array, quint64 number)
{
    const quint64 littleEndian = qToLittleEndian(number);
    array.append(reinterpret_cast<const char*>(&littleEndian), sizeof littleEndian);
}

} // namespace

Seal::Seal(BookKey key, QByteArray bookId)
    : m_key(std::move(key))
    , m_bookId(std::move(bookId))
{
    initialiseSodium();
}

QByteArray Seal::randomBytes(qsizetype count)
{
    initialiseSodium();
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

QByteArray Seal::digest(const QByteArray& bytes)
{
    initialiseSodium();
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytesOf(digest), crypto_generichash_BYTES, bytesOf(bytes), sizeOf(bytes), nullptr, 0);
    return digest;
}

QByteArray Seal::associatedData(const Place& place) const
{
    // Every part but the table's name has a fixed size, so no two places give the same bytes.
    QByteArray data;
    data.append(sealFormat);
    data.append(m_bookId);
    append(data, place.row);
    append(data, place.version);
    data.append(place.table.data(), place.table.size());
    return data;
}

QByteArray Seal::seal(const Place& place, const QByteArray& plain) const
{
    const QByteArray associated = associatedData(place);
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    unsigned char* nonce = bytesOf(sealed);
    randombytes_buf(nonce, static_cast<std::size_t>(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, bytesOf(plain), sizeOf(plain),
        bytesOf(associated), sizeOf(associated), nullptr, nonce, m_key.data());
    return sealed;
}

std::optional<QByteArray> Seal::open(const Place& place, const QByteArray& sealed) const
{
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    const QByteArray associated = associatedData(place);
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    const unsigned char* nonce = bytesOf(sealed);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, nonce + nonceSize,
        sizeOf(sealed) - static_cast<unsigned long long>(nonceSize), bytesOf(associated), sizeOf(associated), nonce,
        m_key.data());
    if (failed != 0)
        return std::nullopt;
    return plain;
}

} // namespace PayRecipients
