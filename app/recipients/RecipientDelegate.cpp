// SPDX-License-Identifier: MIT
#include "recipients/RecipientDelegate.h"

#include "recipients/RecipientsModel.h"
#include "recipients/StatusMark.h"
#include "text/FieldText.h"
#include "theme/Colours.h"
#include "theme/SelectionMark.h"

#include <QApplication>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

SearchHighlight::Content contentOf(int column)
{
    switch (column) {
    case RecipientsModel::AccountColumn:
    case RecipientsModel::PhoneColumn:
    case RecipientsModel::ReferenceColumn:
        return SearchHighlight::Content::Number;
    default:
        return SearchHighlight::Content::Words;
    }
}

//! What the search looks through: neither dates nor the book's own words.
bool isSearched(int column)
{
    return column != RecipientsModel::UpdatedColumn && column != RecipientsModel::SourceColumn
        && column != RecipientsModel::TypeColumn;
}

//! Where pieces of a text stand after its middle was left out; what fell into the gap marks the dots.
QList<SearchHighlight::Range> elided(
    const QList<SearchHighlight::Range>& ranges, const QString& whole, const QString& shown)
{
    qsizetype before = 0;
    while (before < shown.size() && before < whole.size() && shown[before] == whole[before])
        ++before;
    if (before == whole.size())
        return ranges;
    const qsizetype gap = whole.size() - shown.size();
    const qsizetype after = before + gap + 1; // in the whole text, where what follows the dots begins
    const auto place = [&](qsizetype at, qsizetype inGap) {
        return at <= before ? at : at >= after ? at - gap : inGap;
    };
    QList<SearchHighlight::Range> moved;
    for (const auto& range : ranges)
        moved.append({ place(range.begin, before), place(range.end, before + 1) });
    return moved;
}

QColor markColour(const QStyleOptionViewItem& option)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return Colours::blend(
            option.palette.color(QPalette::Highlight), option.palette.color(QPalette::HighlightedText), 0.32F);
    const QColor yellow(0xff, 0xc8, 0x1e);
    return Colours::blend(option.palette.color(QPalette::Base), yellow, Colours::isDark(option.palette) ? 0.36F : 0.5F);
}

QColor textColour(const QStyleOptionViewItem& option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(colourGroup(option), isSelected ? QPalette::HighlightedText : QPalette::Text);
}

//! Chosen, while the keyboard is elsewhere: see RecipientsView::initViewItemOption().
bool isCalm(const QStyleOptionViewItem& option)
{
    return option.state.testFlag(QStyle::State_Selected) && !option.state.testFlag(QStyle::State_Active);
}

} // namespace

void RecipientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintCell(painter, option, index);
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool isFirst = view && view->horizontalHeader()->visualIndex(index.column()) == 0;
    if (isFirst && isCalm(option))
        drawSelectionBar(*painter, option.rect, option);
}

void RecipientDelegate::paintCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // Ground, icon and focus are the style's; the text is laid out here, where the style would put it. The style would
    // lay it out three times.
    const QString whole = std::exchange(cell.text, {});
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (whole.isEmpty())
        return;
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect area
        = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget).adjusted(margin, 0, -margin, 0);

    QTextLayout layout(whole, cell.font);
    QTextOption oneLine(QStyle::visualAlignment(cell.direction, cell.displayAlignment));
    oneLine.setWrapMode(QTextOption::NoWrap);
    oneLine.setTextDirection(cell.direction);
    layout.setTextOption(oneLine);
    const auto layOut = [&](const QList<SearchHighlight::Range>& found) {
        QList<QTextLayout::FormatRange> marks;
        for (const auto& range : found) {
            QTextLayout::FormatRange mark;
            mark.start = static_cast<int>(range.begin);
            mark.length = static_cast<int>(range.end - range.begin);
            mark.format.setBackground(markColour(cell));
            marks << mark;
        }
        layout.setFormats(marks);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(area.width());
        layout.endLayout();
        return line;
    };
    QList<SearchHighlight::Range> found;
    if (!m_highlight.isEmpty() && isSearched(index.column()))
        found = m_highlight.rangesIn(whole, contentOf(index.column()));
    QTextLine line = layOut(found);
    if (line.naturalTextWidth() > area.width()) {
        const QString shown = cell.fontMetrics.elidedText(whole, cell.textElideMode, area.width());
        layout.setText(shown);
        line = layOut(elided(found, whole, shown));
    }

    painter->save();
    painter->setClipRect(area);
    painter->setPen(textColour(cell));
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    painter->restore();
}

void RecipientDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    switch (index.column()) {
    case RecipientsModel::NameColumn:
        if (option->text.isEmpty()) {
            option->text = missingName(index.data(RecipientsModel::UnfetchedRole).toBool());
            option->font.setItalic(true);
        }
        if (index.data(RecipientsModel::CreationOpenRole).toBool()
            || index.data(RecipientsModel::NeedsCheckRole).toBool())
            option->text.prepend(u"⚠ "_s);
        if (index.data(RecipientsModel::PinnedRole).toBool())
            option->text.prepend(u"★ "_s);
        break;
    case RecipientsModel::StatusColumn:
        if (!option->text.isEmpty()) {
            const int side = option->fontMetrics.height() * 7 / 8;
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = { side, side };
            option->icon = StatusMark::iconOf(StatusMark::shapeOf(index.data(RecipientsModel::StatusRole).toString()));
        }
        break;
    case RecipientsModel::ReferenceColumn:
        if (option->text.isEmpty())
            option->text = u"—"_s;
        else
            option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        option->fontMetrics = QFontMetrics(option->font);
        break;
    default:
        break;
    }
    if (isCalm(*option))
        calmSelection(*option);
}

} // namespace PayRecipients
