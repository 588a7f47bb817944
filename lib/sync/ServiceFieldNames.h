// SPDX-License-Identifier: MIT
//! What the service calls the fields of a recipient that is to be created.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientType.h"

#include <QString>

#include <optional>

namespace PayRecipients {

//! The name under which a creation sends the field, such as `phone_number`; empty for fields that are never sent.
QString serviceNameOf(Field field);

//! The field of the form that a refusal is about, by the service's own words: "Subscriber phone number is an invalid
//! number", "phone_number can't be blank", … Where it names several it is the first. Nothing where it names none that
//! a recipient of this type has: then the message concerns the whole.
std::optional<Field> fieldNamedBy(const QString& serverMessage, RecipientType type);

} // namespace PayRecipients
