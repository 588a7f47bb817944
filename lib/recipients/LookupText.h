// SPDX-License-Identifier: MIT
//! The text form of LookupState, as it is stored.
#pragma once

#include "recipients/Field.h"

#include <QString>

#include <optional>

namespace PayRecipients {

//! The value of Field::Lookup for a state; nothing for NotAsked.
inline std::optional<QString> lookupText(LookupState state)
{
    switch (state) {
    case LookupState::Answered:
        return QStringLiteral("answered");
    case LookupState::Gone:
        return QStringLiteral("gone");
    case LookupState::Failed:
        return QStringLiteral("failed");
    case LookupState::NotAsked:
        break;
    }
    return std::nullopt;
}

//! Reads lookupText()'s form; any other text is NotAsked.
inline LookupState lookupFromText(QStringView text)
{
    if (text == QLatin1String("answered"))
        return LookupState::Answered;
    if (text == QLatin1String("gone"))
        return LookupState::Gone;
    if (text == QLatin1String("failed"))
        return LookupState::Failed;
    return LookupState::NotAsked;
}

} // namespace PayRecipients
