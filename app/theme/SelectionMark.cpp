// SPDX-License-Identifier: MIT
#include "theme/SelectionMark.h"

#include "theme/Colours.h"
#include "theme/Tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace PayRecipients {

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem& item)
{
    if (!item.state.testFlag(QStyle::State_Enabled))
        return QPalette::Disabled;
    return item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

void calmSelection(QStyleOptionViewItem& item)
{
    if (!item.state.testFlag(QStyle::State_Selected))
        return;
    item.state &= ~QStyle::State_Selected;
    item.backgroundBrush = Colours::calmSelection(item.widget ? item.widget->palette() : item.palette);
}

void drawSelectionBar(QPainter& painter, const QRect& row, const QStyleOptionViewItem& item)
{
    const QRect bar = QStyle::visualRect(item.direction, row, QRect(row.topLeft(), QSize(Shape::bar, row.height())));
    painter.fillRect(bar, Colours::focus(item.palette));
}

} // namespace PayRecipients
