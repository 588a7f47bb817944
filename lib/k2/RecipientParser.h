// SPDX-License-Identifier: MIT
//! Reads what the service answers of one pay recipient.
#pragma once

#include "k2/ParseError.h"
#include "k2/RecipientRecord.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace k2 {

//! Reads the answer of v1 and v2. Fields that it does not know are ignored, text may also be given as a number.
//! The id is required, and at least one of the fields that a recipient has. Of a key that occurs twice the last counts.
tl::expected<RecipientRecord, ParseError> parseRecipient(const QByteArray& json);

} // namespace k2
