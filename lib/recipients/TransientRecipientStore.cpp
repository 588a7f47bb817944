// SPDX-License-Identifier: MIT
#include "recipients/TransientRecipientStore.h"

namespace PayRecipients {

void TransientRecipientStore::open()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT opened(1); }, Qt::QueuedConnection);
}

void TransientRecipientStore::commit(quint64 sequence, const ChangeSet&)
{
    QMetaObject::invokeMethod(
        this, [this, sequence] { Q_EMIT committed(sequence); }, Qt::QueuedConnection);
}

} // namespace PayRecipients
