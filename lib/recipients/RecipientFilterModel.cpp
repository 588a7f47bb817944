// SPDX-License-Identifier: MIT
#include "recipients/RecipientFilterModel.h"

#include "recipients/FilterMatcher.h"
#include "recipients/MatchingRows.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientOrder.h"
#include "recipients/RowMoves.h"

#include <algorithm>
#include <utility>

namespace PayRecipients {

namespace {

//! With more changes than this, views are told once that the order is new instead of row by row: each step costs them,
//! and us, a pass over the rows.
std::size_t mostSteps(std::size_t rows)
{
    constexpr std::size_t most = 256;
    constexpr std::size_t rowsPassed = 1 << 18;
    return std::min(most, rowsPassed / std::max<std::size_t>(rows, 1));
}

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

void renumber(std::vector<int>& rows, int from, int by)
{
    for (int& row : rows) {
        if (row >= from)
            row += by;
    }
}

} // namespace

class RecipientFilterModel::Private {
public:
    Private(RecipientFilterModel& model, RecipientsModel& sourceModel)
        : q(model)
        , source(sourceModel)
        , book(sourceModel.book())
        , order(book, -1, Qt::AscendingOrder)
        , matcher(filter)
    {
    }

    bool matches(int row) const;
    RowFlags allRows() const;
    RowFlags shownRows() const;
    //! Those of some rows that the filter shows, if no others than the candidates can be shown.
    std::vector<int> filtered(const std::vector<int>& rows, RowFlags candidates) const;
    void rebuild();
    bool isLoading() const { return book.state() == RecipientBook::State::Loading; }
    const std::vector<int>& proxyRows() const;
    void setVisible(std::vector<int> rows);

    void sortAll();
    void takeInserted(int first, int last);
    void letGo(int first, int last);
    void takeChanged(const QList<int>& rows);

    //! Tells views, in as few steps as possible, that other rows are shown or stand in another order.
    void changeVisible(const std::vector<int>& next);
    void changeStepwise(const std::vector<int>& next, const RowFlags& stays, const std::vector<int>& moving);
    void changeAtOnce(const std::vector<int>& next, const RowFlags& stays);
    void removeRun(int first, int last);
    void insertRun(int first, std::vector<int>::const_iterator begin, std::vector<int>::const_iterator end);
    void move(int from, int to);
    void changeLayout(std::vector<int> rows);

    RecipientFilterModel& q;
    RecipientsModel& source;
    RecipientBook& book;
    RecipientFilter filter;
    RecipientOrder order;
    FilterMatcher matcher;
    std::vector<int> sorted; //!< all rows of the book in the order of the column; in key order while loading
    std::vector<int> visible; //!< those that are shown
    mutable std::vector<int> proxyOf; //!< the place in visible of each row of the book, or -1; empty: to be made
};

RecipientFilterModel::RecipientFilterModel(RecipientsModel& source, QObject* parent)
    : QAbstractProxyModel(parent)
    , d(std::make_unique<Private>(*this, source))
{
    setSourceModel(&source);
    d->rebuild();
    connect(&source, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { d->takeInserted(first, last); });
    connect(&source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex&, int first, int last) { d->letGo(first, last); });
    connect(&source, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        const int removed = last - first + 1;
        d->order.forgetRanks();
        renumber(d->sorted, first, -removed);
        renumber(d->visible, first, -removed);
        d->proxyOf.clear();
    });
    // Not the source's dataChanged, which comes row by row: all changes of a batch are placed in one go.
    connect(&d->book, &RecipientBook::rowsChanged, this, [this](const QList<int>& rows) { d->takeChanged(rows); });
    connect(&d->book, &RecipientBook::stateChanged, this, [this](RecipientBook::State state) {
        if (state == RecipientBook::State::Ready || state == RecipientBook::State::Failed)
            d->sortAll();
    });
}

RecipientFilterModel::~RecipientFilterModel() = default;

