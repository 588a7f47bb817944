// SPDX-License-Identifier: MIT
//! What the columns of a table hold: guessed, then corrected by the person.
#pragma once

#include "exchange/TableColumn.h"

#include <QList>

namespace PayRecipients {

class DelimitedText;

//! What each column of one table holds, and whether its first row is a heading. No two columns hold the same.
class TableColumns {
public:
    enum class HeadingRow {
        Guess,
        Present,
        Absent,
    };

    //! Columns beyond these are never read: no table of recipients is that wide, but a file that is no table may be.
    static constexpr int mostColumns = 256;

    //! Guesses from the heading, in English as people use it, in the API's words or in those of our own export; and
    //! where it says nothing, from what the cells of the first rows look like.
    //! \param headingRow what the person says of the first row
    static TableColumns guess(const DelimitedText& table, HeadingRow headingRow = HeadingRow::Guess);

    //! Whether the first row is beyond doubt the heading of those below it. A greeting above locations is not, though
    //! it stands, as a heading does, in words above what are none.
    static bool isSureHeading(const DelimitedText& table);

    //! Whether the first row names the columns and is no recipient.
    bool hasHeadingRow() const { return m_hasHeadingRow; }
    //! Whether the heading is that of our own export: its cells are then taken exactly as they were exported.
    bool isOwnExport() const { return m_isOwnExport; }
    //! As many as the heading has cells; without a heading, as the widest row.
    int count() const { return static_cast<int>(m_columns.size()); }
    TableColumn at(int column) const { return m_columns.value(column); }
    //! The column that holds this, or -1.
    int indexOf(const TableColumn& content) const;

    //! The person's word for one column. Another column that held the same is left out from now on.
    void setColumn(int column, const TableColumn& content);

private:
    void guessFromHeading(const DelimitedText& table);
    void guessFromContent(const DelimitedText& table);
    void useForEveryType();

    QList<TableColumn> m_columns;
    bool m_hasHeadingRow = false;
    bool m_isOwnExport = false;
};

} // namespace PayRecipients
