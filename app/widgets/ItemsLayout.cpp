// SPDX-License-Identifier: MIT
#include "widgets/ItemsLayout.h"

#include <algorithm>
#include <iterator>

namespace PayRecipients {

ItemsLayout::ItemsLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

ItemsLayout::~ItemsLayout()
{
    qDeleteAll(m_items);
}

void ItemsLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int ItemsLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* ItemsLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* ItemsLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int ItemsLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), Mode::Measure);
}

QSize ItemsLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : shownItems())
        size = size.expandedTo(item->minimumSize());
    return size;
}

void ItemsLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    layOut(area, Mode::Place);
}

QList<QLayoutItem*> ItemsLayout::shownItems() const
{
    QList<QLayoutItem*> items;
    std::copy_if(m_items.cbegin(), m_items.cend(), std::back_inserter(items),
        [](const QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

} // namespace PayRecipients
