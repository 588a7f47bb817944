// SPDX-License-Identifier: MIT
#include "ObservedStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using namespace std::chrono_literals;

using OpenMode = SealedRecipientStore::OpenMode;

class SealedRecipientStoreFoldingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void longLogIsFoldedWhenNothingMoreComes();
    void manyBytesAreFoldedToo();
    void veryLongLogIsFoldedWithoutWaitingForQuiet();
    void closingFoldsWhatIsLeft();
    void foldedBookEqualsTheLoggedOne();
    void changesAfterFoldingAreKept();
    void blockThatLostItsLastEntryDisappears();
    void longLogOfACrashIsFoldedAfterOpening();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SealedRecipientStoreFoldingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
}

void SealedRecipientStoreFoldingTest::longLogIsFoldedWhenNothingMoreComes()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 5, 1 << 30, 0ms });
    QSignalSpy folds(&book.store(), &SealedRecipientStore::folded);
    QVERIFY(book.open());
    for (quint64 n = 1; n <= 4; ++n)
        QVERIFY(book.commit(scriptedChange(n)));
    QCOMPARE(folds.count(), 0);
    QVERIFY(book.commit(scriptedChange(5)));
    QTRY_COMPARE(folds.count(), 1);
    QCOMPARE(folds.first().first().toLongLong(), 5);
}

void SealedRecipientStoreFoldingTest::manyBytesAreFoldedToo()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 1'000, 10'000, 0ms });
    QSignalSpy folds(&book.store(), &SealedRecipientStore::folded);
    QVERIFY(book.open());
    QVERIFY(book.commit(arrival(1, 1)));
    QCOMPARE(folds.count(), 0);
    QVERIFY(book.commit(arrival(2, 200)));
    QTRY_COMPARE(folds.count(), 1);
    QCOMPARE(folds.first().first().toLongLong(), 2);
}

void SealedRecipientStoreFoldingTest::veryLongLogIsFoldedWithoutWaitingForQuiet()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 2, 1 << 30, 24h });
    QSignalSpy folds(&book.store(), &SealedRecipientStore::folded);
    QVERIFY(book.open());
    for (quint64 n = 1; n <= 31; ++n)
        QVERIFY(book.commit(scriptedChange(n)));
    QCOMPARE(folds.count(), 0);
    QVERIFY(book.commit(scriptedChange(32)));
    QTRY_COMPARE(folds.count(), 1);
    QCOMPARE(folds.first().first().toLongLong(), 32);
}

void SealedRecipientStoreFoldingTest::closingFoldsWhatIsLeft()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        for (quint64 n = 1; n <= 3; ++n)
            QVERIFY(book.commit(scriptedChange(n)));
    }
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM change"_s).toInt(), 0);
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM block"_s).toInt(), 1);
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == entriesAfterScript(3));
}

void SealedRecipientStoreFoldingTest::foldedBookEqualsTheLoggedOne()
{
    constexpr quint64 count = 600; // three blocks
    const QString logged = m_folder->filePath(u"logged.sqlite"_s);
    const QString folded = m_folder->filePath(u"folded.sqlite"_s);
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 100'000, 1 << 30, 24h });
        QVERIFY(book.open());
        for (quint64 n = 1; n <= count; ++n)
            book.commitLater(scriptedChange(n));
        QVERIFY(book.waitForAnswers(count));
        QVERIFY(copyAsAfterCrash(m_path, logged));
    }
    QVERIFY(copyAsAfterCrash(m_path, folded));
    QCOMPARE(sqlValue(folded, u"SELECT count(*) FROM change"_s).toInt(), 0);
    QCOMPARE(sqlValue(folded, u"SELECT count(*) FROM block"_s).toInt(), 3);

    ObservedStore before(logged, testKey());
    ObservedStore after(folded, testKey());
    QVERIFY(before.open());
    QVERIFY(after.open());
    QVERIFY(before.entries == after.entries);
    QVERIFY(after.entries == entriesAfterScript(count));
    QCOMPARE(before.nextKey, after.nextKey);
}

void SealedRecipientStoreFoldingTest::changesAfterFoldingAreKept()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 10, 1 << 30, 0ms });
    QSignalSpy folds(&book.store(), &SealedRecipientStore::folded);
    QVERIFY(book.open());
    for (quint64 n = 1; n <= 10; ++n)
        QVERIFY(book.commit(scriptedChange(n)));
    QTRY_COMPARE(folds.count(), 1);
    for (quint64 n = 11; n <= 15; ++n)
        QVERIFY(book.commit(scriptedChange(n)));
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    QVERIFY(copyAsAfterCrash(m_path, copy));
    ObservedStore crashed(copy, testKey());
    QVERIFY(crashed.open());
    QVERIFY(crashed.entries == entriesAfterScript(15));
    QCOMPARE(crashed.nextKey, std::optional<quint64>(16));
}

void SealedRecipientStoreFoldingTest::blockThatLostItsLastEntryDisappears()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(200, 100)));
    }
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM block"_s).toInt(), 2);
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        ChangeSet removal;
        removal.time = arrival(1, 1).time;
        for (quint64 number = 256; number < 300; ++number)
            removal.removed.append(RecipientKey(number));
        QVERIFY(book.commit(removal));
    }
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM block"_s).toInt(), 1);
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(56));
    QCOMPARE(book.nextKey, std::optional<quint64>(300));
}

void SealedRecipientStoreFoldingTest::longLogOfACrashIsFoldedAfterOpening()
{
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 1'000, 1 << 30, 24h });
        QVERIFY(book.open());
        for (quint64 n = 1; n <= 20; ++n)
            QVERIFY(book.commit(scriptedChange(n)));
        QVERIFY(copyAsAfterCrash(m_path, copy));
    }
    ObservedStore crashed(copy, testKey(), OpenMode::OpenExisting, { 10, 1 << 30, 0ms });
    QSignalSpy folds(&crashed.store(), &SealedRecipientStore::folded);
    QVERIFY(crashed.open());
    QVERIFY(crashed.entries == entriesAfterScript(20));
    QTRY_COMPARE(folds.count(), 1);
    QCOMPARE(folds.first().first().toLongLong(), 20);
}

QTEST_GUILESS_MAIN(SealedRecipientStoreFoldingTest)
#include "tst_SealedRecipientStoreFolding.moc"
