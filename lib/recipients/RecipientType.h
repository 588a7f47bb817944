// SPDX-License-Identifier: MIT
//! The types of recipient that the service knows, and the four categories in which people look for them.
#pragma once

#include "recipients/Field.h"

#include <QString>

#include <optional>
#include <span>

namespace PayRecipients {

enum class RecipientType : quint8 { MobileWallet, BankAccount, Till, Paybill, Merchant };
enum class Category : quint8 { MobileWallets, BankAccounts, Tills, Paybills };

inline constexpr std::array allCategories{ Category::MobileWallets, Category::BankAccounts, Category::Tills,
    Category::Paybills };

//! Reads every spelling of a type that was seen ("Mobile Wallet", "mobile_wallet", "Kopo Kopo Merchant", …),
//! without regard to case. A word that is not known gives nothing.
std::optional<RecipientType> recipientTypeFromText(QStringView text);

//! The text of a type as the book keeps it and the API's creation calls spell it ("mobile_wallet"; "merchant").
QString recipientTypeText(RecipientType type);

//! The category in which a type is listed. A legacy merchant stands under Tills, as in the web app.
Category categoryOf(RecipientType type);

//! The fields that a recipient of this type has of its own, in reading order.
std::span<const Field> fieldsOf(RecipientType type);

} // namespace PayRecipients
