// SPDX-License-Identifier: MIT
#include "recipients/BookRows.h"

#include "recipients/PreparedChanges.h"
#include "recipients/RecipientBook.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <map>

namespace PayRecipients {

namespace {

//! What a change set says of each block.
std::map<RecipientBlock::Id, ChangeSet> byBlock(const QList<Edit>& edits)
{
    std::map<RecipientBlock::Id, ChangeSet> blocks;
    for (const Edit& edit : edits)
        blocks[RecipientBlock::idOf(edit.key)].edits.append(edit);
    return blocks;
}

} // namespace

int BookRows::rowOf(RecipientKey key) const
{
    const auto index = static_cast<std::size_t>(blockIndexAtOrAfter(RecipientBlock::idOf(key)));
    if (index >= m_blocks.size())
        return -1;
    const int slot = m_blocks[index].slotOf(key);
    return slot < 0 ? -1 : m_firstRows[index] + slot;
}

RecipientKey BookRows::keyAt(int row) const
{
    const auto [block, slot] = slotOf(row);
    return m_blocks[static_cast<std::size_t>(block)].keyAt(slot);
}

std::pair<int, int> BookRows::slotOf(int row) const
{
    const auto after = std::upper_bound(m_firstRows.cbegin(), m_firstRows.cend(), row);
    const auto block = static_cast<int>(after - m_firstRows.cbegin()) - 1;
    return { block, row - firstRowOf(block) };
}

bool BookRows::holds(const PreparedChanges& changes) const
{
    const QList<RecipientKey>& added = changes.effective.added;
    if (!added.isEmpty() && size() > 0 && keyAt(size() - 1) >= added.first())
        return false;
    return std::all_of(changes.blocks.cbegin(), changes.blocks.cend(), [this](const PreparedChanges::Block& block) {
        const auto index = static_cast<std::size_t>(blockIndexAtOrAfter(block.after.id()));
        const bool isThere = index < m_blocks.size() && m_blocks[index].id() == block.after.id();
        return isThere ? m_blocks[index].isSharedWith(block.before) : block.before.isEmpty();
    });
}

void BookRows::clear()
{
    const int rows = size();
    if (rows == 0)
        return;
    Q_EMIT m_book.rowsAboutToBeRemoved(0, rows - 1);
    m_blocks.clear();
    countRowsFrom(0);
    Q_EMIT m_book.rowsRemoved(0, rows - 1);
}

void BookRows::append(const std::vector<RecipientBlock>& blocks)
{
    const int first = size();
    int end = first;
    for (const RecipientBlock& block : blocks)
        end += block.size();
    Q_EMIT m_book.rowsAboutToBeInserted(first, end - 1);
    for (const RecipientBlock& block : blocks) {
        m_firstRows.push_back(m_firstRows.back() + block.size());
        m_blocks.push_back(block);
    }
    Q_EMIT m_book.rowsInserted(first, end - 1);
}

void BookRows::apply(const ChangeSet& changes)
{
    insert(changes);
    edit(changes);
    remove(changes.removed);
}

void BookRows::take(const PreparedChanges& changes)
{
    const auto added = static_cast<int>(changes.effective.added.size());
    const int firstNewRow = m_firstRows.back();
    if (added > 0)
        Q_EMIT m_book.rowsAboutToBeInserted(firstNewRow, firstNewRow + added - 1);
    for (const PreparedChanges::Block& block : changes.blocks) {
        const auto place = m_blocks.begin() + blockIndexAtOrAfter(block.after.id());
        if (place != m_blocks.end() && place->id() == block.after.id())
            *place = block.after;
        else
            m_blocks.insert(place, block.after);
    }
    countRowsFrom(0);
    if (added > 0)
        Q_EMIT m_book.rowsInserted(firstNewRow, firstNewRow + added - 1);
    QList<int> edited;
    for (const PreparedChanges::Block& block : changes.blocks) {
        const int firstRow = firstRowOf(blockIndexAtOrAfter(block.after.id()));
        for (const int slot : block.editedSlots)
            edited.append(firstRow + slot);
    }
    if (!edited.isEmpty())
        Q_EMIT m_book.rowsChanged(edited);
}

void BookRows::insert(const ChangeSet& changes)
{
    if (changes.added.isEmpty())
        return;
    QList<RecipientKey> keys = changes.added;
    std::sort(keys.begin(), keys.end());
    const QSet<RecipientKey> isNew(keys.cbegin(), keys.cend());
    QHash<RecipientKey, QList<Edit>> edits;
    for (const Edit& edit : changes.edits) {
        if (isNew.contains(edit.key))
            edits[edit.key].append(edit);
    }
    // Keys between the same two neighbours are inserted together, with their values: rows arrive complete.
    for (qsizetype begin = 0; begin < keys.size();) {
        const int row = firstRowFor(keys[begin]);
        qsizetype end = begin + 1;
        if (row == m_firstRows.back()) {
            end = keys.size();
        } else {
            const RecipientKey neighbour = keyAt(row);
            while (end < keys.size() && keys[end] < neighbour)
                ++end;
        }
        insertRun(keys.sliced(begin, end - begin), row, edits);
        begin = end;
    }
}

void BookRows::insertRun(const QList<RecipientKey>& keys, int firstRow, const QHash<RecipientKey, QList<Edit>>& edits)
{
    std::map<RecipientBlock::Id, ChangeSet> changes;
    for (const RecipientKey key : keys) {
        ChangeSet& ofBlock = changes[RecipientBlock::idOf(key)];
        ofBlock.added.append(key);
        ofBlock.edits.append(edits.value(key));
    }
    const int lastRow = firstRow + static_cast<int>(keys.size()) - 1;
    Q_EMIT m_book.rowsAboutToBeInserted(firstRow, lastRow);
    const int firstBlock = blockIndexAtOrAfter(changes.begin()->first);
    for (const auto& [id, ofBlock] : changes) {
        const auto place = m_blocks.begin() + blockIndexAtOrAfter(id);
        const auto block
            = place != m_blocks.end() && place->id() == id ? place : m_blocks.insert(place, RecipientBlock(id));
        block->apply(ofBlock);
    }
    countRowsFrom(firstBlock);
    Q_EMIT m_book.rowsInserted(firstRow, lastRow);
}

void BookRows::edit(const ChangeSet& changes)
{
    const QSet<RecipientKey> added(changes.added.cbegin(), changes.added.cend());
    QList<Edit> edits;
    QList<int> rows;
    for (const Edit& edit : changes.edits) {
        if (added.contains(edit.key))
            continue;
        edits.append(edit);
        const int row = rowOf(edit.key);
        if (rows.isEmpty() || rows.last() != row)
            rows.append(row);
    }
    if (edits.isEmpty())
        return;
    for (const auto& [id, ofBlock] : byBlock(edits))
        m_blocks[static_cast<std::size_t>(blockIndexAtOrAfter(id))].apply(ofBlock);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    Q_EMIT m_book.rowsChanged(rows);
}

void BookRows::remove(QList<RecipientKey> keys)
{
    QList<int> rows;
    for (const RecipientKey key : std::as_const(keys))
        rows.append(rowOf(key));
    std::sort(rows.begin(), rows.end(), std::greater<>());
    // From the end, so that the rows before keep their numbers.
    for (qsizetype begin = 0; begin < rows.size();) {
        qsizetype end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] - 1)
            ++end;
        removeRun(rows[end - 1], rows[begin]);
        begin = end;
    }
}

