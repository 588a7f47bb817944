// SPDX-License-Identifier: MIT
//! How a name and an account are put together from fields: one rule for single records and for packed ones.
#pragma once

#include "recipients/PhoneNumber.h"
#include "recipients/RecipientType.h"

#include <QString>

#include <type_traits>
#include <utility>

namespace PayRecipients {

//! The fields that a name is put together from.
constexpr bool isOfName(Field field)
{
    switch (field) {
    case Field::Nickname:
    case Field::FirstName:
    case Field::LastName:
    case Field::AccountName:
    case Field::TillName:
    case Field::AliasName:
    case Field::PaybillName:
        return true;
    default:
        return false;
    }
}

//! The two parts of a name: the second begins after a space and may be empty.
//! \param text what is shown of a field: Text(Field), a QString or a QByteArray
template <class Text>
auto recipientNameParts(const Text& text)
{
    using Part = std::decay_t<decltype(text(Field{}))>;
    using Parts = std::pair<Part, Part>;
    Part first = text(Field::FirstName);
    Part last = text(Field::LastName);
    if (!first.isEmpty())
        return Parts{ std::move(first), std::move(last) };
    if (!last.isEmpty())
        return Parts{ std::move(last), {} };
    for (const Field field :
        { Field::AccountName, Field::TillName, Field::AliasName, Field::PaybillName, Field::Nickname }) {
        if (Part name = text(field); !name.isEmpty())
            return Parts{ std::move(name), {} };
    }
    return Parts{};
}

//! \param text what is shown of a field: QString(Field)
template <class Text>
QString recipientName(const Text& text)
{
    const auto [name, rest] = recipientNameParts(text);
    return rest.isEmpty() ? name : name + u' ' + rest;
}

//! All that it is called, to be compared with what another is called: the name and the nickname.
//! \param text what is shown of a field: QString(Field)
template <class Text>
QString recipientNames(const Text& text)
{
    return recipientName(text) + u' ' + text(Field::Nickname);
}

//! \param type the type that is shown, if it is known
//! \param text what is shown of a field: QString(Field)
template <class Text>
QString recipientAccount(std::optional<RecipientType> type, const Text& text)
{
    const auto accountFor = [&text](RecipientType ofType) -> QString {
        switch (ofType) {
        case RecipientType::MobileWallet:
            return groupedPhoneNumber(text(Field::PhoneNumber));
        case RecipientType::BankAccount:
            return text(Field::AccountNumber);
        case RecipientType::Till:
        case RecipientType::Merchant:
            return text(Field::TillNumber);
        case RecipientType::Paybill: {
            const QString paybill = text(Field::PaybillNumber);
            const QString account = text(Field::PaybillAccountNumber);
            return paybill.isEmpty() || account.isEmpty() ? paybill + account
                                                          : paybill + QStringLiteral(u" \u00b7 ") + account;
        }
        }
        return {};
    };
    if (type) {
        if (const QString account = accountFor(*type); !account.isEmpty())
            return account;
    }
    for (const RecipientType other :
        { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till, RecipientType::Paybill }) {
        if (const QString account = accountFor(other); !account.isEmpty())
            return account;
    }
    return {};
}

} // namespace PayRecipients
