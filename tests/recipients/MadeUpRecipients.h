// SPDX-License-Identifier: MIT
//! Entries of nobody, as many as a test or a benchmark needs.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/RecipientBlock.h"

namespace PayRecipients {

//! What a service would have told of entries with these keys: about ten fields each, all types, several statuses,
//! every fiftieth without a reference. The same keys give the same entries.
ChangeSet madeUpRecipients(const QList<RecipientKey>& keys);

//! The keys from `first` on.
QList<RecipientKey> consecutiveKeys(int count, quint64 first = 1);

//! The block of the key `first`, with entries of it and of those that follow, as far as they are of that block.
RecipientBlock madeUpBlock(int count, quint64 first = 1);

} // namespace PayRecipients
