// SPDX-License-Identifier: MIT
#include "ObservedStore.h"

#include "store/BookReplacement.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

ObservedStore::ObservedStore(
    const QString& path, const BookKey& key, Store::OpenMode mode, Store::Folding folding, Store::Today today)
    : m_store(std::make_unique<Store>(path, key, mode, folding, std::move(today)))
{
    QObject::connect(m_store.get(), &Store::blockLoaded, m_store.get(), [this](const RecipientBlock& block) {
        blockIds.append(block.id());
        for (int slot = 0; slot < block.size(); ++slot)
            entries.emplace(static_cast<quint64>(block.keyAt(slot)), block.at(slot));
    });
    QObject::connect(m_store.get(), &Store::opened, m_store.get(), [this](quint64 key_) {
        nextKey = key_;
        ++openAnswers;
    });
    QObject::connect(m_store.get(), &Store::openFailed, m_store.get(), [this](const StoreError& error) {
        openError = error;
        ++openAnswers;
    });
    QObject::connect(m_store.get(), &Store::committed, m_store.get(), [this](quint64 sequence) {
        answers.append({ sequence, std::nullopt });
    });
    QObject::connect(
        m_store.get(), &Store::commitFailed, m_store.get(), [this](quint64 sequence, const StoreError& error) {
            answers.append({ sequence, error });
        });
}

bool ObservedStore::open()
{
    entries.clear();
    blockIds.clear();
    nextKey.reset();
    openError.reset();
    const int before = openAnswers;
    m_store->open();
    return QTest::qWaitFor([&] { return openAnswers > before; }, 60'000) && nextKey.has_value();
}

quint64 ObservedStore::commitLater(const ChangeSet& changes)
{
    m_store->commit(++m_sequence, changes);
    return m_sequence;
}

bool ObservedStore::waitForAnswers(qsizetype count)
{
    return QTest::qWaitFor([&] { return answers.size() >= count; }, 60'000);
}

bool ObservedStore::commit(const ChangeSet& changes)
{
    const quint64 sequence = commitLater(changes);
    return waitForAnswers(answers.size() + 1) && answers.last().sequence == sequence && !answers.last().error;
}

ObservedStore::Store::HistoryResult ObservedStore::history(const HistoryQuery& query)
{
    std::optional<Store::HistoryResult> result;
    m_store->readHistory(query, m_store.get(), [&result](const Store::HistoryResult& read) { result = read; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 60'000))
        qFatal("the history was never read");
    return *result;
}

tl::expected<QString, StoreError> restore(
    const QString& path, const BookBackups::Backup& backup, const std::optional<BookKey>& key)
{
    return BookBackups::prepare(path, backup, key).and_then([](const auto& replacement) {
        return replacement->putInPlace();
    });
}

void withDatabase(const QString& path, const std::function<void(QSqlDatabase&)>& work)
{
    const QString connection = u"test-connection"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("the book could not be opened by plain SQL");
        work(database);
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
}

QVariant sqlValue(const QString& path, const QString& statement)
{
    QVariant value;
    withDatabase(path, [&](QSqlDatabase& database) {
        QSqlQuery query(database);
        if (query.exec(statement) && query.next())
            value = query.value(0);
    });
    return value;
}

bool runSql(const QString& path, const QString& statement)
{
    bool done = false;
    withDatabase(path, [&](QSqlDatabase& database) {
        QSqlQuery query(database);
        done = query.exec(statement);
        if (!done)
            qWarning() << query.lastError();
    });
    return done;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool copyAsAfterCrash(const QString& from, const QString& to)
{
    return QFile::copy(from, to) && (!QFile::exists(from + u"-wal"_s) || QFile::copy(from + u"-wal"_s, to + u"-wal"_s));
}

BookKey testKey(char fill)
{
    return *BookKey::fromBytes(QByteArray(BookKey::size, fill));
}
