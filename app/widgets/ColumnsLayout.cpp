// SPDX-License-Identifier: MIT
#include "widgets/ColumnsLayout.h"

#include "theme/Tokens.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace PayRecipients {

ColumnsLayout::ColumnsLayout(QWidget* parent)
    : ItemsLayout(parent)
{
    setSpacing(Spacing::large);
}

QSize ColumnsLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : shownItems())
        size = size.expandedTo(item->sizeHint());
    return size;
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
