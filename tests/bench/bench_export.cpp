// SPDX-License-Identifier: MIT
// A workbook of 100 000 recipients, against libxlsxwriter alone writing the same cells.
#include "MadeUpRecipients.h"
#include "exchange/XlsxExport.h"
#include "recipients/RecipientBlock.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <xlsxwriter.h>

#include <vector>

using namespace PayRecipients;

namespace {

constexpr int rows = 100'000;

const XlsxExport::Texts texts{ .fieldName = [](Field field) { return QStringLiteral("Field %1").arg(int(field)); },
    .sheetName
    = [](std::optional<Category> category) { return QStringLiteral("Sheet %1").arg(category ? int(*category) : 9); },
    .name = QStringLiteral("Name"),
    .account = QStringLiteral("Account"),
    .updated = QStringLiteral("Updated") };

const QList<Recipient>& recipients()
{
    static const QList<Recipient> made = [] {
        QList<Recipient> all;
        for (quint64 first = 0; first < rows; first += RecipientBlock::capacity) {
            const RecipientBlock block = madeUpBlock(RecipientBlock::capacity, first);
            for (int slot = 0; slot < block.size(); ++slot)
                all.append(block.at(slot));
        }
        all.resize(rows);
        return all;
    }();
    return made;
}

struct Cell {
    lxw_row_t row;
    lxw_col_t column;
    QByteArray text; //!< empty: the time
};

//! The cells of the export, sheet by sheet, in the order in which they are written.
const std::vector<std::vector<Cell>>& cells()
{
    static const std::vector<std::vector<Cell>> made = [] {
        std::vector<std::vector<Cell>> sheets(allCategories.size());
        std::vector<std::vector<Field>> fields(allCategories.size());
        for (const Recipient& recipient : recipients()) {
            std::vector<Field>& columns = fields[static_cast<std::size_t>(*recipient.category())];
            recipient.forEachValue([&](Field field, Layer, const QString&) {
                const bool isShown
                    = std::find(recipientFields.begin(), recipientFields.end(), field) != recipientFields.end();
                if (isShown && field != Field::Type
                    && std::find(columns.begin(), columns.end(), field) == columns.end())
                    columns.push_back(field);
            });
        }
        std::vector<lxw_row_t> next(sheets.size(), 1);
        for (const Recipient& recipient : recipients()) {
            const auto sheet = static_cast<std::size_t>(*recipient.category());
            const lxw_row_t row = next[sheet]++;
            sheets[sheet].push_back({ row, 0, recipient.name().toUtf8() });
            sheets[sheet].push_back({ row, 1, recipient.account().toUtf8() });
            lxw_col_t column = 2;
            for (const Field field : fields[sheet]) {
                if (const QString text = recipient.text(field); !text.isEmpty())
                    sheets[sheet].push_back({ row, column, text.toUtf8() });
                ++column;
            }
            sheets[sheet].push_back({ row, column, {} });
        }
        return sheets;
    }();
    return made;
}

void exportXlsx(benchmark::State& state)
{
    recipients();
    const QTemporaryDir folder;
    for (auto run : state) {
        const auto bytes = XlsxExport::workbook(recipients(), texts, folder.path());
        if (!bytes)
            state.SkipWithError("no workbook was made");
        state.counters["bytes"] = static_cast<double>(bytes->size());
    }
}

void exportXlsxBaseline(benchmark::State& state)
{
    cells();
    const QTemporaryDir folder;
    QByteArray work = folder.path().toUtf8();
    const QByteArray path = folder.filePath(QStringLiteral("baseline.xlsx")).toUtf8();
    for (auto run : state) {
        lxw_workbook_options options{ .constant_memory = LXW_TRUE, .tmpdir = work.data(), .use_zip64 = LXW_FALSE };
        lxw_workbook* workbook = workbook_new_opt(path.constData(), &options);
        lxw_format* text = workbook_add_format(workbook);
        format_set_num_format(text, "@");
        lxw_format* time = workbook_add_format(workbook);
        format_set_num_format(time, "yyyy-mm-dd hh:mm:ss");
        for (const auto& sheetCells : cells()) {
            lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
            for (const Cell& cell : sheetCells) {
                if (cell.text.isEmpty()) {
                    lxw_datetime parts{ .year = 2025, .month = 10, .day = 9, .hour = 8, .min = 53, .sec = 20 };
                    worksheet_write_datetime(sheet, cell.row, cell.column, &parts, time);
                } else {
                    worksheet_write_string(sheet, cell.row, cell.column, cell.text.constData(), text);
                }
            }
        }
        if (workbook_close(workbook) != LXW_NO_ERROR)
            state.SkipWithError("no workbook was made");
        state.counters["bytes"] = static_cast<double>(QFile(QString::fromUtf8(path)).size());
    }
}

} // namespace

BENCHMARK(exportXlsx)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(exportXlsxBaseline)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_MAIN();
