// SPDX-License-Identifier: MIT
#include "recipients/MatchingRows.h"

#include "recipients/FilterMatcher.h"
#include "recipients/InOtherThreads.h"
#include "recipients/RecipientBook.h"
#include "recipients/SlotSet.h"

#include <algorithm>

namespace PayRecipients {

namespace {

//! Some thousand entries: enough for a thread to be worth waking.
constexpr std::size_t blocksOfPiece = 24;

void match(const FilterMatcher& matcher, const RecipientBlock& block, quint8* flags)
{
    SlotSet candidates;
    for (int slot = 0; slot < block.size(); ++slot) {
        if (flags[slot])
            candidates.insert(slot);
    }
    candidates -= matcher.match(block, candidates);
    candidates.forEach([flags](int slot) { flags[slot] = false; });
}

} // namespace

RowFlags matchingRows(const RecipientBook& book, const FilterMatcher& matcher, RowFlags candidates)
{
    if (matcher.matchesAll())
        return candidates;
    const std::size_t blocks = book.blocks().size();
    inPieces((blocks + blocksOfPiece - 1) / blocksOfPiece, [&](std::size_t piece) {
        const std::size_t end = std::min(blocks, (piece + 1) * blocksOfPiece);
        for (std::size_t block = piece * blocksOfPiece; block < end; ++block)
            match(matcher, book.blocks()[block], candidates.data() + book.firstRowOf(static_cast<int>(block)));
    });
    return candidates;
}

std::vector<int> flaggedRows(const std::vector<int>& rows, const RowFlags& flags)
{
    // Each is written, and the next one in its place unless it counts: no branch that nobody can foresee.
    std::vector<int> flagged(rows.size());
    std::size_t count = 0;
    for (const int row : rows) {
        flagged[count] = row;
        count += flags[static_cast<std::size_t>(row)];
    }
    flagged.resize(count);
    return flagged;
}

} // namespace PayRecipients
