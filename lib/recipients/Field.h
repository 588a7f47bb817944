// SPDX-License-Identifier: MIT
//! What can be known of a recipient, and from whom.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace PayRecipients {

//! One thing that can be known of a recipient. The numbers are stored on disk: never renumber, only append.
//!
//! Names and meaning follow the K2 Connect API (pay recipient query and creation). The last group is the book's own.
enum class Field : quint8 {
    Type = 1, //!< "mobile_wallet", "bank_account", "till", "paybill", "merchant", or a word this version does not know
    Status = 2, //!< as the service wrote it; only "Approved" is documented
    Reference = 3, //!< the destination reference (a UUID) that a payment needs
    Location = 4, //!< the canonical URL under which the service answers for this recipient
    Nickname = 5,
    FirstName = 6,
    LastName = 7,
    PhoneNumber = 8,
    Network = 9,
    Email = 10,
    AccountName = 11,
    AccountNumber = 12,
    BankBranchRef = 13,
    SettlementMethod = 14,
    TillName = 15,
    TillNumber = 16,
    AliasName = 17, //!< the name of a legacy "Kopo Kopo Merchant"
    PaybillName = 18,
    PaybillNumber = 19,
    PaybillAccountNumber = 20,
    Note = 21, //!< the person's own words

    Lookup = 40, //!< how the last query of the location ended: see LookupState; its text form is an API of the store
    LookupMessage = 41, //!< what the service said when it refused
    ToldBy = 42, //!< the Source that last changed the told layer, as a decimal number
    ToldAt = 43, //!< when, in milliseconds since 1970 UTC, decimal
    TypedAt = 44, //!< when a person last changed the typed layer, same unit
    Creation = 45, //!< the service was, or was about to be, asked to create it: see UnknownCreation.h for its words
    Pinned = 46, //!< "1", typed: a favourite of the person, which stands on top of lists
    Unchecked = 47, //!< changes that nobody has acknowledged yet: see UncheckedChanges
    Dismissed = 48, //!< likenesses to other entries that the person sees no danger in: see DismissedLikenesses
};

//! Every field of a recipient that a source can tell or a person can type, in reading order.
inline constexpr std::array recipientFields{
    Field::Type,
    Field::Status,
    Field::Reference,
    Field::Location,
    Field::Nickname,
    Field::FirstName,
    Field::LastName,
    Field::PhoneNumber,
    Field::Network,
    Field::Email,
    Field::AccountName,
    Field::AccountNumber,
    Field::BankBranchRef,
    Field::SettlementMethod,
    Field::TillName,
    Field::TillNumber,
    Field::AliasName,
    Field::PaybillName,
    Field::PaybillNumber,
    Field::PaybillAccountNumber,
    Field::Note,
};

//! Whether a source can tell it or a person type it; the others are the book's own. Numbers below 40 are kept for them.
constexpr bool isRecipientField(Field field)
{
    return field < Field::Lookup;
}
static_assert(std::all_of(recipientFields.begin(), recipientFields.end(), isRecipientField));

//! Whose word a value is. The typed one is shown and copied; where they differ both are shown.
enum class Layer : quint8 {
    Told = 0, //!< by the service, an import, a payment or a shared book
    Typed = 1, //!< by the person at the desk
};

//! Where a change came from. The numbers are stored on disk: never renumber, only append.
enum class Source : quint8 {
    Service = 1,
    Import = 2,
    Payment = 3,
    SharedBook = 4,
    Person = 5,
};

//! How the last query of an entry's location ended.
enum class LookupState : quint8 {
    NotAsked, //!< no answer yet; stored as no value
    Answered, //!< "answered"
    Gone, //!< "gone": 404, 410 or 403; what was known is kept, and it is asked again only on demand
    Failed, //!< "failed": the service answered something else that trying again will not mend
};

} // namespace PayRecipients
