// SPDX-License-Identifier: MIT
//! The words that people read for fields, types, categories, sources and values.
#pragma once

#include "recipients/Recipient.h"

#include <QString>

namespace PayRecipients {

//! "Phone number", "Destination reference", …
QString fieldName(Field field);
//! What a button that copies the field is called: "Copy phone number", …
QString copyFieldText(Field field);
//! "Mobile wallets", …
QString categoryName(Category category);
//! "Mobile wallet", …
QString typeName(RecipientType type);
//! Where a value came from, as the beginning of a sentence: "From Kopo Kopo", "Entered by hand", …
QString sourceText(Source source);
//! A field's value as people read it: phone numbers in groups, types and known statuses in words, what hides in the rest
//! made visible.
QString displayText(const Recipient& recipient, Field field);
//! The same for a value at hand.
QString displayText(Field field, const QString& value);
//! The name; where there is none, "Not fetched yet" or "No name yet".
QString shownName(const Recipient& recipient);
//! What stands in place of a name that is not known.
//! \param isUnfetched nothing is known of the entry but its location
QString missingName(bool isUnfetched);

} // namespace PayRecipients
