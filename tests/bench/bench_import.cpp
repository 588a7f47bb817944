// SPDX-License-Identifier: MIT
// How long a table of 200 000 recipients takes from its bytes to the book: as a whole and durable (against SQLite's own
// `.import` of the same file, which table.py times), and step by step (against splitting the same text into cells).
//
// bench_import --write FILE writes the table.
#include "MadeUpRecipients.h"
#include "OpenedStore.h"
#include "exchange/CsvExport.h"
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"
#include "exchange/TableOffers.h"
#include "exchange/TextDecoding.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientImport.h"
#include "recipients/RecipientsModel.h"
#include "recipients/TransientRecipientStore.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace PayRecipients;

namespace {

constexpr int rows = 200'000;

struct OpenBook {
    OpenBook()
        : book(store)
    {
        QEventLoop loop;
        QObject::connect(&book, &RecipientBook::stateChanged, &loop, [&loop](RecipientBook::State state) {
            if (state == RecipientBook::State::Ready)
                loop.quit();
        });
        book.open();
        if (book.state() != RecipientBook::State::Ready)
            loop.exec();
    }

    TransientRecipientStore store;
    RecipientBook book;
};

const OpenBook& filledBook()
{
    static OpenBook open;
    if (open.book.size() == 0)
        open.book.apply(madeUpRecipients(open.book.takeKeys(rows)));
    return open;
}

const QByteArray& csv()
{
    static const QByteArray bytes = [] {
        QList<Recipient> recipients;
        for (int row = 0; row < rows; ++row)
            recipients.append(filledBook().book.at(row));
        return *CsvExport::write(recipients);
    }();
    return bytes;
}

struct Read {
    DelimitedText table;
    TableColumns columns;
};

Read readTable()
{
    const TextDecoding decoded = TextDecoding::decode(csv());
    auto table = DelimitedText::read(decoded.text, DelimitedText::guessSeparator(decoded.text));
    Read read{ *std::move(table), {} };
    read.columns = TableColumns::guess(read.table);
    return read;
}

QList<OfferedRecipient> offersOf(const Read& read)
{
    QList<OfferedRecipient> offers;
    const auto rowsRead = TableOffers::read(read.table, read.columns);
    offers.reserve(rowsRead->size());
    for (const auto& row : *rowsRead)
        offers.append(row.offer);
    return offers;
}

void splitOnly(benchmark::State& state)
{
    for (auto run : state) {
        QList<QStringList> cells;
        const QString text = QString::fromUtf8(csv());
        for (const QString& line : text.split(QLatin1Char('\n')))
            cells.append(line.split(QLatin1Char(',')));
        benchmark::DoNotOptimize(cells);
    }
}

void table(benchmark::State& state)
{
    for (auto run : state)
        benchmark::DoNotOptimize(readTable());
}

void offers(benchmark::State& state)
{
    const Read read = readTable();
    for (auto run : state)
        benchmark::DoNotOptimize(offersOf(read));
}

void compareWithEmptyBook(benchmark::State& state)
{
    const QList<OfferedRecipient> all = offersOf(readTable());
    for (auto run : state)
        benchmark::DoNotOptimize(RecipientImport(all, BookSnapshot()));
}

void compareWithTheSameBook(benchmark::State& state)
{
    const QList<OfferedRecipient> all = offersOf(readTable());
    for (auto run : state) {
        // A new snapshot each time: making its lookup is part of the work.
        const RecipientImport import(all, filledBook().book.snapshot());
        if (import.count(RecipientImport::Verdict::Same) != rows)
            state.SkipWithError("not all the same");
    }
}

std::optional<PreparedChanges> prepared(const RecipientImport& import, RecipientBook& book)
{
    const auto keys = book.takeKeys(import.count(RecipientImport::Verdict::New));
    return PreparedChanges::make(
        import.toChangeSet(keys, Source::Import, QDateTime::currentDateTimeUtc()), book.snapshot());
}

void prepare(benchmark::State& state)
{
    const RecipientImport import(offersOf(readTable()), BookSnapshot());
    OpenBook open;
    for (auto run : state)
        benchmark::DoNotOptimize(prepared(import, open.book));
}

//! What is left for the thread of the window.
void take(benchmark::State& state)
{
    const RecipientImport import(offersOf(readTable()), BookSnapshot());
    for (auto run : state) {
        state.PauseTiming();
        OpenBook open;
        RecipientsModel model(open.book);
        RecipientFilterModel list(model);
        auto changes = prepared(import, open.book);
        state.ResumeTiming();
        auto applied = open.book.take(*std::move(changes));
        state.PauseTiming();
        if (list.rowCount() != rows)
            state.SkipWithError("not all taken");
        state.ResumeTiming();
    }
}

//! From the bytes of the file, by way of the preview, until all is on disk.
void previewToDurable(benchmark::State& state)
{
    csv();
    for (auto run : state) {
        state.PauseTiming();
        const QTemporaryDir folder;
        auto store = std::make_unique<OpenedStore>(
            folder.filePath(QStringLiteral("book.sqlite")), BookKey::generate(), OpenedStore::OpenMode::CreateNew);
        auto open = std::make_unique<OpenBook>();
        auto model = std::make_unique<RecipientsModel>(open->book);
        auto list = std::make_unique<RecipientFilterModel>(*model);
        if (!store->open())
            state.SkipWithError("no book could be made");
        state.ResumeTiming();
        const RecipientImport import(offersOf(readTable()), open->book.snapshot());
        auto changes = prepared(import, open->book);
        const auto applied = open->book.take(*std::move(changes));
        if (!store->commit(applied.effective))
            state.SkipWithError("the import was not saved");
        state.PauseTiming();
        if (list->rowCount() != rows)
            state.SkipWithError("not all taken");
        // Whoever has imported keeps the book.
        list.reset();
        model.reset();
        open.reset();
        store.reset();
        state.ResumeTiming();
    }
}

} // namespace

BENCHMARK(previewToDurable)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(splitOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(table)->Unit(benchmark::kMillisecond);
BENCHMARK(offers)->Unit(benchmark::kMillisecond);
BENCHMARK(compareWithEmptyBook)->Unit(benchmark::kMillisecond);
BENCHMARK(compareWithTheSameBook)->Unit(benchmark::kMillisecond);
BENCHMARK(prepare)->Unit(benchmark::kMillisecond);
BENCHMARK(take)->Iterations(1)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--write") {
        QFile file(QString::fromLocal8Bit(argv[2]));
        return file.open(QIODevice::WriteOnly) && file.write(csv()) == csv().size() ? 0 : 1;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
