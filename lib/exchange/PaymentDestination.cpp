// SPDX-License-Identifier: MIT
#include "exchange/PaymentDestination.h"

#include "recipients/PhoneNumber.h"

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! The types that both calls know.
bool isPayable(std::optional<RecipientType> type)
{
    return type && *type != RecipientType::Merchant;
}

//! As the guides of v2 write phone numbers: the country's code, no plus.
QString internationalDigits(const QString& number)
{
    const QByteArray digits = asciiDigits(number);
    const auto national = nationalPhoneDigits(digits);
    return QString::fromLatin1(national ? "254" + *national : digits);
}

} // namespace

std::optional<QJsonObject> paymentDestinationV1(const Recipient& recipient)
{
    if (!isPayable(recipient.type()) || !recipient.has(Field::Reference))
        return std::nullopt;
    return QJsonObject{ { u"destination_type"_s, recipientTypeText(*recipient.type()) },
        { u"destination_reference"_s, recipient.text(Field::Reference) } };
}

std::optional<QJsonObject> paymentDestinationV2(const Recipient& recipient)
{
    if (!isPayable(recipient.type()))
        return std::nullopt;
    QJsonObject destination{ { u"type"_s, recipientTypeText(*recipient.type()) } };
    bool isComplete = true;
    const auto add = [&](const QString& name, const QString& value) {
        if (value.isEmpty())
            isComplete = false;
        destination.insert(name, value);
    };
    switch (*recipient.type()) {
    case RecipientType::MobileWallet:
        add(u"phone_number"_s, internationalDigits(recipient.text(Field::PhoneNumber)));
        add(u"network"_s, recipient.text(Field::Network));
        break;
    case RecipientType::BankAccount:
        add(u"account_name"_s, recipient.text(Field::AccountName));
        add(u"account_number"_s, recipient.text(Field::AccountNumber));
        add(u"bank_branch_ref"_s, recipient.text(Field::BankBranchRef));
        break;
    case RecipientType::Till:
    case RecipientType::Merchant:
        add(u"till_number"_s, recipient.text(Field::TillNumber));
        break;
    case RecipientType::Paybill:
        add(u"paybill_number"_s, recipient.text(Field::PaybillNumber));
        add(u"paybill_account_number"_s, recipient.text(Field::PaybillAccountNumber));
        break;
    }
    if (!isComplete)
        return std::nullopt;
    if (recipient.has(Field::Nickname))
        destination.insert(u"nickname"_s, recipient.text(Field::Nickname));
    return destination;
}

} // namespace PayRecipients
