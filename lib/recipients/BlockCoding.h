// SPDX-License-Identifier: MIT
//! The form in which a block is sealed.
#pragma once

#include "recipients/BlockData.h"

#include <QByteArray>

namespace PayRecipients {

//! Packed records together with what is derived from them, so that loading copies three pieces of memory and derives
//! nothing: version 2, the version of the rules by which the search text was made, the lengths, the packed records, the
//! index (sixteen bytes an entry, little-endian), the statuses, the search text, and a check sum of all of it.
QByteArray encodeBlock(const BlockData& block);

//! Reads encodeBlock()'s form, and the one before it, which was the packed records alone; false for any other bytes.
//!
//! Bytes that pass the check sum were written by encodeBlock(); whatever they say, reading them stays within them.
//! Search text that was made by other rules is made anew.
//! \param block fresh, with the id that the bytes were written for
bool decodeBlock(const QByteArray& bytes, BlockData& block);

//! True for a form that encodeBlock() no longer writes.
bool isOlderBlock(const QByteArray& bytes);

//! The check sum that stands at the end of encodeBlock()'s form. Finds accidents; who wants to deceive meets the seal.
quint64 checkSumOf(QByteArrayView bytes);

} // namespace PayRecipients
