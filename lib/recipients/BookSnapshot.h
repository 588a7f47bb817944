// SPDX-License-Identifier: MIT
//! The address book as it was at one moment.
#pragma once

#include "recipients/RecipientBlock.h"
#include "recipients/RecipientLookup.h"

#include <vector>

namespace PayRecipients {

//! Shares the book's packed entries, so it is cheap to take, and may be read in one other thread while the book
//! changes.
class BookSnapshot {
public:
    BookSnapshot() = default;
    explicit BookSnapshot(std::vector<RecipientBlock> blocks)
        : m_blocks(std::move(blocks))
    {
    }

    const std::vector<RecipientBlock>& blocks() const { return m_blocks; }
    int size() const;
    std::optional<Recipient> find(RecipientKey key) const;
    QList<RecipientKey> findByLocation(const Location& location) const;
    QList<RecipientKey> findByReference(const QString& reference) const;
    QList<RecipientKey> findByAccount(const AccountIdentity& account) const;

private:
    RecipientLookup& lookup() const;
    RecipientLookup::Find finder() const;

    std::vector<RecipientBlock> m_blocks;
    mutable RecipientLookup m_lookup; //!< made when it is first asked for
};

} // namespace PayRecipients
