// SPDX-License-Identifier: MIT
#include "recipients/FilterMatcher.h"

namespace PayRecipients {

FilterMatcher::FilterMatcher(const RecipientFilter& filter)
    : m_filter(filter)
    , m_query(filter.text)
{
}

bool FilterMatcher::matchesAll() const
{
    return m_query.isEmpty() && !hasConditions();
}

bool FilterMatcher::hasConditions() const
{
    return m_filter.category || m_filter.status || m_filter.source || m_filter.need != RecipientFilter::Need::Nothing;
}

bool FilterMatcher::narrows(const FilterMatcher& other) const
{
    RecipientFilter withTheirText = m_filter;
    withTheirText.text = other.m_filter.text;
    return withTheirText == other.m_filter && m_query.narrows(other.m_query);
}

SlotSet FilterMatcher::match(const RecipientBlock& block) const
{
    return match(block, SlotSet::firstSlots(block.size()));
}

bool FilterMatcher::matches(const RecipientBlock& block, int slot) const
{
    SlotSet candidate;
    candidate.insert(slot);
    return !match(block, candidate).isEmpty();
}

SlotSet FilterMatcher::match(const RecipientBlock& block, SlotSet candidates) const
{
    if (hasConditions()) {
        SlotSet fitting;
        candidates.forEach([&](int slot) {
            if (fitsConditions(block, slot))
                fitting.insert(slot);
        });
        candidates = fitting;
    }
    return m_query.match(block, candidates);
}

bool FilterMatcher::fitsConditions(const RecipientBlock& block, int slot) const
{
    if (m_filter.category && block.categoryAt(slot) != m_filter.category)
        return false;
    if (m_filter.source && block.sourceAt(slot) != *m_filter.source)
        return false;
    if (m_filter.status) {
        const int status = block.statusIndexAt(slot);
        const QString shown = status < 0 ? QString() : block.statuses()[static_cast<std::size_t>(status)];
        if (shown.compare(*m_filter.status, Qt::CaseInsensitive) != 0)
            return false;
    }
    switch (m_filter.need) {
    case RecipientFilter::Need::Nothing:
        return true;
    case RecipientFilter::Need::Approval:
        return block.needsApprovalAt(slot);
    case RecipientFilter::Need::Reference:
        return !block.hasReferenceAt(slot);
    case RecipientFilter::Need::Pin:
        return block.isPinnedAt(slot);
    case RecipientFilter::Need::Type:
        return !block.categoryAt(slot);
    case RecipientFilter::Need::Attention:
        break;
    }
    const LookupState lookup = block.lookupAt(slot);
    return lookup == LookupState::Gone || lookup == LookupState::Failed || block.isCreationOpenAt(slot);
}

} // namespace PayRecipients
