// SPDX-License-Identifier: MIT
#include "recipients/PreparedChanges.h"

#include "recipients/EffectiveChanges.h"

#include <algorithm>
#include <utility>

namespace PayRecipients {

namespace {

void sortByKey(QList<Edit>& edits)
{
    const auto isBefore = [](const Edit& a, const Edit& b) { return a.key < b.key; };
    if (!std::is_sorted(edits.cbegin(), edits.cend(), isBefore))
        std::stable_sort(edits.begin(), edits.end(), isBefore);
}

RecipientBlock blockOf(const BookSnapshot& book, RecipientBlock::Id id)
{
    const auto place = std::lower_bound(book.blocks().cbegin(), book.blocks().cend(), id,
        [](const RecipientBlock& block, RecipientBlock::Id wanted) { return block.id() < wanted; });
    return place != book.blocks().cend() && place->id() == id ? *place : RecipientBlock(id);
}

//! The change set of one block after another, in the order of their ids.
class ByBlock {
public:
    explicit ByBlock(ChangeSet& changes)
        : m_changes(changes)
    {
        std::sort(changes.added.begin(), changes.added.end());
        sortByKey(changes.edits);
    }

    //! The next block and what it is told; nothing at the end.
    std::optional<std::pair<RecipientBlock::Id, ChangeSet>> next()
    {
        const bool hasAdded = m_added < m_changes.added.size();
        const bool hasEdit = m_edit < m_changes.edits.size();
        if (!hasAdded && !hasEdit)
            return std::nullopt;
        auto id = hasAdded ? RecipientBlock::idOf(m_changes.added[m_added]) : ~RecipientBlock::Id{ 0 };
        if (hasEdit)
            id = std::min(id, RecipientBlock::idOf(m_changes.edits[m_edit].key));
        ChangeSet ofBlock;
        ofBlock.source = m_changes.source;
        ofBlock.time = m_changes.time;
        ofBlock.file = m_changes.file;
        ofBlock.lines = m_changes.lines;
        for (; m_added < m_changes.added.size() && RecipientBlock::idOf(m_changes.added[m_added]) == id; ++m_added)
            ofBlock.added.append(m_changes.added[m_added]);
        for (; m_edit < m_changes.edits.size() && RecipientBlock::idOf(m_changes.edits[m_edit].key) == id; ++m_edit)
            ofBlock.edits.append(std::move(m_changes.edits[m_edit]));
        return std::pair(id, std::move(ofBlock));
    }

private:
    ChangeSet& m_changes;
    qsizetype m_added = 0;
    qsizetype m_edit = 0;
};

std::vector<int> editedSlots(const RecipientBlock& before, const ChangeSet& effective)
{
    std::vector<int> edited;
    for (const Edit& edit : effective.edits) {
        const int slot = before.slotOf(edit.key);
        if (slot >= 0 && (edited.empty() || edited.back() != slot))
            edited.push_back(slot);
    }
    return edited;
}

} // namespace

std::optional<PreparedChanges> PreparedChanges::make(
    ChangeSet changes, const BookSnapshot& book, const Progress& progress)
{
    Q_ASSERT(changes.removed.isEmpty() && changes.events.isEmpty());
    PreparedChanges result;
    ByBlock byBlock(changes);
    qsizetype done = 0;
    const qsizetype total = changes.edits.size();
    constexpr qsizetype stamps = 2; // at least, of most entries
    result.effective.edits.reserve(total + stamps * changes.added.size());
    while (auto next = byBlock.next()) {
        if (progress && !progress(done, total))
            return std::nullopt;
        auto& [id, ofBlock] = *next;
        done += ofBlock.edits.size();
        Block block{ blockOf(book, id), {}, {} };
        const auto find = [&block](RecipientKey key) {
            const int slot = block.before.slotOf(key);
            return slot < 0 ? std::nullopt : std::optional(block.before.at(slot));
        };
        EffectiveChanges made = EffectiveChanges::from(std::move(ofBlock), find, EffectiveChanges::Stamping::Stamp);
        if (made.effective.isEmpty())
            continue;
        block.after = block.before;
        block.after.apply(made.effective);
        block.editedSlots = editedSlots(block.before, made.effective);
        result.blocks.push_back(std::move(block));
        result.effective.added += std::move(made.effective.added);
        result.effective.edits += std::move(made.effective.edits);
        result.effective.events += std::move(made.effective.events);
        result.inverse.removed += std::move(made.inverse.removed);
        result.inverse.edits += std::move(made.inverse.edits);
        result.effective.file = made.effective.file;
        result.effective.lines = made.effective.lines;
        result.effective.source = result.inverse.source = made.effective.source;
        result.effective.time = result.inverse.time = made.effective.time;
    }
    if (progress && !progress(total, total))
        return std::nullopt;
    return result;
}

} // namespace PayRecipients
