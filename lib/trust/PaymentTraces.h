// SPDX-License-Identifier: MIT
//! What a text says of where money goes, before it is compared with a book.
#pragma once

#include "trust/TextUnits.h"

#include <QList>
#include <QString>

namespace PayRecipients {

//! A destination reference, a location, a phone number or an account number that stands in a text.
struct PaymentTrace {
    enum class What { Reference, Location, Phone, Account };

    What what{};
    QString text; //!< as it is written
    QString number; //!< the same in a form in which its spellings are alike
    QString paybill; //!< with Account, in the same form: the paybill that the unit names, if it does
    //! The text calls it so, or it can be nothing else; else it is worth a word only where the book knows it.
    bool isCertain = true;

    friend bool operator==(const PaymentTrace&, const PaymentTrace&) = default;
};

//! Each once, in the order of the unit.
QList<PaymentTrace> paymentTraces(const TextUnit& unit);

//! Account numbers in a form in which their spellings are alike: letters and digits, in one case.
QString bareNumber(const QString& number);
//! Phone numbers in such a form.
QString barePhone(const QString& number);

} // namespace PayRecipients
