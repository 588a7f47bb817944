// SPDX-License-Identifier: MIT
//! What stands in clear at the front of a shared book.
#pragma once

#include "exchange/SharedBookFailure.h"
#include "sealing/KeyDerivation.h"

#include <QByteArray>
#include <QByteArrayView>

#include <tl/expected.hpp>

namespace PayRecipients {

//! How a shared book begins, in every version: the line "Pay Recipients shared book", a byte with the version, 16 bits
//! (little-endian) with the length of what the version has to say, that, and a BLAKE2b-256 digest of all of these. The
//! digest tells accidental damage from a wrong passphrase and from a newer version; what was changed on purpose is told
//! by the stream behind it, which authenticates the header.
//!
//! Version 1 says: salt, passes and memory of Argon2id, and the check.
struct SharedBookHeader {
    static constexpr quint8 version = 1;
    static constexpr int checkSize = 32; //!< bytes

    KeyDerivation derivation;
    QByteArray check; //!< derived from the key: tells whether a passphrase is the one

    QByteArray encode() const;

    struct Found;
    //! Reads the front of a file. Fails with NotASharedBook, NewerVersion or Damaged.
    static tl::expected<Found, SharedBookFailure> read(QByteArrayView file);

    //! A digest as it stands behind a header.
    static QByteArray digest(QByteArrayView bytes);
};

//! A header, and how many bytes of the file it takes up.
struct SharedBookHeader::Found {
    SharedBookHeader header;
    qsizetype size = 0;
};

} // namespace PayRecipients
