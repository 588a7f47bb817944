// SPDX-License-Identifier: MIT
//! Names every recipient in a text, and what is wrong with it.
#pragma once

#include "recipients/BookSnapshot.h"
#include "trust/PaymentTraces.h"

#include <QFlags>
#include <QList>
#include <QString>

#include <functional>

namespace PayRecipients {

//! What a text says of where money goes, held against the book.
struct Finding {
    enum class Mark : quint8 {
        Unknown = 1, //!< nobody in the book has it
        NotApproved = 2, //!< the recipient is not approved, as far as the book knows
        Changed = 4, //!< the recipient has a change that nobody has acknowledged
        Mismatched = 8, //!< what stands beside it in the text belongs to somebody else
    };
    Q_DECLARE_FLAGS(Marks, Mark)

    TextUnit::Place place{};
    int number = 0; //!< of the line or object, counted from 1
    PaymentTrace::What what{};
    QString text; //!< as it is written
    QList<RecipientKey> known; //!< who has it, ascending
    Marks marks;

    friend bool operator==(const Finding&, const Finding&) = default;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Finding::Marks)

//! Every reference, location, phone and account number of a text, in its order: those that the text calls so, those
//! that can be nothing else, and any number that somebody in the book has. May be called in any thread; linear in the
//! text and the book.
//! \param isStopped asked now and then; then what was found so far comes back
QList<Finding> whoIsThis(const QString& text, const BookSnapshot& book, const std::function<bool()>& isStopped = {});

} // namespace PayRecipients
