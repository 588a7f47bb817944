// SPDX-License-Identifier: MIT
// The sealed book on disk: how long it takes to load, against the same rows unsealed, read by plain Qt SQL into structs
// of QString; and how long until one change is durable, against plain commits in turns with ours.
#include "OpenedStore.h"
#include "baselines/PlainTable.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr int recipients = 100'000;

const BookKey& key()
{
    static const BookKey key = BookKey::generate();
    return key;
}

double median(std::vector<double> figures)
{
    const auto middle = figures.begin() + std::ssize(figures) / 2;
    std::nth_element(figures.begin(), middle, figures.end());
    return *middle;
}

ChangeSet plainRecipients(int from, int to)
{
    ChangeSet changes;
    changes.source = Source::Service;
    changes.time = QDateTime::currentDateTimeUtc();
    for (int n = from; n < to; ++n) {
        const auto entry = static_cast<RecipientKey>(n);
        changes.added.append(entry);
        for (const auto& [field, text] : plainFields(n))
            changes.edits.append({ entry, field, Layer::Told, text });
    }
    return changes;
}

//! A book of so many, made once; its log is folded into its blocks.
QString bookOf(int size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QString::number(size));
    if (SealedRecipientStore::exists(path))
        return path;
    OpenedStore store(path, key(), OpenedStore::OpenMode::CreateNew);
    bool made = store.open();
    constexpr int atOnce = 50'000;
    for (int first = 1; made && first <= size; first += atOnce)
        made = store.commit(plainRecipients(first, std::min(first + atOnce, size + 1)));
    return made ? path : QString();
}

void load(benchmark::State& state)
{
    const auto size = static_cast<std::size_t>(state.range(0));
    const QString path = bookOf(static_cast<int>(size));
    for (auto run : state) {
        auto store = std::make_unique<OpenedStore>(path, key(), OpenedStore::OpenMode::OpenExisting);
        const bool opened = store->open();
        state.PauseTiming();
        std::size_t loaded = 0;
        for (const RecipientBlock& block : store->blocks())
            loaded += static_cast<std::size_t>(block.size());
        if (!opened || loaded != size)
            state.SkipWithError("the sealed book was not opened");
        store.reset();
        state.ResumeTiming();
    }
}

void loadBaseline(benchmark::State& state)
{
    const QTemporaryDir folder;
    PlainTable table(folder.filePath(u"plain.sqlite"_s));
    if (!table.fill(recipients))
        state.SkipWithError("no plain table could be made");
    for (auto run : state) {
        auto rows = table.read();
        state.PauseTiming();
        if (rows.size() != recipients)
            state.SkipWithError("the plain table was not read");
        rows.clear();
        state.ResumeTiming();
    }
}

//! A plain commit and one of ours in turns, in the same folder, so that whatever the disk does hits both. Each waits
//! for the disk, whose times jump: the counters are medians.
void commit(benchmark::State& state)
{
    const QTemporaryDir folder;
    PlainTable table(folder.filePath(u"plain.sqlite"_s));
    if (!table.execute(u"PRAGMA journal_mode = WAL"_s) || !table.execute(u"PRAGMA synchronous = FULL"_s)
        || !table.execute(u"CREATE TABLE change (sequence INTEGER PRIMARY KEY, value BLOB)"_s))
        state.SkipWithError("no plain table could be made");
    OpenedStore store(folder.filePath(u"book.sqlite"_s), key(), OpenedStore::OpenMode::CreateNew);
    if (!store.open() || !store.commit(plainRecipients(1, 2)))
        state.SkipWithError("no book could be made");
    const auto milliseconds = [](auto work) {
        const auto began = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    };
    constexpr int turns = 150;
    for (auto run : state) {
        std::vector<double> plain;
        std::vector<double> ours;
        for (int n = 0; n < turns; ++n) {
            plain.push_back(milliseconds([&] {
                if (!table.commitOne("rent " + QByteArray::number(n)))
                    state.SkipWithError("the row was not saved");
            }));
            ChangeSet changes;
            changes.time = QDateTime::currentDateTimeUtc();
            changes.edits.append({ RecipientKey{ 1 }, Field::Note, Layer::Typed, u"rent %1"_s.arg(n) });
            ours.push_back(milliseconds([&] {
                if (!store.commit(changes))
                    state.SkipWithError("the change was not saved");
            }));
        }
        state.counters["plain"] = median(std::move(plain));
        state.counters["ours"] = median(std::move(ours));
    }
}

} // namespace

BENCHMARK(load)
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(loadBaseline)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(commit)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
