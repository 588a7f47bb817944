// SPDX-License-Identifier: MIT
#include "recipients/TransientRecipientStore.h"

#include <algorithm>
#include <iterator>

namespace PayRecipients {

void TransientRecipientStore::open()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT opened(1); }, Qt::QueuedConnection);
}

void TransientRecipientStore::commit(quint64 sequence, const ChangeSet& changes)
{
    m_history += changes.events;
    QMetaObject::invokeMethod(
        this, [this, sequence] { Q_EMIT committed(sequence); }, Qt::QueuedConnection);
}

void TransientRecipientStore::readHistory(const HistoryQuery& query, QObject* context, const HistoryDone& done)
{
    QList<HistoryEvent> events;
    std::copy_if(m_history.cbegin(), m_history.cend(), std::back_inserter(events),
        [&query](const HistoryEvent& event) { return query.matches(event); });
    QMetaObject::invokeMethod(
        context, [events, done] { done(events); }, Qt::QueuedConnection);
}

} // namespace PayRecipients
