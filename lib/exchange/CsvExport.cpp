// SPDX-License-Identifier: MIT
#include "exchange/CsvExport.h"

#include "exchange/CsvWriter.h"
#include "exchange/SpreadsheetCell.h"
#include "exchange/TableColumn.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! The columns that some of these recipients need.
QList<TableColumn> columnsFor(const QList<Recipient>& recipients)
{
    bool hasPinned = false;
    bool hasTyped = false;
    QSet<Field> fieldsOfBothLayers;
    for (const Recipient& recipient : recipients) {
        recipient.forEachValue([&](Field field, Layer layer, const QString&) {
            if (layer != Layer::Typed)
                return;
            if (field == Field::Pinned)
                hasPinned = true;
            else if (std::find(recipientFields.begin(), recipientFields.end(), field) != recipientFields.end())
                hasTyped = true;
            if (recipient.value(field, Layer::Told))
                fieldsOfBothLayers.insert(field);
        });
    }
    QList<TableColumn> columns;
    for (const Field field : recipientFields)
        columns.append(TableColumn::of(field));
    if (hasPinned)
        columns.append(TableColumn::of(Field::Pinned));
    if (hasTyped)
        columns.append(TableColumn::typedFields());
    for (const Field field : recipientFields) {
        if (fieldsOfBothLayers.contains(field))
            columns.append(TableColumn::told(field));
    }
    return columns;
}

QString typedHeadings(const Recipient& recipient)
{
    QStringList headings;
    for (const Field field : recipientFields) {
        if (recipient.value(field, Layer::Typed))
            headings.append(TableColumn::of(field).heading());
    }
    return headings.join("; "_L1);
}

QString textOf(const Recipient& recipient, const TableColumn& column)
{
    switch (column.content) {
    case TableColumn::Content::OneField:
        return recipient.text(*column.field);
    case TableColumn::Content::ToldField:
        // Alone it stands in the column of the field.
        return recipient.value(*column.field, Layer::Typed)
            ? recipient.value(*column.field, Layer::Told).value_or(QString())
            : QString();
    case TableColumn::Content::TypedFields:
        return typedHeadings(recipient);
    case TableColumn::Content::LeftOut:
    case TableColumn::Content::Name:
    case TableColumn::Content::Account:
        break;
    }
    return {};
}

} // namespace

std::optional<QByteArray> CsvExport::write(const QList<Recipient>& recipients, const Progress& progress)
{
    constexpr qsizetype often = 4096; // recipients: some ten milliseconds
    const QList<TableColumn> columns = columnsFor(recipients);
    CsvWriter csv;
    QStringList cells;
    for (const TableColumn& column : columns)
        cells.append(column.heading());
    csv.addRow(cells);
    for (qsizetype i = 0; i < recipients.size(); ++i) {
        if (i % often == 0 && !goesOn(progress, i, recipients.size()))
            return std::nullopt;
        for (qsizetype column = 0; column < columns.size(); ++column)
            cells[column] = SpreadsheetCell::guarded(textOf(recipients[i], columns[column]));
        csv.addRow(cells);
    }
    if (!goesOn(progress, recipients.size(), recipients.size()))
        return std::nullopt;
    return csv.bytes();
}

} // namespace PayRecipients
