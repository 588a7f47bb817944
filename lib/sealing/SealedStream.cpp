// SPDX-License-Identifier: MIT
#include "sealing/SealedStream.h"

#include "sealing/SecretBytes.h"

#include <QtEndian>

#include <algorithm>
#include <sodium.h>

namespace PayRecipients {

namespace {

constexpr qsizetype headerSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype lengthSize = sizeof(quint32);
constexpr qsizetype tagSize = crypto_secretstream_xchacha20poly1305_ABYTES;

const unsigned char* bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned long long sizeOf(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

//! The state of a stream, which holds its key.
struct State : crypto_secretstream_xchacha20poly1305_state {
    State() { initialiseSodium(); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sodium_memzero(this, sizeof *this); }
};

} // namespace

static_assert(SealedStream::keySize == crypto_secretstream_xchacha20poly1305_KEYBYTES);

QByteArray SealedStream::seal(const SecretBytes& key, QByteArrayView associated, QByteArrayView plain)
{
    Q_ASSERT(key.size() == keySize);
    const qsizetype chunks = std::max<qsizetype>(1, (plain.size() + chunkSize - 1) / chunkSize);
    QByteArray sealed(headerSize + chunks * (lengthSize + tagSize) + plain.size(), Qt::Uninitialized);
    auto* at = reinterpret_cast<unsigned char*>(sealed.data());
    State state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, at, key.data());
    at += headerSize;
    for (qsizetype i = 0; i < chunks; ++i) {
        const QByteArrayView chunk = plain.sliced(i * chunkSize, std::min(chunkSize, plain.size() - i * chunkSize));
        // Chunks are chained, so that what is authenticated with the first is so with all of them.
        const QByteArrayView beside = i == 0 ? associated : QByteArrayView();
        const bool isLast = i + 1 == chunks;
        qToLittleEndian(static_cast<quint32>(chunk.size() + tagSize), at);
        at += lengthSize;
        crypto_secretstream_xchacha20poly1305_push(&state, at, nullptr, bytesOf(chunk), sizeOf(chunk), bytesOf(beside),
            sizeOf(beside),
            isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        at += chunk.size() + tagSize;
    }
    return sealed;
}

std::optional<QByteArray> SealedStream::open(const SecretBytes& key, QByteArrayView associated, QByteArrayView sealed)
{
    Q_ASSERT(key.size() == keySize);
    if (sealed.size() < headerSize)
        return std::nullopt;
    State state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(sealed), key.data()) != 0)
        return std::nullopt;
    QByteArrayView rest = sealed.sliced(headerSize);
    QByteArray plain(rest.size(), Qt::Uninitialized);
    qsizetype plainSize = 0;
    unsigned char tag = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    for (QByteArrayView beside = associated; !rest.isEmpty(); beside = {}) {
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL || rest.size() < lengthSize)
            return std::nullopt;
        const qsizetype length = qFromLittleEndian<quint32>(rest.data());
        rest = rest.sliced(lengthSize);
        if (length < tagSize || length > chunkSize + tagSize || length > rest.size())
            return std::nullopt;
        const int failed = crypto_secretstream_xchacha20poly1305_pull(&state,
            reinterpret_cast<unsigned char*>(plain.data()) + plainSize, nullptr, &tag, bytesOf(rest),
            static_cast<unsigned long long>(length), bytesOf(beside), sizeOf(beside));
        if (failed != 0)
            return std::nullopt;
        plainSize += length - tagSize;
        rest = rest.sliced(length);
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return std::nullopt;
    plain.truncate(plainSize);
    return plain;
}

} // namespace PayRecipients
