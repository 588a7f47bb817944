// SPDX-License-Identifier: MIT
//! Whether two spellings say the same.
#pragma once

#include "recipients/Field.h"

#include <QString>

namespace PayRecipients {

//! A value in a form in which two spellings of it are alike: phone numbers whatever their punctuation and prefix, types
//! by their meaning, references and branches in any case, locations by origin and id.
QString comparableValue(Field field, const QString& value);

//! Whether both mean one and the same value of a field.
bool isSameValue(Field field, const QString& a, const QString& b);

} // namespace PayRecipients
