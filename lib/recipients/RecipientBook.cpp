// SPDX-License-Identifier: MIT
#include "recipients/RecipientBook.h"

#include "recipients/EffectiveChanges.h"
#include "recipients/FilterMatcher.h"
#include "recipients/RecipientLookup.h"
#include "recipients/UnsavedChanges.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace PayRecipients {

namespace {

//! What a change set says of each block.
std::map<RecipientBlock::Id, ChangeSet> byBlock(const QList<Edit>& edits)
{
    std::map<RecipientBlock::Id, ChangeSet> blocks;
    for (const Edit& edit : edits)
        blocks[RecipientBlock::idOf(edit.key)].edits.append(edit);
    return blocks;
}

} // namespace

class RecipientBook::Private {
public:
    Private(RecipientBook& book, RecipientStore& bookStore)
        : q(book)
        , store(bookStore)
    {
    }

    Applied apply(EffectiveChanges changes);
    Applied remember(ChangeSet effective, ChangeSet inverse);
    void retryIfWanted();
    void takeBlocks(const PreparedChanges& changes);
    void insertEntries(const ChangeSet& changes);
    void insertRun(const QList<RecipientKey>& keys, int firstRow, const QHash<RecipientKey, QList<Edit>>& edits);
    void editEntries(const ChangeSet& changes);
    void removeEntries(QList<RecipientKey> keys);
    void removeRun(int firstRow, int lastRow);

    int blockIndexAtOrAfter(RecipientBlock::Id id) const;
    void countRowsFrom(int blockIndex);
    int firstRowFor(RecipientKey key) const;

    RecipientLookup& builtLookup();
    RecipientLookup::Find finder() const
    {
        return [this](RecipientKey key) { return q.find(key); };
    }
    void setState(State next);
    void queueLoaded(const RecipientBlock& block);
    void takeLoaded();

    RecipientBook& q;
    RecipientStore& store;
    State state = State::Closed;
    std::optional<StoreError> openError;
    std::vector<RecipientBlock> blocks;
    std::vector<RecipientBlock> loaded; //!< and not shown yet
    std::vector<int> firstRows{ 0 }; //!< of each block, and at the end the number of all rows
    quint64 nextKey = 1;
    quint64 nextSequence = 1;
    UnsavedChanges unsaved;
    bool isRetryWanted = false;
    RecipientLookup lookup; //!< made when it is first asked for
};

RecipientBook::RecipientBook(RecipientStore& store, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, store))
{
    connect(&store, &RecipientStore::blockLoaded, this, [this](const RecipientBlock& block) { d->queueLoaded(block); });
    connect(&store, &RecipientStore::opened, this, [this](quint64 nextKey) {
        if (d->state != State::Loading)
            return;
        d->takeLoaded();
        const quint64 lastKey = size() == 0 ? 0 : static_cast<quint64>(keyAt(size() - 1));
        d->nextKey = std::max({ d->nextKey, nextKey, lastKey + 1 });
        d->setState(State::Ready);
    });
    connect(&store, &RecipientStore::openFailed, this, [this](const StoreError& error) {
        if (d->state != State::Loading)
            return;
        d->takeLoaded();
        d->openError = error;
        d->setState(State::Failed);
    });
    connect(&store, &RecipientStore::committed, this, [this](quint64 sequence) {
        const std::optional<quint64> savedUpTo = d->unsaved.markSaved(sequence);
        d->retryIfWanted();
        if (savedUpTo)
            Q_EMIT changesSaved(*savedUpTo);
    });
    connect(&store, &RecipientStore::commitFailed, this, [this](quint64 sequence, const StoreError& error) {
        d->unsaved.markFailed(sequence);
        d->retryIfWanted();
        Q_EMIT savingFailed(error);
    });
}

RecipientBook::~RecipientBook() = default;

RecipientBook::State RecipientBook::state() const
{
    return d->state;
}

std::optional<StoreError> RecipientBook::openError() const
{
    return d->openError;
}

int RecipientBook::size() const
{
    return d->firstRows.back();
}

RecipientKey RecipientBook::keyAt(int row) const
{
    const auto [block, slot] = slotOf(row);
    return d->blocks[static_cast<std::size_t>(block)].keyAt(slot);
}

