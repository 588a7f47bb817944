// SPDX-License-Identifier: MIT
//! Text of a spreadsheet (CSV, TSV) as rows of cells.
#pragma once

#include "exchange/Progress.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace PayRecipients {

//! The rows of a text whose cells stand between separators, quoted as in RFC 4180 where they must be.
//!
//! A value that may be handed between threads; holds the cells in one piece, so that 200 000 rows of ten cells need
//! little more memory than their text. Rows without any text are left out.
class DelimitedText {
public:
    enum class Separator : char { Comma = ',', Semicolon = ';', Tab = '\t' };

    DelimitedText() = default;

    //! The separator that a first line "sep=;" declares, as Excel writes and reads it. Else the one that gives rows of
    //! the same number of cells, looking at the beginning of the text. A tab is preferred: it is what spreadsheets put
    //! on the clipboard, and hardly ever stands inside a cell.
    static Separator guessSeparator(QStringView text);

    //! Reads the whole text. White space around a cell is dropped unless it stands inside quotes; within quotes
    //! everything is kept, line breaks included. A quote inside an unquoted cell is a character like any other. A first
    //! line that declares the separator is no row, but counts as a line.
    //! \param progress in characters
    //! \return nothing if the progress said to stop
    static std::optional<DelimitedText> read(QStringView text, Separator separator, const Progress& progress = {});

    Separator separator() const { return m_separator; }
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    //! The cells of the widest row.
    int columnCount() const { return m_columnCount; }

    //! The line on which a row begins, counted from 1; line breaks inside quotes count.
    int lineOf(int row) const { return m_rows[row].line; }
    int cellCount(int row) const;
    //! The text of a cell; empty where the row is shorter.
    QString cell(int row, int column) const;
    //! Whether the row ends inside quotes: a quote is missing, and whatever follows in the text belongs to its last
    //! cell. Only the last row can be such a one.
    bool isQuoteOpen(int row) const { return m_isQuoteOpen && row == rowCount() - 1; }

private:
    class Parser;

    struct Row {
        qsizetype firstCell = 0;
        int line = 0;
    };

    //! How far rows look like those of one table.
    struct Regularity {
        int width = 1; //!< the most usual number of cells
        double share = 0; //!< of the rows that have it, less where the cells speak against the separator
    };

    Regularity regularityOf(int rows) const;

    QByteArray m_text; //!< of all cells, UTF-8
    QList<qsizetype> m_cellEnds; //!< in m_text
    QList<Row> m_rows;
    int m_columnCount = 0;
    Separator m_separator = Separator::Comma;
    bool m_isQuoteOpen = false;
};

} // namespace PayRecipients
