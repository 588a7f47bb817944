// SPDX-License-Identifier: MIT
//! What was and was not recovered of a damaged book, in words.
#pragma once

#include <QString>

namespace PayRecipients {

namespace BookSalvage {
struct Report;
}

QString salvageText(const BookSalvage::Report& report);

} // namespace PayRecipients