Recipient RecipientBook::at(int row) const
{
    const auto [block, slot] = slotOf(row);
    return d->blocks[static_cast<std::size_t>(block)].at(slot);
}

QString RecipientBook::textAt(int row, Field field) const
{
    const auto [block, slot] = slotOf(row);
    return d->blocks[static_cast<std::size_t>(block)].textAt(slot, field);
}

int RecipientBook::rowOf(RecipientKey key) const
{
    const auto index = static_cast<std::size_t>(d->blockIndexAtOrAfter(RecipientBlock::idOf(key)));
    if (index >= d->blocks.size())
        return -1;
    const int slot = d->blocks[index].slotOf(key);
    return slot < 0 ? -1 : d->firstRows[index] + slot;
}

std::optional<Recipient> RecipientBook::find(RecipientKey key) const
{
    const int row = rowOf(key);
    return row < 0 ? std::nullopt : std::optional(at(row));
}

std::optional<RecipientKey> RecipientBook::findByLocation(const Location& location) const
{
    const QList<RecipientKey> keys = d->builtLookup().byLocation(location, d->finder());
    return keys.isEmpty() ? std::nullopt : std::optional(keys.first());
}

QList<RecipientKey> RecipientBook::findByReference(const QString& reference) const
{
    return d->builtLookup().byReference(reference, d->finder());
}

QList<RecipientKey> RecipientBook::findByAccount(const AccountIdentity& account) const
{
    return d->builtLookup().byAccount(account, d->finder());
}

BookSnapshot RecipientBook::snapshot() const
{
    return BookSnapshot(d->blocks);
}

int RecipientBook::count(const RecipientFilter& filter) const
{
    const FilterMatcher matcher(filter);
    if (matcher.matchesAll())
        return size();
    int matching = 0;
    for (const RecipientBlock& block : d->blocks)
        matching += matcher.match(block).size();
    return matching;
}

QList<RecipientKey> RecipientBook::matching(const RecipientFilter& filter, int most) const
{
    const FilterMatcher matcher(filter);
    QList<RecipientKey> keys;
    for (const RecipientBlock& block : d->blocks) {
        matcher.match(block).forEach([&](int slot) {
            if (keys.size() < most)
                keys.append(block.keyAt(slot));
        });
        if (keys.size() == most)
            break;
    }
    return keys;
}

