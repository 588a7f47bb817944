// SPDX-License-Identifier: MIT
#include "session/ApprovalNews.h"

#include "recipients/RecipientBook.h"

#include <algorithm>

namespace PayRecipients {

namespace {

//! Nobody looks at more of them one by one; they are written down at every change.
constexpr qsizetype mostRemembered = 1000;

} // namespace

ApprovalNews::ApprovalNews(const RecipientBook& book, const QList<RecipientKey>& unseen, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_unseen(unseen)
{
}

QList<RecipientKey> ApprovalNews::recipients() const
{
    QList<RecipientKey> shown;
    std::copy_if(m_unseen.begin(), m_unseen.end(), std::back_inserter(shown), [this](RecipientKey key) {
        const auto recipient = m_book.find(key);
        return recipient && recipient->isApproved();
    });
    return shown;
}

void ApprovalNews::add(const QList<RecipientKey>& keys)
{
    if (keys.isEmpty())
        return;
    QList<RecipientKey> unseen = keys;
    std::copy_if(m_unseen.cbegin(), m_unseen.cend(), std::back_inserter(unseen),
        [&keys](RecipientKey key) { return !keys.contains(key); });
    unseen.resize(std::min(unseen.size(), mostRemembered));
    m_unseen = unseen;
    Q_EMIT changed();
    Q_EMIT arrived(static_cast<int>(keys.size()));
}

void ApprovalNews::markSeen(RecipientKey key)
{
    if (m_unseen.removeAll(key) > 0)
        Q_EMIT changed();
}

void ApprovalNews::markAllSeen()
{
    if (m_unseen.isEmpty())
        return;
    m_unseen.clear();
    Q_EMIT changed();
}

} // namespace PayRecipients
