// SPDX-License-Identifier: MIT
//! A store that answers when the test says so.
#pragma once

#include "recipients/RecipientStore.h"

#include <utility>
#include <vector>

namespace PayRecipients {

//! Remembers what it was asked; the test emits the answers.
class PatientStore : public RecipientStore {
public:
    void open() override { ++timesOpened; }
    void commit(quint64 sequence, const ChangeSet& changes) override { commits.emplace_back(sequence, changes); }
    void keepRanks(const QByteArray& ranks) override { keptRanks.push_back(ranks); }
    void readHistory(const HistoryQuery&, QObject*, const HistoryDone&) override { }

    int timesOpened = 0;
    std::vector<std::pair<quint64, ChangeSet>> commits;
    std::vector<QByteArray> keptRanks;
};

} // namespace PayRecipients
