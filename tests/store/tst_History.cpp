// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookFile.h"
#include "store/BookMeta.h"
#include "store/HistoryTable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;

namespace {

ChangeSet happening(quint64 key, int minute)
{
    ChangeSet changes;
    changes.time = QDateTime(QDate(2026, 11, 24), QTime(9, minute), Qt::UTC);
    HistoryEvent event;
    event.key = RecipientKey{ key };
    event.kind = HistoryEvent::Kind::Acknowledged;
    event.words = u"asked her on the phone, %1"_s.arg(minute);
    event.time = changes.time;
    changes.events = { event };
    return changes;
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void historyOutlivesFoldingAndTheEntries();
    void historyOfOneEntryHasNoOther();
    void historyOfAPeriodEndsBeforeItsEnd();
    void missingRowIsNoticed();
    void rowOfAnotherPlaceIsNoticed();
    void readingThatIsStoppedGivesNoPart();
    void closedBookTellsNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void HistoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
}

void HistoryTest::historyOutlivesFoldingAndTheEntries()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        for (quint64 n = 1; n <= 30; ++n) // takes ten entries away again
            QVERIFY(book.commit(scriptedChange(n)));
        QVERIFY(book.history() == historyAfterScript(30));
    }
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM change"_s).toInt(), 0);
    ObservedStore again(m_path, testKey());
    QVERIFY(again.open());
    QVERIFY(again.history() == historyAfterScript(30));
}

void HistoryTest::historyOfOneEntryHasNoOther()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    const ChangeSet first = happening(5, 1);
    const ChangeSet neighbour = happening(6, 2);
    const ChangeSet farAway = happening(900, 3);
    const ChangeSet second = happening(5, 4);
    for (const ChangeSet& changes : { first, neighbour, farAway, second })
        QVERIFY(book.commit(changes));
    HistoryQuery query;
    query.key = RecipientKey{ 5 };
    QVERIFY(book.history(query) == first.events + second.events);
    query.key = RecipientKey{ 7 };
    QVERIFY(book.history(query) == QList<HistoryEvent>());
}

void HistoryTest::historyOfAPeriodEndsBeforeItsEnd()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    for (int minute = 1; minute <= 4; ++minute)
        QVERIFY(book.commit(happening(static_cast<quint64>(minute), minute)));
    HistoryQuery query;
    query.from = happening(1, 2).time;
    query.until = happening(1, 4).time;
    QVERIFY(book.history(query) == happening(2, 2).events + happening(3, 3).events);
}

void HistoryTest::missingRowIsNoticed()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(happening(5, 1)));
        QVERIFY(book.commit(happening(5, 2)));
    }
    QVERIFY(runSql(m_path, u"DELETE FROM history WHERE id = 2"_s));
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open()); // the recipients are whole
    const auto history = book.history();
    QVERIFY(!history.has_value());
    QCOMPARE(history.error().kind, StoreError::Kind::Damaged);
}

void HistoryTest::rowOfAnotherPlaceIsNoticed()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(happening(5, 1)));
        QVERIFY(book.commit(happening(5, 2)));
    }
    QVERIFY(runSql(m_path, u"UPDATE history SET sealed = (SELECT sealed FROM history WHERE id = 1) WHERE id = 2"_s));
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    const auto history = book.history();
    QVERIFY(!history.has_value());
    QCOMPARE(history.error().kind, StoreError::Kind::Damaged);
}

void HistoryTest::readingThatIsStoppedGivesNoPart()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(happening(5, 1)));
        QVERIFY(book.commit(happening(5, 2)));
    }
    const auto database = BookDatabase::open(m_path, BookFile::patience);
    QVERIFY(database);
    const auto seal = BookMeta::unseal(**database, testKey());
    QVERIFY(seal);
    for (const int rows : { 0, 1 }) {
        int asked = 0;
        const auto history = HistoryTable::read(**database, *seal, 2, {}, [&asked, rows] { return ++asked > rows; });
        QVERIFY(!history);
        QCOMPARE(history.error().kind, StoreError::Kind::Unavailable);
    }
    QVERIFY(HistoryTable::read(**database, *seal, 2, {}, [] { return false; }));
}

void HistoryTest::closedBookTellsNothing()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    const auto history = book.history();
    QVERIFY(!history.has_value());
    QCOMPARE(history.error().kind, StoreError::Kind::Unavailable);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_History.moc"
