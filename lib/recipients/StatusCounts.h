// SPDX-License-Identifier: MIT
//! How many entries of each category have each status.
#pragma once

#include "recipients/RecipientType.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace PayRecipients {

class RecipientBook;

//! Counted in one pass over the book; each count equals RecipientBook::count() of a filter of both.
class StatusCounts {
public:
    explicit StatusCounts(const RecipientBook& book);

    //! Every status word in use with how many have it, as RecipientBook::statuses() gives them.
    const QList<std::pair<QString, int>>& statuses() const { return m_statuses; }
    //! \param category nothing stands for those in none
    //! \param status without regard to case; empty stands for those without any
    int count(std::optional<Category> category, const QString& status) const;
    //! Of all statuses, and of none.
    int count(std::optional<Category> category) const;
    //! Those of RecipientFilter::Need::Approval.
    int needingApproval() const { return m_needingApproval; }

private:
    static std::size_t row(std::optional<Category> category);

    QList<std::pair<QString, int>> m_statuses;
    QHash<QString, std::size_t> m_columns; //!< of each status, case-folded
    std::size_t m_width; //!< the columns: a status each, and one for those without
    int m_needingApproval = 0;
    std::vector<int> m_counts; //!< a row for each category, and one for those in none
};

} // namespace PayRecipients
