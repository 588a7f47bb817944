// SPDX-License-Identifier: MIT
//! Texts that differ by very little, found without comparing each with each.
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace PayRecipients {

//! Places of two texts in the list that was asked about, the smaller one first.
using NearPair = std::pair<std::size_t, std::size_t>;

//! Names between which one letter is more, less or another, or two neighbours are swapped: in words of four letters or
//! more, and not the first one. What meets more than 64 others in one form is left out: such names are numbered, or
//! made up.
//! \param names each once, in the form of plainName()
std::vector<NearPair> nearNames(const std::vector<QString>& names);

//! UUIDs of which one or two hexadecimal digits differ; the same limit.
//! \param packed sixteen bytes each
std::vector<NearPair> nearUuids(const std::vector<QByteArray>& packed);

} // namespace PayRecipients
