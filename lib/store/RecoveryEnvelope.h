// SPDX-License-Identifier: MIT
//! A book's key, wrapped by a passphrase.
#pragma once

#include "sealing/KeyDerivation.h"
#include "store/BookKey.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace PayRecipients {

//! What the book keeps so that a passphrase opens it: the key, sealed under a key that Argon2id derives.
//! Making and opening one takes about a second and 256 MiB; never in the GUI thread.
struct RecoveryEnvelope {
    //! Why an envelope was not made or opened.
    enum class Failure {
        WrongPassphrase,
        Damaged, //!< not what was once written
        NoMemory, //!< Argon2id could not get its memory
    };

    KeyDerivation derivation;
    QByteArray sealed; //!< the key, with its nonce
    QByteArray digest; //!< over all of the above: tells damage from a wrong passphrase

    //! With a fresh KeyDerivation.
    static tl::expected<RecoveryEnvelope, Failure> make(
        const BookKey& key, const SecretBytes& passphrase, const QByteArray& bookId);
    tl::expected<BookKey, Failure> open(const SecretBytes& passphrase, const QByteArray& bookId) const;
    //! What was once written, as far as can be told without the passphrase.
    bool isWhole(const QByteArray& bookId) const;

private:
    QByteArray computeDigest(const QByteArray& bookId) const;
};

} // namespace PayRecipients
