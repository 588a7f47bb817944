// SPDX-License-Identifier: MIT
//! What spreadsheets do to the text of a cell, and how a text comes through unharmed.
#pragma once

#include <QString>
#include <QStringView>

namespace PayRecipients {

//! The text of one cell. A spreadsheet that opens a CSV file reads a formula where a cell begins with `=`, `+`, `-`,
//! `@`, a tab or a carriage return (OWASP, "CSV Injection"), and turns numbers into what they amount to: "0712" into
//! 712, and twelve digits or more into "2.54713E+11" when it saves. An apostrophe before the text prevents both.
//!
//! Where the list separator of the computer is a semicolon or a tab, a spreadsheet that opens our file divides a text
//! there, and at each line break, whatever is quoted: each part that would be a formula gets an apostrophe, too.
class SpreadsheetCell {
public:
    //! Whether a spreadsheet would read a formula.
    static bool isFormula(QStringView text);
    //! Whether a spreadsheet would read a number and so lose digits or zeros.
    static bool losesDigits(QStringView text);

    //! The text with an apostrophe before it where it would be read as a formula or lose digits, and before each part
    //! of it that would be a formula; else as it is. Reads well, but is not always undone: for tables that are not our
    //! export.
    static QString marked(const QString& text);

    //! The text as our export writes it: marked(), and with an apostrophe before it where it begins with one itself. So
    //! restored() undoes it exactly, whatever the text.
    static QString guarded(const QString& text);
    //! Exactly what guarded() was given.
    static QString restored(const QString& cell);

    //! A cell of a table of others without the apostrophes that guard it: those before a formula or a number. The
    //! apostrophe of a name stays.
    static QStringView withoutMarks(QStringView cell);
    //! "2.54E+11", "2,54E+11": a number whose digits a spreadsheet has lost.
    static bool isScientific(QStringView cell);
    //! "254712345678.0" without its ".0", which a program appends that takes an account for a number; else the cell.
    static QStringView withoutZeroDecimals(QStringView cell);
};

} // namespace PayRecipients
