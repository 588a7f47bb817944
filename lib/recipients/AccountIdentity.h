// SPDX-License-Identifier: MIT
//! Which account money goes to, however it is written.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientType.h"

#include <QString>

#include <functional>
#include <optional>

namespace PayRecipients {

class Recipient;

//! The account of a recipient in a form in which two recipients of one account are alike: a phone number in any
//! spelling, a number without the spaces and dashes that people put into it. Leading zeros count.
struct AccountIdentity {
    QString account; //!< what kind of account it is and its number, for example "phone:712345678"
    QString branch; //!< of a bank account, where it is known: two banks may give the same number

    //! Of the values that `text` gives. Nothing where they name no whole account.
    static std::optional<AccountIdentity> of(
        std::optional<RecipientType> type, const std::function<QString(Field)>& text);
    //! Of what is shown of a recipient.
    static std::optional<AccountIdentity> of(const Recipient& recipient);
    //! Of what was told, typed values aside.
    static std::optional<AccountIdentity> ofTold(const Recipient& recipient);

    //! Whether money would arrive at the same place. A branch that is not known is no difference.
    bool matches(const AccountIdentity& other) const
    {
        return account == other.account && (branch.isEmpty() || other.branch.isEmpty() || branch == other.branch);
    }
};

//! The fields that make up the identity, with the type.
bool isOfAccount(Field field);

} // namespace PayRecipients
