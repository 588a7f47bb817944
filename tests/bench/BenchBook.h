// SPDX-License-Identifier: MIT
//! Books of made-up recipients in memory, of any size, for the benchmarks.
#pragma once

#include "MadeUpRecipients.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientsModel.h"

#include <map>
#include <memory>

namespace PayRecipients {

//! Hands over blocks that were packed beforehand, as the store does once it has unsealed them.
class PackedStore : public RecipientStore {
public:
    explicit PackedStore(int entries)
        : m_entries(entries)
    {
        for (quint64 first = 1; first <= static_cast<quint64>(entries);) {
            const quint64 id = first / RecipientBlock::capacity;
            const quint64 next = std::min((id + 1) * RecipientBlock::capacity, static_cast<quint64>(entries) + 1);
            m_packed.emplace_back(id, madeUpBlock(static_cast<int>(next - first), first).encode());
            first = next;
        }
    }

    void open() override
    {
        for (const auto& [id, bytes] : m_packed)
            Q_EMIT blockLoaded(*RecipientBlock::decode(id, bytes));
        Q_EMIT opened(static_cast<quint64>(m_entries) + 1);
    }
    void commit(quint64 sequence, const ChangeSet&) override { Q_EMIT committed(sequence); }
    void readHistory(const HistoryQuery&, QObject*, const HistoryDone&) override { }

    //! One for each size, made once.
    static PackedStore& of(int entries)
    {
        static std::map<int, std::unique_ptr<PackedStore>> stores;
        auto& store = stores[entries];
        if (!store)
            store = std::make_unique<PackedStore>(entries);
        return *store;
    }

private:
    int m_entries;
    std::vector<std::pair<RecipientBlock::Id, QByteArray>> m_packed;
};

//! Open, and listed by name.
struct BenchBook {
    explicit BenchBook(int entries)
        : book(PackedStore::of(entries))
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

} // namespace PayRecipients
