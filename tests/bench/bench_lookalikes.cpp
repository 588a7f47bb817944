// SPDX-License-Identifier: MIT
#include "MadeUpRecipients.h"
#include "recipients/BookSnapshot.h"
#include "trust/LookAlikes.h"
#include "trust/WhoIsThis.h"

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr int entries = 100'000;

const BookSnapshot& book()
{
    static const BookSnapshot snapshot = [] {
        std::vector<RecipientBlock> blocks;
        for (quint64 first = 0; first < entries; first += RecipientBlock::capacity) {
            RecipientBlock block(first / RecipientBlock::capacity);
            block.apply(madeUpRecipients(consecutiveKeys(RecipientBlock::capacity, first)));
            blocks.push_back(std::move(block));
        }
        return BookSnapshot(std::move(blocks));
    }();
    return snapshot;
}

void findsLookAlikes(benchmark::State& state)
{
    std::size_t found = 0;
    for (auto _ : state) {
        const auto lookAlikes = findLookAlikes(book());
        found = lookAlikes.size();
        benchmark::DoNotOptimize(lookAlikes.data());
    }
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(findsLookAlikes)->Unit(benchmark::kMillisecond);

void namesThePhonesOfALog(benchmark::State& state)
{
    QString log;
    for (int line = 0; line < 10'000; ++line)
        log += u"2026-11-24 09:15:00 INFO paid +2547%1 in 12 ms\n"_s.arg(line, 8, 10, QChar(u'0'));
    for (auto _ : state) {
        const auto findings = whoIsThis(log, book());
        benchmark::DoNotOptimize(findings.data());
    }
}
BENCHMARK(namesThePhonesOfALog)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
