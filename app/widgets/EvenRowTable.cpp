// SPDX-License-Identifier: MIT
#include "widgets/EvenRowTable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringListModel>

#include <algorithm>

namespace PayRecipients {

namespace {

//! Says how high rows are and how far they are scrolled, and holds none of them.
class RowHeader : public QHeaderView {
public:
    explicit RowHeader(QWidget* parent)
        : QHeaderView(Qt::Vertical, parent)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        // Qt's table asks its header which rows are selected.
        auto* none = new QStringListModel(this);
        QHeaderView::setModel(none);
        QHeaderView::setSelectionModel(new QItemSelectionModel(none, this));
    }

    void setModel(QAbstractItemModel*) override { }
    void setSelectionModel(QItemSelectionModel*) override { }
};

} // namespace

EvenRowTable::EvenRowTable(QWidget* parent)
    : QTableView(parent)
{
    setVerticalHeader(new RowHeader(this));
    verticalHeader()->hide();
    setShowGrid(false);
    setWordWrap(false);
    // Qt's table would hide it where there is no header for the rows, which ours does not ask for.
    findChild<QAbstractButton*>()->hide();
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void EvenRowTable::setModel(QAbstractItemModel* model)
{
    disconnect(m_rowsRemoved);
    QTableView::setModel(model);
    if (model)
        m_rowsRemoved = connect(model, &QAbstractItemModel::rowsRemoved, this, &EvenRowTable::layOutBeforePainting);
}

void EvenRowTable::reset()
{
    QTableView::reset();
    layOutBeforePainting();
}

void EvenRowTable::rowsInserted(const QModelIndex& parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    layOutBeforePainting();
}

void EvenRowTable::layOutBeforePainting()
{
    // Qt's timer for it fires after the next painting, and all would be painted once more.
    scheduleDelayedItemsLayout();
    QMetaObject::invokeMethod(this, &EvenRowTable::layOut, Qt::QueuedConnection);
}

void EvenRowTable::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    // Qt's table asks its header where several cells are, and so paints none.
    const int rows = bottomRight.row() - topLeft.row() + 1;
    viewport()->update(
        0, topLeft.row() * heightOfRows() - verticalOffset(), viewport()->width(), rows * heightOfRows());
}

int EvenRowTable::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int EvenRowTable::heightOfRows() const
{
    return std::max(1, verticalHeader()->defaultSectionSize());
}

int EvenRowTable::rowsOfPage() const
{
    return std::max(1, viewport()->height() / heightOfRows());
}

void EvenRowTable::layOut() const
{
    // What QTableView does before it says where something is.
    const_cast<EvenRowTable*>(this)->executeDelayedItemsLayout();
}

QRect EvenRowTable::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.model() != model() || isColumnHidden(index.column()))
        return {};
    layOut();
    return { columnViewportPosition(index.column()), index.row() * heightOfRows() - verticalOffset(),
        columnWidth(index.column()), heightOfRows() };
}

QModelIndex EvenRowTable::indexAt(const QPoint& point) const
{
    layOut();
    const int y = point.y() + verticalOffset();
    const int column = columnAt(point.x());
    if (y < 0 || y / heightOfRows() >= rowCount() || column < 0)
        return {};
    return model()->index(y / heightOfRows(), column, rootIndex());
}

void EvenRowTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const QRect cell = visualRect(index);
    if (!cell.isValid())
        return;
    const QSize room = viewport()->size();

    const int left = horizontalHeader()->sectionPosition(index.column());
    const int shownLeft = left - horizontalOffset();
    if (hint == PositionAtCenter)
        horizontalScrollBar()->setValue(left - (room.width() - cell.width()) / 2);
    else if (shownLeft < 0 || cell.width() > room.width())
        horizontalScrollBar()->setValue(left);
    else if (shownLeft + cell.width() > room.width())
        horizontalScrollBar()->setValue(left - room.width() + cell.width());

    const int top = index.row() * heightOfRows();
    if (hint == EnsureVisible && (cell.top() < 0 || cell.height() > room.height()))
        hint = PositionAtTop;
    else if (hint == EnsureVisible && cell.top() + cell.height() > room.height())
        hint = PositionAtBottom;
    if (hint == PositionAtTop)
        verticalScrollBar()->setValue(top);
    else if (hint == PositionAtBottom)
        verticalScrollBar()->setValue(top - room.height() + cell.height());
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - (room.height() - cell.height()) / 2);
    update(index);
}

void EvenRowTable::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    if (rowCount() == 0 || horizontalHeader()->count() == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect area = event->rect();
    const int first = std::max(0, (area.top() + verticalOffset()) / heightOfRows());
    const int last = std::min(rowCount() - 1, (area.bottom() + verticalOffset()) / heightOfRows());
    for (int row = first; row <= last; ++row)
        drawRow(painter, option, row, area);
}

