// SPDX-License-Identifier: MIT
#include "widgets/WrapLayout.h"

#include <QStyle>
#include <QWidget>

namespace PayRecipients {

WrapLayout::WrapLayout(QWidget* parent)
    : ItemsLayout(parent)
{
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : shownItems()) {
        width += (width ? gap(Qt::Horizontal) : 0) + item->sizeHint().width();
        height = qMax(height, item->sizeHint().height());
    }
    return { width, height };
}

int WrapLayout::layOut(const QRect& area, Mode mode) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (QLayoutItem* item : shownItems()) {
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
