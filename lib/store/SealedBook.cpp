// SPDX-License-Identifier: MIT
#include "store/SealedBook.h"

#include "store/BookBackups.h"
#include "store/BookFile.h"
#include "store/BookMeta.h"
#include "store/BookSchema.h"
#include "store/HistoryTable.h"
#include "store/KeptRanks.h"
#include "store/RecoveryTable.h"
#include "store/SealedChange.h"
#include "store/StoreLog.h"

#include <QThread>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

// A log so many times longer than asked for is folded without waiting for quiet.
constexpr int hurry = 16;
// After opening, so that it is not in the way of whoever is waiting for the list.
constexpr std::chrono::seconds backupDelay{ 5 };

} // namespace

SealedBook::SealedBook(QString path, BookKey key, SealedRecipientStore::OpenMode mode,
    SealedRecipientStore::Folding folding, SealedRecipientStore::Today today)
    : m_path(std::move(path))
    , m_key(std::move(key))
    , m_mode(mode)
    , m_folding(folding)
    , m_today(std::move(today))
    , m_quietTimer(this)
    , m_file(m_path)
{
    m_quietTimer.setSingleShot(true);
    m_quietTimer.setInterval(m_folding.quiet);
    connect(&m_quietTimer, &QTimer::timeout, this, &SealedBook::fold);
}

SealedBook::~SealedBook() = default;

void SealedBook::open()
{
    if (m_seal) {
        Q_EMIT openFailed({ StoreError::Kind::Unavailable, m_path, u"it was opened before"_s });
        return;
    }
    ChangesByBlock log;
    bool hasRecovery = false;
    const auto result = openFile()
                            .and_then([this] { return checkBlocks(); })
                            .and_then([this, &log] { return readLog(log); })
                            .and_then([this] { return RecoveryTable::read(m_file.database()); })
                            .map([&hasRecovery](const auto& envelope) { hasRecovery = envelope.has_value(); })
                            .map([this] { tellRanks(); })
                            .and_then([this, &log] { return streamBlocks(log); });
    if (!result) {
        giveFree();
        qCWarning(lcStore) << "the book was not opened:" << result.error().kind << result.error().detail;
        Q_EMIT openFailed(result.error());
        return;
    }
    Q_EMIT opened(m_state.nextKey, m_seal->bookId(), hasRecovery);
    scheduleFolding();
    QTimer::singleShot(backupDelay, this, &SealedBook::backUp);
}

StoreResult<void> SealedBook::openFile()
{
    auto lock = BookFile::lock(m_path, BookFile::patience);
    if (!lock)
        return tl::unexpected(lock.error());
    m_lock = std::move(*lock);
    if (m_mode == SealedRecipientStore::OpenMode::CreateNew) {
        if (const auto created = BookFile::create(m_path, m_key); !created)
            return created;
        m_mode = SealedRecipientStore::OpenMode::OpenExisting; // whatever goes wrong from here on
    }
    if (const auto readable = BookFile::checkHeader(m_path); !readable)
        return readable;
    BookFile::makePrivate(m_path);
    if (const auto opened = m_file.open(); !opened)
        return opened;
    const auto seal = BookMeta::unseal(m_file.database(), m_key);
    if (!seal)
        return tl::unexpected(seal.error());
    m_seal = *seal;
    // Only now: a book that this key does not open stays as it is.
    if (const auto migrated = BookSchema::migrate(m_file.database()); !migrated)
        return migrated;
    const auto state = BookMeta::readState(m_file.database(), *m_seal);
    if (!state)
        return tl::unexpected(state.error());
    m_state = *state;
    return {};
}

