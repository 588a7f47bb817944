// SPDX-License-Identifier: MIT
#include "navigation/NavigationTree.h"

#include "navigation/NavigationDelegate.h"
#include "theme/Colours.h"
#include "theme/SelectionMark.h"
#include "theme/SymbolicIcon.h"
#include "theme/Tokens.h"
#include "widgets/TypedText.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr int PlaceRole = Qt::UserRole;

QString iconNameOf(Place place)
{
    switch (place) {
    case Place::Overview:
        return u"overview"_s;
    case Place::Approvals:
        return u"approvals"_s;
    case Place::Recipients:
        return u"recipients"_s;
    case Place::MobileWallets:
        return u"mobile-wallets"_s;
    case Place::BankAccounts:
        return u"bank-accounts"_s;
    case Place::Tills:
        return u"tills"_s;
    case Place::Paybills:
        return u"paybills"_s;
    }
    return {};
}

size_t indexOf(Place place)
{
    return static_cast<size_t>(place);
}

} // namespace

NavigationTree::NavigationTree(QWidget* parent)
    : QTreeWidget(parent)
    , m_delegate(new NavigationDelegate(this))
    , m_indentation(indentation())
{
    setAccessibleName(tr("Navigation"));
    setColumnCount(1);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false); // a click does, on Pay
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(m_delegate);
    header()->setMinimumSectionSize(1); // as narrow as the icons
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);

    auto* pay = new QTreeWidgetItem(this, { tr("Pay") });
    pay->setFlags(Qt::ItemIsEnabled);
    pay->setIcon(0, symbolicIcon(u"pay"_s));
    for (const Place place : allPlaces) {
        QTreeWidgetItem* under = categoryOf(place) ? itemOf(Place::Recipients) : pay;
        auto* item = new QTreeWidgetItem(under, { placeName(place) });
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setIcon(0, symbolicIcon(iconNameOf(place)));
        item->setData(0, PlaceRole, static_cast<int>(place));
        m_items[indexOf(place)] = item;
    }
    pay->setExpanded(true);
    setCurrentPlace(m_place);

    // Not currentItemChanged: assistive technology selects without moving the current item.
    connect(this, &QTreeWidget::itemSelectionChanged, this, &NavigationTree::takeSelection);
    connect(this, &QTreeWidget::itemClicked, this, &NavigationTree::takeClick);
}

int NavigationTree::count(Place place) const
{
    const QVariant count = itemOf(place)->data(0, NavigationDelegate::CountRole);
    return count.isValid() ? count.toInt() : -1;
}

void NavigationTree::setCurrentPlace(Place place)
{
    m_place = place;
    QTreeWidgetItem* item = itemOf(place);
    for (QTreeWidgetItem* above = item->parent(); above; above = above->parent())
        above->setExpanded(true);
    if (place == Place::Recipients)
        item->setExpanded(true);
    const QScopedValueRollback showing(m_showing, true);
    setCurrentItem(item);
    showSelected();
}

void NavigationTree::setCount(Place place, int count)
{
    if (count == this->count(place))
        return;
    QTreeWidgetItem* item = itemOf(place);
    item->setData(0, NavigationDelegate::CountRole, count < 0 ? QVariant() : QVariant(count));
    const QString words = count == 1 ? tr("1 recipient") : tr("%Ln recipients", nullptr, count);
    item->setData(0, Qt::AccessibleDescriptionRole, count < 0 ? QVariant() : QVariant(words));
    updateToolTip(place);
}

void NavigationTree::updateToolTip(Place place)
{
    const int number = count(place);
    //: a place of the navigation and its count
    const QString counted = tr("%1: %2").arg(placeName(place), QLocale().toString(number));
    itemOf(place)->setToolTip(0, !m_narrow ? QString() : number < 0 ? placeName(place) : counted);
}

void NavigationTree::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_delegate->setNarrow(narrow);
    setIndentation(narrow ? 0 : m_indentation);
    if (narrow)
        expandAll(); // nothing is left to open the others with
    for (const Place place : allPlaces)
        updateToolTip(place);
    setMaximumWidth(narrow ? narrowWidth() : QWIDGETSIZE_MAX);
    setMinimumWidth(narrow ? narrowWidth() : 0);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

