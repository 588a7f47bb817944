// SPDX-License-Identifier: MIT
//! Finds entries by what they have.
#pragma once

#include "recipients/AccountIdentity.h"
#include "recipients/Location.h"
#include "recipients/Recipient.h"
#include "recipients/ValueIndex.h"

#include <functional>
#include <vector>

namespace PayRecipients {

class RecipientBlock;

//! Which entries have a location, a destination reference or an account, in either layer. Knows hashes only: the
//! entries themselves come from whoever asks.
class RecipientLookup {
public:
    using Find = std::function<std::optional<Recipient>(RecipientKey)>;

    bool isBuilt() const { return m_isBuilt; }
    void build(const std::vector<RecipientBlock>& blocks);
    void clear();
    //! Takes in all that an entry has; what it had before stays listed, and is never found again.
    void insert(const Recipient& recipient);

    QList<RecipientKey> byLocation(const Location& location, const Find& find);
    QList<RecipientKey> byReference(const QString& reference, const Find& find);
    QList<RecipientKey> byAccount(const AccountIdentity& account, const Find& find);

private:
    ValueIndex m_locations;
    ValueIndex m_references;
    ValueIndex m_accounts;
    bool m_isBuilt = false;
};

} // namespace PayRecipients
