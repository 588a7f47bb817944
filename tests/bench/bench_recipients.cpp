// SPDX-License-Identifier: MIT
// The address book in memory: filtering, sorting, what a refresh brings, and how much room it takes, against Qt's own
// filtering and sorting, and against structs of QString.
#include "BenchBook.h"
#include "FairClock.h"
#include "Typing.h"
#include "baselines/TextsModel.h"

#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <benchmark/benchmark.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace PayRecipients;

namespace {

constexpr int entries = 100'000;

int sizeOf(const benchmark::State& state)
{
    return static_cast<int>(state.range(0));
}

BenchBook& sharedBook(int size)
{
    static std::unique_ptr<BenchBook> open;
    if (!open || open->book.size() != size) {
        open.reset();
        open = std::make_unique<BenchBook>(size);
    }
    return *open;
}

//! Tells the middle and the slowest of what each keystroke took, in milliseconds.
template <class Type>
void timeKeystrokes(benchmark::State& state, Type type)
{
    const FairClock clock;
    std::vector<double> times;
    for (auto run : state) {
        for (const QString& text : keystrokes()) {
            times.push_back(clock.timeOf([&] { type(text); }));
        }
        type({});
    }
    state.counters["p50"] = quantile(times, 0.5);
    state.counters["p99"] = quantile(times, 0.99);
}

void keystroke(benchmark::State& state)
{
    RecipientFilterModel& filtered = sharedBook(sizeOf(state)).filtered;
    timeKeystrokes(state, [&](const QString& text) { filtered.setFilter({ .text = text }); });
}

std::unique_ptr<QSortFilterProxyModel> proxyOver(TextsModel& texts)
{
    auto proxy = std::make_unique<QSortFilterProxyModel>();
    proxy->setSourceModel(&texts);
    proxy->setFilterKeyColumn(-1);
    proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy->setSortLocaleAware(true);
    return proxy;
}

void keystrokeBaseline(benchmark::State& state)
{
    TextsModel texts(sharedBook(entries).model);
    const auto proxy = proxyOver(texts);
    proxy->sort(RecipientsModel::NameColumn);
    timeKeystrokes(state, [&](const QString& text) { proxy->setFilterFixedString(text); });
}

void sortFirst(benchmark::State& state)
{
    for (auto run : state) {
        state.PauseTiming();
        auto open = std::make_unique<BenchBook>(sizeOf(state));
        state.ResumeTiming();
        open->filtered.sort(RecipientsModel::AccountColumn);
        state.PauseTiming();
        open.reset();
        state.ResumeTiming();
    }
}

void sortKnown(benchmark::State& state)
{
    BenchBook& open = sharedBook(sizeOf(state));
    open.filtered.sort(RecipientsModel::AccountColumn);
    open.filtered.sort(RecipientsModel::NameColumn);
    bool byAccount = true;
    for (auto run : state) {
        open.filtered.sort(byAccount ? RecipientsModel::AccountColumn : RecipientsModel::NameColumn);
        byAccount = !byAccount;
    }
    open.filtered.sort(RecipientsModel::NameColumn);
}

void sortBaseline(benchmark::State& state)
{
    TextsModel texts(sharedBook(entries).model);
    const auto proxy = proxyOver(texts);
    bool byAccount = true;
    for (auto run : state) {
        proxy->sort(byAccount ? RecipientsModel::AccountColumn : RecipientsModel::NameColumn);
        byAccount = !byAccount;
    }
}

//! What a hundred answers of the service cost, with the list sorted by name.
void refreshBatch(benchmark::State& state)
{
    BenchBook open(sizeOf(state));
    int round = 0;
    for (auto run : state) {
        ChangeSet changes;
        for (int i = 0; i < 100; ++i) {
            const RecipientKey key = open.book.keyAt((i * 997 + round) % open.book.size());
            changes.edits.append({ key, Field::Status, Layer::Told, QString::number(round) });
        }
        ++round;
        open.book.apply(changes);
    }
}

void memory(benchmark::State& state)
{
    const RecipientBook& book = sharedBook(sizeOf(state)).book;
    qsizetype bytes = 0;
    qsizetype search = 0;
    for (auto run : state) {
        bytes = search = 0;
        for (const RecipientBlock& block : book.blocks()) {
            bytes += block.memoryUse();
            search += block.searchText().size();
        }
    }
    const auto each = [&book](qsizetype all) { return static_cast<double>(all) / book.size(); };
    state.counters["bytes"] = each(bytes);
    state.counters["search"] = each(search);
}

#ifdef __GLIBC__ // which tells how much memory is in use
//! A struct of QStrings, one for each field that any recipient has, and its key.
struct TextsOfRecipient {
    quint64 key = 0;
    qint64 updated = 0;
    QString type, status, reference, location, firstName, lastName, phone, network, email, accountName, accountNumber,
        branch, settlement, nickname, tillName, tillNumber, paybillName, paybillNumber, paybillAccount, lookup, note;
};

void memoryBaseline(benchmark::State& state)
{
    const RecipientBook& book = sharedBook(entries).book;
    const auto before = mallinfo2();
    std::vector<TextsOfRecipient> rows;
    rows.reserve(entries);
    for (int row = 0; row < book.size(); ++row) {
        const auto text = [&](Field field) {
            // A text of its own each, as it comes from a query.
            const QString shown = book.textAt(row, field);
            return shown.isEmpty() ? QString() : QString(shown.constData(), shown.size());
        };
        rows.push_back({ static_cast<quint64>(book.keyAt(row)), 0, text(Field::Type), text(Field::Status),
            text(Field::Reference), text(Field::Location), text(Field::FirstName), text(Field::LastName),
            text(Field::PhoneNumber), text(Field::Network), text(Field::Email), text(Field::AccountName),
            text(Field::AccountNumber), text(Field::BankBranchRef), text(Field::SettlementMethod),
            text(Field::Nickname), text(Field::TillName), text(Field::TillNumber), text(Field::PaybillName),
            text(Field::PaybillNumber), text(Field::PaybillAccountNumber), text(Field::Lookup), text(Field::Note) });
    }
    const auto after = mallinfo2();
    for (auto run : state)
        benchmark::DoNotOptimize(rows.data());
    state.counters["bytes"]
        = static_cast<double>(after.uordblks + after.hblkhd - before.uordblks - before.hblkhd) / entries;
}
#endif

} // namespace

BENCHMARK(memory)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Iterations(1);
#ifdef __GLIBC__
BENCHMARK(memoryBaseline)->Iterations(1);
#endif
BENCHMARK(keystroke)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(keystrokeBaseline)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(sortFirst)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(sortKnown)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(sortBaseline)->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(refreshBatch)->Arg(2'000)->Arg(20'000)->Arg(entries)->Iterations(10)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
