// SPDX-License-Identifier: MIT
#include "MadeUpRecipients.h"
#include "recipients/BookSnapshot.h"
#include "trust/LookAlikes.h"
#include "trust/WhoIsThis.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! A book of so many made-up recipients; the last one is kept.
const BookSnapshot& bookOf(quint64 entries)
{
    static std::map<quint64, BookSnapshot> books;
    if (const auto known = books.find(entries); known != books.end())
        return known->second;
    books.clear();
    std::vector<RecipientBlock> blocks;
    for (quint64 first = 0; first < entries; first += RecipientBlock::capacity) {
        const auto count = std::min<quint64>(RecipientBlock::capacity, entries - first);
        blocks.push_back(madeUpBlock(static_cast<int>(count), first));
    }
    return books.emplace(entries, BookSnapshot(std::move(blocks))).first->second;
}

void lookAlikes(benchmark::State& state)
{
    const BookSnapshot& book = bookOf(static_cast<quint64>(state.range(0)));
    for (auto _ : state) {
        const auto lookAlikes = findLookAlikes(book);
        benchmark::DoNotOptimize(lookAlikes.data());
    }
}

//! Names the phones of a log of ten thousand lines.
void whoIsThisLog(benchmark::State& state)
{
    const BookSnapshot& book = bookOf(static_cast<quint64>(state.range(0)));
    QString log;
    for (int line = 0; line < 10'000; ++line)
        log += u"2026-11-24 09:15:00 INFO paid +2547%1 in 12 ms\n"_s.arg(line, 8, 10, QChar(u'0'));
    for (auto _ : state) {
        const auto findings = whoIsThis(log, book);
        benchmark::DoNotOptimize(findings.data());
    }
}

} // namespace

BENCHMARK(lookAlikes)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(whoIsThisLog)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
