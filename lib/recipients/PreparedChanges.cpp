// SPDX-License-Identifier: MIT
#include "recipients/PreparedChanges.h"

#include "recipients/EffectiveChanges.h"
#include "recipients/InOtherThreads.h"

#include <algorithm>
#include <iterator>
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

using OfBlock = std::pair<RecipientBlock::Id, ChangeSet>;

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
    std::optional<OfBlock> next()
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
        ofBlock.names = m_changes.names;
        for (; m_added < m_changes.added.size() && RecipientBlock::idOf(m_changes.added[m_added]) == id; ++m_added)
            ofBlock.added.append(m_changes.added[m_added]);
        const auto begin = m_changes.edits.begin() + m_edit;
        const auto end = std::find_if(
            begin, m_changes.edits.end(), [id](const Edit& edit) { return RecipientBlock::idOf(edit.key) != id; });
        ofBlock.edits.reserve(end - begin);
        std::move(begin, end, std::back_inserter(ofBlock.edits));
        m_edit += end - begin;
        return OfBlock(id, std::move(ofBlock));
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

//! What becomes of one block.
struct Made {
    PreparedChanges::Block block;
    EffectiveChanges changes;
};

Made madeOf(RecipientBlock::Id id, ChangeSet ofBlock, const BookSnapshot& book)
{
    Made made{ { blockOf(book, id), {}, {} }, {} };
    const RecipientBlock& before = made.block.before;
    const auto find = [&before](RecipientKey key) {
        const int slot = before.slotOf(key);
        return slot < 0 ? std::nullopt : std::optional(before.at(slot));
    };
    made.changes = EffectiveChanges::from(std::move(ofBlock), find, EffectiveChanges::Stamping::Stamp);
    made.block.after = before;
    made.block.after.apply(made.changes.effective);
    made.block.editedSlots = editedSlots(before, made.changes.effective);
    return made;
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
    result.effective.events.reserve(changes.added.size());
    const auto take = [&result](std::vector<Made>&& piece) {
        for (auto& [block, made] : piece) {
            if (made.effective.isEmpty())
                continue;
            result.blocks.push_back(std::move(block));
            result.effective.added += std::move(made.effective.added);
            result.effective.edits += std::move(made.effective.edits);
            result.effective.events += std::move(made.effective.events);
            result.inverse.removed += std::move(made.inverse.removed);
            result.inverse.edits += std::move(made.inverse.edits);
            result.effective.file = made.effective.file;
            result.effective.lines = made.effective.lines;
            result.effective.names = made.effective.names;
            result.effective.source = result.inverse.source = made.effective.source;
            result.effective.time = result.inverse.time = made.effective.time;
        }
    };
    constexpr std::size_t blocksAPiece = 16; // some milliseconds of work
    InOtherThreads<std::vector<Made>> others;
    std::vector<OfBlock> piece;
    const auto work = [&] {
        return [&book, blocks = std::exchange(piece, {})]() mutable {
            std::vector<Made> made;
            made.reserve(blocks.size());
            for (auto& [id, ofBlock] : blocks)
                made.push_back(madeOf(id, std::move(ofBlock), book));
            return made;
        };
    };
    while (auto next = byBlock.next()) {
        if (progress && !progress(done, total))
            return std::nullopt;
        done += next->second.edits.size();
        piece.push_back(*std::move(next));
        if (piece.size() == blocksAPiece)
            others.add(work(), take);
    }
    others.finish(take);
    take(work()()); // a few blocks are not worth a thread
    if (progress && !progress(total, total))
        return std::nullopt;
    return result;
}

} // namespace PayRecipients