QList<std::pair<QString, int>> RecipientBook::statuses() const
{
    // Spellings that differ in case only are one status, as they are for a filter; the first spelling is shown.
    QList<std::pair<QString, int>> found;
    QHash<QString, qsizetype> places;
    for (const RecipientBlock& block : d->blocks) {
        std::vector<int> counts(block.statuses().size());
        for (int slot = 0; slot < block.size(); ++slot) {
            if (const int status = block.statusIndexAt(slot); status >= 0)
                ++counts[static_cast<std::size_t>(status)];
        }
        for (std::size_t status = 0; status < counts.size(); ++status) {
            const QString& text = block.statuses()[status];
            const QString folded = text.toCaseFolded();
            auto place = places.constFind(folded);
            if (place == places.constEnd()) {
                place = places.insert(folded, found.size());
                found.append({ text, 0 });
            }
            found[*place].second += counts[status];
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return found;
}

bool RecipientBook::hasUnsavedChanges() const
{
    return !d->unsaved.isEmpty();
}

const std::vector<RecipientBlock>& RecipientBook::blocks() const
{
    return d->blocks;
}

std::pair<int, int> RecipientBook::slotOf(int row) const
{
    const auto after = std::upper_bound(d->firstRows.cbegin(), d->firstRows.cend(), row);
    const auto block = static_cast<int>(after - d->firstRows.cbegin()) - 1;
    return { block, row - firstRowOf(block) };
}

int RecipientBook::firstRowOf(int blockIndex) const
{
    return d->firstRows[static_cast<std::size_t>(blockIndex)];
}

void RecipientBook::open()
{
    if (d->state == State::Loading || d->state == State::Ready)
        return;
    if (const int rows = size(); rows > 0) {
        // What a reading that failed left behind.
        Q_EMIT rowsAboutToBeRemoved(0, rows - 1);
        d->blocks.clear();
        d->countRowsFrom(0);
        Q_EMIT rowsRemoved(0, rows - 1);
        Q_EMIT changed();
    }
    d->loaded.clear();
    d->lookup.clear();
    d->openError.reset();
    d->setState(State::Loading);
    d->store.open();
}

QList<RecipientKey> RecipientBook::takeKeys(int count)
{
    QList<RecipientKey> keys;
    keys.reserve(count);
    for (int i = 0; i < count; ++i)
        keys.append(RecipientKey{ d->nextKey++ });
    return keys;
}

RecipientBook::Applied RecipientBook::apply(ChangeSet changes)
{
    return d->apply(EffectiveChanges::from(
        std::move(changes), [this](RecipientKey key) { return find(key); }, EffectiveChanges::Stamping::Stamp));
}

bool RecipientBook::canTake(const PreparedChanges& changes) const
{
    const QList<RecipientKey>& added = changes.effective.added;
    if (!added.isEmpty() && size() > 0 && keyAt(size() - 1) >= added.first())
        return false;
    return std::all_of(changes.blocks.cbegin(), changes.blocks.cend(), [this](const PreparedChanges::Block& block) {
        const auto index = static_cast<std::size_t>(d->blockIndexAtOrAfter(block.after.id()));
        const bool isThere = index < d->blocks.size() && d->blocks[index].id() == block.after.id();
        return isThere ? d->blocks[index].isSharedWith(block.before) : block.before.isEmpty();
    });
}

RecipientBook::Applied RecipientBook::take(PreparedChanges changes)
{
    Q_ASSERT_X(d->state == State::Ready, "RecipientBook", "changes are taken in state Ready only");
    if (d->state != State::Ready || changes.effective.isEmpty())
        return {};
    if (!canTake(changes)) {
        // These tell of the book as it was then, and are worked out anew.
        changes.effective.events.clear();
        changes.effective.edits.removeIf([](const Edit& edit) { return edit.field == Field::Unchecked; });
        return apply(std::move(changes.effective));
    }
    d->takeBlocks(changes);
    d->lookup.clear(); // made anew by whoever asks next
    return d->remember(std::move(changes.effective), std::move(changes.inverse));
}

RecipientBook::Applied RecipientBook::revert(const ChangeSet& inverse)
{
    return d->apply(EffectiveChanges::from(
        inverse, [this](RecipientKey key) { return find(key); }, EffectiveChanges::Stamping::Keep));
}

void RecipientBook::readHistory(
    const HistoryQuery& query, QObject* context, const RecipientStore::HistoryDone& done) const
{
    d->store.readHistory(query, context, done);
}

void RecipientBook::retryUnsaved()
{
    d->isRetryWanted = true;
    d->retryIfWanted();
}

void RecipientBook::Private::retryIfWanted()
{
    if (!isRetryWanted || unsaved.areUnderWay())
        return;
    isRetryWanted = false;
    for (const auto& [sequence, changes] : unsaved.retry(nextSequence))
        store.commit(sequence, changes);
}

RecipientBook::Applied RecipientBook::Private::apply(EffectiveChanges changes)
{
    Q_ASSERT_X(state == State::Ready, "RecipientBook", "changes are taken in state Ready only");
    if (state != State::Ready || changes.effective.isEmpty())
        return {};
    const ChangeSet& effective = changes.effective;
    insertEntries(effective);
    editEntries(effective);
    removeEntries(effective.removed);
    if (lookup.isBuilt()) {
        RecipientKey last = RecipientKey::None; // the edits of one entry stand together
        for (const Edit& edit : effective.edits) {
            const bool isLookedUp
                = edit.field == Field::Reference || edit.field == Field::Location || isOfAccount(edit.field);
            if (!isLookedUp || edit.key == std::exchange(last, edit.key))
                continue;
            if (const auto recipient = q.find(edit.key))
                lookup.insert(*recipient);
        }
    }
    return remember(std::move(changes.effective), std::move(changes.inverse));
}

//! What is shown already is counted, and handed to the store.
RecipientBook::Applied RecipientBook::Private::remember(ChangeSet effective, ChangeSet inverse)
{
    for (const RecipientKey key : std::as_const(effective.added))
        nextKey = std::max(nextKey, static_cast<quint64>(key) + 1);
    const quint64 sequence = nextSequence++;
    unsaved.append(sequence, effective);
    Q_EMIT q.changed();
    store.commit(sequence, effective);
    return { sequence, std::move(effective), std::move(inverse) };
}

void RecipientBook::Private::takeBlocks(const PreparedChanges& changes)
{
    const auto added = static_cast<int>(changes.effective.added.size());
    const int firstNewRow = firstRows.back();
    if (added > 0)
        Q_EMIT q.rowsAboutToBeInserted(firstNewRow, firstNewRow + added - 1);
    for (const PreparedChanges::Block& block : changes.blocks) {
        const auto place = blocks.begin() + blockIndexAtOrAfter(block.after.id());
        if (place != blocks.end() && place->id() == block.after.id())
            *place = block.after;
        else
            blocks.insert(place, block.after);
    }
    countRowsFrom(0);
    if (added > 0)
        Q_EMIT q.rowsInserted(firstNewRow, firstNewRow + added - 1);
    QList<int> edited;
    for (const PreparedChanges::Block& block : changes.blocks) {
        const int firstRow = q.firstRowOf(blockIndexAtOrAfter(block.after.id()));
        for (const int slot : block.editedSlots)
            edited.append(firstRow + slot);
    }
    if (!edited.isEmpty())
        Q_EMIT q.rowsChanged(edited);
}

void RecipientBook::Private::insertEntries(const ChangeSet& changes)
{
    if (changes.added.isEmpty())
        return;
    QList<RecipientKey> keys = changes.added;
    std::sort(keys.begin(), keys.end());
    const QSet<RecipientKey> isNew(keys.cbegin(), keys.cend());
    QHash<RecipientKey, QList<Edit>> edits;
    for (const Edit& edit : changes.edits) {
        if (isNew.contains(edit.key))
            edits[edit.key].append(edit);
    }
    // Keys between the same two neighbours are inserted together, with their values: rows arrive complete.
    for (qsizetype begin = 0; begin < keys.size();) {
        const int row = firstRowFor(keys[begin]);
        qsizetype end = begin + 1;
        if (row == firstRows.back()) {
            end = keys.size();
        } else {
            const RecipientKey neighbour = q.keyAt(row);
            while (end < keys.size() && keys[end] < neighbour)
                ++end;
        }
        insertRun(keys.sliced(begin, end - begin), row, edits);
        begin = end;
    }
}

void RecipientBook::Private::insertRun(
    const QList<RecipientKey>& keys, int firstRow, const QHash<RecipientKey, QList<Edit>>& edits)
{
    std::map<RecipientBlock::Id, ChangeSet> changes;
    for (const RecipientKey key : keys) {
        ChangeSet& ofBlock = changes[RecipientBlock::idOf(key)];
        ofBlock.added.append(key);
        ofBlock.edits.append(edits.value(key));
    }
    const int lastRow = firstRow + static_cast<int>(keys.size()) - 1;
    Q_EMIT q.rowsAboutToBeInserted(firstRow, lastRow);
    const int firstBlock = blockIndexAtOrAfter(changes.begin()->first);
    for (const auto& [id, ofBlock] : changes) {
        const auto place = blocks.begin() + blockIndexAtOrAfter(id);
        const auto block
            = place != blocks.end() && place->id() == id ? place : blocks.insert(place, RecipientBlock(id));
        block->apply(ofBlock);
    }
    countRowsFrom(firstBlock);
    Q_EMIT q.rowsInserted(firstRow, lastRow);
}

void RecipientBook::Private::editEntries(const ChangeSet& changes)
{
    const QSet<RecipientKey> added(changes.added.cbegin(), changes.added.cend());
    QList<Edit> edits;
    QList<int> rows;
    for (const Edit& edit : changes.edits) {
        if (added.contains(edit.key))
            continue;
        edits.append(edit);
        const int row = q.rowOf(edit.key);
        if (rows.isEmpty() || rows.last() != row)
            rows.append(row);
    }
    if (edits.isEmpty())
        return;
    for (const auto& [id, ofBlock] : byBlock(edits))
        blocks[static_cast<std::size_t>(blockIndexAtOrAfter(id))].apply(ofBlock);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    Q_EMIT q.rowsChanged(rows);
}

void RecipientBook::Private::removeEntries(QList<RecipientKey> keys)
{
    QList<int> rows;
    for (const RecipientKey key : std::as_const(keys))
        rows.append(q.rowOf(key));
    std::sort(rows.begin(), rows.end(), std::greater<>());
    // From the end, so that the rows before keep their numbers.
    for (qsizetype begin = 0; begin < rows.size();) {
        qsizetype end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] - 1)
            ++end;
        removeRun(rows[end - 1], rows[begin]);
        begin = end;
    }
}

