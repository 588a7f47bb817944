// SPDX-License-Identifier: MIT
#include "exchange/WrongRows.h"

#include "exchange/CsvWriter.h"
#include "exchange/DelimitedText.h"
#include "exchange/SpreadsheetCell.h"
#include "exchange/TableColumns.h"

#include <QStringList>

#include <algorithm>

namespace PayRecipients {

namespace {

QStringList rowWith(const DelimitedText& table, int row, int width, const QString& reason)
{
    QStringList cells;
    for (int column = 0; column < width; ++column)
        cells.append(SpreadsheetCell::marked(table.cell(row, column)));
    cells.append(SpreadsheetCell::marked(reason));
    return cells;
}

} // namespace

QByteArray WrongRows::asCsv(const DelimitedText& table, const TableColumns& columns, const QList<TableOffer>& offers,
    const Reason& reason, const QString& reasonHeading)
{
    int width = columns.count();
    for (const TableOffer& offer : offers) {
        if (offer.offer.isWrong())
            width = std::max(width, table.cellCount(offer.row));
    }
    CsvWriter csv;
    if (columns.hasHeadingRow())
        csv.addRow(rowWith(table, 0, width, reasonHeading));
    for (const TableOffer& offer : offers) {
        if (offer.offer.isWrong())
            csv.addRow(rowWith(table, offer.row, width, reason(offer.offer)));
    }
    return csv.bytes();
}

QByteArray WrongRows::asCsv(const QList<OfferedRecipient>& offers, const Reason& reason, const QString& lineHeading,
    const QString& reasonHeading)
{
    CsvWriter csv;
    csv.addRow({ lineHeading, TableColumn::of(Field::Location).heading(), reasonHeading });
    for (const OfferedRecipient& offer : offers) {
        if (offer.isWrong())
            csv.addRow({ QString::number(offer.line), SpreadsheetCell::marked(offer.text(Field::Location)),
                SpreadsheetCell::marked(reason(offer)) });
    }
    return csv.bytes();
}

} // namespace PayRecipients
