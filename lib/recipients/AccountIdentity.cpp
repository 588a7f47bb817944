// SPDX-License-Identifier: MIT
#include "recipients/AccountIdentity.h"

#include "recipients/PhoneNumber.h"
#include "recipients/Recipient.h"

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! Letters and digits, in one case: what is left of a number when its punctuation is taken away.
QString bare(const QString& number)
{
    QString kept;
    kept.reserve(number.size());
    for (const QChar character : number) {
        if (character.isLetterOrNumber())
            kept += character.toCaseFolded();
    }
    return kept;
}

QString phone(const QString& number)
{
    const QString digits = bare(number);
    const auto national = nationalPhoneDigits(digits.toLatin1());
    return national ? QString::fromLatin1(*national) : digits;
}

AccountIdentity identity(QLatin1StringView kind, const QString& number, const QString& branch = {})
{
    return { number.isEmpty() ? QString() : kind + number, branch };
}

} // namespace

std::optional<AccountIdentity> AccountIdentity::of(
    std::optional<RecipientType> type, const std::function<QString(Field)>& text)
{
    const auto ofType = [&text](RecipientType wanted) -> AccountIdentity {
        switch (wanted) {
        case RecipientType::MobileWallet:
            return identity("phone:"_L1, phone(text(Field::PhoneNumber)));
        case RecipientType::BankAccount:
            return identity("bank:"_L1, bare(text(Field::AccountNumber)), text(Field::BankBranchRef).toCaseFolded());
        case RecipientType::Till:
        case RecipientType::Merchant:
            return identity("till:"_L1, bare(text(Field::TillNumber)));
        case RecipientType::Paybill: {
            const QString number = bare(text(Field::PaybillNumber));
            const QString inIt = bare(text(Field::PaybillAccountNumber));
            return identity("paybill:"_L1, number.isEmpty() || inIt.isEmpty() ? QString() : number + u':' + inIt);
        }
        }
        return {};
    };
    if (type) {
        AccountIdentity known = ofType(*type);
        return known.account.isEmpty() ? std::nullopt : std::optional(std::move(known));
    }
    for (const RecipientType possible :
        { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till, RecipientType::Paybill }) {
        if (AccountIdentity known = ofType(possible); !known.account.isEmpty())
            return known;
    }
    return std::nullopt;
}

std::optional<AccountIdentity> AccountIdentity::of(const Recipient& recipient)
{
    return of(recipient.type(), [&recipient](Field field) { return recipient.text(field); });
}

std::optional<AccountIdentity> AccountIdentity::ofTold(const Recipient& recipient)
{
    const auto told = [&recipient](Field field) { return recipient.value(field, Layer::Told).value_or(QString()); };
    return of(recipientTypeFromText(told(Field::Type)), told);
}

bool isOfAccount(Field field)
{
    switch (field) {
    case Field::Type:
    case Field::PhoneNumber:
    case Field::AccountNumber:
    case Field::BankBranchRef:
    case Field::TillNumber:
    case Field::PaybillNumber:
    case Field::PaybillAccountNumber:
        return true;
    default:
        return false;
    }
}

} // namespace PayRecipients
