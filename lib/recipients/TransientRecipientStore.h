// SPDX-License-Identifier: MIT
//! A store that keeps nothing: for a book that lives for the session, and for the demo.
#pragma once

#include "recipients/RecipientStore.h"

namespace PayRecipients {

//! Opens empty, and answers each commit from the event loop as a store with a disk would. "Committed" then means that
//! nothing more can be done for the change: whoever uses this store tells the person that the book is not kept.
class TransientRecipientStore : public RecipientStore {
    Q_OBJECT

public:
    using RecipientStore::RecipientStore;

    void open() override;
    void commit(quint64 sequence, const ChangeSet& changes) override;
    void readHistory(const HistoryQuery& query, QObject* context, const HistoryDone& done) override;

private:
    QList<HistoryEvent> m_history;
};

} // namespace PayRecipients
