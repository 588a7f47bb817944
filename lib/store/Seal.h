// SPDX-License-Identifier: MIT
//! Authenticated encryption of what one book keeps.
#pragma once

#include "store/BookKey.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace PayRecipients {

//! Seals pieces of one book with XChaCha20-Poly1305 and a random nonce each.
//!
//! The place of a piece (table, row, version) and the identity of its book are authenticated with it: a piece that was
//! moved to another row, table, version or book of the same key does not open.
class Seal {
public:
    static constexpr int bookIdSize = 16; //!< bytes

    //! Where a piece belongs. `table` must outlive the call it is given to.
    struct Place {
        QByteArrayView table;
        quint64 row = 0;
        quint64 version = 0;
    };

    //! \param bookId random bytes that no other book has
    Seal(BookKey key, QByteArray bookId);
    static QByteArray randomBytes(qsizetype count);
    //! BLAKE2b-256: tells accidental damage, needs no key.
    static QByteArray digest(const QByteArray& bytes);

    const BookKey& key() const { return m_key; }
    const QByteArray& bookId() const { return m_bookId; }

    QByteArray seal(const Place& place, const QByteArray& plain) const;
    //! What was sealed for exactly this place; nothing if the bytes, the place or the key are others.
    std::optional<QByteArray> open(const Place& place, const QByteArray& sealed) const;

private:
    QByteArray associatedData(const Place& place) const;

    BookKey m_key;
    QByteArray m_bookId;
};

} // namespace PayRecipients
