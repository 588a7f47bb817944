// SPDX-License-Identifier: MIT
//! Change sets, dealt out to the blocks that they concern.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/RecipientBlock.h"

#include <QList>

#include <map>

namespace PayRecipients {

//! A block that looks through every change set for its own few edits costs blocks × edits; this costs edits.
class ChangesByBlock {
public:
    using Blocks = std::map<RecipientBlock::Id, QList<ChangeSet>>;

    //! Adds what came next.
    void append(const ChangeSet& changes);
    void clear() { m_blocks.clear(); }

    //! Ascending; the change sets of each in the order in which they came, holding nothing of other blocks.
    const Blocks& blocks() const { return m_blocks; }

private:
    Blocks m_blocks;
};

} // namespace PayRecipients
