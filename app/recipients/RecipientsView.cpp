// SPDX-License-Identifier: MIT
#include "recipients/RecipientsView.h"

#include "recipients/ColumnChoice.h"
#include "recipients/ColumnsDialog.h"
#include "recipients/RecipientDelegate.h"
#include "recipients/RecipientFilterModel.h"
#include "theme/Tokens.h"
#include "widgets/PlainItemToolTips.h"
#include "widgets/TypedText.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace PayRecipients {

using namespace Qt::StringLiterals;

RecipientsView::RecipientsView(QWidget* parent)
    : EvenRowTable(parent)
    , m_delegate(new RecipientDelegate(this))
    , m_columns(new ColumnChoice(*this))
{
    setAccessibleName(tr("Recipients list"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(m_delegate);
    setSortingEnabled(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Spacing::medium + Spacing::small);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(m_columns, &ColumnChoice::arrangeRequested, this, [this] {
        auto* dialog = new ColumnsDialog(*m_columns, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    new PlainItemToolTips(this);
    connect(qApp, &QApplication::focusChanged, viewport(), qOverload<>(&QWidget::update));
}

void RecipientsView::showModel(RecipientFilterModel* model)
{
    if (m_model)
        m_model->disconnect(this);
    QItemSelectionModel* previous = selectionModel();
    m_model = model;
    setModel(model);
    delete previous;
    m_told.reset();
    // The keys of one book mean other people in another.
    m_remembered.clear();
    m_rememberedCurrent.reset();
    if (!model) {
        Q_EMIT currentChosen(std::nullopt);
        return;
    }

    // Before the view's own slots clear the selection, and after they have laid out the new rows.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RecipientsView::rememberSelection);
    connect(model, &QAbstractItemModel::modelReset, this, &RecipientsView::restoreSelection);

    QHeaderView* header = horizontalHeader();
    m_columns->restore(m_columnState);
    disconnect(m_sorting);
    header->setSortIndicator(model->sortColumn(), model->sortOrder());
    m_sorting = connect(header, &QHeaderView::sortIndicatorChanged, model,
        [model](int column, Qt::SortOrder order) { model->sort(column, order); });
}

std::optional<RecipientKey> RecipientsView::currentKey() const
{
    if (!m_model || !selectionModel())
        return std::nullopt;
    const QModelIndex current = selectionModel()->currentIndex();
    if (current.isValid() && selectionModel()->isRowSelected(current.row()))
        return m_model->keyAt(current.row());
    const auto rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->keyAt(rows.first().row()));
}

QList<RecipientKey> RecipientsView::selectedKeys() const
{
    QList<RecipientKey> keys;
    if (!m_model || !selectionModel())
        return keys;
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    keys.reserve(rows.size());
    for (const int row : std::as_const(rows))
        keys << m_model->keyAt(row);
    return keys;
}

QList<RecipientsModel::Column> RecipientsView::shownColumns() const
{
    QList<RecipientsModel::Column> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            columns << static_cast<RecipientsModel::Column>(column);
    }
    return columns;
}

void RecipientsView::choose(RecipientKey key)
{
    const int row = m_model ? m_model->rowOf(key) : -1;
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, RecipientsModel::NameColumn);
    chooseAlone(index);
    scrollTo(index);
}

void RecipientsView::moveCurrent(int key)
{
    if (!m_model || m_model->rowCount() == 0)
        return;
    const QModelIndex current = currentIndex();
    const int page = std::max(1, rowsOfPage() - 1);
    int row = 0;
    if (current.isValid() && selectionModel()->isRowSelected(current.row())) {
        const int step = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : key == Qt::Key_PageUp ? -page : page;
        row = std::clamp(current.row() + step, 0, m_model->rowCount() - 1);
    }
    chooseAlone(m_model->index(row, RecipientsModel::NameColumn));
}

void RecipientsView::chooseAlone(const QModelIndex& index)
{
    // QAbstractItemView::setCurrentIndex() would add to the chosen rows where Ctrl or Shift is held.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecipientsView::chooseAll(const QList<RecipientKey>& keys)
{
    QItemSelection selection;
    std::optional<QModelIndex> first;
    for (const RecipientKey key : keys) {
        const int row = m_model ? m_model->rowOf(key) : -1;
        if (row < 0)
            continue;
        if (!first)
            first = m_model->index(row, RecipientsModel::NameColumn);
        selection.select(m_model->index(row, 0), m_model->index(row, RecipientsModel::ColumnCount - 1));
    }
    if (!first)
        return;
    selectionModel()->setCurrentIndex(*first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(*first);
}

void RecipientsView::setSearchText(const QString& text)
{
    m_delegate->setSearchText(text);
    viewport()->update();
}

void RecipientsView::fillColumnMenu(QMenu& menu)
{
    m_columns->fill(menu);
}

void RecipientsView::fillSortMenu(QMenu& menu)
{
    menu.clear();
    QHeaderView* header = horizontalHeader();
    const auto offer = [&menu, header](const QString& text, int column, Qt::SortOrder order) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column && header->sortIndicatorOrder() == order);
        connect(
            action, &QAction::triggered, header, [header, column, order] { header->setSortIndicator(column, order); });
    };
    for (const ColumnChoice::Column& column : m_columns->columns())
        offer(column.name, column.column, header->sortIndicatorOrder());
    menu.addSeparator();
    offer(tr("Ascending"), header->sortIndicatorSection(), Qt::AscendingOrder);
    offer(tr("Descending"), header->sortIndicatorSection(), Qt::DescendingOrder);
}

QVariantList RecipientsView::columnState() const
{
    return m_columns->state();
}

void RecipientsView::restoreColumnState(const QVariantList& state)
{
    m_columnState = state;
    if (m_model)
        m_columns->restore(state);
}

void RecipientsView::initViewItemOption(QStyleOptionViewItem* option) const
{
    EvenRowTable::initViewItemOption(option);
    // The strong selection is that of the view where the keyboard is; where it is in none, it is the list's: the search
    // field moves through it, and the details are those of its row.
    const bool isElsewhere = !hasFocus() && qobject_cast<QAbstractItemView*>(window()->focusWidget());
    option->state.setFlag(QStyle::State_Active, isActiveWindow() && !isElsewhere);
}

void RecipientsView::resizeEvent(QResizeEvent* event)
{
    EvenRowTable::resizeEvent(event);
    m_columns->fit();
}

void RecipientsView::focusInEvent(QFocusEvent* event)
{
    EvenRowTable::focusInEvent(event);
    const bool isByKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKeyboard && currentIndex().isValid() && !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
}

void RecipientsView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return Q_EMIT copyRequested();
    // Left to the window: Ctrl+C copies the reference, not the cell that Qt would take.
    if (event->matches(QKeySequence::Copy))
        return event->ignore();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT escaped();
    // Qt knows the menu key only, which not every keyboard has.
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint row = visualRect(currentIndex()).center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, row, viewport()->mapToGlobal(row));
        QCoreApplication::sendEvent(viewport(), &menu);
        return;
    }
    if (const QString text = typedText(*event); !text.isEmpty())
        return Q_EMIT typed(text);
    EvenRowTable::keyPressEvent(event);
}

