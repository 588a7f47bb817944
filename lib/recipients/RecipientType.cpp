// SPDX-License-Identifier: MIT
#include "recipients/RecipientType.h"

using namespace Qt::StringLiterals;

namespace PayRecipients {

std::optional<RecipientType> recipientTypeFromText(QStringView text)
{
    for (const RecipientType type : { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till,
             RecipientType::Paybill, RecipientType::Merchant }) {
        if (text == recipientTypeText(type))
            return type;
    }
    // Letters alone tell the spellings apart: "Mobile Wallet", "mobile_wallet" and "MobileWallet" are one word.
    QString letters;
    for (const QChar character : text) {
        if (character.isLetter())
            letters += character.toCaseFolded();
        else if (character != u' ' && character != u'_' && character != u'-')
            return std::nullopt;
    }
    if (letters == "mobilewallet"_L1)
        return RecipientType::MobileWallet;
    if (letters == "bankaccount"_L1)
        return RecipientType::BankAccount;
    if (letters == "till"_L1)
        return RecipientType::Till;
    if (letters == "paybill"_L1)
        return RecipientType::Paybill;
    if (letters == "merchant"_L1 || letters == "kopokopomerchant"_L1)
        return RecipientType::Merchant;
    return std::nullopt;
}

QString recipientTypeText(RecipientType type)
{
    switch (type) {
    case RecipientType::MobileWallet:
        return u"mobile_wallet"_s;
    case RecipientType::BankAccount:
        return u"bank_account"_s;
    case RecipientType::Till:
        return u"till"_s;
    case RecipientType::Paybill:
        return u"paybill"_s;
    case RecipientType::Merchant:
        return u"merchant"_s;
    }
    return {};
}

Category categoryOf(RecipientType type)
{
    switch (type) {
    case RecipientType::MobileWallet:
        return Category::MobileWallets;
    case RecipientType::BankAccount:
        return Category::BankAccounts;
    case RecipientType::Till:
    case RecipientType::Merchant:
        return Category::Tills;
    case RecipientType::Paybill:
        break;
    }
    return Category::Paybills;
}

std::span<const Field> fieldsOf(RecipientType type)
{
    static constexpr std::array mobileWallet{ Field::FirstName, Field::LastName, Field::PhoneNumber, Field::Network,
        Field::Email };
    static constexpr std::array bankAccount{ Field::AccountName, Field::AccountNumber, Field::BankBranchRef,
        Field::SettlementMethod };
    static constexpr std::array till{ Field::TillName, Field::TillNumber };
    static constexpr std::array paybill{ Field::PaybillName, Field::PaybillNumber, Field::PaybillAccountNumber };
    static constexpr std::array merchant{ Field::AliasName, Field::TillNumber };
    switch (type) {
    case RecipientType::MobileWallet:
        return mobileWallet;
    case RecipientType::BankAccount:
        return bankAccount;
    case RecipientType::Till:
        return till;
    case RecipientType::Paybill:
        return paybill;
    case RecipientType::Merchant:
        return merchant;
    }
    return {};
}

} // namespace PayRecipients
