// SPDX-License-Identifier: MIT
#include "sync/NewRecipient.h"

namespace PayRecipients {

std::optional<NewRecipient> NewRecipient::again(const Recipient& entry)
{
    const std::optional<RecipientType> type = entry.type();
    if (!type || *type == RecipientType::Merchant)
        return std::nullopt;
    NewRecipient recipient{ *type, {}, entry.key() };
    const auto fill = [&](Field field) {
        if (entry.has(field))
            recipient.values.append({ field, entry.text(field) });
    };
    for (const Field field : fieldsOf(*type))
        fill(field);
    fill(Field::Nickname);
    return recipient;
}

} // namespace PayRecipients
