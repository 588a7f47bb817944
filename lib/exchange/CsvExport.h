// SPDX-License-Identifier: MIT
//! Recipients as a CSV file that gives the same book again.
#pragma once

#include "exchange/Progress.h"
#include "recipients/Recipient.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace PayRecipients {

//! Writes all that sources told and persons typed of recipients. TableOffers reads it back, every value of both layers
//! exactly; not those of the book itself: when and by whom something was told, and how a look-up ended.
class CsvExport {
public:
    //! A column for each of recipientFields with the value that is shown. Only where recipients need them, there
    //! follow: "Pinned"; "Typed by hand", which names the columns whose value a person typed; and "… (told)" of each
    //! field where both layers speak, with what a source told.
    //!
    //! Characters that hide or turn the text stay in it, or the book that reads it would be another: a spreadsheet does
    //! not show them. Each cell is guarded against formulas and lost digits: see SpreadsheetCell::guarded().
    //! \param progress in recipients
    //! \return nothing if the progress said to stop
    static std::optional<QByteArray> write(const QList<Recipient>& recipients, const Progress& progress = {});
};

} // namespace PayRecipients
