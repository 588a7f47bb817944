// SPDX-License-Identifier: MIT
//! A sealed store, used one step after the other as benchmarks like it.
#pragma once

#include "store/SealedRecipientStore.h"

#include <QEventLoop>

#include <memory>
#include <vector>

namespace PayRecipients {

class OpenedStore {
public:
    using OpenMode = SealedRecipientStore::OpenMode;

    OpenedStore(const QString& path, const BookKey& key, OpenMode mode)
        : m_store(std::make_unique<SealedRecipientStore>(path, key, mode))
    {
        QObject::connect(m_store.get(), &RecipientStore::blockLoaded, &m_loop,
            [this](const RecipientBlock& block) { m_blocks.push_back(block); });
        QObject::connect(m_store.get(), &RecipientStore::opened, &m_loop, [this] { m_loop.exit(0); });
        QObject::connect(m_store.get(), &RecipientStore::openFailed, &m_loop, [this] { m_loop.exit(1); });
        QObject::connect(m_store.get(), &RecipientStore::committed, &m_loop, [this] { m_loop.exit(0); });
        QObject::connect(m_store.get(), &RecipientStore::commitFailed, &m_loop, [this] { m_loop.exit(1); });
    }

    bool open()
    {
        m_store->open();
        return m_loop.exec() == 0;
    }
    bool commit(const ChangeSet& changes)
    {
        m_store->commit(++m_sequence, changes);
        return m_loop.exec() == 0;
    }
    const std::vector<RecipientBlock>& blocks() const { return m_blocks; }

private:
    QEventLoop m_loop;
    std::unique_ptr<SealedRecipientStore> m_store;
    std::vector<RecipientBlock> m_blocks;
    quint64 m_sequence = 0;
};

} // namespace PayRecipients
