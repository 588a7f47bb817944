// SPDX-License-Identifier: MIT
#include "exchange/TextTable.h"

#include "exchange/CsvWriter.h"
#include "exchange/ScratchFile.h"
#include "exchange/SpreadsheetCell.h"
#include "exchange/Workbook.h"
#include "exchange/WorkbookParts.h"
#include "exchange/XlsxText.h"
#include "exchange/XlsxWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

// Limits of the format, in characters.
constexpr qsizetype longestSheetName = 31;
constexpr qsizetype widestColumn = 60; // of our taste

QByteArray sheetName(QString wanted)
{
    for (QChar& character : wanted) {
        if (u"[]:*?/\\'"_s.contains(character) || character.unicode() < 0x20 || character.isSurrogate())
            character = u' ';
    }
    wanted = wanted.simplified().left(longestSheetName).trimmed();
    return wanted.isEmpty() ? QByteArrayLiteral("Table") : wanted.toUtf8();
}

} // namespace

QByteArray TextTable::toCsv() const
{
    CsvWriter csv;
    csv.addRow(headings);
    for (const QStringList& row : rows) {
        QStringList cells;
        cells.reserve(row.size());
        for (const QString& cell : row)
            cells += SpreadsheetCell::marked(cell);
        csv.addRow(cells);
    }
    return csv.bytes();
}

tl::expected<QByteArray, XlsxExport::Failure> TextTable::toXlsx(const QString& sheet, const QString& workFolder) const
{
    if (rows.size() > XlsxExport::mostRows)
        return tl::unexpected(XlsxExport::Failure::TooManyRows);
    ScratchFile file(workFolder);
    if (!file.isOpen())
        return tl::unexpected(XlsxExport::Failure::CannotWrite);
    Workbook workbook(file.path(), workFolder);
    lxw_worksheet* written = workbook.addSheet(sheetName(sheet));
    if (written == nullptr)
        return tl::unexpected(workbook.failure());
    const XlsxWriter& writer = workbook.writer();
    const XlsxSheet::Formats formats = workbook.makeFormats();
    for (qsizetype column = 0; column < headings.size(); ++column) {
        qsizetype width = headings[column].size();
        for (const QStringList& cells : rows)
            width = std::max(width, cells[column].size());
        const auto place = static_cast<lxw_col_t>(column);
        writer.worksheet_set_column(
            written, place, place, static_cast<double>(std::min(width, widestColumn)) + 2, nullptr);
    }
    writer.worksheet_freeze_panes(written, 1, 0);
    WorkbookParts expected;
    bool isWhole = true;
    const auto write = [&](lxw_row_t row, const QStringList& cells, lxw_format* format) {
        bool isEmpty = true;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString text = xlsxText(cells[column]);
            if (text.isEmpty())
                continue;
            isWhole = isWhole
                && writer.worksheet_write_string(
                       written, row, static_cast<lxw_col_t>(column), text.toUtf8().constData(), format)
                    == LXW_NO_ERROR;
            ++expected.cells;
            isEmpty = false;
        }
        expected.rows += isEmpty ? 0 : 1;
    };
    write(0, headings, formats.heading);
    for (qsizetype row = 0; row < rows.size(); ++row)
        write(static_cast<lxw_row_t>(row + 1), rows[row], formats.text);
    if (!isWhole || !workbook.close())
        return tl::unexpected(XlsxExport::Failure::CannotWrite);
    QByteArray bytes = file.contents();
    if (WorkbookParts::of(bytes) != expected)
        return tl::unexpected(XlsxExport::Failure::CannotWrite);
    return bytes;
}

} // namespace PayRecipients
