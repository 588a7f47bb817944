// SPDX-License-Identifier: MIT
#include "recipients/ColumnChoice.h"

#include "recipients/RecipientsModel.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace PayRecipients {

namespace {

constexpr int maximumWidth = 4000;

//! How a column shares the room, in average characters.
struct Share {
    int least; //!< fewer are hard to read
    int most; //!< more say nothing
};

Share shareOf(int column)
{
    switch (column) {
    case RecipientsModel::NameColumn:
        return { 20, 44 };
    case RecipientsModel::AccountColumn:
        return { 20, 34 };
    case RecipientsModel::StatusColumn:
        return { 20, 23 };
    case RecipientsModel::ReferenceColumn:
        return { 16, 50 };
    case RecipientsModel::UpdatedColumn:
        return { 16, 17 };
    case RecipientsModel::TypeColumn:
    case RecipientsModel::NetworkColumn:
        return { 14, 22 };
    case RecipientsModel::PhoneColumn:
        return { 20, 22 };
    case RecipientsModel::SourceColumn:
        return { 20, 24 };
    default:
        return { 18, 40 };
    }
}

QVariantList usualColumns()
{
    QVariantList columns;
    for (const int column : { RecipientsModel::NameColumn, RecipientsModel::AccountColumn,
             RecipientsModel::StatusColumn, RecipientsModel::ReferenceColumn, RecipientsModel::UpdatedColumn })
        columns << column << 0;
    return columns;
}

} // namespace

ColumnChoice::ColumnChoice(QTableView& view)
    : QObject(&view)
    , m_view(view)
    , m_header(*view.horizontalHeader())
{
    m_header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_header, &QWidget::customContextMenuRequested, this, &ColumnChoice::showMenu);
    connect(&m_header, &QHeaderView::sectionResized, this, &ColumnChoice::columnResized);
}

QList<ColumnChoice::Column> ColumnChoice::columns() const
{
    QList<Column> columns;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        columns << Column{ column, m_view.model()->headerData(column, Qt::Horizontal).toString(),
            !m_header.isSectionHidden(column) };
    }
    return columns;
}

void ColumnChoice::fill(QMenu& menu)
{
    menu.clear();
    for (const Column& column : columns()) {
        QAction* action = menu.addAction(column.name);
        action->setCheckable(true);
        action->setChecked(column.isShown);
        action->setEnabled(!column.isShown || !isLastShown());
        connect(action, &QAction::toggled, this, [this, at = column.column](bool shown) { setShown(at, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Arrange columns…")), &QAction::triggered, this, &ColumnChoice::arrangeRequested);
    connect(menu.addAction(tr("Usual columns")), &QAction::triggered, this, &ColumnChoice::showUsual);
}

void ColumnChoice::showMenu(const QPoint& position)
{
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(m_header.mapToGlobal(position));
}

QVariantList ColumnChoice::state() const
{
    QVariantList state;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        if (!m_header.isSectionHidden(column))
            state << column << (m_hasOwnWidths ? m_header.sectionSize(column) : 0);
    }
    return state;
}

void ColumnChoice::restore(const QVariantList& state)
{
    QList<int> columns;
    bool isSound = !state.isEmpty() && state.size() % 2 == 0;
    for (qsizetype at = 0; isSound && at < state.size(); at += 2) {
        const int column = state[at].toInt();
        const int width = state[at + 1].toInt();
        isSound = column >= 0 && column < m_header.count() && !columns.contains(column) && width >= 0
            && width <= maximumWidth;
        columns << column;
    }
    show(isSound ? state : usualColumns());
}

void ColumnChoice::show(const QVariantList& state)
{
    const QScopedValueRollback busy(m_isBusy, true);
    for (int column = 0; column < m_header.count(); ++column)
        m_header.setSectionHidden(column, true);
    m_hasOwnWidths = false;
    for (qsizetype at = 0; at + 1 < state.size(); at += 2) {
        const int column = state[at].toInt();
        m_header.moveSection(m_header.visualIndex(column), static_cast<int>(at / 2));
        m_header.setSectionHidden(column, false);
        if (const int width = state[at + 1].toInt(); width > 0) {
            m_header.resizeSection(column, width);
            m_hasOwnWidths = true;
        }
    }
    m_header.setStretchLastSection(m_hasOwnWidths);
    fit();
}

bool ColumnChoice::isLastShown() const
{
    return m_header.count() - m_header.hiddenSectionCount() == 1;
}

void ColumnChoice::setShown(int column, bool shown)
{
    if (shown != m_header.isSectionHidden(column) || (!shown && isLastShown()))
        return;
    const QScopedValueRollback busy(m_isBusy, true);
    m_header.setSectionHidden(column, !shown);
    if (shown)
        m_header.resizeSection(column, shareOf(column).least * m_view.fontMetrics().averageCharWidth());
    fit();
}

void ColumnChoice::move(int column, int step)
{
    const int place = m_header.visualIndex(column);
    if (place + step < 0 || place + step >= m_header.count())
        return;
    m_header.moveSection(place, place + step);
    fit();
}

void ColumnChoice::showUsual()
{
    restore({});
}

void ColumnChoice::columnResized()
{
    if (m_isBusy || m_hasOwnWidths)
        return;
    m_hasOwnWidths = true;
    const QScopedValueRollback busy(m_isBusy, true);
    m_header.setStretchLastSection(true);
}

void ColumnChoice::fit()
{
    if (m_hasOwnWidths)
        return;
    const QScopedValueRollback busy(m_isBusy, true);
    const int em = m_view.fontMetrics().averageCharWidth();
    QList<int> shown;
    int least = 0;
    int wanted = 0; // beyond the least
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        if (m_header.isSectionHidden(column))
            continue;
        shown << column;
        least += shareOf(column).least * em;
        wanted += (shareOf(column).most - shareOf(column).least) * em;
    }
    // Each gets its part of the room beyond the least, up to the most; the last takes what is left.
    const int room = std::max(0, m_view.viewport()->width() - least);
    int used = 0;
    for (const int column : std::as_const(shown)) {
        const int wish = (shareOf(column).most - shareOf(column).least) * em;
        int width = shareOf(column).least * em
            + (wanted > room ? static_cast<int>(static_cast<qint64>(wish) * room / wanted) : wish);
        if (column == shown.last())
            width = std::max(width, m_view.viewport()->width() - used);
        m_header.resizeSection(column, width);
        used += width;
    }
}

} // namespace PayRecipients
