// SPDX-License-Identifier: MIT
#include "exchange/TableColumn.h"

#include <QHash>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr auto toldSuffix = " (told)"_L1;

QString headingOfField(Field field)
{
    switch (field) {
    case Field::Type:
        return u"Type"_s;
    case Field::Status:
        return u"Status"_s;
    case Field::Reference:
        return u"Destination reference"_s;
    case Field::Location:
        return u"Location"_s;
    case Field::Nickname:
        return u"Nickname"_s;
    case Field::FirstName:
        return u"First name"_s;
    case Field::LastName:
        return u"Last name"_s;
    case Field::PhoneNumber:
        return u"Phone number"_s;
    case Field::Network:
        return u"Network"_s;
    case Field::Email:
        return u"E-mail"_s;
    case Field::AccountName:
        return u"Account name"_s;
    case Field::AccountNumber:
        return u"Account number"_s;
    case Field::BankBranchRef:
        return u"Bank branch reference"_s;
    case Field::SettlementMethod:
        return u"Settlement method"_s;
    case Field::TillName:
        return u"Till name"_s;
    case Field::TillNumber:
        return u"Till number"_s;
    case Field::AliasName:
        return u"Alias"_s;
    case Field::PaybillName:
        return u"Paybill name"_s;
    case Field::PaybillNumber:
        return u"Paybill number"_s;
    case Field::PaybillAccountNumber:
        return u"Paybill account number"_s;
    case Field::Note:
        return u"Note"_s;
    case Field::Pinned:
        return u"Pinned"_s;
    default:
        return {};
    }
}

//! The letters and digits of a heading, by which its spellings are one: "Phone No.", "phone_no", "PHONE-NO".
QString headingWord(QStringView heading)
{
    QString word;
    for (const QChar character : heading) {
        if (character.isLetterOrNumber())
            word += character.toCaseFolded();
    }
    return word;
}

