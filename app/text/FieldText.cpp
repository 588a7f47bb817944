// SPDX-License-Identifier: MIT
#include "text/FieldText.h"

#include "recipients/PhoneNumber.h"
#include "text/StatusText.h"
#include "text/VisibleText.h"

#include <QCoreApplication>

namespace PayRecipients {

namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

struct Words {
    QString name;
    QString copy;
};

Words wordsOf(Field field)
{
    switch (field) {
    case Field::Type:
        return { FieldText::tr("Type"), FieldText::tr("Copy type") };
    case Field::Status:
        return { FieldText::tr("Status"), FieldText::tr("Copy status") };
    case Field::Reference:
        return { FieldText::tr("Destination reference"), FieldText::tr("Copy destination reference") };
    case Field::Location:
        return { FieldText::tr("Location"), FieldText::tr("Copy location") };
    case Field::Nickname:
        return { FieldText::tr("Nickname"), FieldText::tr("Copy nickname") };
    case Field::FirstName:
        return { FieldText::tr("First name"), FieldText::tr("Copy first name") };
    case Field::LastName:
        return { FieldText::tr("Last name"), FieldText::tr("Copy last name") };
    case Field::PhoneNumber:
        return { FieldText::tr("Phone number"), FieldText::tr("Copy phone number") };
    case Field::Network:
        return { FieldText::tr("Network"), FieldText::tr("Copy network") };
    case Field::Email:
        return { FieldText::tr("E-mail"), FieldText::tr("Copy e-mail") };
    case Field::AccountName:
        return { FieldText::tr("Account name"), FieldText::tr("Copy account name") };
    case Field::AccountNumber:
        return { FieldText::tr("Account number"), FieldText::tr("Copy account number") };
    case Field::BankBranchRef:
        return { FieldText::tr("Bank branch reference"), FieldText::tr("Copy bank branch reference") };
    case Field::SettlementMethod:
        return { FieldText::tr("Settlement method"), FieldText::tr("Copy settlement method") };
    case Field::TillName:
        return { FieldText::tr("Till name"), FieldText::tr("Copy till name") };
    case Field::TillNumber:
        return { FieldText::tr("Till number"), FieldText::tr("Copy till number") };
    case Field::AliasName:
        return { FieldText::tr("Alias"), FieldText::tr("Copy alias") };
    case Field::PaybillName:
        return { FieldText::tr("Paybill name"), FieldText::tr("Copy paybill name") };
    case Field::PaybillNumber:
        return { FieldText::tr("Paybill number"), FieldText::tr("Copy paybill number") };
    case Field::PaybillAccountNumber:
        return { FieldText::tr("Paybill account number"), FieldText::tr("Copy paybill account number") };
    case Field::Note:
        return { FieldText::tr("Note"), FieldText::tr("Copy note") };
    case Field::Lookup:
        return { FieldText::tr("Last look-up"), FieldText::tr("Copy last look-up") };
    case Field::LookupMessage:
        return { FieldText::tr("Answer of the service"), FieldText::tr("Copy answer of the service") };
    case Field::ToldBy:
        return { FieldText::tr("Source"), FieldText::tr("Copy source") };
    case Field::ToldAt:
        return { FieldText::tr("Last told"), FieldText::tr("Copy time of last telling") };
    case Field::TypedAt:
        return { FieldText::tr("Last typed"), FieldText::tr("Copy time of last typing") };
    case Field::Creation:
        return { FieldText::tr("Creation"), FieldText::tr("Copy creation") };
    case Field::Pinned:
        return { FieldText::tr("Pinned"), FieldText::tr("Copy pinned") };
    case Field::Unchecked:
        return { FieldText::tr("Changes to check"), FieldText::tr("Copy changes to check") };
    case Field::Dismissed:
        return { FieldText::tr("Dismissed likenesses"), FieldText::tr("Copy dismissed likenesses") };
    }
    return {};
}

} // namespace

QString fieldName(Field field)
{
    return wordsOf(field).name;
}

QString copyFieldText(Field field)
{
    return wordsOf(field).copy;
}

QString categoryName(Category category)
{
    switch (category) {
    case Category::MobileWallets:
        return FieldText::tr("Mobile wallets");
    case Category::BankAccounts:
        return FieldText::tr("Bank accounts");
    case Category::Tills:
        return FieldText::tr("Tills");
    case Category::Paybills:
        return FieldText::tr("Paybills");
    }
    return {};
}

QString typeName(RecipientType type)
{
    switch (type) {
    case RecipientType::MobileWallet:
        return FieldText::tr("Mobile wallet");
    case RecipientType::BankAccount:
        return FieldText::tr("Bank account");
    case RecipientType::Till:
        return FieldText::tr("Till");
    case RecipientType::Paybill:
        return FieldText::tr("Paybill");
    case RecipientType::Merchant:
        return FieldText::tr("Kopo Kopo merchant");
    }
    return {};
}

QString sourceText(Source source)
{
    switch (source) {
    case Source::Service:
        return FieldText::tr("From Kopo Kopo");
    case Source::Import:
        return FieldText::tr("From an import");
    case Source::Payment:
        return FieldText::tr("From a payment");
    case Source::SharedBook:
        return FieldText::tr("From a shared book");
    case Source::Person:
        return FieldText::tr("Entered by hand");
    }
    return {};
}

QString displayText(Field field, const QString& value)
{
    switch (field) {
    case Field::Type:
        if (const auto type = recipientTypeFromText(value))
            return typeName(*type);
        return visibleText(value);
    case Field::PhoneNumber:
        // No-break spaces: a number that wraps is easily read as two.
        if (QString grouped = groupedPhoneNumber(value); grouped != value)
            return grouped.replace(u' ', QChar::Nbsp);
        return visibleText(value);
    case Field::Note:
        return visibleLines(value);
    case Field::Status:
        return value.isEmpty() ? value : statusText(value);
    default:
        return visibleText(value);
    }
}

QString displayText(const Recipient& recipient, Field field)
{
    return displayText(field, recipient.text(field));
}

QString shownName(const Recipient& recipient)
{
    const QString name = recipient.name();
    if (!name.isEmpty())
        return visibleText(name);
    const bool isUnfetched = recipient.has(Field::Location) && recipient.lookup() == LookupState::NotAsked;
    return missingName(isUnfetched && !recipient.has(Field::Type));
}

QString missingName(bool isUnfetched)
{
    return isUnfetched ? FieldText::tr("Not fetched yet") : FieldText::tr("No name yet");
}

} // namespace PayRecipients
