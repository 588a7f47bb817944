// SPDX-License-Identifier: MIT
//! Decides which entries a RecipientFilter shows: one rule for lists and for counts.
#pragma once

#include "recipients/RecipientBlock.h"
#include "recipients/RecipientFilter.h"
#include "recipients/SearchQuery.h"
#include "recipients/SlotSet.h"

namespace PayRecipients {

//! A filter made ready for many blocks.
class FilterMatcher {
public:
    explicit FilterMatcher(const RecipientFilter& filter);

    //! True if the filter shows everything.
    bool matchesAll() const;
    //! Whether the other filter shows everything that this one does: sure if true, else not known.
    bool narrows(const FilterMatcher& other) const;
    //! The entries of a block that the filter shows.
    SlotSet match(const RecipientBlock& block) const;
    //! Those of some entries.
    SlotSet match(const RecipientBlock& block, SlotSet candidates) const;
    bool matches(const RecipientBlock& block, int slot) const;

private:
    bool hasConditions() const;
    bool fitsConditions(const RecipientBlock& block, int slot) const;

    RecipientFilter m_filter;
    SearchQuery m_query;
};

} // namespace PayRecipients
