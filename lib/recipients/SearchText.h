// SPDX-License-Identifier: MIT
//! How text is made comparable for searching: what the blocks keep and what a query looks for are folded alike.
#pragma once

#include "recipients/Field.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

#include <span>

namespace PayRecipients {

//! The folded text of entries, as it lies in a block's search arena.
//!
//! Each value stands in a line of its own, so that no match reaches from one value, or one entry, into the next:
//! folded text never contains a line's end. UUIDs of references and locations are not in it: blocks keep those in
//! sixteen bytes each and UuidPattern finds parts of them there.
class SearchText {
public:
    //! Of the rules below: blocks keep search text with it, and make it anew where it is another one. Raise it with
    //! every change of what append() writes.
    static constexpr quint64 version = 1;

    //! Ends each value.
    static constexpr char valueEnd = '\n';
    //! Stands in a phone number before its national digits, so that 07…, 2547… and +254 7… find each other.
    static constexpr char nationalMark = '\x01';

    //! One value of an entry.
    struct Value {
        Field field{};
        Layer layer{};
        QByteArrayView text; //!< UTF-8, see packText()
    };

    //! Case, accents, invisible characters and the width of white space taken away; UTF-8.
    static QByteArray folded(QStringView text);
    static QByteArray folded(QByteArrayView packedText);

    //! True for what people put between the digits of a number.
    static bool isNumberSeparator(char character);
    //! What is left of folded text without number separators.
    static QByteArray withoutSeparators(QByteArrayView folded);

    //! Appends the lines of one entry.
    //! \param values ordered by field, then layer, as blocks keep them
    static void append(QByteArray& arena, std::span<const Value> values);
};

} // namespace PayRecipients