void RecipientBook::Private::removeRun(int firstRow, int lastRow)
{
    Q_EMIT q.rowsAboutToBeRemoved(firstRow, lastRow);
    std::map<RecipientBlock::Id, ChangeSet> changes;
    for (int row = firstRow; row <= lastRow; ++row) {
        const RecipientKey key = q.keyAt(row);
        changes[RecipientBlock::idOf(key)].removed.append(key);
    }
    const int firstBlock = q.slotOf(firstRow).first;
    const auto blocksEnd = blocks.begin() + q.slotOf(lastRow).first + 1;
    for (auto block = blocks.begin() + firstBlock; block != blocksEnd; ++block)
        block->apply(changes[block->id()]);
    blocks.erase(std::remove_if(blocks.begin() + firstBlock, blocksEnd,
                     [](const RecipientBlock& block) { return block.isEmpty(); }),
        blocksEnd);
    countRowsFrom(firstBlock);
    Q_EMIT q.rowsRemoved(firstRow, lastRow);
}

int RecipientBook::Private::blockIndexAtOrAfter(RecipientBlock::Id id) const
{
    const auto place = std::lower_bound(blocks.cbegin(), blocks.cend(), id,
        [](const RecipientBlock& block, RecipientBlock::Id wanted) { return block.id() < wanted; });
    return static_cast<int>(place - blocks.cbegin());
}

