// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookSchema.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;

namespace {

// What somebody or something did to a closed book.
using Harm = std::function<bool(const QString& path)>;

Harm sql(const QString& statement)
{
    return [statement](const QString& path) { return runSql(path, statement); };
}

// Changes the last byte of a blob, which lies in its authentication tag or digest.
Harm flip(const QString& table, const QString& column, const QString& where)
{
    return [=](const QString& path) {
        const QString place = u" FROM %1 WHERE %2"_s.arg(table, where);
        QByteArray bytes = sqlValue(path, u"SELECT %1%2"_s.arg(column, place)).toByteArray();
        if (bytes.isEmpty())
            return false;
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        return runSql(
            path, u"UPDATE %1 SET %2 = x'%3' WHERE %4"_s.arg(table, column, QString::fromLatin1(bytes.toHex()), where));
    };
}

Harm writeFile(const std::function<QByteArray(const QByteArray&)>& change)
{
    return [change](const QString& path) {
        const QByteArray before = contentsOf(path);
        const QByteArray after = change(before);
        QFile file(path);
        return after != before && file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && file.write(after) == after.size();
    };
}

} // namespace

Q_DECLARE_METATYPE(Harm)

class SealedRecipientStoreRefusalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongKeyLeavesTheBookAsItIs();
    void damageIsNoticedAndLeftAsItIs_data();
    void damageIsNoticedAndLeftAsItIs();
    void blockOfAnotherBookOfTheSameKeyIsNoticed();
    void olderBlockPutBackIsNoticed();
    void damageInTheLogIsNoticed_data();
    void damageInTheLogIsNoticed();
    void newerVersionIsLeftAsItIs();
    void secondStoreFindsTheBookInUse();
    void otherProgramHoldsTheBookUntilItDies();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SealedRecipientStoreRefusalsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QVERIFY(book.commit(arrival(1, 1'000)));
}

void SealedRecipientStoreRefusalsTest::wrongKeyLeavesTheBookAsItIs()
{
    const QByteArray before = contentsOf(m_path);
    {
        ObservedStore book(m_path, testKey('x'));
        QVERIFY(!book.open());
        QCOMPARE(book.openError->kind, StoreError::Kind::WrongKey);
        QCOMPARE(book.openError->path, m_path);
        QVERIFY(book.entries.empty());
        QCOMPARE(book.openAnswers, 1);
    }
    QCOMPARE(contentsOf(m_path), before);
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(1'000));
}

void SealedRecipientStoreRefusalsTest::damageIsNoticedAndLeftAsItIs_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<QString>("detail");
    QTest::newRow("check value") << flip(u"meta"_s, u"value"_s, u"name = 'check'"_s) << u"the check value"_s;
    QTest::newRow("digest of the check value")
        << flip(u"meta"_s, u"value"_s, u"name = 'check_digest'"_s) << u"the check value"_s;
    QTest::newRow("no check value") << sql(u"DELETE FROM meta WHERE name = 'check'"_s) << u"the check value"_s;
    QTest::newRow("identity of the book") << flip(u"meta"_s, u"value"_s, u"name = 'book'"_s) << u"the check value"_s;
    QTest::newRow("state") << flip(u"meta"_s, u"value"_s, u"name = 'state'"_s) << u"the state"_s;
    QTest::newRow("no state") << sql(u"DELETE FROM meta WHERE name = 'state'"_s) << u"the state"_s;
    QTest::newRow("first block") << flip(u"block"_s, u"sealed"_s, u"id = 0"_s) << u"block 0"_s;
    QTest::newRow("last block") << flip(u"block"_s, u"sealed"_s, u"id = 3"_s) << u"block 3"_s;
    QTest::newRow("empty block") << sql(u"UPDATE block SET sealed = x'' WHERE id = 2"_s) << u"block 2"_s;
    QTest::newRow("swapped blocks") << sql(u"UPDATE block SET sealed = (SELECT other.sealed FROM block AS other "
                                           "WHERE other.id = 3 - block.id) WHERE id IN (1, 2)"_s)
                                    << u"block 1"_s;
    QTest::newRow("renumbered block") << sql(u"UPDATE block SET id = 9 WHERE id = 3"_s) << u"a block is missing"_s;
    QTest::newRow("block with another version")
        << sql(u"UPDATE block SET version = version + 1 WHERE id = 1"_s) << u"a block is missing"_s;
    QTest::newRow("missing block") << sql(u"DELETE FROM block WHERE id = 3"_s) << u"a block is missing"_s;
    QTest::newRow("all blocks missing") << sql(u"DELETE FROM block"_s) << u"a block is missing"_s;
    QTest::newRow("missing table") << sql(u"DROP TABLE block"_s) << u"SQLite 1:"_s;
    QTest::newRow("change set out of nowhere")
        << sql(u"INSERT INTO change (sequence, sealed) VALUES (2, x'00')"_s) << u"change set 2"_s;

    QTest::newRow("half of the file") << writeFile([](const QByteArray& bytes) {
        return bytes.first(bytes.size() / 2 / 4096 * 4096);
    }) << u"SQLite "_s;
    QTest::newRow("half of a page") << writeFile([](const QByteArray& bytes) { return bytes.first(2'000); })
                                    << u"SQLite "_s;
    QTest::newRow("the header only") << writeFile([](const QByteArray& bytes) { return bytes.first(100); })
                                     << u"SQLite "_s;
    QTest::newRow("less than the header")
        << writeFile([](const QByteArray& bytes) { return bytes.first(50); }) << u"this is no SQLite file"_s;
    QTest::newRow("nothing") << writeFile([](const QByteArray&) { return QByteArray(); })
                             << u"this is no SQLite file"_s;
    QTest::newRow("other bytes") << writeFile([](const QByteArray& bytes) { return QByteArray(bytes.size(), 'x'); })
                                 << u"this is no SQLite file"_s;
    QTest::newRow("first page behind the header overwritten") << writeFile([](const QByteArray& bytes) {
        return bytes.first(100) + QByteArray(3'996, 'x') + bytes.sliced(4'096);
    }) << u"SQLite "_s;
    QTest::newRow("somebody else's database")
        << sql(u"PRAGMA application_id = 0"_s) << u"this SQLite file is no book"_s;
    QTest::newRow("no version") << sql(u"PRAGMA user_version = 0"_s) << u"version 0"_s;
}

void SealedRecipientStoreRefusalsTest::damageIsNoticedAndLeftAsItIs()
{
    QFETCH(const Harm, harm);
    QFETCH(const QString, detail);
    QVERIFY(harm(m_path));
    const QByteArray before = contentsOf(m_path);
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(!book.open());
        QCOMPARE(book.openError->kind, StoreError::Kind::Damaged);
        QVERIFY2(book.openError->detail.contains(detail), qPrintable(book.openError->detail));
        QCOMPARE(book.openAnswers, 1);
        QVERIFY(!book.commit(arrival(2'000, 1)));
    }
    QCOMPARE(contentsOf(m_path), before);
}

void SealedRecipientStoreRefusalsTest::blockOfAnotherBookOfTheSameKeyIsNoticed()
{
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    {
        ObservedStore book(other, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 1'000)));
    }
    const QByteArray block = sqlValue(other, u"SELECT sealed FROM block WHERE id = 1"_s).toByteArray();
    QCOMPARE(sqlValue(other, u"SELECT version FROM block WHERE id = 1"_s),
        sqlValue(m_path, u"SELECT version FROM block WHERE id = 1"_s));
    QVERIFY(runSql(m_path, u"UPDATE block SET sealed = x'%1' WHERE id = 1"_s.arg(QString::fromLatin1(block.toHex()))));
    ObservedStore book(m_path, testKey());
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::Damaged);
    QCOMPARE(book.openError->detail, u"block 1"_s);
}

void SealedRecipientStoreRefusalsTest::olderBlockPutBackIsNoticed()
{
    const QByteArray block = sqlValue(m_path, u"SELECT sealed FROM block WHERE id = 0"_s).toByteArray();
    const int version = sqlValue(m_path, u"SELECT version FROM block WHERE id = 0"_s).toInt();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        ChangeSet changes;
        changes.time = arrival(1, 1).time;
        changes.edits.append({ RecipientKey(5), Field::PhoneNumber, Layer::Told, u"+254700000000"_s });
        QVERIFY(book.commit(changes));
    }
    QVERIFY(sqlValue(m_path, u"SELECT version FROM block WHERE id = 0"_s).toInt() > version);
    QVERIFY(runSql(m_path,
        u"UPDATE block SET sealed = x'%1', version = %2 WHERE id = 0"_s.arg(QString::fromLatin1(block.toHex()))
            .arg(version)));
    ObservedStore book(m_path, testKey());
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::Damaged);
}

void SealedRecipientStoreRefusalsTest::damageInTheLogIsNoticed_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<QString>("detail");
    QTest::newRow("damaged change set") << flip(u"change"_s, u"sealed"_s, u"sequence = 3"_s) << u"change set 3"_s;
    QTest::newRow("missing first change set") << sql(u"DELETE FROM change WHERE sequence = 2"_s) << u"change set 2"_s;
    QTest::newRow("missing change set") << sql(u"DELETE FROM change WHERE sequence = 3"_s) << u"change set 3"_s;
    QTest::newRow("missing last change set") << sql(u"DELETE FROM change WHERE sequence = 4"_s) << u"change set 4"_s;
    QTest::newRow("missing log") << sql(u"DELETE FROM change"_s) << u"change set 2"_s;
    QTest::newRow("swapped change sets") << sql(
        u"UPDATE change SET sealed = (SELECT other.sealed FROM change AS other "
        "WHERE other.sequence = 6 - change.sequence) WHERE sequence IN (2, 4)"_s)
                                         << u"change set 2"_s;
    QTest::newRow("repeated change set") << sql(
        u"INSERT INTO change (sequence, sealed) SELECT 5, sealed FROM change WHERE sequence = 4"_s)
                                         << u"change set 5"_s;
}

void SealedRecipientStoreRefusalsTest::damageInTheLogIsNoticed()
{
    QFETCH(const Harm, harm);
    QFETCH(const QString, detail);
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        for (quint64 key = 2'000; key < 2'003; ++key) // the book's second to fourth change set
            QVERIFY(book.commit(arrival(key, 1)));
        QVERIFY(copyAsAfterCrash(m_path, copy));
    }
    QCOMPARE(sqlValue(copy, u"SELECT group_concat(sequence) FROM change"_s).toString(), u"2,3,4"_s);
    QVERIFY(harm(copy));
    ObservedStore book(copy, testKey());
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::Damaged);
    QVERIFY2(book.openError->detail.contains(detail), qPrintable(book.openError->detail));
}

void SealedRecipientStoreRefusalsTest::newerVersionIsLeftAsItIs()
{
    QVERIFY(runSql(m_path, u"PRAGMA user_version = 1000"_s));
    const QByteArray before = contentsOf(m_path);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    for (const char key : { 'k', 'x' }) { // whatever the key
        ObservedStore book(m_path, testKey(key));
        QVERIFY(!book.open());
        QCOMPARE(book.openError->kind, StoreError::Kind::NewerVersion);
        QCOMPARE(book.openError->fileVersion, 1000);
        QCOMPARE(book.openError->readableVersion, BookSchema::currentVersion);
        book.close();
        QCOMPARE(contentsOf(m_path), before);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
}

void SealedRecipientStoreRefusalsTest::secondStoreFindsTheBookInUse()
{
    ObservedStore first(m_path, testKey());
    QVERIFY(first.open());
    ObservedStore second(m_path, testKey());
    QVERIFY(!second.open());
    QCOMPARE(second.openError->kind, StoreError::Kind::InUse);
    QCOMPARE(second.openError->detail, u"another program holds the lock"_s);
    QVERIFY(first.commit(arrival(2'000, 1)));
    first.close();
    QVERIFY(second.open());
    QCOMPARE(second.entries.size(), std::size_t(1'001));
}

void SealedRecipientStoreRefusalsTest::otherProgramHoldsTheBookUntilItDies()
{
    QProcess holder;
    holder.start(QString::fromLocal8Bit(STORE_WRITER), { m_path, u"hold"_s });
    QTRY_VERIFY_WITH_TIMEOUT(holder.canReadLine(), 30'000);
    QCOMPARE(holder.readLine().trimmed(), QByteArrayLiteral("opened"));

    ObservedStore book(m_path, testKey());
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::InUse);
    // SQLite's own lock guards it where lock files are lost.
    QVERIFY(QFile::remove(m_path + u".lock"_s));
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::InUse);
    QVERIFY(book.openError->detail.startsWith(u"SQLite 5:"_s));

    holder.kill();
    QTRY_COMPARE_WITH_TIMEOUT(holder.state(), QProcess::NotRunning, 30'000);
    QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
}

QTEST_GUILESS_MAIN(SealedRecipientStoreRefusalsTest)
#include "tst_SealedRecipientStoreRefusals.moc"
