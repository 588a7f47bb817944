// SPDX-License-Identifier: MIT
//! Authenticated encryption of many bytes under one key.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace PayRecipients {

class SecretBytes;

//! libsodium's secretstream (XChaCha20-Poly1305) in chunks.
//!
//! The form: the stream's header (24 bytes), then chunks: the length of the sealed bytes (32 bits, little-endian) and
//! the sealed bytes. The last chunk, and only that, is marked as such, so that bytes that were changed, cut off, left
//! out, put into another order or appended do not open.
//! \see https://doc.libsodium.org/secret-key_cryptography/secretstream
class SealedStream {
public:
    static constexpr int keySize = 32; //!< bytes
    static constexpr qsizetype chunkSize = qsizetype(256) * 1024; //!< the most plain bytes that a chunk holds

    //! \param key of keySize bytes, which seals nothing else
    //! \param associated what is authenticated with the stream but stands elsewhere
    static QByteArray seal(const SecretBytes& key, QByteArrayView associated, QByteArrayView plain);
    //! What was sealed; nothing if the key or any byte is another one.
    static std::optional<QByteArray> open(const SecretBytes& key, QByteArrayView associated, QByteArrayView sealed);
};

} // namespace PayRecipients