void RecipientBook::Private::countRowsFrom(int blockIndex)
{
    firstRows.resize(blocks.size() + 1);
    firstRows.front() = 0;
    for (auto index = static_cast<std::size_t>(blockIndex); index < blocks.size(); ++index)
        firstRows[index + 1] = firstRows[index] + blocks[index].size();
}

int RecipientBook::Private::firstRowFor(RecipientKey key) const
{
    const auto index = static_cast<std::size_t>(blockIndexAtOrAfter(RecipientBlock::idOf(key)));
    int row = firstRows[index];
    if (index < blocks.size() && blocks[index].id() == RecipientBlock::idOf(key)) {
        for (int slot = 0; slot < blocks[index].size() && blocks[index].keyAt(slot) < key; ++slot)
            ++row;
    }
    return row;
}

RecipientLookup& RecipientBook::Private::builtLookup()
{
    if (!lookup.isBuilt())
        lookup.build(blocks);
    return lookup;
}

void RecipientBook::Private::setState(State next)
{
    state = next;
    Q_EMIT q.stateChanged(next);
}

//! Blocks that have arrived together are shown together: each showing costs what counting the whole book costs.
void RecipientBook::Private::queueLoaded(const RecipientBlock& block)
{
    if (state != State::Loading || block.isEmpty())
        return;
    Q_ASSERT_X(
        (blocks.empty() || blocks.back().id() < block.id()) && (loaded.empty() || loaded.back().id() < block.id()),
        "RecipientBook", "blocks are loaded in order");
    if (loaded.empty())
        QMetaObject::invokeMethod(
            &q, [this] { takeLoaded(); }, Qt::QueuedConnection);
    loaded.push_back(block);
}

void RecipientBook::Private::takeLoaded()
{
    if (state != State::Loading || loaded.empty())
        return;
    const int first = firstRows.back();
    int end = first;
    for (const RecipientBlock& block : loaded)
        end += block.size();
    Q_EMIT q.rowsAboutToBeInserted(first, end - 1);
    for (const RecipientBlock& block : std::exchange(loaded, {})) {
        firstRows.push_back(firstRows.back() + block.size());
        blocks.push_back(block);
    }
    lookup.clear();
    Q_EMIT q.rowsInserted(first, end - 1);
    Q_EMIT q.changed();
}

} // namespace PayRecipients
