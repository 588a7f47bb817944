// SPDX-License-Identifier: MIT
//! Made-up change sets, and what a book must hold after them.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Recipient.h"

#include <map>

//! What a book holds, by key; computed without any code of the store or of the blocks.
using Entries = std::map<quint64, PayRecipients::Recipient>;

//! Takes in a change set the slow and obvious way.
void applyTo(Entries& entries, const PayRecipients::ChangeSet& changes);

//! New entries with name, phone, reference and more, all telling of their key.
PayRecipients::ChangeSet arrival(quint64 firstKey, int count);

//! The n-th change set of a long story (n = 1, 2, …): adds the entry n, writes on the one before, and takes away
//! every second one ten steps later.
PayRecipients::ChangeSet scriptedChange(quint64 n);
//! The history of a book after the first n of them.
//! \param firstNoted the one from which on the book had a history
QList<PayRecipients::HistoryEvent> historyAfterScript(quint64 n, quint64 firstNoted = 1);
//! What a book holds after the first n of them.
Entries entriesAfterScript(quint64 n);