StoreResult<void> SealedBook::checkBlocks()
{
    m_versions.clear();
    auto rows = m_file.database().select(u"SELECT id, version FROM block"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    while (true) {
        const auto row = m_file.database().next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        m_versions[BookDatabase::unsignedOf(rows->value(0))] = BookDatabase::unsignedOf(rows->value(1));
    }
    if (BookState::digestOf(m_versions) != m_state.blocks)
        return tl::unexpected(damaged(u"a block is missing or of another time"_s));
    return {};
}

StoreResult<void> SealedBook::readLog(ChangesByBlock& log)
{
    m_logBytes = 0;
    quint64 expected = m_state.folded;
    auto rows = m_file.database().select(u"SELECT sequence, sealed FROM change ORDER BY sequence"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    while (true) {
        const auto row = m_file.database().next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const quint64 sequence = BookDatabase::unsignedOf(rows->value(0));
        if (sequence != ++expected)
            return tl::unexpected(damaged(u"change set %1 is missing"_s.arg(expected)));
        const QByteArray sealed = rows->value(1).toByteArray();
        const auto changes = SealedChange::unseal(*m_seal, sequence, sealed);
        if (!changes)
            return tl::unexpected(damaged(u"change set %1"_s.arg(sequence)));
        log.append(*changes);
        m_logBytes += sealed.size();
    }
    if (expected != m_state.last)
        return tl::unexpected(damaged(u"change set %1 is missing"_s.arg(expected + 1)));
    return {};
}

// Whatever is wrong with them, the book can do without.
void SealedBook::tellRanks()
{
    const auto state = BookMeta::readSealedState(m_file.database());
    const QByteArray ranks = state ? KeptRanks::read(m_path, *m_seal, *state) : QByteArray();
    if (!ranks.isEmpty())
        Q_EMIT ranksRead(ranks);
}

StoreResult<RecipientBlock> SealedBook::unsealBlock(const UnsealedBlocks::Sealed& sealed) const
{
    auto block = UnsealedBlocks::unseal(*m_seal, sealed);
    if (!block)
        return tl::unexpected(damaged(u"block %1"_s.arg(sealed.id)));
    return std::move(*block);
}

StoreResult<void> SealedBook::streamBlocks(const ChangesByBlock& log)
{
    m_olderBlocks.clear();
    auto rows = m_file.database().select(u"SELECT id, version, sealed FROM block ORDER BY id"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    auto fresh = log.blocks().cbegin();
    const auto last = log.blocks().cend();
    UnsealedBlocks unsealed(*m_seal);
    const auto take = [&](UnsealedBlocks::Unsealed next) -> StoreResult<void> {
        if (!next.block)
            return tl::unexpected(damaged(u"block %1"_s.arg(next.id)));
        if (next.isOlder)
            m_olderBlocks.insert(next.id);
        for (; fresh != last && fresh->first < next.id; ++fresh)
            emitNewBlock(fresh->first, fresh->second);
        if (fresh != last && fresh->first == next.id) {
            for (const ChangeSet& changes : fresh->second)
                next.block->apply(changes);
            ++fresh;
        }
        if (!next.block->isEmpty())
            Q_EMIT blockLoaded(*next.block);
        return {};
    };
    while (true) {
        if (QThread::currentThread()->isInterruptionRequested())
            return tl::unexpected(StoreError{ StoreError::Kind::Unavailable, m_path, u"the program is closing"_s });
        const auto row = m_file.database().next(*rows);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        unsealed.add({ BookDatabase::unsignedOf(rows->value(0)), BookDatabase::unsignedOf(rows->value(1)),
            rows->value(2).toByteArray() });
        while (auto next = unsealed.takeReady()) {
            if (const auto taken = take(*std::move(next)); !taken)
                return taken;
        }
    }
    while (auto next = unsealed.takeNext()) {
        if (const auto taken = take(*std::move(next)); !taken)
            return taken;
    }
    for (; fresh != last; ++fresh)
        emitNewBlock(fresh->first, fresh->second);
    return {};
}

void SealedBook::emitNewBlock(RecipientBlock::Id id, const QList<ChangeSet>& changes)
{
    RecipientBlock block(id);
    for (const ChangeSet& part : changes)
        block.apply(part);
    if (!block.isEmpty())
        Q_EMIT blockLoaded(block);
}

void SealedBook::commit(quint64 sequence, const ChangeSet& changes)
{
    if (const auto appended = append(changes); !appended) {
        qCWarning(lcStore) << "a change was not saved:" << appended.error().kind << appended.error().detail;
        Q_EMIT commitFailed(sequence, appended.error());
        return;
    }
    Q_EMIT committed(sequence);
    scheduleFolding();
}

void SealedBook::keepRanks(const QByteArray& ranks)
{
    if (!m_seal || !m_file.stay())
        return;
    const auto state = BookMeta::readSealedState(m_file.database());
    if (!state || !KeptRanks::write(m_path, *m_seal, *state, ranks))
        qCDebug(lcStore) << "the ranks were not kept"; // they are made anew at the next start
}

StoreResult<void> SealedBook::append(const ChangeSet& changes)
{
    if (const auto inPlace = m_file.stay(); !inPlace)
        return inPlace;
    backUp();
    // The caller numbers its change sets anew in every session; the log goes on counting.
    BookState state = m_state;
    ++state.last;
    for (const RecipientKey key : changes.added)
        state.nextKey = std::max(state.nextKey, static_cast<quint64>(key) + 1);
    const QByteArray sealed = SealedChange::seal(*m_seal, state.last, changes);

    auto transaction = m_file.database().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto done
        = m_file.database()
              .execute(u"INSERT INTO change (sequence, sealed) VALUES (?, ?)"_s,
                  { BookDatabase::integer(state.last), sealed })
              .and_then([&] { return HistoryTable::append(m_file.database(), *m_seal, state.history, changes.events); })
              .map([&state](quint64 rows) { state.history = rows; })
              .and_then([&] { return BookMeta::writeState(m_file.database(), *m_seal, state); })
              .and_then([&] { return transaction->commit(); });
    if (done) {
        m_state = state;
        m_logBytes += sealed.size();
    }
    return done;
}

void SealedBook::scheduleFolding()
{
    const auto reaches = [this](int factor) {
        return m_state.last - m_state.folded
            >= static_cast<quint64>(m_folding.changeSets) * static_cast<quint64>(factor)
            || m_logBytes >= m_folding.bytes * factor;
    };
    if (m_state.last == m_state.folded && m_olderBlocks.empty())
        return;
    if (reaches(hurry) && !m_foldingFailed)
        fold();
    else if (reaches(1) || !m_olderBlocks.empty())
        m_quietTimer.start();
}

void SealedBook::fold()
{
    m_quietTimer.stop();
    const auto count = static_cast<qsizetype>(m_state.last - m_state.folded);
    if (!m_seal || (count == 0 && m_olderBlocks.empty()))
        return;
    const auto done = foldLog();
    m_foldingFailed = !done;
    if (!done) {
        // Nothing is lost: the log stands as it was. It is tried again when quiet returns after a commit, and on close.
        qCWarning(lcStore) << "the log was not folded:" << done.error().kind << done.error().detail;
        return;
    }
    // Gives the room of the write-ahead log back; where that fails SQLite does it later by itself.
    static_cast<void>(m_file.database().bringInLog());
    Q_EMIT folded(count);
    backUp();
}

void SealedBook::backUp()
{
    // Of a book in which nothing was ever kept there is nothing to go back to.
    const QDate today = m_today();
    if (!m_file.isOpen() || m_state.last == 0 || today == m_backedUpOn)
        return;
    m_backedUpOn = today;
    if (const auto made = BookBackups::makeIfDue(m_file.database(), today); !made) {
        qCWarning(lcStore) << "no backup was made:" << made.error().kind << made.error().detail;
        Q_EMIT backupFailed(today, made.error());
    }
}

StoreResult<void> SealedBook::foldLog()
{
    ChangesByBlock log;
    if (const auto inPlace = m_file.stay(); !inPlace)
        return inPlace;
    if (const auto read = readLog(log); !read)
        return read;
    auto transaction = m_file.database().begin();
    if (!transaction)
        return tl::unexpected(transaction.error());
    BookState::BlockVersions versions = m_versions;
    for (const auto& [id, changes] : log.blocks()) {
        if (const auto done = foldInto(id, changes, versions); !done)
            return done;
    }
    for (const RecipientBlock::Id id : m_olderBlocks) {
        if (log.blocks().contains(id))
            continue;
        if (const auto done = foldInto(id, {}, versions); !done)
            return done;
    }
    BookState state = m_state;
    state.folded = state.last;
    state.blocks = BookState::digestOf(versions);
    const auto done = m_file.database()
                          .execute(u"DELETE FROM change"_s)
                          .and_then([&] { return BookMeta::writeState(m_file.database(), *m_seal, state); })
                          .and_then([&] { return transaction->commit(); });
    if (done) {
        m_state = state;
        m_versions = std::move(versions);
        m_olderBlocks.clear();
        m_logBytes = 0;
    }
    return done;
}

StoreResult<void> SealedBook::foldInto(
    RecipientBlock::Id id, const QList<ChangeSet>& changes, BookState::BlockVersions& versions)
{
    RecipientBlock block(id);
    if (const auto known = versions.find(id); known != versions.end()) {
        const auto sealed
            = m_file.database().value(u"SELECT sealed FROM block WHERE id = ?"_s, { BookDatabase::integer(id) });
        if (!sealed)
            return tl::unexpected(sealed.error());
        auto stored = unsealBlock({ id, known->second, sealed->toByteArray() });
        if (!stored)
            return tl::unexpected(stored.error());
        block = std::move(*stored);
    }
    for (const ChangeSet& part : changes)
        block.apply(part);
    if (block.isEmpty()) {
        versions.erase(id);
        return m_file.database().execute(u"DELETE FROM block WHERE id = ?"_s, { BookDatabase::integer(id) });
    }
    // No block is ever written twice at the same state of the log, so this number is new for it.
    const quint64 version = m_state.last;
    versions[id] = version;
    return m_file.database().execute(u"INSERT OR REPLACE INTO block (id, version, sealed) VALUES (?, ?, ?)"_s,
        { BookDatabase::integer(id), BookDatabase::integer(version),
            m_seal->seal(UnsealedBlocks::placeOf(id, version), block.encode()) });
}

SealedRecipientStore::HistoryResult SealedBook::readHistory(const HistoryQuery& query)
{
    if (const auto isOpen = m_file.isOpen() ? StoreResult<void>() : m_file.stay(); !isOpen)
        return tl::unexpected(isOpen.error());
    auto events = HistoryTable::read(m_file.database(), *m_seal, m_state.history, query,
        [] { return QThread::currentThread()->isInterruptionRequested(); });
    if (!events)
        qCWarning(lcStore) << "the history was not read:" << events.error().kind << events.error().detail;
    return events;
}

void SealedBook::storeRecovery(const RecoveryEnvelope& envelope)
{
    const auto done = m_file.stay().and_then([&] { return RecoveryTable::write(m_file.database(), envelope); });
    if (done)
        Q_EMIT recoveryStored();
    else
        Q_EMIT recoveryFailed(done.error());
}

void SealedBook::removeRecovery()
{
    const auto done = m_file.stay().and_then([&] { return RecoveryTable::remove(m_file.database()); });
    if (done)
        Q_EMIT recoveryRemoved();
    else
        Q_EMIT recoveryFailed(done.error());
}

void SealedBook::close()
{
    if (const auto inPlace = m_seal ? m_file.stay() : StoreResult<void>(); !inPlace) {
        // The file may have no name any more: then what is in it ends with the connection.
        qCWarning(lcStore) << "the book is not in its place:" << inPlace.error().kind << inPlace.error().detail;
        m_file.keepCopy();
    }
    fold();
    giveFree();
}

void SealedBook::giveFree()
{
    m_quietTimer.stop();
    m_seal.reset();
    m_file.close();
    m_lock.reset();
}

StoreError SealedBook::damaged(const QString& detail) const
{
    return { StoreError::Kind::Damaged, m_path, detail };
}

} // namespace PayRecipients
