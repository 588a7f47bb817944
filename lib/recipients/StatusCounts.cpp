// SPDX-License-Identifier: MIT
#include "recipients/StatusCounts.h"

#include "recipients/RecipientBook.h"

#include <algorithm>
#include <numeric>

namespace PayRecipients {

StatusCounts::StatusCounts(const RecipientBook& book)
    : m_statuses(book.statuses())
    , m_width(static_cast<std::size_t>(m_statuses.size()) + 1)
    , m_counts((allCategories.size() + 1) * m_width)
{
    const std::size_t without = m_width - 1;
    for (std::size_t column = 0; column < without; ++column)
        m_columns.insert(m_statuses.at(static_cast<qsizetype>(column)).first.toCaseFolded(), column);
    m_columns.insert(QString(), without);
    for (const RecipientBlock& block : book.blocks()) {
        std::vector<std::size_t> columns;
        columns.reserve(block.statuses().size());
        for (const QString& status : block.statuses())
            columns.push_back(m_columns.value(status.toCaseFolded(), without));
        for (int slot = 0; slot < block.size(); ++slot) {
            const int status = block.statusIndexAt(slot);
            const std::size_t column = status < 0 ? without : columns[static_cast<std::size_t>(status)];
            ++m_counts[row(block.categoryAt(slot)) * m_width + column];
            m_needingApproval += block.needsApprovalAt(slot) ? 1 : 0;
        }
    }
}

std::size_t StatusCounts::row(std::optional<Category> category)
{
    if (!category)
        return allCategories.size();
    return static_cast<std::size_t>(
        std::distance(allCategories.begin(), std::find(allCategories.begin(), allCategories.end(), *category)));
}

int StatusCounts::count(std::optional<Category> category, const QString& status) const
{
    const auto column = m_columns.constFind(status.toCaseFolded());
    return column == m_columns.constEnd() ? 0 : m_counts[row(category) * m_width + *column];
}

int StatusCounts::count(std::optional<Category> category) const
{
    const auto first = m_counts.begin() + static_cast<std::ptrdiff_t>(row(category) * m_width);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(m_width), 0);
}

} // namespace PayRecipients
