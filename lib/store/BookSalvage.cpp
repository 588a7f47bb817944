// SPDX-License-Identifier: MIT
#include "store/BookSalvage.h"

#include "recipients/RecipientBlock.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"
#include "store/BookMeta.h"
#include "store/ChangesByBlock.h"
#include "store/HistoryTable.h"
#include "store/RecoveryTable.h"
#include "store/SealedChange.h"
#include "store/TableRows.h"
#include "store/UnsealedBlocks.h"

#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <map>

namespace PayRecipients::BookSalvage {

using namespace Qt::StringLiterals;

namespace {

//! One row, or nothing where it cannot be read.
std::optional<QVariantList> rowAt(BookDatabase& database, const QString& sql, qint64 number)
{
    auto query = database.select(sql, { number });
    if (!query || !database.next(*query).value_or(false))
        return std::nullopt;
    return QVariantList{ query->value(0), query->value(1) };
}

//! What was read.
struct Found {
    QByteArray bookId;
    std::map<RecipientBlock::Id, RecipientBlock> blocks;
    quint64 nextKey = 1;
    QList<HistoryEvent> history;
    std::optional<RecoveryTable::WrappedKey> wrapped;
    Report report;
    bool isInOrder = true; //!< no change set is missing, and none is left that the blocks hold already
};

void readBlocks(BookDatabase& database, const Seal& seal, Found& found, BookState::BlockVersions& versions)
{
    for (const qint64 id : TableRows::numbers(database, u"block"_s, u"id"_s)) {
        const auto row = rowAt(database, u"SELECT version, sealed FROM block WHERE id = ?"_s, id);
        auto block = row ? UnsealedBlocks::unseal(seal,
                         { static_cast<quint64>(id), BookDatabase::unsignedOf(row->at(0)), row->at(1).toByteArray() })
                         : std::nullopt;
        if (!block) {
            ++found.report.lostBlocks;
            continue;
        }
        versions[static_cast<quint64>(id)] = BookDatabase::unsignedOf(row->at(0));
        found.blocks.emplace(static_cast<quint64>(id), *std::move(block));
    }
}

//! \return the number of the last one that was read
quint64 readChanges(BookDatabase& database, const Seal& seal, quint64 folded, Found& found)
{
    ChangesByBlock changes;
    quint64 last = folded;
    quint64 next = folded;
    for (const qint64 sequence : TableRows::numbers(database, u"change"_s, u"sequence"_s)) {
        const auto number = static_cast<quint64>(sequence);
        found.isInOrder = found.isInOrder && number == ++next;
        if (number <= folded)
            continue;
        const auto row = rowAt(database, u"SELECT sequence, sealed FROM change WHERE sequence = ?"_s, sequence);
        const auto set = row ? SealedChange::unseal(seal, number, row->at(1).toByteArray()) : std::nullopt;
        if (!set) {
            ++found.report.lostChanges;
            continue;
        }
        changes.append(*set);
        last = number;
        for (const RecipientKey key : set->added)
            found.nextKey = std::max(found.nextKey, static_cast<quint64>(key) + 1);
    }
    for (const auto& [id, ofBlock] : changes.blocks()) {
        RecipientBlock& block = found.blocks.try_emplace(id, id).first->second;
        for (const ChangeSet& set : ofBlock)
            block.apply(set);
    }
    return last;
}

StoreResult<Found> read(const QString& path, const BookKey& key)
{
    const auto database = BookDatabase::open(path, BookFile::patience, BookDatabase::Purpose::Salvage);
    if (!database)
        return tl::unexpected(database.error());
    const auto proved = BookMeta::unseal(**database, key);
    const auto bookId = BookMeta::readBookId(**database);
    if (!proved && (proved.error().kind != StoreError::Kind::Damaged || !bookId))
        return tl::unexpected(proved.error());
    // Where the check value is damaged, the key is proved by whatever it opens.
    const Seal seal = proved ? *proved : Seal(key, *bookId);
    const auto state = BookMeta::readState(**database, seal);

    Found found;
    found.bookId = seal.bookId();
    found.nextKey = state ? state->nextKey : 1;
    BookState::BlockVersions versions;
    readBlocks(**database, seal, found, versions);
    const quint64 folded = state ? state->folded : 0;
    const quint64 last = readChanges(**database, seal, folded, found);
    const auto history = HistoryTable::readWhatIsLeft(**database, seal);
    if (!proved && !state && versions.empty() && last == folded && history.rows == 0)
        return tl::unexpected(proved.error());
    found.history = history.events;
    found.report.lostHistory = history.lostRows;
    found.report.isWhole = state && BookState::digestOf(versions) == state->blocks && last == state->last
        && found.isInOrder && found.report.lostChanges == 0 && history.lostRows == 0 && history.rows == state->history;
    if (auto envelope = RecoveryTable::read(**database); envelope && *envelope)
        found.wrapped = RecoveryTable::WrappedKey{ **envelope, seal.bookId() };

    for (auto it = found.blocks.begin(); it != found.blocks.end();) {
        RecipientBlock& block = it->second;
        found.report.recipients += block.size();
        if (!block.isEmpty())
            found.nextKey = std::max(found.nextKey, static_cast<quint64>(block.keyAt(block.size() - 1)) + 1);
        it = block.isEmpty() ? found.blocks.erase(it) : std::next(it);
    }
    // Where the state is lost the keys of entries that were removed are known from the history only.
    for (const HistoryEvent& event : found.history)
        found.nextKey = std::max(found.nextKey, static_cast<quint64>(event.key) + 1);
    return found;
}

StoreResult<void> write(const QString& path, const BookKey& key, const Found& found)
{
    if (const auto made = BookFile::create(path, key, found.wrapped); !made)
        return made;
    auto database = BookDatabase::open(path, BookFile::patience);
    if (!database)
        return tl::unexpected(database.error());
    const auto seal = BookMeta::unseal(**database, key);
    if (!seal)
        return tl::unexpected(seal.error());
    auto transaction = (*database)->begin();
    if (!transaction)
        return tl::unexpected(transaction.error());

    BookState state;
    state.nextKey = found.nextKey;
    state.folded = state.last = 1;
    BookState::BlockVersions versions;
    for (const auto& [id, block] : found.blocks) {
        versions[id] = state.last;
        const auto done = (*database)->execute(u"INSERT INTO block (id, version, sealed) VALUES (?, ?, ?)"_s,
            { BookDatabase::integer(id), BookDatabase::integer(state.last),
                seal->seal(UnsealedBlocks::placeOf(id, state.last), block.encode()) });
        if (!done)
            return done;
    }
    state.blocks = BookState::digestOf(versions);
    const auto rows = HistoryTable::append(**database, *seal, 0, found.history);
    if (!rows)
        return tl::unexpected(rows.error());
    state.history = *rows;
    const auto written = BookMeta::writeState(**database, *seal, state).and_then([&] { return transaction->commit(); });
    return written ? BookFile::closeWhole(*std::move(database)) : written;
}

//! Whatever their memory looks like.
bool areTheSame(const RecipientBlock& one, const RecipientBlock& other)
{
    if (one.id() != other.id() || one.size() != other.size())
        return false;
    for (int slot = 0; slot < one.size(); ++slot) {
        if (one.keyAt(slot) != other.keyAt(slot) || one.at(slot) != other.at(slot))
            return false;
    }
    return true;
}

bool areTheSame(const Found& one, const Found& other)
{
    const bool haveSamePassphrase = one.wrapped.has_value() == other.wrapped.has_value()
        && (!one.wrapped || one.wrapped->envelope.digest == other.wrapped->envelope.digest);
    return one.report.isWhole && other.report.isWhole && haveSamePassphrase && one.bookId == other.bookId
        && one.nextKey == other.nextKey && one.history == other.history
        && std::ranges::equal(
            one.blocks, other.blocks, [](const auto& a, const auto& b) { return areTheSame(a.second, b.second); });
}

} // namespace

StoreResult<Report> salvage(const QString& path, const BookKey& key)
{
    // SQLite changes what it opens; the damaged file stays as it is.
    const QString copy = path + u".salvage"_s;
    const QString unfinished = path + u".salvaged"_s;
    const auto tidy = qScopeGuard([&] {
        BookFile::removeWithCompanions(copy);
        BookFile::removeWithCompanions(unfinished);
    });
    BookFile::removeWithCompanions(copy);
    BookFile::removeWithCompanions(unfinished);
    if (const auto copied = BookFile::copyWithCompanions(path, copy); !copied)
        return tl::unexpected(copied.error());

    auto found = read(copy, key);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto written = write(unfinished, key, *found); !written)
        return tl::unexpected(written.error());
    const auto kept = BookFile::putInPlace(unfinished, path);
    if (!kept)
        return tl::unexpected(kept.error());
    found->report.keptAs = *kept;
    return found->report;
}

bool holdTheSame(const QString& path, const QString& other, const BookKey& key)
{
    const auto one = read(path, key);
    const auto two = one ? read(other, key) : one;
    return one && two && areTheSame(*one, *two);
}

StoreResult<Report> examine(const QString& path, const BookKey& key)
{
    return read(path, key).map([](const Found& found) { return found.report; });
}

} // namespace PayRecipients::BookSalvage
