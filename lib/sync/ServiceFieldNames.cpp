// SPDX-License-Identifier: MIT
#include "sync/ServiceFieldNames.h"

#include <QStringList>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! Lower-case words with one space before, between and after them: "phone_number" and "phoneNumber" are both
//! " phone number ".
QString words(const QString& message)
{
    QString text = u" "_s;
    bool afterSmallLetter = false;
    for (const QChar character : message) {
        const bool startsWord = character.isUpper() && afterSmallLetter;
        if ((startsWord || !character.isLetterOrNumber()) && !text.endsWith(u' '))
            text += u' ';
        if (character.isLetterOrNumber())
            text += character.toLower();
        afterSmallLetter = character.isLower();
    }
    return text.endsWith(u' ') ? text : text + u' ';
}

//! What a field may be called in a sentence, besides its own name in words.
QStringList otherNamesOf(Field field)
{
    switch (field) {
    case Field::PhoneNumber:
        return { u"phone"_s, u"mobile number"_s };
    case Field::Email:
        return { u"e mail"_s };
    case Field::BankBranchRef:
        return { u"bank branch"_s, u"branch"_s };
    case Field::PaybillAccountNumber:
        return { u"account number"_s }; // a paybill has no other one
    default:
        return {};
    }
}

} // namespace

QString serviceNameOf(Field field)
{
    switch (field) {
    case Field::Nickname:
        return u"nickname"_s;
    case Field::FirstName:
        return u"first_name"_s;
    case Field::LastName:
        return u"last_name"_s;
    case Field::PhoneNumber:
        return u"phone_number"_s;
    case Field::Network:
        return u"network"_s;
    case Field::Email:
        return u"email"_s;
    case Field::AccountName:
        return u"account_name"_s;
    case Field::AccountNumber:
        return u"account_number"_s;
    case Field::BankBranchRef:
        return u"bank_branch_ref"_s;
    case Field::SettlementMethod:
        return u"settlement_method"_s;
    case Field::TillName:
        return u"till_name"_s;
    case Field::TillNumber:
        return u"till_number"_s;
    case Field::AliasName:
        return u"alias_name"_s;
    case Field::PaybillName:
        return u"paybill_name"_s;
    case Field::PaybillNumber:
        return u"paybill_number"_s;
    case Field::PaybillAccountNumber:
        return u"paybill_account_number"_s;
    default:
        return {};
    }
}

std::optional<Field> fieldNamedBy(const QString& serverMessage, RecipientType type)
{
    const QString message = words(serverMessage);
    std::optional<Field> named;
    qsizetype place = message.size();
    const auto look = [&](Field field) {
        for (const QString& name : QStringList{ serviceNameOf(field) } + otherNamesOf(field)) {
            const qsizetype found = message.indexOf(words(name));
            if (found >= 0 && found < place) {
                place = found;
                named = field;
            }
        }
    };
    for (const Field field : fieldsOf(type))
        look(field);
    look(Field::Nickname);
    return named;
}

} // namespace PayRecipients
