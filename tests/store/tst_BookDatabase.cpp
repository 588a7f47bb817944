// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookDatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using namespace std::chrono_literals;

class BookDatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void connectionIsSetUp_data();
    void connectionIsSetUp();
    void committedTransactionStays();
    void droppedTransactionIsUndoneAndTheNextOneWorks();
    void failuresHaveTheirKinds_data();
    void failuresHaveTheirKinds();
    void fullFileIsADiskThatIsFull();
    void secondConnectionFindsItInUse();
    void unreadableFileIsDamaged();

private:
    int rows() { return m_database->value(u"SELECT count(*) FROM thing"_s)->toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<BookDatabase> m_database;
};

void BookDatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
    QVERIFY(QFile(m_path).open(QIODevice::WriteOnly));
    auto database = BookDatabase::open(m_path, 0ms);
    QVERIFY(database);
    m_database = std::move(*database);
    QVERIFY(m_database->execute(u"CREATE TABLE thing (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"_s));
}

void BookDatabaseTest::cleanup()
{
    m_database.reset();
}

void BookDatabaseTest::connectionIsSetUp_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<QString>("value");
    QTest::newRow("durable") << u"synchronous"_s << u"2"_s;
    QTest::newRow("durable on macOS") << u"fullfsync"_s << u"1"_s;
    QTest::newRow("write-ahead log") << u"journal_mode"_s << u"wal"_s;
    QTest::newRow("for one alone") << u"locking_mode"_s << u"exclusive"_s;
    QTest::newRow("temporary tables in memory") << u"temp_store"_s << u"2"_s;
    QTest::newRow("what is deleted is overwritten") << u"secure_delete"_s << u"1"_s;
    QTest::newRow("foreign keys") << u"foreign_keys"_s << u"1"_s;
}

void BookDatabaseTest::connectionIsSetUp()
{
    QFETCH(const QString, pragma);
    QFETCH(const QString, value);
    QCOMPARE(m_database->value(u"PRAGMA "_s + pragma)->toString(), value);
}

void BookDatabaseTest::committedTransactionStays()
{
    auto transaction = m_database->begin();
    QVERIFY(transaction);
    QVERIFY(m_database->execute(u"INSERT INTO thing (bytes) VALUES (?)"_s, { QByteArrayLiteral("x") }));
    QVERIFY(transaction->commit());
    QCOMPARE(rows(), 1);
    m_database.reset();
    QCOMPARE(sqlValue(m_path, u"SELECT bytes FROM thing"_s).toByteArray(), QByteArrayLiteral("x"));
}

void BookDatabaseTest::droppedTransactionIsUndoneAndTheNextOneWorks()
{
    {
        auto transaction = m_database->begin();
        QVERIFY(transaction);
        QVERIFY(m_database->execute(u"INSERT INTO thing (bytes) VALUES (x'00')"_s));
        QCOMPARE(rows(), 1);
    }
    QCOMPARE(rows(), 0);
    auto transaction = m_database->begin();
    QVERIFY(transaction);
    QVERIFY(transaction->commit());
}

void BookDatabaseTest::failuresHaveTheirKinds_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<StoreError::Kind>("kind");
    QTest::newRow("no such table") << u"SELECT * FROM nothing"_s << StoreError::Kind::Damaged;
    QTest::newRow("constraint") << u"INSERT INTO thing (bytes) VALUES (NULL)"_s << StoreError::Kind::Unavailable;
    QTest::newRow("read-only") << u"INSERT INTO thing (bytes) VALUES (x'00')"_s << StoreError::Kind::ReadOnly;
}

void BookDatabaseTest::failuresHaveTheirKinds()
{
    QFETCH(const QString, statement);
    QFETCH(const StoreError::Kind, kind);
    if (kind == StoreError::Kind::ReadOnly)
        QVERIFY(m_database->execute(u"PRAGMA query_only = ON"_s));
    const auto done = m_database->execute(statement);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, kind);
    QCOMPARE(done.error().path, m_path);
}

void BookDatabaseTest::fullFileIsADiskThatIsFull()
{
    QVERIFY(m_database->execute(u"PRAGMA max_page_count = 20"_s));
    const auto insert = [this](qsizetype bytes) {
        return m_database->execute(u"INSERT INTO thing (bytes) VALUES (?)"_s, { QByteArray(bytes, 'x') });
    };
    const auto done = insert(1'000'000);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, StoreError::Kind::DiskFull);
    QVERIFY(insert(1'000));
    QCOMPARE(rows(), 1);
}

void BookDatabaseTest::secondConnectionFindsItInUse()
{
    const auto second = BookDatabase::open(m_path, 0ms);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, StoreError::Kind::InUse);
    m_database.reset();
    QVERIFY(BookDatabase::open(m_path, 0ms));
}

void BookDatabaseTest::unreadableFileIsDamaged()
{
    m_database.reset();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(10'000, 'x'));
    file.close();
    const auto database = BookDatabase::open(m_path, 0ms);
    QVERIFY(!database);
    QCOMPARE(database.error().kind, StoreError::Kind::Damaged);
}

QTEST_GUILESS_MAIN(BookDatabaseTest)
#include "tst_BookDatabase.moc"
