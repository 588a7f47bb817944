// SPDX-License-Identifier: MIT
//! The rows of a table that could not be taken, as a file in which they can be put right.
#pragma once

#include "exchange/TableOffers.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace PayRecipients {

class WrongRows {
public:
    //! Makes the sentence that says why an offer is not taken.
    using Reason = std::function<QString(const OfferedRecipient&)>;

    //! The heading of the table, if it has one, and the cells of each wrong row as they came, with a last column that
    //! says why. Only a formula or a number that would lose digits is marked with an apostrophe, which every import of
    //! ours removes; so the file can be imported as soon as it is put right.
    //! \param reasonHeading the heading of the last column
    static QByteArray asCsv(const DelimitedText& table, const TableColumns& columns, const QList<TableOffer>& offers,
        const Reason& reason, const QString& reasonHeading);

    //! The same for the locations of a text: the line of each, the location as it stands there, and why it is wrong,
    //! under headings that an import understands.
    //! \param lineHeading the heading of the first column
    static QByteArray asCsv(const QList<OfferedRecipient>& offers, const Reason& reason, const QString& lineHeading,
        const QString& reasonHeading);
};

} // namespace PayRecipients
