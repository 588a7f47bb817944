// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookFile.h"
#include "store/BookSchema.h"

#include <QDir>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;

class BookSchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void migratedBookEqualsAFreshOne_data();
    void migratedBookEqualsAFreshOne();
    void migratedBookHoldsWhatItHeld_data() { migratedBookEqualsAFreshOne_data(); }
    void migratedBookHoldsWhatItHeld();
    void blocksOfAnOlderFormAreReadAndWrittenAnew();
    void migratedBookTakesARecoveryPassphrase();
    void olderBookIsKeptUnderANewName();
    void earlierCopyIsNeverReplaced();
    void attemptsThatFailShareOneCopy();
    void copyOfAnotherStateDoesNotServe();
    void wrongKeyMigratesNothing();
    void keptBooksAreOfTheirVersion_data() { migratedBookEqualsAFreshOne_data(); }
    void keptBooksAreOfTheirVersion();

private:
    bool takeKeptBook(int version);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

// Everything that the schema table tells, and the two numbers in the header.
QStringList schemaOf(const QString& path)
{
    QStringList schema;
    withDatabase(path, [&](QSqlDatabase& database) {
        for (const QString& statement : {
                 u"SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema "
                 "ORDER BY name"_s,
                 u"PRAGMA user_version"_s,
                 u"PRAGMA application_id"_s,
                 u"PRAGMA journal_mode"_s,
             }) {
            QSqlQuery query(database);
            QVERIFY(query.exec(statement));
            while (query.next())
                schema.append(query.value(0).toString());
        }
    });
    return schema;
}

} // namespace

void BookSchemaTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
}

bool BookSchemaTest::takeKeptBook(int version)
{
    const QString kept = QStringLiteral(STORE_TEST_DATA "/book-version-%1.sqlite").arg(version);
    return QFile::copy(kept, m_path) && QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
}

