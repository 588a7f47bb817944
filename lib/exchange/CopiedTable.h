// SPDX-License-Identifier: MIT
//! Recipients as a table on the clipboard.
#pragma once

#include "exchange/TableColumn.h"
#include "recipients/Recipient.h"

#include <QList>
#include <QString>

namespace PayRecipients {

//! The same table in two forms, which belong on the clipboard together as `text/plain` and `text/html`.
//!
//! Spreadsheets and mail programs prefer HTML, which can say that a cell is text: `mso-number-format:'\@'` to Excel,
//! `sdnum` with the format `@` to LibreOffice. So "0712" and "+254…" stay as they are, without any mark.
//!
//! Plain text cannot say so. Where nothing else is read (LibreOffice's "unformatted text", a terminal, a text editor) a
//! leading apostrophe is put before what a spreadsheet would take for a number or a formula: it keeps every digit,
//! Excel and Google Sheets take it for the sign of a text, LibreOffice shows it, and our own import removes it. The
//! other ways do worse: ="0712" is a formula that no import undoes, and quotes are dropped before the number is read.
struct CopiedTable {
    QString text; //!< a line a recipient, tabs between cells; tabs and line breaks within them become spaces
    QString html;

    //! \param columns of what is shown: Name, Account and fields; the first row has their headings
    static CopiedTable of(const QList<Recipient>& recipients, const QList<TableColumn>& columns);
};

} // namespace PayRecipients
