// SPDX-License-Identifier: MIT
//! What a source says of one recipient, before it is compared with the book.
#pragma once

#include "recipients/Field.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <algorithm>
#include <optional>
#include <utility>

namespace PayRecipients {

//! Something about an offered recipient that the person should know before agreeing.
struct Remark {
    enum class Kind {
        // These make the offer wrong: it is not taken.
        NothingToKnowItBy, //!< no name, account, reference or location
        NotAReference, //!< what stands where a destination reference should is no UUID
        NotALocation, //!< what stands where a location should is none of a recipient
        OtherService, //!< a location of another service than the profile's
        NotAPhoneNumber, //!< letters, or too few or too many digits
        ScientificNotation, //!< "2.54E+11": a spreadsheet has lost the digits
        TooManyCells, //!< more cells than the heading has: a quote or a separator is missing
        BrokenQuotes, //!< a quoted text that does not end
        ContradictsLine, //!< the same recipient stands further up with other details; `line` tells where
        AmbiguousMatch, //!< several entries of the book have its account; or, with Field::Reference, its destination
                        //!< reference belongs to one entry and its account to another
        // These are told, and the offer is taken.
        OtherName, //!< the entry of the book has a name without a word in common; `text` is that name
        RepeatsLine, //!< the same recipient stands further up already; `line` tells where
        OlderThanKnown, //!< the book knows something newer of this field, and keeps it; `text` is what was offered
        OwnWordKept, //!< the person at the desk has typed this field, and keeps it; `text` is what was offered
        LeadingZeroRestored, //!< "712345678": a spreadsheet took the zero of a phone number; it was put back
        LeadingZerosLikelyLost, //!< shorter than its neighbours, which begin with zeros
        SpreadsheetMarkRemoved, //!< "'+254…": the mark that keeps a spreadsheet from reading a formula
        UnknownType, //!< a type that this version does not know; kept as it came
        FieldNotTaken, //!< a column that was left out
        TransferNotDone, //!< a reference that no transfer has put to the proof, and so was left out
    };

    Kind kind{};
    std::optional<Field> field{}; //!< which one it is about
    QString text{}; //!< what stood there
    int line = 0; //!< another line that it is about

    friend bool operator==(const Remark&, const Remark&) = default;
};

//! Whether an offer with such a remark is not taken.
constexpr bool isWrong(Remark::Kind kind)
{
    return kind <= Remark::Kind::AmbiguousMatch;
}

//! One recipient as a table, a payment, a shared book or a list of locations tells of it.
struct OfferedRecipient {
    int line = 0; //!< where it stands in the source, counted from 1; 0 where a source has no lines
    QList<std::pair<Field, QString>> values; //!< each field at most once, in the order of recipientFields, none empty
    QList<Remark> remarks;
    //! What the person who gave it had typed over those, each field at most once, in the order of recipientFields and
    //! then Field::Pinned, none empty; most sources know of none.
    QList<std::pair<Field, QString>> typed{};
    QDateTime toldAt{}; //!< when the values were told, UTC; invalid where the source does not say

    bool isWrong() const
    {
        return std::any_of(
            remarks.cbegin(), remarks.cend(), [](const Remark& remark) { return PayRecipients::isWrong(remark.kind); });
    }
    //! The told value of a field, or an empty string.
    QString text(Field field) const { return valueIn(values, field); }
    //! What would be shown of a field: the typed word, else the told value.
    QString shown(Field field) const
    {
        const QString own = valueIn(typed, field);
        return own.isEmpty() ? text(field) : own;
    }

    friend bool operator==(const OfferedRecipient&, const OfferedRecipient&) = default;

private:
    static QString valueIn(const QList<std::pair<Field, QString>>& values, Field field)
    {
        for (const auto& [known, value] : values) {
            if (known == field)
                return value;
        }
        return {};
    }
};

} // namespace PayRecipients