void BookSchemaTest::migratedBookEqualsAFreshOne_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < BookSchema::currentVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void BookSchemaTest::migratedBookEqualsAFreshOne()
{
    QFETCH(const int, version);
    const QString fresh = m_folder->filePath(u"fresh.sqlite"_s);
    {
        ObservedStore book(fresh, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
    }
    QVERIFY(takeKeptBook(version));
    QVERIFY(schemaOf(m_path) != schemaOf(fresh));
    {
        ObservedStore book(m_path, testKey());
        QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
    }
    QCOMPARE(schemaOf(m_path), schemaOf(fresh));
    QCOMPARE(sqlValue(m_path, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void BookSchemaTest::migratedBookHoldsWhatItHeld()
{
    QFETCH(const int, version);
    QVERIFY(takeKeptBook(version));
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == entriesAfterScript(30));
    QCOMPARE(book.nextKey, std::optional<quint64>(31));
    QVERIFY(book.commit(scriptedChange(31)));
    book.close();
    ObservedStore again(m_path, testKey());
    QVERIFY(again.open());
    QVERIFY(again.entries == entriesAfterScript(31));
    QVERIFY(again.history() == historyAfterScript(31, 31));
}

void BookSchemaTest::blocksOfAnOlderFormAreReadAndWrittenAnew()
{
    // What version 2 made of the entries is smaller: it holds no search text.
    QVERIFY(takeKeptBook(2));
    const auto sizeOfBlocks = [this] { return sqlValue(m_path, u"SELECT sum(length(sealed)) FROM block"_s).toInt(); };
    const int before = sizeOfBlocks();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
        QVERIFY(book.entries == entriesAfterScript(30));
    } // folds
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM change"_s).toInt(), 0);
    const int after = sizeOfBlocks();
    QVERIFY2(after > before, qPrintable(u"%1 and %2"_s.arg(before).arg(after)));
    ObservedStore again(m_path, testKey());
    QVERIFY(again.open());
    QVERIFY(again.entries == entriesAfterScript(30));
}

void BookSchemaTest::migratedBookTakesARecoveryPassphrase()
{
    QVERIFY(takeKeptBook(1));
    QVERIFY(!SealedRecipientStore::hasRecoveryPassphrase(m_path));
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QSignalSpy set(&book.store(), &SealedRecipientStore::recoveryPassphraseSet);
        book.store().setRecoveryPassphrase(makePassphrase(u"mbili tatu nne"_s));
        QTRY_COMPARE_WITH_TIMEOUT(set.count(), 1, 60'000);
    }
    QVERIFY(SealedRecipientStore::hasRecoveryPassphrase(m_path));
}

void BookSchemaTest::olderBookIsKeptUnderANewName()
{
    QVERIFY(takeKeptBook(1));
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
    }
    const QString backup = m_path + u".version-1"_s;
    QVERIFY(QFile::exists(backup));
    QCOMPARE(sqlValue(backup, u"PRAGMA user_version"_s).toInt(), 1);
    QCOMPARE(sqlValue(backup, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(
        !(QFile::permissions(backup) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    // It can be gone back to.
    ObservedStore book(backup, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == entriesAfterScript(30));
}

void BookSchemaTest::earlierCopyIsNeverReplaced()
{
    QVERIFY(takeKeptBook(1));
    QFile earlier(m_path + u".version-1"_s);
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.write("earlier");
    earlier.close();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
    }
    QCOMPARE(contentsOf(earlier.fileName()), QByteArrayLiteral("earlier"));
    QCOMPARE(sqlValue(m_path + u".version-1-2"_s, u"PRAGMA user_version"_s).toInt(), 1);
}

void BookSchemaTest::attemptsThatFailShareOneCopy()
{
    QVERIFY(takeKeptBook(1));
    QVERIFY(runSql(m_path, u"CREATE VIEW recovery AS SELECT 1"_s)); // stands in the migration's way
    for (int start = 0; start < 3; ++start) {
        ObservedStore book(m_path, testKey());
        QVERIFY(!book.open());
    }
    const QStringList copies = QDir(m_folder->path()).entryList({ u"book.sqlite.version*"_s }, QDir::Files);
    QCOMPARE(copies, QStringList{ u"book.sqlite.version-1"_s });
    QVERIFY(runSql(m_path, u"DROP VIEW recovery"_s));
    ObservedStore book(m_path, testKey());
    QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
    QVERIFY(book.entries == entriesAfterScript(30));
    QCOMPARE(QDir(m_folder->path()).entryList({ u"book.sqlite.version*"_s }, QDir::Files), copies);
}

void BookSchemaTest::copyOfAnotherStateDoesNotServe()
{
    QVERIFY(takeKeptBook(1));
    const QString earlier = m_path + u".version-1"_s;
    QVERIFY(QFile::copy(m_path, earlier));
    QVERIFY(runSql(earlier, u"UPDATE meta SET value = x'00' WHERE name = 'state'"_s));
    const QByteArray before = contentsOf(earlier);
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
    }
    QCOMPARE(contentsOf(earlier), before);
    QVERIFY(QFile::exists(earlier + u"-2"_s));
}

void BookSchemaTest::wrongKeyMigratesNothing()
{
    QVERIFY(takeKeptBook(1));
    const QByteArray before = contentsOf(m_path);
    ObservedStore book(m_path, testKey('x'));
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::WrongKey);
    QCOMPARE(contentsOf(m_path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{ u"book.sqlite"_s });
}

void BookSchemaTest::keptBooksAreOfTheirVersion()
{
    QFETCH(const int, version);
    QVERIFY(takeKeptBook(version));
    QCOMPARE(sqlValue(m_path, u"PRAGMA user_version"_s).toInt(), version);
    const QString tables = u"SELECT count(*) FROM sqlite_schema WHERE name = '%1'"_s;
    QCOMPARE(sqlValue(m_path, tables.arg(u"recovery"_s)).toInt(), version >= 2 ? 1 : 0);
    QCOMPARE(sqlValue(m_path, tables.arg(u"history"_s)).toInt(), version >= 3 ? 1 : 0);
    QVERIFY(sqlValue(m_path, u"SELECT count(*) FROM block"_s).toInt() > 0);
    QVERIFY(sqlValue(m_path, u"SELECT count(*) FROM change"_s).toInt() > 0);
    QVERIFY(BookFile::checkHeader(m_path));
}

QTEST_GUILESS_MAIN(BookSchemaTest)
#include "tst_BookSchema.moc"
