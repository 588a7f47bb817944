// SPDX-License-Identifier: MIT
//! A table of texts as a file for spreadsheets.
#pragma once

#include "exchange/XlsxExport.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace PayRecipients {

//! Rows under a row of headings. Every cell is a text: nothing is read as a number, a formula or a link.
struct TextTable {
    QStringList headings;
    QList<QStringList> rows; //!< as many cells each as there are headings

    //! Cells that a spreadsheet would take for something else get the mark of SpreadsheetCell::marked().
    QByteArray toCsv() const;
    //! One sheet, whose headings stay in sight.
    //! \param sheet its name; what the format forbids is replaced
    //! \param workFolder where temporary files may be made
    tl::expected<QByteArray, XlsxExport::Failure> toXlsx(const QString& sheet, const QString& workFolder) const;
};

} // namespace PayRecipients
