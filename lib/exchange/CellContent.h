// SPDX-License-Identifier: MIT
//! What the text of a cell looks like, where no heading says it.
#pragma once

#include "recipients/RecipientType.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace PayRecipients {

enum class CellContent {
    Empty,
    Uuid,
    Location, //!< a recipient's
    Phone, //!< a Kenyan one, in any spelling
    Email,
    TypeWord, //!< "Mobile wallet", "M-Pesa", "till", …
    StatusWord, //!< "Approved", "Pending", "Rejected"
    NetworkWord, //!< "Safaricom", …
    SettlementWord, //!< "EFT", "RTS"
    Number, //!< at least four digits, and no phone
    Words, //!< letters, and what stands between the words of a name
    Other,
};

//! Judges one cell, marks of spreadsheets included.
CellContent contentOf(QStringView cell);

//! recipientTypeFromText(), and what people call the types besides: "M-Pesa", "Bank", "Buy goods".
std::optional<RecipientType> recipientTypeFromWords(QStringView text);

//! The UUID of a text as the service writes it: lower case, without braces. Nothing for any other text.
std::optional<QString> uuidText(QStringView text);

} // namespace PayRecipients