void BookRows::removeRun(int firstRow, int lastRow)
{
    Q_EMIT m_book.rowsAboutToBeRemoved(firstRow, lastRow);
    std::map<RecipientBlock::Id, ChangeSet> changes;
    for (int row = firstRow; row <= lastRow; ++row) {
        const RecipientKey key = keyAt(row);
        changes[RecipientBlock::idOf(key)].removed.append(key);
    }
    const int firstBlock = slotOf(firstRow).first;
    const auto blocksEnd = m_blocks.begin() + slotOf(lastRow).first + 1;
    for (auto block = m_blocks.begin() + firstBlock; block != blocksEnd; ++block)
        block->apply(changes[block->id()]);
    m_blocks.erase(std::remove_if(m_blocks.begin() + firstBlock, blocksEnd,
                       [](const RecipientBlock& block) { return block.isEmpty(); }),
        blocksEnd);
    countRowsFrom(firstBlock);
    Q_EMIT m_book.rowsRemoved(firstRow, lastRow);
}

int BookRows::blockIndexAtOrAfter(RecipientBlock::Id id) const
{
    const auto place = std::lower_bound(m_blocks.cbegin(), m_blocks.cend(), id,
        [](const RecipientBlock& block, RecipientBlock::Id wanted) { return block.id() < wanted; });
    return static_cast<int>(place - m_blocks.cbegin());
}

void BookRows::countRowsFrom(int blockIndex)
{
    m_firstRows.resize(m_blocks.size() + 1);
    m_firstRows.front() = 0;
    for (auto index = static_cast<std::size_t>(blockIndex); index < m_blocks.size(); ++index)
        m_firstRows[index + 1] = m_firstRows[index] + m_blocks[index].size();
}

int BookRows::firstRowFor(RecipientKey key) const
{
    const auto index = static_cast<std::size_t>(blockIndexAtOrAfter(RecipientBlock::idOf(key)));
    int row = m_firstRows[index];
    if (index < m_blocks.size() && m_blocks[index].id() == RecipientBlock::idOf(key)) {
        for (int slot = 0; slot < m_blocks[index].size() && m_blocks[index].keyAt(slot) < key; ++slot)
            ++row;
    }
    return row;
}

} // namespace PayRecipients