void EvenRowTable::drawRow(QPainter& painter, QStyleOptionViewItem& option, int row, const QRect& area) const
{
    const int top = row * heightOfRows() - verticalOffset();
    option.features.setFlag(QStyleOptionViewItem::Alternate, alternatingRowColors() && row % 2 == 1);
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        option.rect = QRect(columnViewportPosition(column), top, columnWidth(column), heightOfRows());
        if (isColumnHidden(column) || !option.rect.intersects(area))
            continue;
        const QModelIndex index = model()->index(row, column, rootIndex());
        QStyleOptionViewItem cell = option;
        cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        cell.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && (hasFocus() || viewport()->hasFocus()));
        cell.palette.setCurrentColorGroup(
            cell.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled);
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell, &painter, this);
        itemDelegateForIndex(index)->paint(&painter, cell, index);
    }
}

void EvenRowTable::updateGeometries()
{
    if (m_isUpdatingGeometries)
        return;
    {
        const QScopedValueRollback updating(m_isUpdatingGeometries, true);
        QHeaderView* header = horizontalHeader();
        const int headerHeight = header->isHidden() ? 0
                                                    : std::clamp(header->sizeHint().height(), header->minimumHeight(),
                                                        std::max(header->minimumHeight(), header->maximumHeight()));
        setViewportMargins(0, headerHeight, 0, 0);
        const QRect rows = viewport()->geometry();
        header->setGeometry(rows.left(), rows.top() - headerHeight, rows.width(), headerHeight);
        if (header->isHidden())
            QMetaObject::invokeMethod(header, "updateGeometries");
        // Qt scrolls the rows by it.
        verticalHeader()->setGeometry(rows.left(), rows.top(), 0, rows.height());

        const QSize all(header->length(), rowCount() * heightOfRows());
        QSize room = viewport()->size();
        if (const QSize most = maximumViewportSize(); most.width() >= all.width() && most.height() >= all.height())
            room = most;
        const auto set = [](QScrollBar& bar, int length, int page, int step) {
            bar.setPageStep(page);
            bar.setRange(0, std::max(0, length - page));
            bar.setSingleStep(step);
        };
        const int columns = std::max(1, header->count() - header->hiddenSectionCount());
        set(*horizontalScrollBar(), all.width(), room.width(), std::max(room.width() / (columns + 1), 2));
        set(*verticalScrollBar(), all.height(), room.height(), heightOfRows());
        verticalHeader()->setOffset(verticalScrollBar()->value());
    }
    // Not QTableView's, which asks for each row.
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

int EvenRowTable::columnBeside(int column, int step) const
{
    const QHeaderView& header = *horizontalHeader();
    for (int place = header.visualIndex(column) + step; place >= 0 && place < header.count(); place += step) {
        if (const int beside = header.logicalIndex(place); !header.isSectionHidden(beside))
            return beside;
    }
    return column;
}

int EvenRowTable::columnAtEnd(bool last) const
{
    const QHeaderView& header = *horizontalHeader();
    const int end = header.logicalIndex(last ? header.count() - 1 : 0);
    return header.isSectionHidden(end) ? columnBeside(end, last ? -1 : 1) : end;
}

QModelIndex EvenRowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int end = rowCount() - 1;
    if (end < 0 || horizontalHeader()->count() == 0)
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(0, columnAtEnd(false), rootIndex());
    layOut();
    int row = current.row();
    int column = current.column();
    const bool ofTable = modifiers.testFlag(Qt::ControlModifier);
    const int forwards = isRightToLeft() ? -1 : 1;
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= rowsOfPage();
        break;
    case MovePageDown:
        row += rowsOfPage();
        break;
    case MoveHome:
        row = ofTable ? 0 : row;
        column = columnAtEnd(false);
        break;
    case MoveEnd:
        row = ofTable ? end : row;
        column = columnAtEnd(true);
        break;
    case MoveLeft:
        column = columnBeside(column, -forwards);
        break;
    case MoveRight:
        column = columnBeside(column, forwards);
        break;
    case MovePrevious:
        column = columnBeside(column, -1);
        break;
    case MoveNext:
        column = columnBeside(column, 1);
        break;
    }
    return model()->index(std::clamp(row, 0, end), column, rootIndex());
}

QRegion EvenRowTable::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        if (!range.isValid())
            continue;
        for (int column = range.left(); column <= range.right(); ++column) {
            const QRect top = visualRect(range.model()->index(range.top(), column, rootIndex()));
            region += QRect(top.topLeft(), QSize(top.width(), range.height() * top.height())) & viewport()->rect();
        }
    }
    return region;
}

int EvenRowTable::sizeHintForColumn(int column) const
{
    if (!model())
        return -1;
    ensurePolished();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = std::max(0, verticalOffset() / heightOfRows());
    const int last = std::min(rowCount(), first + rowsOfPage() + 1);
    int widest = 0;
    for (int row = first; row < last; ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        widest = std::max(widest, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return widest;
}

} // namespace PayRecipients
