// SPDX-License-Identifier: MIT
//! Names in the forms in which those that people take for each other are alike.
#pragma once

#include <QString>

namespace PayRecipients {

//! Without case, accents, punctuation and the order of words: "WANJIRŨ, Jane" and "jane wanjiru" are alike.
QString plainName(const QString& name);

//! Whether two names are not of one and the same: they have no word in common that says whose name it is, in their
//! plain form. Where one of them has no such word ("The Traders Ltd"), nobody can tell: false.
bool isOtherName(const QString& name, const QString& other);

//! A plain name as the eye sees it: letters and digits that look like others (0 and o, 1 and l, the Cyrillic а and the
//! Latin a) become one of them. After Unicode's confusables (UTS #39), those of the Latin, Greek and Cyrillic alphabets
//! and of digits.
QString seenName(const QString& name);

} // namespace PayRecipients
