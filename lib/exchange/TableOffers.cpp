// SPDX-License-Identifier: MIT
#include "exchange/TableOffers.h"

#include "exchange/DelimitedText.h"
#include "exchange/NeighbourLengths.h"
#include "exchange/OwnExportRow.h"
#include "exchange/RowValues.h"
#include "exchange/TableColumns.h"
#include "exchange/TableRow.h"
#include "recipients/InOtherThreads.h"

#include <algorithm>
#include <array>
#include <vector>

namespace PayRecipients {

namespace {

bool isNumberColumn(const TableColumn& column)
{
    return column == TableColumn::account()
        || (column.content == TableColumn::Content::OneField && isNumberField(*column.field));
}

//! Of each column; nothing is counted for our own export, whose numbers a spreadsheet cannot harm.
std::vector<NeighbourLengths> lengthsOf(const DelimitedText& table, const TableColumns& columns, int firstRow)
{
    std::vector<NeighbourLengths> lengths(static_cast<size_t>(columns.count()));
    for (int column = 0; column < columns.count(); ++column) {
        if (columns.isOwnExport() || !isNumberColumn(columns.at(column)))
            continue;
        for (int row = firstRow; row < table.rowCount(); ++row)
            lengths[static_cast<size_t>(column)].add(table.cell(row, column));
    }
    return lengths;
}

//! In one column the same word often comes again and again (a type, a network): its text is kept once.
class RepeatedWords {
public:
    void share(OfferedRecipient& offer)
    {
        for (auto& [field, value] : offer.values) {
            QString& last = m_lastOfField[static_cast<std::size_t>(field)];
            if (last == value)
                value = last;
            else
                last = value;
        }
    }

private:
    std::array<QString, 256> m_lastOfField;
};

} // namespace

std::optional<QList<TableOffer>> TableOffers::read(
    const DelimitedText& table, const TableColumns& columns, const QString& profileOrigin, const Progress& progress)
{
    constexpr int often = 4096; // rows: some ten milliseconds
    const int rows = table.rowCount();
    const int firstRow = columns.hasHeadingRow() ? 1 : 0;
    if (!goesOn(progress, 0, rows))
        return std::nullopt;
    const std::vector<NeighbourLengths> lengths = lengthsOf(table, columns, firstRow);
    QList<TableOffer> offers;
    offers.reserve(rows);
    const auto read = [&](int begin, int end) {
        QList<TableOffer> some;
        some.reserve(end - begin);
        RepeatedWords words;
        for (int row = begin; row < end; ++row) {
            if (columns.isOwnExport())
                some.append(OwnExportRow::read(table, row, columns, profileOrigin));
            else if (TableRow reader(table, row, columns, lengths); !reader.isBlank())
                some.append(reader.read(profileOrigin));
            else
                continue;
            words.share(some.last().offer);
        }
        return some;
    };
    const auto take = [&offers](QList<TableOffer> some) { offers += std::move(some); };
    InOtherThreads<QList<TableOffer>> others;
    for (int begin = firstRow; begin < rows; begin += often) {
        const int end = std::min(begin + often, rows);
        if (!goesOn(progress, begin, rows))
            return std::nullopt;
        others.add([&read, begin, end] { return read(begin, end); }, take);
    }
    others.finish(take);
    if (!goesOn(progress, rows, rows))
        return std::nullopt;
    return offers;
}

} // namespace PayRecipients
