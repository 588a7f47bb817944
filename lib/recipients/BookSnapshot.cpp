// SPDX-License-Identifier: MIT
#include "recipients/BookSnapshot.h"

#include <algorithm>

namespace PayRecipients {

int BookSnapshot::size() const
{
    int count = 0;
    for (const RecipientBlock& block : m_blocks)
        count += block.size();
    return count;
}

std::optional<Recipient> BookSnapshot::find(RecipientKey key) const
{
    const auto id = RecipientBlock::idOf(key);
    const auto block = std::lower_bound(m_blocks.cbegin(), m_blocks.cend(), id,
        [](const RecipientBlock& one, RecipientBlock::Id wanted) { return one.id() < wanted; });
    const int slot = block == m_blocks.cend() ? -1 : block->slotOf(key);
    return slot < 0 ? std::nullopt : std::optional(block->at(slot));
}

QList<RecipientKey> BookSnapshot::findByLocation(const Location& location) const
{
    return lookup().byLocation(location, finder());
}

QList<RecipientKey> BookSnapshot::findByReference(const QString& reference) const
{
    return lookup().byReference(reference, finder());
}

QList<RecipientKey> BookSnapshot::findByAccount(const AccountIdentity& account) const
{
    return lookup().byAccount(account, finder());
}

RecipientLookup& BookSnapshot::lookup() const
{
    if (!m_lookup.isBuilt())
        m_lookup.build(m_blocks);
    return m_lookup;
}

RecipientLookup::Find BookSnapshot::finder() const
{
    return [this](RecipientKey key) { return find(key); };
}

} // namespace PayRecipients
