// SPDX-License-Identifier: MIT
//! Recipients for tests, in one line each.
#pragma once

#include "recipients/Recipient.h"

#include <initializer_list>
#include <utility>

namespace PayRecipients {

using FieldTexts = std::initializer_list<std::pair<Field, QString>>;

inline Recipient recipientWith(FieldTexts told, FieldTexts typed = {}, RecipientKey key = RecipientKey{ 7 })
{
    Recipient recipient(key);
    for (const auto& [field, text] : told)
        recipient.setValue(field, Layer::Told, text);
    for (const auto& [field, text] : typed)
        recipient.setValue(field, Layer::Typed, text);
    return recipient;
}

} // namespace PayRecipients
