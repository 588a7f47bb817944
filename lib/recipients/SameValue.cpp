// SPDX-License-Identifier: MIT
#include "recipients/SameValue.h"

#include "recipients/Location.h"
#include "recipients/PhoneNumber.h"
#include "recipients/RecipientType.h"

namespace PayRecipients {

QString comparableValue(Field field, const QString& value)
{
    switch (field) {
    case Field::Type: {
        const auto type = recipientTypeFromText(value);
        return type ? recipientTypeText(*type) : value;
    }
    case Field::PhoneNumber: {
        const QString grouped = groupedPhoneNumber(value);
        return grouped.startsWith(u'+') ? QString(grouped).remove(u' ') : grouped;
    }
    case Field::Reference:
    case Field::BankBranchRef:
        return value.toCaseFolded();
    case Field::Location: {
        const auto location = Location::parse(value);
        return location ? location->origin() + location->id().toString(QUuid::WithoutBraces) : value;
    }
    default:
        return value;
    }
}

bool isSameValue(Field field, const QString& a, const QString& b)
{
    return a == b || comparableValue(field, a) == comparableValue(field, b);
}

} // namespace PayRecipients