QModelIndex RecipientsView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier; // else Qt stays in the row
    return EvenRowTable::moveCursor(action, modifiers);
}

void RecipientsView::mouseDoubleClickEvent(QMouseEvent* event)
{
    EvenRowTable::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT copyRequested();
}

void RecipientsView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    EvenRowTable::selectionChanged(selected, deselected);
    if (m_resetting)
        return;
    const auto key = currentKey();
    if (key != m_told) {
        m_told = key;
        Q_EMIT currentChosen(key);
    }
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    Q_EMIT selectionCountChanged(count);
}

void RecipientsView::rememberSelection()
{
    m_resetting = true;
    const auto keys = selectedKeys();
    // What a filter hides for the moment is not given up until something else is chosen.
    if (!keys.isEmpty()) {
        m_remembered = keys;
        m_rememberedCurrent = currentKey();
    }
}

void RecipientsView::restoreSelection()
{
    QItemSelection selection;
    for (const RecipientKey key : std::as_const(m_remembered)) {
        if (const int row = m_model->rowOf(key); row >= 0) {
            selection.select(m_model->index(row, 0), m_model->index(row, RecipientsModel::ColumnCount - 1));
        }
    }
    const int current = m_rememberedCurrent ? m_model->rowOf(*m_rememberedCurrent) : -1;
    if (current >= 0) {
        const QModelIndex index = m_model->index(current, RecipientsModel::NameColumn);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        scrollTo(index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_resetting = false;
    selectionChanged({}, {});
}

} // namespace PayRecipients
