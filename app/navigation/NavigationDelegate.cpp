// SPDX-License-Identifier: MIT
#include "navigation/NavigationDelegate.h"

#include "theme/Colours.h"
#include "theme/SelectionMark.h"

#include <QApplication>
#include <QPainter>

namespace PayRecipients {

namespace {

QString countText(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QVariant count = index.data(NavigationDelegate::CountRole);
    return count.isValid() ? option.locale.toString(count.toInt()) : QString();
}

int gap(const QStyleOptionViewItem& option)
{
    return option.fontMetrics.averageCharWidth();
}

} // namespace

void NavigationDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_narrow)
        option->text.clear();
    option->state &= ~QStyle::State_HasFocus; // the tree rings the whole row
    if (option->widget && !option->widget->hasFocus())
        calmSelection(*option);
}

void NavigationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (m_narrow)
        return paintIcon(*painter, item);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    const QString count = countText(item, index);
    const int countWidth = count.isEmpty() ? 0 : item.fontMetrics.horizontalAdvance(count) + 2 * gap(item);

    QRect textArea = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    item.text = item.fontMetrics.elidedText(item.text, Qt::ElideMiddle, textArea.width() - countWidth);
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    if (count.isEmpty())
        return;

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(
        selected ? item.palette.color(colourGroup(item), QPalette::HighlightedText) : Colours::muted(item.palette));
    const QRect area = item.rect.adjusted(gap(item), 0, -gap(item), 0);
    painter->drawText(
        area, static_cast<int>(QStyle::visualAlignment(item.direction, Qt::AlignRight) | Qt::AlignVCenter), count);
    painter->restore();
}

void NavigationDelegate::paintIcon(QPainter& painter, const QStyleOptionViewItem& option)
{
    QStyleOptionViewItem ground = option;
    ground.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, &painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect area = QStyle::alignedRect(option.direction, Qt::AlignCenter, option.decorationSize, option.rect);
    option.icon.paint(&painter, area, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString count = m_narrow ? QString() : countText(item, index);
    if (!count.isEmpty())
        size.rwidth() += item.fontMetrics.horizontalAdvance(count) + 3 * gap(item);
    // Large enough for a finger or an unsteady hand.
    size.setHeight(qMax(size.height(), item.fontMetrics.height() * 7 / 4));
    return size;
}

} // namespace PayRecipients
