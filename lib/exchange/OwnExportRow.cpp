// SPDX-License-Identifier: MIT
#include "exchange/OwnExportRow.h"

#include "exchange/DelimitedText.h"
#include "exchange/RowValues.h"
#include "exchange/SpreadsheetCell.h"
#include "exchange/TableColumns.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! The cells of one row, sorted by what their columns hold.
struct Cells {
    RowValues shown;
    RowValues told; //!< where both layers speak
    QStringList typedHeadings;
    bool areTooMany = false; //!< more than there are headings
};

Cells cellsOf(const DelimitedText& table, int row, const TableColumns& columns)
{
    Cells cells;
    for (int column = columns.count(); column < table.cellCount(row); ++column)
        cells.areTooMany = cells.areTooMany || !table.cell(row, column).isEmpty();
    for (int column = 0; column < columns.count(); ++column) {
        const TableColumn content = columns.at(column);
        const QString text = SpreadsheetCell::restored(table.cell(row, column));
        if (text.isEmpty())
            continue;
        switch (content.content) {
        case TableColumn::Content::OneField:
            cells.shown.set(*content.field, text);
            break;
        case TableColumn::Content::ToldField:
            cells.told.set(*content.field, text);
            break;
        case TableColumn::Content::TypedFields:
            for (const QString& heading : text.split(u';', Qt::SkipEmptyParts))
                cells.typedHeadings.append(heading.trimmed());
            break;
        case TableColumn::Content::LeftOut:
        case TableColumn::Content::Name:
        case TableColumn::Content::Account:
            break;
        }
    }
    return cells;
}

} // namespace

TableOffer OwnExportRow::read(
    const DelimitedText& table, int row, const TableColumns& columns, const QString& profileOrigin)
{
    const Cells cells = cellsOf(table, row, columns);
    RowValues told;
    RowValues typed;
    for (const Field field : recipientFields) {
        const bool isTyped = cells.typedHeadings.contains(TableColumn::of(field).heading());
        (isTyped ? typed : told).set(field, cells.shown.text(field));
        if (isTyped)
            told.set(field, cells.told.text(field));
    }
    typed.set(Field::Pinned, cells.shown.text(Field::Pinned));

    TableOffer result{ { table.lineOf(row), told.toList(), {}, typed.toList() }, row };
    QList<Remark>& remarks = result.offer.remarks;
    remarks = remarksOn(told, typed, profileOrigin);
    if (table.isQuoteOpen(row))
        remarks.append(Remark{ Remark::Kind::BrokenQuotes });
    if (cells.areTooMany)
        remarks.append(Remark{ Remark::Kind::TooManyCells });
    return result;
}

} // namespace PayRecipients
