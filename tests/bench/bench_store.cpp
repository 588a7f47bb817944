// SPDX-License-Identifier: MIT
//! How long it takes to load a sealed book of 100 000 recipients, against the same rows unsealed, read by plain Qt SQL
//! into structs of QString.

#include "store/SealedRecipientStore.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr int recipients = 100'000;

const BookKey& key()
{
    static const BookKey key = BookKey::generate();
    return key;
}

// What is known of the n-th made-up recipient, in the order of the columns of the plain table.
QList<std::pair<Field, QString>> fieldsOf(int n)
{
    return {
        { Field::Type, u"mobile_wallet"_s },
        { Field::Status, u"Approved"_s },
        { Field::Reference, u"4cab4ebf-8341-4ec1-844e-%1"_s.arg(n, 12, 16, QChar(u'0')) },
        { Field::Location,
            u"https://api.kopokopo.com/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-%1"_s.arg(
                n, 12, 16, QChar(u'0')) },
        { Field::FirstName, u"Wanjiru%1"_s.arg(n) },
        { Field::LastName, u"Ochieng"_s },
        { Field::PhoneNumber, u"+254712%1"_s.arg(n, 6, 10, QChar(u'0')) },
        { Field::Network, u"Safaricom"_s },
        { Field::Email, u"wanjiru%1@example.com"_s.arg(n) },
    };
}

bool waitFor(const std::function<void(QEventLoop&)>& begin)
{
    QEventLoop loop;
    begin(loop);
    return loop.exec() == 0;
}

bool makeSealedBook(const QString& path)
{
    ChangeSet changes;
    changes.source = Source::Service;
    changes.time = QDateTime::currentDateTimeUtc();
    for (int n = 1; n <= recipients; ++n) {
        const auto entry = static_cast<RecipientKey>(n);
        changes.added.append(entry);
        for (const auto& [field, text] : fieldsOf(n))
            changes.edits.append({ entry, field, Layer::Told, text });
    }
    SealedRecipientStore store(path, key(), SealedRecipientStore::OpenMode::CreateNew);
    return waitFor([&](QEventLoop& loop) {
        QObject::connect(&store, &RecipientStore::opened, &loop, [&] { store.commit(1, changes); });
        QObject::connect(&store, &RecipientStore::committed, &loop, [&loop] { loop.exit(0); });
        QObject::connect(&store, &RecipientStore::openFailed, &loop, [&loop] { loop.exit(1); });
        QObject::connect(&store, &RecipientStore::commitFailed, &loop, [&loop] { loop.exit(1); });
        store.open();
    });
}

bool makePlainTable(QSqlDatabase database)
{
    QSqlQuery query(database);
    if (!query.exec(u"CREATE TABLE recipient (id INTEGER PRIMARY KEY, type, status, reference, location, firstName, "
                    "lastName, phone, network, email)"_s)
        || !database.transaction() || !query.prepare(u"INSERT INTO recipient VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
        return false;
    for (int n = 1; n <= recipients; ++n) {
        query.addBindValue(n);
        for (const auto& [field, text] : fieldsOf(n))
            query.addBindValue(text);
        if (!query.exec())
            return false;
    }
    return database.commit();
}

void loadSealedBook(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.sqlite"_s);
    if (!makeSealedBook(path)) {
        state.SkipWithError("no sealed book could be made");
        return;
    }
    double firstBlock = 0;
    for ([[maybe_unused]] auto _ : state) {
        std::vector<RecipientBlock> blocks;
        auto store = std::make_unique<SealedRecipientStore>(path, key(), SealedRecipientStore::OpenMode::OpenExisting);
        QElapsedTimer timer;
        timer.start();
        const bool opened = waitFor([&](QEventLoop& loop) {
            QObject::connect(store.get(), &RecipientStore::blockLoaded, &loop, [&](const RecipientBlock& block) {
                if (blocks.empty())
                    firstBlock = static_cast<double>(timer.nsecsElapsed()) / 1e6;
                blocks.push_back(block);
            });
            QObject::connect(store.get(), &RecipientStore::opened, &loop, [&loop] { loop.exit(0); });
            QObject::connect(store.get(), &RecipientStore::openFailed, &loop, [&loop] { loop.exit(1); });
            store->open();
        });
        state.PauseTiming();
        if (!opened || blocks.size() < recipients / RecipientBlock::capacity)
            state.SkipWithError("the sealed book was not opened");
        store.reset();
        blocks.clear();
        state.ResumeTiming();
    }
    state.counters["first_block_ms"] = firstBlock;
}

void loadPlainTable(benchmark::State& state)
{
    struct Row {
        qint64 key = 0;
        QString texts[9];
    };
    const QTemporaryDir folder;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(folder.filePath(u"plain.sqlite"_s));
        if (!database.open() || !makePlainTable(database))
            state.SkipWithError("no plain table could be made");
        for ([[maybe_unused]] auto _ : state) {
            std::vector<Row> rows;
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.exec(u"SELECT * FROM recipient ORDER BY id"_s);
            while (query.next()) {
                Row& row = rows.emplace_back();
                row.key = query.value(0).toLongLong();
                for (int i = 0; i < 9; ++i)
                    row.texts[i] = query.value(i + 1).toString();
            }
            state.PauseTiming();
            if (rows.size() != recipients)
                state.SkipWithError("the plain table was not read");
            rows.clear();
            state.ResumeTiming();
        }
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
}

} // namespace

BENCHMARK(loadSealedBook)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
BENCHMARK(loadPlainTable)->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
