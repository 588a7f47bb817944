// SPDX-License-Identifier: MIT
//! The change sets that the store has not made durable yet.
#pragma once

#include "recipients/ChangeSet.h"

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace PayRecipients {

//! Remembers change sets until they are on disk, in order. After a failure everything that follows is remembered too:
//! handed to the store again in the old order, later changes end up on top, as they are in the book.
class UnsavedChanges {
public:
    bool isEmpty() const { return m_items.empty(); }
    //! The store has not answered for all of them.
    bool areUnderWay() const;

    void append(quint64 sequence, const ChangeSet& changes) { m_items.push_back({ sequence, changes }); }
    //! The store saved this one.
    //! \returns the sequence up to which everything is durable now, if that is news
    std::optional<quint64> markSaved(quint64 sequence);
    void markFailed(quint64 sequence);
    //! Everything from the first failure on, to be handed to the store again under new numbers. The events of what was
    //! saved already are in the history, and stay out. To be called while nothing is under way: else it would be handed
    //! over twice.
    //! \param nextSequence is counted on
    std::vector<std::pair<quint64, ChangeSet>> retry(quint64& nextSequence);

private:
    enum class State { UnderWay, Saved, Failed };
    struct Item {
        quint64 sequence = 0;
        ChangeSet changes;
        State state = State::UnderWay;
        //! Handed over again together with the next one: alone it may hide a later change that was saved already.
        bool belongsToNext = false;
    };

    Item* find(quint64 sequence);

    std::deque<Item> m_items;
};

} // namespace PayRecipients
