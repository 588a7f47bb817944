// SPDX-License-Identifier: MIT
//! Chosen recipients in one file that a passphrase opens, for a colleague.
#pragma once

#include "exchange/Progress.h"
#include "exchange/SharedBookFailure.h"
#include "exchange/SharedRecipient.h"
#include "recipients/Recipient.h"
#include "sealing/KeyDerivation.h"
#include "sealing/SecretBytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace PayRecipients {

//! What is in a shared book, and how it becomes a file and comes out of it again.
//!
//! The file is a SharedBookHeader, then a SealedStream with a SharedBookPayload, whose key Argon2id derives from the
//! passphrase. Both directions are pure, take about a second and 256 MiB, and belong into a worker thread.
struct SharedBook {
    //! More than that is neither made nor opened.
    static constexpr qsizetype largestFile = qsizetype(256) << 20; //!< bytes
    static constexpr qsizetype mostRecipients = 500'000;

    using Failure = SharedBookFailure;

    //! What the person who opens it is told first.
    struct Origin {
        QString sharedBy; //!< the name of the sender's profile, or any words
        QDateTime sharedAt; //!< UTC, whole milliseconds

        friend bool operator==(const Origin&, const Origin&) = default;
    };

    Origin origin;
    QList<SharedRecipient> recipients; //!< in the order in which they were given to seal()

    //! The file for these recipients: both layers of each field, when it was told, and whether it is a favourite.
    //! \param progress counts recipients
    //! \param derivation what makes guessing the passphrase costly
    static tl::expected<QByteArray, Failure> seal(const QList<Recipient>& recipients, const Origin& origin,
        const SecretBytes& passphrase, const Progress& progress = {},
        const KeyDerivation& derivation = KeyDerivation::fresh());

    //! What is wrong with a file, as far as that can be said without its passphrase: NotASharedBook, NewerVersion,
    //! Damaged or TooLarge. Quick.
    static std::optional<Failure> inspect(QByteArrayView file);

    //! \param progress counts recipients, of 0 while their number is not known
    static tl::expected<SharedBook, Failure> open(
        QByteArrayView file, const SecretBytes& passphrase, const Progress& progress = {});
};

} // namespace PayRecipients
