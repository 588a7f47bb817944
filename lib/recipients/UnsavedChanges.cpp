// SPDX-License-Identifier: MIT
#include "recipients/UnsavedChanges.h"

#include <algorithm>

namespace PayRecipients {

UnsavedChanges::Item* UnsavedChanges::find(quint64 sequence)
{
    const auto item = std::find_if(
        m_items.begin(), m_items.end(), [sequence](const Item& known) { return known.sequence == sequence; });
    return item == m_items.end() ? nullptr : &*item;
}

bool UnsavedChanges::areUnderWay() const
{
    return std::any_of(
        m_items.begin(), m_items.end(), [](const Item& known) { return known.state == State::UnderWay; });
}

std::optional<quint64> UnsavedChanges::markSaved(quint64 sequence)
{
    if (Item* item = find(sequence))
        item->state = State::Saved;
    std::optional<quint64> savedUpTo;
    auto end = m_items.begin();
    for (auto item = m_items.begin(); item != m_items.end() && item->state == State::Saved; ++item) {
        if (!item->belongsToNext) {
            savedUpTo = item->sequence;
            end = std::next(item);
        }
    }
    m_items.erase(m_items.begin(), end);
    return savedUpTo;
}

void UnsavedChanges::markFailed(quint64 sequence)
{
    if (Item* item = find(sequence))
        item->state = State::Failed;
}

std::vector<std::pair<quint64, ChangeSet>> UnsavedChanges::retry(quint64& nextSequence)
{
    std::vector<std::pair<quint64, ChangeSet>> again;
    auto item
        = std::find_if(m_items.begin(), m_items.end(), [](const Item& known) { return known.state == State::Failed; });
    for (; item != m_items.end(); ++item) {
        if (item->state == State::Saved)
            item->changes.events.clear();
        item->sequence = nextSequence++;
        item->state = State::UnderWay;
        item->belongsToNext = true;
        again.emplace_back(item->sequence, item->changes);
    }
    if (!again.empty())
        m_items.back().belongsToNext = false;
    return again;
}

} // namespace PayRecipients