const RecipientFilter& RecipientFilterModel::filter() const
{
    return d->filter;
}

void RecipientFilterModel::setFilter(const RecipientFilter& filter)
{
    if (filter == d->filter)
        return;
    beginResetModel();
    d->filter = filter;
    const FilterMatcher before = std::exchange(d->matcher, FilterMatcher(filter));
    if (d->matcher.narrows(before))
        d->setVisible(d->filtered(d->visible, d->shownRows()));
    else
        d->setVisible(d->filtered(d->sorted, d->allRows()));
    endResetModel();
    Q_EMIT filterChanged();
}

int RecipientFilterModel::sortColumn() const
{
    return d->order.column();
}

Qt::SortOrder RecipientFilterModel::sortOrder() const
{
    return d->order.order();
}

void RecipientFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column == sortColumn() && order == sortOrder())
        return;
    d->order.setColumn(column, order);
    if (!d->isLoading())
        d->sortAll();
}

RecipientKey RecipientFilterModel::keyAt(int row) const
{
    return d->book.keyAt(d->visible[at(row)]);
}

int RecipientFilterModel::rowOf(RecipientKey key) const
{
    const int sourceRow = d->book.rowOf(key);
    return sourceRow < 0 ? -1 : d->proxyRows()[at(sourceRow)];
}

QModelIndex RecipientFilterModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RecipientFilterModel::parent(const QModelIndex&) const
{
    return {};
}

int RecipientFilterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->visible.size());
}

int RecipientFilterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : d->source.columnCount();
}

bool RecipientFilterModel::hasChildren(const QModelIndex& parent) const
{
    return rowCount(parent) > 0;
}

QVariant RecipientFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return d->source.headerData(section, orientation, role);
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): the proxy's own would ask the source for a row of another number
    return QAbstractItemModel::headerData(section, orientation, role);
}

QModelIndex RecipientFilterModel::mapToSource(const QModelIndex& proxyIndex) const
{
    if (!proxyIndex.isValid() || at(proxyIndex.row()) >= d->visible.size())
        return {};
    return d->source.index(d->visible[at(proxyIndex.row())], proxyIndex.column());
}

