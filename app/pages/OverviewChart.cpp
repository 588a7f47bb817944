// SPDX-License-Identifier: MIT
#include "pages/OverviewChart.h"

#include "pages/OverviewSection.h"
#include "recipients/RecipientBook.h"
#include "recipients/StatusCounts.h"
#include "text/FieldText.h"
#include "text/StatusText.h"

#include <QLocale>

#include <algorithm>

namespace PayRecipients {

namespace {

//! The service's words for a status are its own; a book with more of them than this is no overview any more.
constexpr qsizetype mostStatuses = 12;

//! "Pending" → "pending", but "KYC pending" stays.
QString inSentence(const QString& words)
{
    const bool isWord = words.size() > 1 && words.at(1).isLower();
    return isWord ? words.at(0).toLower() + words.mid(1) : words;
}

BarFill fillOf(const QString& status)
{
    switch (StatusMark::shapeOf(status)) {
    case StatusMark::Shape::Approved:
        return BarFill::Good;
    case StatusMark::Shape::Pending:
        return BarFill::Waiting;
    case StatusMark::Shape::Review:
        return BarFill::WaitingToo;
    case StatusMark::Shape::Refused:
        return BarFill::Refused;
    case StatusMark::Shape::Suspended:
    case StatusMark::Shape::Ended:
        return BarFill::Stopped;
    case StatusMark::Shape::Unknown:
    case StatusMark::Shape::Attention:
        break;
    }
    return BarFill::Other;
}

QString countText(int count)
{
    return QLocale().toString(count);
}

} // namespace

OverviewChart::OverviewChart(OverviewSection& categories, OverviewSection& statuses, QObject* parent)
    : QObject(parent)
    , m_categorySection(categories)
    , m_statusSection(statuses)
{
    const auto categoryFilter = [](int row) {
        RecipientFilter filter;
        if (row < static_cast<int>(allCategories.size()))
            filter.category = allCategories[static_cast<std::size_t>(row)];
        else
            filter.need = RecipientFilter::Need::Type;
        return filter;
    };
    connect(&categories, &OverviewSection::rowChosen, this,
        [this, categoryFilter](int row) { Q_EMIT filterChosen(categoryFilter(row)); });
    connect(&categories, &OverviewSection::partChosen, this, [this, categoryFilter](int row, int part) {
        RecipientFilter filter = categoryFilter(row);
        filter.status = m_statuses.at(part).word;
        Q_EMIT filterChosen(filter);
    });
    connect(&statuses, &OverviewSection::rowChosen, this, [this](int row) {
        RecipientFilter filter;
        filter.status = m_statuses.at(row).word;
        Q_EMIT filterChosen(filter);
    });
}

void OverviewChart::show(const RecipientBook& book)
{
    const StatusCounts counts(book);
    readStatuses(book, counts);
    showStatuses(book.size());
    showCategories(counts);
}

void OverviewChart::readStatuses(const RecipientBook& book, const StatusCounts& counts)
{
    m_statuses.clear();
    m_others = 0;
    int without = book.size();
    for (const auto& [word, count] : counts.statuses()) {
        without -= count;
        if (m_statuses.size() < mostStatuses)
            m_statuses.append({ word, count, fillOf(word) });
        else
            m_others += count;
    }
    if (without > 0)
        m_statuses.append({ {}, without, BarFill::Nothing });
}

void OverviewChart::showStatuses(int whole)
{
    QList<OverviewSection::Row> rows;
    for (const Status& status : std::as_const(m_statuses)) {
        OverviewSection::Row row{ statusText(status.word), status.count };
        row.fill = status.fill;
        row.mark = StatusMark::shapeOf(status.word);
        rows.append(row);
    }
    if (m_others > 0)
        rows.append({ tr("Other statuses"), m_others, false, BarFill::Other });
    m_statusSection.setRows(rows, whole);
}

void OverviewChart::showCategories(const StatusCounts& counts)
{
    QList<OverviewSection::Row> rows;
    int most = 0;
    const auto add = [&](const QString& name, std::optional<Category> category) {
        OverviewSection::Row row{ name, counts.count(category) };
        int others = *row.count;
        for (const Status& status : std::as_const(m_statuses)) {
            const int count = counts.count(category, status.word);
            others -= count;
            //: a category, a status, and how many recipients have both
            row.parts.append({ tr("%1, %2: %3").arg(name, inSentence(statusText(status.word)), countText(count)), count,
                status.fill });
        }
        row.parts.append({ tr("%1, other statuses: %2").arg(name, countText(others)), others, BarFill::Other, false });
        most = std::max(most, *row.count);
        rows.append(row);
    };
    for (const Category category : allCategories)
        add(categoryName(category), category);
    if (counts.count(std::nullopt) > 0)
        add(tr("Type not known yet"), std::nullopt);
    m_categorySection.setRows(rows, most);
}

} // namespace PayRecipients
