// SPDX-License-Identifier: MIT
#include "widgets/ColumnsLayout.h"

#include "theme/Tokens.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace PayRecipients {

ColumnsLayout::ColumnsLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Spacing::large);
}

ColumnsLayout::~ColumnsLayout()
{
    qDeleteAll(m_items);
}

void ColumnsLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int ColumnsLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* ColumnsLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* ColumnsLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ColumnsLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), Mode::Measure);
}

QSize ColumnsLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : shownItems())
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize ColumnsLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : shownItems())
        size = size.expandedTo(item->sizeHint());
    return size;
}

void ColumnsLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    layOut(area, Mode::Place);
}

QList<QLayoutItem*> ColumnsLayout::shownItems() const
{
    QList<QLayoutItem*> items;
    std::copy_if(m_items.cbegin(), m_items.cend(), std::back_inserter(items),
        [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int ColumnsLayout::layOut(const QRect& area, Mode mode) const
{
    const QList<QLayoutItem*> items = shownItems();
    if (items.isEmpty())
        return 0;
    const int fitting = (area.width() + spacing()) / (std::max(1, sizeHint().width()) + spacing());
    const int columns = std::clamp(fitting, 1, static_cast<int>(items.size()));
    const int width = (area.width() - (columns - 1) * spacing()) / columns;
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;

    std::vector<int> ends(static_cast<std::size_t>(columns), -spacing());
    for (QLayoutItem* item : items) {
        const auto shortest = std::min_element(ends.begin(), ends.end());
        const int column = static_cast<int>(std::distance(ends.begin(), shortest));
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        const QPoint corner(column * (width + spacing()), *shortest + spacing());
        if (mode == Mode::Place)
            item->setGeometry(
                QStyle::visualRect(direction, area, QRect(area.topLeft() + corner, QSize(width, height))));
        *shortest = corner.y() + height;
    }
    return *std::max_element(ends.begin(), ends.end());
}

} // namespace PayRecipients
