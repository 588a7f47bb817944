// SPDX-License-Identifier: MIT
//! The chart of the overview: how many recipients each category has, by status.
#pragma once

#include "recipients/RecipientFilter.h"
#include "widgets/BarFill.h"

#include <QList>
#include <QObject>

namespace PayRecipients {

class OverviewSection;
class RecipientBook;
class StatusCounts;

//! Fills two sections: the bars of the categories, parted by status, and the statuses, which are the key to them. Every
//! row and every part of a bar leads to a list with exactly as many entries.
class OverviewChart : public QObject {
    Q_OBJECT

public:
    //! Both must outlive the chart.
    OverviewChart(OverviewSection& categories, OverviewSection& statuses, QObject* parent = nullptr);

    void show(const RecipientBook& book);

Q_SIGNALS:
    void filterChosen(const PayRecipients::RecipientFilter& filter);

private:
    struct Status {
        QString word; //!< of the service; empty: none yet
        int count;
        BarFill fill;
    };
    void readStatuses(const RecipientBook& book, const StatusCounts& counts);
    void showStatuses(int whole);
    void showCategories(const StatusCounts& counts);

    OverviewSection& m_categorySection;
    OverviewSection& m_statusSection;
    QList<Status> m_statuses; //!< the parts of each bar and the rows of the key, in this order
    int m_others = 0; //!< how many have a status for which there is no room
};

} // namespace PayRecipients
