// SPDX-License-Identifier: MIT
// How long the address book takes at 100 000 entries, and how much memory, against Qt's own filtering.
#include "MadeUpRecipients.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientFilterModel.h"

#include <QCoreApplication>
#include <QSortFilterProxyModel>

#include <benchmark/benchmark.h>

#include <array>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr int entries = 100'000;

//! Hands over blocks that were packed beforehand, as the store does once it has unsealed them.
class PackedStore : public RecipientStore {
public:
    PackedStore()
    {
        for (quint64 first = 0; first < entries; first += RecipientBlock::capacity) {
            const auto id = first / RecipientBlock::capacity;
            RecipientBlock block(id);
            block.apply(madeUpRecipients(consecutiveKeys(RecipientBlock::capacity, first)));
            m_packed.push_back(block.encode());
        }
    }

    void open() override
    {
        for (std::size_t id = 0; id < m_packed.size(); ++id)
            Q_EMIT blockLoaded(*RecipientBlock::decode(id, m_packed[id]));
        Q_EMIT opened(1);
    }
    void commit(quint64 sequence, const ChangeSet&) override { Q_EMIT committed(sequence); }
    void readHistory(const HistoryQuery&, QObject*, const HistoryDone&) override { }

private:
    std::vector<QByteArray> m_packed;
};

PackedStore& store()
{
    static PackedStore packed;
    return packed;
}

struct OpenBook {
    OpenBook()
        : book(store())
        , model(book)
        , filtered(model)
    {
        filtered.sort(RecipientsModel::NameColumn);
        book.open();
    }

    RecipientBook book;
    RecipientsModel model;
    RecipientFilterModel filtered;
};

//! The plain way: a row of texts for each entry.
class TextsModel : public QAbstractTableModel {
public:
    explicit TextsModel(const RecipientsModel& of)
    {
        for (int row = 0; row < of.rowCount(); ++row) {
            for (int column = 0; column < RecipientsModel::ColumnCount; ++column)
                m_texts.append(of.index(row, column).data().toString());
        }
    }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : entries; }
    int columnCount(const QModelIndex&) const override { return RecipientsModel::ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? m_texts[index.row() * RecipientsModel::ColumnCount + index.column()]
                                       : QVariant();
    }

private:
    QStringList m_texts;
};

constexpr std::array queries{ "w", "wanjiru", "wanjiru kariuki", "0712 345", "4cab", "no such text" };

void load(benchmark::State& state)
{
    store();
    for (auto run : state)
        OpenBook open;
    state.SetItemsProcessed(state.iterations() * entries);
}

void loadInTheStoresThread(benchmark::State& state)
{
    // What decoding and folding cost, which the GUI thread does not pay.
    OpenBook open;
    for (auto run : state) {
        for (const RecipientBlock& block : open.book.blocks())
            benchmark::DoNotOptimize(RecipientBlock::decode(block.id(), block.encode()));
    }
    state.SetItemsProcessed(state.iterations() * entries);
}

void keystroke(benchmark::State& state)
{
    OpenBook open;
    RecipientFilter filter;
    filter.text = QString::fromLatin1(queries[static_cast<std::size_t>(state.range(0))]);
    for (auto run : state) {
        open.filtered.setFilter(filter);
        state.PauseTiming();
        open.filtered.setFilter({});
        state.ResumeTiming();
    }
    state.SetLabel(filter.text.toStdString());
}

void keystrokeWithSortFilterProxyModel(benchmark::State& state)
{
    OpenBook open;
    TextsModel texts(open.model);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&texts);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.sort(RecipientsModel::NameColumn);
    const QString text = QString::fromLatin1(queries[static_cast<std::size_t>(state.range(0))]);
    for (auto run : state) {
        proxy.setFilterFixedString(text);
        state.PauseTiming();
        proxy.setFilterFixedString({});
        state.ResumeTiming();
    }
    state.SetLabel(text.toStdString());
}

void sortBy(benchmark::State& state)
{
    OpenBook open;
    for (auto run : state) {
        state.PauseTiming();
        open.filtered.sort(-1);
        state.ResumeTiming();
        open.filtered.sort(static_cast<int>(state.range(0)));
    }
}

void refreshBatch(benchmark::State& state)
{
    // What a hundred answers of the service cost, with the list sorted by name.
    OpenBook open;
    int round = 0;
    for (auto run : state) {
        ChangeSet changes;
        for (int i = 0; i < 100; ++i) {
            const RecipientKey key = open.book.keyAt((i * 997 + round) % entries);
            changes.edits.append({ key, Field::Status, Layer::Told, QString::number(round) });
        }
        ++round;
        open.book.apply(changes);
    }
}

void memory(benchmark::State& state)
{
    OpenBook open;
    qsizetype bytes = 0;
    qsizetype packed = 0;
    qsizetype search = 0;
    for (auto run : state) {
        bytes = packed = search = 0;
        for (const RecipientBlock& block : open.book.blocks()) {
            bytes += block.memoryUse();
            packed += block.encode().size();
            search += block.searchText().size();
        }
    }
    const auto each = [](qsizetype all) { return static_cast<double>(all) / entries; };
    state.counters["bytes_per_entry"] = each(bytes);
    state.counters["packed"] = each(packed);
    state.counters["search_text"] = each(search);
}

} // namespace

BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(loadInTheStoresThread)->Unit(benchmark::kMillisecond);
BENCHMARK(keystroke)->DenseRange(0, queries.size() - 1)->Unit(benchmark::kMillisecond);
BENCHMARK(keystrokeWithSortFilterProxyModel)->DenseRange(0, queries.size() - 1)->Unit(benchmark::kMillisecond);
BENCHMARK(sortBy)->DenseRange(0, RecipientsModel::ColumnCount - 1)->Unit(benchmark::kMillisecond);
BENCHMARK(refreshBatch)->Unit(benchmark::kMillisecond);
BENCHMARK(memory);

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
