// SPDX-License-Identifier: MIT
//! Finds the entries that may have a value.
#pragma once

#include "recipients/RecipientKey.h"

#include <QList>

#include <vector>

namespace PayRecipients {

//! Which entries were seen with a value of a certain hash. Sixteen bytes an entry; what an entry no longer has stays
//! listed until the next clear(), so whoever asks compares the entry itself.
class ValueIndex {
public:
    void clear();
    void insert(size_t hash, RecipientKey key) { m_news.push_back({ hash, key }); }
    //! Entries that were inserted with this hash, ascending, each once.
    QList<RecipientKey> candidates(size_t hash);

private:
    struct Item {
        size_t hash = 0;
        RecipientKey key{};
        friend auto operator<=>(const Item&, const Item&) = default;
    };

    std::vector<Item> m_items; //!< ascending
    std::vector<Item> m_news; //!< not sorted in yet
};

} // namespace PayRecipients
