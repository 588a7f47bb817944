// SPDX-License-Identifier: MIT
//! From the rows of a table to what they offer the book.
#pragma once

#include "exchange/Progress.h"
#include "recipients/OfferedRecipient.h"

#include <QList>
#include <QString>

#include <optional>

namespace PayRecipients {

class DelimitedText;
class TableColumns;

//! One row of a table as an offer.
struct TableOffer {
    OfferedRecipient offer; //!< its typed layer: what our own export says of one, and favourites
    int row = 0; //!< of the DelimitedText

    friend bool operator==(const TableOffer&, const TableOffer&) = default;
};

//! Reads whole tables; pure.
class TableOffers {
public:
    //! The offers of all rows but the heading, in their order. Rows of nothing but white space are left out.
    //!
    //! A table of others is tidied: white space, the harm that spreadsheets do, the spellings of types and references;
    //! what was done is told by remarks. Our own export is taken exactly as it was written, so that it gives the same
    //! book again; there only what cannot be right is remarked upon.
    //! \param profileOrigin the profile's `scheme://host[:port]`, as Location::origin() writes it; where it is given,
    //! a location of any other origin is wrong, because only there the bearer token may go
    //! \param progress in rows
    //! \return nothing if the progress said to stop
    static std::optional<QList<TableOffer>> read(const DelimitedText& table, const TableColumns& columns,
        const QString& profileOrigin = {}, const Progress& progress = {});
};

} // namespace PayRecipients