QHash<QString, TableColumn> knownHeadings()
{
    QHash<QString, TableColumn> known;
    const auto add = [&known](const TableColumn& column, std::initializer_list<QLatin1StringView> words) {
        for (const QLatin1StringView word : words)
            known.insert(word, column);
    };
    const auto field = &TableColumn::of;
    add(field(Field::Type),
        { "recipienttype"_L1, "typeofrecipient"_L1, "destinationtype"_L1, "paymenttype"_L1, "kind"_L1, "category"_L1 });
    add(field(Field::Status), { "state"_L1, "approvalstatus"_L1, "recipientstatus"_L1 });
    add(field(Field::Reference),
        { "reference"_L1, "ref"_L1, "refno"_L1, "referenceno"_L1, "referencenumber"_L1, "destination"_L1,
            "destinationref"_L1, "recipientreference"_L1, "recipientref"_L1, "payrecipientreference"_L1,
            "payrecipientref"_L1, "kopokoporeference"_L1, "k2reference"_L1, "uuid"_L1 });
    add(field(Field::Location),
        { "locationurl"_L1, "recipientlocation"_L1, "recipienturl"_L1, "resourceurl"_L1, "url"_L1, "link"_L1 });
    add(field(Field::Nickname), { "nick"_L1 });
    add(field(Field::FirstName), { "first"_L1, "firstnames"_L1, "givenname"_L1, "givennames"_L1, "forename"_L1 });
    add(field(Field::LastName), { "last"_L1, "surname"_L1, "familyname"_L1, "secondname"_L1 });
    add(field(Field::PhoneNumber),
        { "phone"_L1, "phoneno"_L1, "mobile"_L1, "mobileno"_L1, "mobilenumber"_L1, "mobilephone"_L1,
            "mobilephonenumber"_L1, "tel"_L1, "telno"_L1, "telephone"_L1, "telephoneno"_L1, "telephonenumber"_L1,
            "cell"_L1, "cellphone"_L1, "msisdn"_L1, "mpesa"_L1, "mpesano"_L1, "mpesanumber"_L1, "mpesaphone"_L1,
            "mpesaphonenumber"_L1, "contact"_L1, "contactno"_L1, "contactnumber"_L1 });
    add(field(Field::Network),
        { "mobilenetwork"_L1, "networkoperator"_L1, "provider"_L1, "operator"_L1, "carrier"_L1 });
    add(field(Field::Email), { "emailaddress"_L1, "mail"_L1 });
    add(field(Field::AccountName),
        { "accname"_L1, "acname"_L1, "bankaccountname"_L1, "accountholder"_L1, "accountholdername"_L1,
            "nameofaccount"_L1 });
    add(field(Field::AccountNumber),
        { "accountno"_L1, "accno"_L1, "accnumber"_L1, "acno"_L1, "acnumber"_L1, "bankaccount"_L1, "bankaccountno"_L1,
            "bankaccountnumber"_L1 });
    add(field(Field::BankBranchRef), { "bankbranchref"_L1, "branchref"_L1, "branchreference"_L1, "bankbranchid"_L1 });
    add(field(Field::SettlementMethod), { "settlement"_L1 });
    add(field(Field::TillName), { "storename"_L1 });
    add(field(Field::TillNumber),
        { "till"_L1, "tillno"_L1, "buygoods"_L1, "buygoodstill"_L1, "buygoodsnumber"_L1, "buygoodstillnumber"_L1 });
    add(field(Field::AliasName), { "aliasname"_L1, "merchantname"_L1 });
    add(field(Field::PaybillNumber),
        { "paybill"_L1, "paybillno"_L1, "businessnumber"_L1, "businessno"_L1, "shortcode"_L1 });
    add(field(Field::PaybillAccountNumber), { "paybillaccount"_L1, "paybillaccountno"_L1, "paybillacno"_L1 });
    add(field(Field::Note),
        { "notes"_L1, "comment"_L1, "comments"_L1, "remark"_L1, "remarks"_L1, "description"_L1, "memo"_L1 });
    add(field(Field::Pinned), { "favourite"_L1, "favorite"_L1 });
    add(TableColumn::name(),
        { "name"_L1, "names"_L1, "fullname"_L1, "fullnames"_L1, "displayname"_L1, "recipient"_L1, "recipientname"_L1,
            "payee"_L1, "payeename"_L1, "beneficiary"_L1, "beneficiaryname"_L1, "supplier"_L1, "suppliername"_L1,
            "vendor"_L1, "vendorname"_L1, "employee"_L1, "employeename"_L1, "staffname"_L1, "customer"_L1,
            "customername"_L1 });
    add(TableColumn::account(),
        { "account"_L1, "acc"_L1, "ac"_L1, "number"_L1, "accountdetails"_L1, "recipientaccount"_L1, "paymentaccount"_L1,
            "phoneoraccount"_L1 });
    // The bank's own paybill is where money for the bank goes in, and no detail of the account.
    add(TableColumn::leftOut(),
        { "amount"_L1, "amountkes"_L1, "kes"_L1, "currency"_L1, "reason"_L1, "bankpaybillnumber"_L1, "bankpaybill"_L1,
            "bank"_L1, "bankname"_L1, "branch"_L1, "branchname"_L1, "id"_L1, "no"_L1, "sno"_L1, "sn"_L1, "line"_L1,
            "row"_L1, "date"_L1, "updated"_L1, "updatedat"_L1, "lastupdated"_L1, "created"_L1, "createdat"_L1,
            "transactionreference"_L1, "transactionid"_L1, "transactionref"_L1, "salary"_L1, "total"_L1,
            "balance"_L1 });
    for (const TableColumn& column : TableColumn::choices()) {
        if (column.field)
            known.insert(headingWord(column.heading()), column);
    }
    return known;
}

QHash<QString, TableColumn> ownHeadings()
{
    QHash<QString, TableColumn> own;
    const auto add = [&own](const TableColumn& column) { own.insert(column.heading(), column); };
    for (const TableColumn& column : TableColumn::choices()) {
        if (column.content == TableColumn::Content::OneField) {
            add(column);
            add(TableColumn::told(*column.field));
        }
    }
    add(TableColumn::typedFields());
    return own;
}

std::optional<TableColumn> found(const QHash<QString, TableColumn>& headings, const QString& heading)
{
    const auto place = headings.find(heading);
    return place == headings.end() ? std::nullopt : std::optional(*place);
}

} // namespace

QList<TableColumn> TableColumn::choices()
{
    QList<TableColumn> columns{ leftOut(), name(), account() };
    for (const Field field : recipientFields)
        columns.append(of(field));
    columns.append(of(Field::Pinned));
    return columns;
}

QString TableColumn::heading() const
{
    switch (content) {
    case Content::LeftOut:
        return {};
    case Content::OneField:
        return headingOfField(*field);
    case Content::Name:
        return u"Name"_s;
    case Content::Account:
        return u"Account"_s;
    case Content::ToldField:
        return headingOfField(*field) + toldSuffix;
    case Content::TypedFields:
        return u"Typed by hand"_s;
    }
    return {};
}

std::optional<TableColumn> TableColumn::fromHeading(QStringView heading)
{
    static const QHash<QString, TableColumn> headings = knownHeadings();
    return found(headings, headingWord(heading));
}

std::optional<TableColumn> TableColumn::fromOwnHeading(QStringView heading)
{
    static const QHash<QString, TableColumn> headings = ownHeadings();
    return found(headings, heading.toString());
}

} // namespace PayRecipients
