// SPDX-License-Identifier: MIT
#include "session/RecipientAdditions.h"

#include "sync/RecipientAddition.h"

namespace PayRecipients {

RecipientAdditions::RecipientAdditions(RecipientBook& book, k2::Client& client, ApiVersion apiVersion, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_client(client)
    , m_apiVersion(apiVersion)
{
}

RecipientAdditions::~RecipientAdditions() = default;

RecipientAddition* RecipientAdditions::start(const NewRecipient& recipient)
{
    auto* addition = new RecipientAddition(m_book, m_client, m_apiVersion, recipient, this);
    connect(addition, &RecipientAddition::finished, this, [this, addition] {
        m_running.removeOne(addition);
        addition->deleteLater(); // it is emitting the signal that led here
        Q_EMIT keysChanged();
    });
    m_running << addition;
    addition->start();
    Q_EMIT keysChanged();
    return addition;
}

QList<RecipientKey> RecipientAdditions::keys() const
{
    QList<RecipientKey> keys;
    for (const RecipientAddition* addition : m_running)
        keys << addition->key();
    return keys;
}

} // namespace PayRecipients
