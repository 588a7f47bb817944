// SPDX-License-Identifier: MIT
#include "session/DuplicateWatch.h"

#include <chrono>
#include <utility>

namespace PayRecipients {

using namespace std::chrono_literals;

DuplicateWatch::DuplicateWatch(const RecipientBook& book, QObject* parent)
    : QObject(parent)
    , m_watch(book, 500ms,
          [this](const BookSnapshot& snapshot) { return [this, groups = findDuplicates(snapshot)] { take(groups); }; })
{
}

DuplicateWatch::~DuplicateWatch() = default;

const DuplicateGroup* DuplicateWatch::groupOf(RecipientKey key) const
{
    const auto place = m_groupOf.constFind(key);
    return place == m_groupOf.constEnd() ? nullptr : &m_groups[*place];
}

void DuplicateWatch::take(std::vector<DuplicateGroup> groups)
{
    if (groups == m_groups)
        return;
    m_groups = std::move(groups);
    m_groupOf.clear();
    for (std::size_t place = 0; place < m_groups.size(); ++place) {
        for (const RecipientKey key : m_groups[place].keys)
            m_groupOf.insert(key, place);
    }
    Q_EMIT groupsChanged();
}

} // namespace PayRecipients
