// SPDX-License-Identifier: MIT
#include "widgets/WrapLayout.h"

#include <QStyle>
#include <QWidget>

namespace PayRecipients {

WrapLayout::WrapLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int WrapLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), Mode::Measure);
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += (width ? gap(Qt::Horizontal) : 0) + item->sizeHint().width();
        height = qMax(height, item->sizeHint().height());
    }
    return { width, height };
}

void WrapLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    layOut(area, Mode::Place);
}

int WrapLayout::layOut(const QRect& area, Mode mode) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(qMin(item->sizeHint().width(), area.width()), item->sizeHint().height());
        if (x > 0 && x + size.width() > area.width()) {
            y += lineHeight + gap(Qt::Vertical);
            x = 0;
            lineHeight = 0;
        }
        if (mode == Mode::Place) {
            const QRect place(area.topLeft() + QPoint(x, y), size);
            item->setGeometry(QStyle::visualRect(direction, area, place));
        }
        x += size.width() + gap(Qt::Horizontal);
        lineHeight = qMax(lineHeight, size.height());
    }
    return y + lineHeight;
}

int WrapLayout::gap(Qt::Orientation direction) const
{
    if (spacing() >= 0)
        return spacing();
    const QWidget* widget = parentWidget();
    const QStyle::PixelMetric metric
        = direction == Qt::Horizontal ? QStyle::PM_LayoutHorizontalSpacing : QStyle::PM_LayoutVerticalSpacing;
    const int ofStyle = widget ? widget->style()->pixelMetric(metric, nullptr, widget) : -1;
    return ofStyle >= 0 ? ofStyle : 6;
}

} // namespace PayRecipients
