// SPDX-License-Identifier: MIT
#include "recipients/RecipientBook.h"

#include "recipients/BookRows.h"
#include "recipients/EffectiveChanges.h"
#include "recipients/FilterMatcher.h"
#include "recipients/RecipientLookup.h"
#include "recipients/UnsavedChanges.h"

#include <QHash>
#include <QTimer>

#include <algorithm>

namespace PayRecipients {

class RecipientBook::Private {
public:
    Private(RecipientBook& book, RecipientStore& bookStore, std::chrono::milliseconds patience)
        : q(book)
        , store(bookStore)
        , rows(book)
    {
        takeLoadedSoon.setSingleShot(true);
        takeLoadedSoon.setInterval(patience);
        connect(&takeLoadedSoon, &QTimer::timeout, &q, [this] { takeLoaded(); });
    }

    Applied apply(EffectiveChanges changes);
    Applied remember(ChangeSet effective, ChangeSet inverse);
    void retryIfWanted();
    RecipientLookup& builtLookup();
    RecipientLookup::Find finder() const
    {
        return [this](RecipientKey key) { return q.find(key); };
    }
    void setState(State next);
    void queueLoaded(const RecipientBlock& block);
    void takeLoaded();
    void becomeAnother()
    {
        isAsRead = false;
        keptRanks.clear();
    }

    RecipientBook& q;
    RecipientStore& store;
    State state = State::Closed;
    std::optional<StoreError> openError;
    BookRows rows;
    std::vector<RecipientBlock> loaded; //!< and not shown yet
    QTimer takeLoadedSoon;
    quint64 nextKey = 1;
    quint64 nextSequence = 1;
    UnsavedChanges unsaved;
    bool isAsRead = false; //!< nothing changed since it was
    QByteArray keptRanks; //!< while it is
    bool isRetryWanted = false;
    RecipientLookup lookup; //!< made when it is first asked for
};

RecipientBook::RecipientBook(RecipientStore& store, std::chrono::milliseconds patience)
    : d(std::make_unique<Private>(*this, store, patience))
{
    connect(&store, &RecipientStore::blockLoaded, this, [this](const RecipientBlock& block) { d->queueLoaded(block); });
    connect(&store, &RecipientStore::opened, this, [this](quint64 nextKey) {
        if (d->state != State::Loading)
            return;
        d->takeLoaded();
        const quint64 lastKey = size() == 0 ? 0 : static_cast<quint64>(keyAt(size() - 1));
        d->nextKey = std::max({ d->nextKey, nextKey, lastKey + 1 });
        d->isAsRead = true;
        d->setState(State::Ready);
    });
    connect(&store, &RecipientStore::ranksRead, this, [this](const QByteArray& ranks) {
        if (d->state == State::Loading)
            d->keptRanks = ranks;
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
    return d->rows.size();
}

RecipientKey RecipientBook::keyAt(int row) const
{
    return d->rows.keyAt(row);
}

Recipient RecipientBook::at(int row) const
{
    const auto [block, slot] = slotOf(row);
    return blocks()[static_cast<std::size_t>(block)].at(slot);
}

QString RecipientBook::textAt(int row, Field field) const
{
    const auto [block, slot] = slotOf(row);
    return blocks()[static_cast<std::size_t>(block)].textAt(slot, field);
}

int RecipientBook::rowOf(RecipientKey key) const
{
    return d->rows.rowOf(key);
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
    return BookSnapshot(blocks());
}

int RecipientBook::count(const RecipientFilter& filter) const
{
    const FilterMatcher matcher(filter);
    if (matcher.matchesAll())
        return size();
    int matching = 0;
    for (const RecipientBlock& block : blocks())
        matching += matcher.match(block).size();
    return matching;
}

QList<RecipientKey> RecipientBook::matching(const RecipientFilter& filter, int most) const
{
    const FilterMatcher matcher(filter);
    QList<RecipientKey> keys;
    for (const RecipientBlock& block : blocks()) {
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
    for (const RecipientBlock& block : blocks()) {
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
    return d->rows.blocks();
}

std::pair<int, int> RecipientBook::slotOf(int row) const
{
    return d->rows.slotOf(row);
}

int RecipientBook::firstRowOf(int blockIndex) const
{
    return d->rows.firstRowOf(blockIndex);
}

QByteArray RecipientBook::keptRanks() const
{
    return d->keptRanks;
}

void RecipientBook::keepRanks(const QByteArray& ranks) const
{
    if (!d->isAsRead)
        return;
    d->keptRanks = ranks; // for another list of the same book
    d->store.keepRanks(ranks);
}

void RecipientBook::open()
{
    if (d->state == State::Loading || d->state == State::Ready)
        return;
    if (size() > 0) {
        d->rows.clear(); // what a reading that failed left behind
        Q_EMIT changed();
    }
    d->loaded.clear();
    d->lookup.clear();
    d->becomeAnother();
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
    return d->rows.holds(changes);
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
    d->lookup.clear(); // made anew by whoever asks next
    d->becomeAnother();
    d->rows.take(changes);
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
    becomeAnother();
    rows.apply(effective);
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

RecipientLookup& RecipientBook::Private::builtLookup()
{
    if (!lookup.isBuilt())
        lookup.build(rows.blocks());
    return lookup;
}

void RecipientBook::Private::setState(State next)
{
    state = next;
    Q_EMIT q.stateChanged(next);
}

//! Blocks that have arrived together are shown together: each showing costs what counting and painting the whole book
//! costs.
void RecipientBook::Private::queueLoaded(const RecipientBlock& block)
{
    if (state != State::Loading || block.isEmpty())
        return;
    Q_ASSERT_X((rows.size() == 0 || rows.blocks().back().id() < block.id())
            && (loaded.empty() || loaded.back().id() < block.id()),
        "RecipientBook", "blocks are loaded in order");
    if (loaded.empty())
        takeLoadedSoon.start();
    loaded.push_back(block);
}

void RecipientBook::Private::takeLoaded()
{
    takeLoadedSoon.stop();
    if (state != State::Loading || loaded.empty())
        return;
    lookup.clear();
    rows.append(std::exchange(loaded, {}));
    Q_EMIT q.changed();
}

} // namespace PayRecipients
