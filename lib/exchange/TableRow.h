// SPDX-License-Identifier: MIT
//! Reads a row of a table that people or other programs made.
#pragma once

#include "exchange/NeighbourLengths.h"
#include "exchange/RowValues.h"
#include "recipients/RecipientType.h"

#include <optional>
#include <span>

namespace PayRecipients {

//! One row, read step by step: its cells, its type, where name and account belong, then each field tidied.
class TableRow {
public:
    //! \param lengths of each column
    TableRow(
        const DelimitedText& table, int row, const TableColumns& columns, std::span<const NeighbourLengths> lengths);

    //! Whether the row has nothing but white space.
    bool isBlank() const { return m_isBlank; }
    TableOffer read(const QString& profileOrigin);

private:
    struct Cell {
        QString text;
        bool isShortened = false; //!< its neighbours are longer
    };

    void remark(Remark::Kind kind, std::optional<Field> field, const QString& text);
    void readType();
    void placeName();
    void placeAccount();
    void tidy(Field field);
    void tidyNumber(Field field, const QString& original);
    QString tidyPhone(const QString& text);
    void tidyReference();
    void tidyLocation(const QString& profileOrigin);

    const DelimitedText& m_table;
    int m_row;
    bool m_isBlank = true;
    bool m_hasTooManyCells = false;
    RowValues m_values;
    Cell m_name;
    Cell m_account;
    QList<Field> m_shortened;
    std::optional<RecipientType> m_type;
    QList<Remark> m_remarks;
};

} // namespace PayRecipients