int NavigationTree::narrowWidth() const
{
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return icon + 2 * Spacing::medium + bar;
}

QSize NavigationTree::sizeHint() const
{
    if (m_narrow)
        return { narrowWidth(), QTreeWidget::sizeHint().height() };
    // Wide enough for the longest name with a count of six digits beside it.
    int width = 0;
    for (const Place place : allPlaces) {
        const int depth = categoryOf(place) ? 3 : 2;
        width = qMax(
            width, depth * indentation() + iconSize().width() + fontMetrics().horizontalAdvance(placeName(place)));
    }
    width += fontMetrics().horizontalAdvance(QLocale().toString(888'888)) + 5 * fontMetrics().averageCharWidth();
    return { width + verticalScrollBar()->sizeHint().width(), QTreeWidget::sizeHint().height() };
}

void NavigationTree::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void NavigationTree::drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const
{
    if (hasFocus()) {
        QTreeWidget::drawRow(painter, options, index);
        if (index == currentIndex())
            drawFocus(*painter, options, index);
        return;
    }
    if (!selectionModel()->isSelected(index))
        return QTreeWidget::drawRow(painter, options, index);
    // Where the keyboard is not, the chosen place is marked in a calm way: the strong one is that of the list.
    QStyleOptionViewItem calm = options;
    calm.palette.setColor(QPalette::Highlight, Colours::calmSelection(options.palette));
    QTreeWidget::drawRow(painter, calm, index);
    drawSelectionBar(*painter, options.rect, options);
}

void NavigationTree::drawFocus(QPainter& painter, const QStyleOptionViewItem& row, const QModelIndex& index) const
{
    QStyleOptionFocusRect focus;
    focus.QStyleOption::operator=(row);
    focus.state |= QStyle::State_HasFocus;
    focus.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
}

void NavigationTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    // A hidden header is not told of a new size until it is shown; its sections would stay as wide as they were, and
    // assistive technology would look for the entries beside the navigation.
    setColumnWidth(0, viewport()->width());
}

void NavigationTree::mousePressEvent(QMouseEvent* event)
{
    m_chosenByPress = false;
    QTreeWidget::mousePressEvent(event);
}

void NavigationTree::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentItem() && !placeOf(currentItem()))
        currentItem()->setExpanded(!currentItem()->isExpanded());
    else if (const QString text = typedText(*event); !text.isEmpty())
        Q_EMIT typed(text);
    else
        QTreeWidget::keyPressEvent(event);
}

QTreeWidgetItem* NavigationTree::itemOf(Place place) const
{
    return m_items[indexOf(place)];
}

std::optional<Place> NavigationTree::placeOf(const QTreeWidgetItem* item)
{
    const QVariant place = item ? item->data(0, PlaceRole) : QVariant();
    return place.isValid() ? std::optional(static_cast<Place>(place.toInt())) : std::nullopt;
}

void NavigationTree::showSelected()
{
    const QScopedValueRollback showing(m_showing, true);
    selectionModel()->select(
        indexFromItem(itemOf(m_place)), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void NavigationTree::takeSelection()
{
    if (m_showing)
        return;
    const QList<QTreeWidgetItem*> selected = selectedItems();
    const auto place = selected.isEmpty() ? std::nullopt : placeOf(selected.first());
    if (!place) {
        // The arrow keys reached Pay, or a Ctrl+click took the choice away: the page stays, so its mark does too.
        showSelected();
        return;
    }
    m_chosenByPress = true;
    choose(*place);
}

void NavigationTree::takeClick(QTreeWidgetItem* item)
{
    const bool told = std::exchange(m_chosenByPress, false);
    const auto place = placeOf(item);
    if (!place)
        item->setExpanded(!item->isExpanded());
    else if (!told)
        choose(*place);
}

void NavigationTree::choose(Place place)
{
    m_place = place;
    if (place == Place::Recipients)
        itemOf(place)->setExpanded(true);
    Q_EMIT placeChosen(place);
}

} // namespace PayRecipients