QModelIndex RecipientFilterModel::mapFromSource(const QModelIndex& sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int row = d->proxyRows()[at(sourceIndex.row())];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

RowFlags RecipientFilterModel::Private::allRows() const
{
    RowFlags all(at(book.size()), true);
    return all;
}

RowFlags RecipientFilterModel::Private::shownRows() const
{
    RowFlags shown(at(book.size()), false);
    for (const int row : visible)
        shown[at(row)] = true;
    return shown;
}

bool RecipientFilterModel::Private::matches(int row) const
{
    const auto [block, slot] = book.slotOf(row);
    return matcher.matches(book.blocks()[at(block)], slot);
}

std::vector<int> RecipientFilterModel::Private::filtered(const std::vector<int>& rows, RowFlags candidates) const
{
    return flaggedRows(rows, matchingRows(book, matcher, std::move(candidates)));
}

void RecipientFilterModel::Private::rebuild()
{
    sorted = isLoading() ? RecipientOrder(book, -1, Qt::AscendingOrder).sortedRows() : order.sortedRows();
    setVisible(filtered(sorted, allRows()));
}

const std::vector<int>& RecipientFilterModel::Private::proxyRows() const
{
    if (proxyOf.size() != at(book.size())) {
        proxyOf.assign(at(book.size()), -1);
        for (std::size_t place = 0; place < visible.size(); ++place) {
            if (at(visible[place]) < proxyOf.size())
                proxyOf[at(visible[place])] = static_cast<int>(place);
        }
    }
    return proxyOf;
}

void RecipientFilterModel::Private::setVisible(std::vector<int> rows)
{
    visible = std::move(rows);
    proxyOf.clear();
}

void RecipientFilterModel::Private::sortAll()
{
    sorted = order.sortedRows();
    std::vector<int> next = flaggedRows(sorted, shownRows());
    if (next != visible)
        changeLayout(std::move(next));
}

void RecipientFilterModel::Private::takeInserted(int first, int last)
{
    const int count = last - first + 1;
    proxyOf.clear();
    order.forgetRanks();
    if (at(first) < sorted.size()) {
        renumber(sorted, first, count);
        renumber(visible, first, count);
    }
    std::vector<int> rows;
    for (int row = first; row <= last; ++row)
        rows.push_back(row);
    if (isLoading()) {
        // Many blocks arrive one after another: they are shown as they come and sorted once at the end.
        sorted.insert(sorted.end(), rows.cbegin(), rows.cend());
        if (!matcher.matchesAll())
            std::erase_if(rows, [this](int row) { return !matches(row); });
        if (!rows.empty())
            insertRun(static_cast<int>(visible.size()), rows.cbegin(), rows.cend());
        return;
    }
    sorted = order.merged(sorted, rows);
    RowFlags shown = shownRows();
    for (const int row : rows)
        shown[at(row)] = matches(row);
    changeVisible(flaggedRows(sorted, shown));
}

void RecipientFilterModel::Private::letGo(int first, int last)
{
    const auto goes = [=](int row) { return row >= first && row <= last; };
    std::erase_if(sorted, goes);
    std::vector<int> next = visible;
    std::erase_if(next, goes);
    changeVisible(next);
}

void RecipientFilterModel::Private::takeChanged(const QList<int>& rows)
{
    order.forgetRanks();
    std::vector<bool> isChanged(at(book.size()), false);
    for (const int row : rows)
        isChanged[at(row)] = true;
    RowFlags shown = shownRows();
    QList<int> stillShown;
    for (const int row : rows) {
        const bool wasShown = shown[at(row)];
        shown[at(row)] = matches(row);
        if (wasShown && shown[at(row)])
            stillShown.append(row);
    }
    std::erase_if(sorted, [&](int row) { return isChanged[at(row)]; });
    sorted = order.merged(sorted, std::vector<int>(rows.cbegin(), rows.cend()));
    changeVisible(flaggedRows(sorted, shown));

    QList<int> proxied;
    for (const int row : std::as_const(stillShown))
        proxied.append(proxyRows()[at(row)]);
    std::sort(proxied.begin(), proxied.end());
    for (qsizetype begin = 0; begin < proxied.size();) {
        qsizetype end = begin + 1;
        while (end < proxied.size() && proxied[end] == proxied[end - 1] + 1)
            ++end;
        Q_EMIT q.dataChanged(q.index(proxied[begin], 0), q.index(proxied[end - 1], q.columnCount() - 1));
        begin = end;
    }
}

void RecipientFilterModel::Private::changeVisible(const std::vector<int>& next)
{
    if (next == visible)
        return;
    const std::vector<int>& places = proxyRows();
    const int rowCount = std::max(book.size(), static_cast<int>(places.size()));
    RowFlags stays(at(rowCount), false);
    for (const int row : next)
        stays[at(row)] = places[at(row)] >= 0;
    const std::vector<int> before = flaggedRows(visible, stays);
    const std::vector<int> after = flaggedRows(next, stays);
    const std::vector<int> moving = valuesToMove(before, after, rowCount);

    const auto runs = [&](const std::vector<int>& rows) {
        std::size_t count = 0;
        for (std::size_t place = 0; place < rows.size(); ++place)
            count += !stays[at(rows[place])] && (place == 0 || stays[at(rows[place - 1])]) ? 1U : 0U;
        return count;
    };
    if (moving.size() + runs(visible) + runs(next) <= mostSteps(visible.size()))
        changeStepwise(next, stays, moving);
    else
        changeAtOnce(next, stays);
}

void RecipientFilterModel::Private::changeStepwise(
    const std::vector<int>& next, const RowFlags& stays, const std::vector<int>& moving)
{
    for (int last = static_cast<int>(visible.size()) - 1; last >= 0; --last) {
        if (stays[at(visible[at(last)])])
            continue;
        int first = last;
        while (first > 0 && !stays[at(visible[at(first - 1)])])
            --first;
        removeRun(first, last);
        last = first;
    }

    // Each goes directly behind the row that precedes it in the end; those before it stand right already.
    const auto placeOf = [this](int row) {
        return static_cast<int>(std::find(visible.cbegin(), visible.cend(), row) - visible.cbegin());
    };
    std::size_t nextMove = 0;
    int precedes = -1;
    for (const int row : next) {
        if (nextMove == moving.size())
            break;
        if (!stays[at(row)])
            continue;
        if (row == moving[nextMove]) {
            move(placeOf(row), precedes < 0 ? 0 : placeOf(precedes) + 1);
            ++nextMove;
        }
        precedes = row;
    }

    for (auto begin = next.cbegin(); begin != next.cend();) {
        const auto isStaying = [&](int row) { return stays[at(row)]; };
        begin = std::find_if_not(begin, next.cend(), isStaying);
        const auto end = std::find_if(begin, next.cend(), isStaying);
        if (begin != end)
            insertRun(static_cast<int>(begin - next.cbegin()), begin, end);
        begin = end;
    }
}

void RecipientFilterModel::Private::changeAtOnce(const std::vector<int>& next, const RowFlags& stays)
{
    // What leaves goes to the end and is removed there in one piece; what enters is inserted there and sorted in.
    std::vector<int> rows;
    std::copy_if(next.cbegin(), next.cend(), std::back_inserter(rows), [&](int row) { return stays[at(row)]; });
    const auto staying = static_cast<int>(rows.size());
    if (at(staying) < visible.size()) {
        std::copy_if(
            visible.cbegin(), visible.cend(), std::back_inserter(rows), [&](int row) { return !stays[at(row)]; });
        changeLayout(rows);
        removeRun(staying, static_cast<int>(rows.size()) - 1);
    }
    std::vector<int> entering;
    std::copy_if(next.cbegin(), next.cend(), std::back_inserter(entering), [&](int row) { return !stays[at(row)]; });
    if (!entering.empty())
        insertRun(staying, entering.cbegin(), entering.cend());
    if (visible != next)
        changeLayout(next);
}

void RecipientFilterModel::Private::removeRun(int first, int last)
{
    q.beginRemoveRows({}, first, last);
    visible.erase(visible.begin() + first, visible.begin() + last + 1);
    proxyOf.clear();
    q.endRemoveRows();
}

void RecipientFilterModel::Private::insertRun(
    int first, std::vector<int>::const_iterator begin, std::vector<int>::const_iterator end)
{
    q.beginInsertRows({}, first, first + static_cast<int>(end - begin) - 1);
    visible.insert(visible.begin() + first, begin, end);
    proxyOf.clear();
    q.endInsertRows();
}

void RecipientFilterModel::Private::move(int from, int to)
{
    if (to == from || to == from + 1)
        return;
    q.beginMoveRows({}, from, from, {}, to);
    if (to > from)
        std::rotate(visible.begin() + from, visible.begin() + from + 1, visible.begin() + to);
    else
        std::rotate(visible.begin() + to, visible.begin() + from, visible.begin() + from + 1);
    proxyOf.clear();
    q.endMoveRows();
}

void RecipientFilterModel::Private::changeLayout(std::vector<int> rows)
{
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = q.persistentIndexList();
    std::vector<int> sourceRows;
    for (const QModelIndex& index : from)
        sourceRows.push_back(visible[at(index.row())]);
    setVisible(std::move(rows));
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(q.createIndex(proxyRows()[at(sourceRows[static_cast<std::size_t>(i)])], from[i].column()));
    q.changePersistentIndexList(from, to);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace PayRecipients
