// SPDX-License-Identifier: MIT
#include "store/ChangesByBlock.h"

#include <set>

namespace PayRecipients {

void ChangesByBlock::append(const ChangeSet& changes)
{
    std::set<RecipientBlock::Id> begun;
    const auto partFor = [&](RecipientKey key) -> ChangeSet& {
        const RecipientBlock::Id id = RecipientBlock::idOf(key);
        QList<ChangeSet>& parts = m_blocks[id];
        if (begun.insert(id).second) {
            ChangeSet part;
            part.source = changes.source;
            part.time = changes.time;
            parts.append(part);
        }
        return parts.last();
    };
    for (const RecipientKey key : changes.added)
        partFor(key).added.append(key);
    for (const Edit& edit : changes.edits)
        partFor(edit.key).edits.append(edit);
    for (const RecipientKey key : changes.removed)
        partFor(key).removed.append(key);
}

} // namespace PayRecipients
