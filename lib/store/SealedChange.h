// SPDX-License-Identifier: MIT
//! A change set as the log keeps it.
#pragma once

#include "recipients/ChangeSet.h"
#include "store/Seal.h"

#include <optional>

namespace PayRecipients::SealedChange {

inline Seal::Place placeOf(quint64 sequence)
{
    return { "change", sequence, 0 };
}

inline QByteArray seal(const Seal& seal, quint64 sequence, const ChangeSet& changes)
{
    return seal.seal(placeOf(sequence), changes.encode());
}

//! Nothing where the bytes are not the change set of this number.
inline std::optional<ChangeSet> unseal(const Seal& seal, quint64 sequence, const QByteArray& sealed)
{
    const auto plain = seal.open(placeOf(sequence), sealed);
    return plain ? ChangeSet::decode(*plain) : std::nullopt;
}

} // namespace PayRecipients::SealedChange
