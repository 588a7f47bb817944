// SPDX-License-Identifier: MIT
//! Entries that seem to be one recipient, and what becomes of them when they are merged.
#pragma once

#include "recipients/BookSnapshot.h"
#include "recipients/ChangeSet.h"

#include <QFlags>

#include <vector>

namespace PayRecipients {

//! Entries that share a location, a destination reference or an account.
struct DuplicateGroup {
    enum class Reason : quint8 { Location = 1, Reference = 2, Account = 4 };
    Q_DECLARE_FLAGS(Reasons, Reason)

    Reasons reasons;
    QList<RecipientKey> keys; //!< two or more, ascending

    friend bool operator==(const DuplicateGroup&, const DuplicateGroup&) = default;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(DuplicateGroup::Reasons)

//! Every group of a book, in the order of their first entries. Time grows with the entries, not with their square.
//! May be called in any thread.
std::vector<DuplicateGroup> findDuplicates(const BookSnapshot& book);

//! Whether all that name an account name the same one: else they are not one recipient, and merging them would send
//! money astray.
bool haveOneAccount(const QList<Recipient>& recipients);

//! Several entries made one: the first stays, the others give it what it lacks and are removed.
//!
//! Nothing that says where money goes is taken over from an entry with another account. What the kept entry says stays
//! as it is, in both layers; that is why the person sees the differences before. Brings its own stamps (who told,
//! when), so it is for RecipientBook::revert().
ChangeSet mergeChanges(const QList<Recipient>& recipients, const QDateTime& time);

} // namespace PayRecipients
