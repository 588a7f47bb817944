// SPDX-License-Identifier: MIT
#include "recipients/ValueIndex.h"

#include <algorithm>

namespace PayRecipients {

void ValueIndex::clear()
{
    m_items.clear();
    m_news.clear();
}

QList<RecipientKey> ValueIndex::candidates(size_t hash)
{
    if (!m_news.empty()) {
        std::sort(m_news.begin(), m_news.end());
        const auto sorted = static_cast<std::ptrdiff_t>(m_items.size());
        m_items.insert(m_items.end(), m_news.cbegin(), m_news.cend());
        std::inplace_merge(m_items.begin(), m_items.begin() + sorted, m_items.end());
        m_items.erase(std::unique(m_items.begin(), m_items.end()), m_items.end());
        m_news.clear();
    }
    QList<RecipientKey> keys;
    for (auto item = std::lower_bound(m_items.cbegin(), m_items.cend(), Item{ hash, RecipientKey::None });
         item != m_items.cend() && item->hash == hash; ++item)
        keys.append(item->key);
    return keys;
}

} // namespace PayRecipients
