// SPDX-License-Identifier: MIT
#include "BackedUpBookTest.h"

#include <QDir>
#include <QSignalSpy>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

//! How they are made and kept.
class tst_BookBackups : public BackedUpBookTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void foldingLeavesOneOfToday()
    {
        const QList<BookBackups::Backup> backups = BookBackups::list(m_path);
        QCOMPARE(backups.size(), 1);
        QCOMPARE(backups.first().day, QDate::currentDate());
        QCOMPARE(QFile::permissions(backups.first().path)
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }

    void oneADayOfWhatIsNew()
    {
        const QDate day(2026, 11, 2);
        removeBackups();
        makeOne(day);
        QCOMPARE(days(), QList<QDate>{ day });
        change(day);
        makeOne(day); // of that day there is one
        QCOMPARE(days(), QList<QDate>{ day });
        makeOne(day.addDays(1));
        makeOne(day.addDays(2)); // nothing was changed since: it is that of the later day, too
        QCOMPARE(days(), (QList<QDate>{ day.addDays(2), day }));
    }

    void aDayOvernightBeginsWithACopy()
    {
        removeBackups();
        const QDate first(2026, 11, 2);
        std::atomic_int daysLater = 0;
        {
            ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::OpenExisting, {},
                [&daysLater, first] { return first.addDays(daysLater); });
            QVERIFY(book.open());
            QVERIFY(book.commit(arrival(20, 1)));
            daysLater = 1;
            QVERIFY(book.commit(arrival(21, 1)));
            QVERIFY(book.commit(arrival(22, 1)));
        }
        QCOMPARE(days(), (QList<QDate>{ first.addDays(1), first }));
        QCOMPARE(entriesOf(BookBackups::list(m_path).first()), 4U);
        QCOMPARE(entriesOf(BookBackups::list(m_path).last()), 3U);
    }

    void aDayAfterOneWithoutChangesHasItsCopyToo()
    {
        removeBackups();
        const QDate day(2026, 11, 2);
        makeOne(day); // on which nothing was changed
        change(day.addDays(1));
        change(day.addDays(1)); // the program was started again
        QCOMPARE(days(), QList<QDate>{ day.addDays(1) });
        QCOMPARE(entriesOf(BookBackups::list(m_path).first()), 3U);
    }

    void anEmptyBookIsNotCopied()
    {
        QVERIFY(SealedRecipientStore::setAside(m_path));
        ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 3)));
        QCOMPARE(days(), QList<QDate>());
    }

    void theOldestGo()
    {
        removeBackups();
        const QDate first(2026, 11, 2);
        for (int i = 0; i < BookBackups::most + 2; ++i)
            change(first.addDays(i));
        QCOMPARE(days().size(), BookBackups::most);
        QCOMPARE(days().last(), first.addDays(2));
    }

    void copiesOfOlderVersionsAreListedAndStay()
    {
        removeBackups();
        for (const QString& name : { u".version-1"_s, u".version-2"_s, u".version-2-2"_s, u".version-2.new"_s })
            QVERIFY(QFile::copy(m_path, m_path + name));
        for (int i = 0; i < BookBackups::most + 2; ++i)
            makeOneOfANewState(QDate(2026, 11, 2).addDays(i));
        QList<int> versions;
        for (const BookBackups::Backup& backup : BookBackups::list(m_path)) {
            if (backup.olderVersion)
                versions << *backup.olderVersion;
        }
        std::sort(versions.begin(), versions.end());
        QCOMPARE(versions, (QList<int>{ 1, 2, 2 }));
        QCOMPARE(days().size(), BookBackups::most + 3);

        const auto kept = SealedRecipientStore::setAside(m_path);
        QVERIFY(kept);
        QCOMPARE(BookBackups::list(m_path).size(), 0);
        QCOMPARE(BookBackups::list(*kept).size(), BookBackups::most + 3);
    }

    void daysOfAClockThatWasWrongPushNoneOut()
    {
        removeBackups();
        const QDate first(2026, 11, 2);
        for (const int day : { 4'000, 4'001, 4'002, 0, 1, 2, 3, 4 }) {
            makeOneOfANewState(first.addDays(day));
        }
        // One too many: of those of the wrong clock the oldest, as of the others.
        QCOMPARE(days().size(), BookBackups::most);
        QCOMPARE(days().first(), first.addDays(4'002));
        for (int day = 5; day < 9; ++day) {
            makeOneOfANewState(first.addDays(day));
        }
        QCOMPARE(days().size(), BookBackups::most);
        QCOMPARE(days().first(), first.addDays(8)); // the one just made
        QCOMPARE(days().last(), first.addDays(2));
    }

    void aClockThatIsBehindDoesNotCostTheCopyJustMade()
    {
        removeBackups();
        for (int i = 0; i < BookBackups::most; ++i) {
            makeOneOfANewState(QDate(2026, 11, 2).addDays(i));
        }
        makeOneOfANewState(QDate(1970, 1, 1));
        QCOMPARE(days().size(), BookBackups::most);
        QCOMPARE(days().last(), QDate(1970, 1, 1));
        QCOMPARE(days().first(), QDate(2026, 11, 2).addDays(BookBackups::most - 1));
    }

    void whatAKilledProgramLeftIsTidied()
    {
        removeBackups();
        QFile left(m_path + u".backup-2026-11-01.new"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QCOMPARE(days(), QList<QDate>());
        makeOne(QDate(2026, 11, 2));
        QVERIFY(!left.exists());
    }

    void aFullFolderLosesNothing()
    {
        removeBackups();
        // A folder in the place of the unfinished copy: as little room as on a full disk.
        QVERIFY(QDir().mkpath(m_path + u".backup-2026-11-02.new/x"_s));
        QVERIFY(QDir().mkpath(m_path + u".backup-2026-11-03.new/x"_s));
        std::atomic_int daysLater = 0;
        {
            ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::OpenExisting, {},
                [&daysLater] { return QDate(2026, 11, 2).addDays(daysLater); });
            QVERIFY(book.open());
            const QSignalSpy failed(&book.store(), &SealedRecipientStore::backupFailed);
            for (quint64 key = 20; key < 24; ++key) {
                daysLater = key < 22 ? 0 : 1;
                QVERIFY(book.commit(arrival(key, 1)));
            }
            QCOMPARE(failed.size(), 2); // one of each day
            QCOMPARE(failed.at(0).at(0).toDate(), QDate(2026, 11, 2));
            QCOMPARE(failed.at(1).at(0).toDate(), QDate(2026, 11, 3));
        }
        QCOMPARE(days(), QList<QDate>());
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QCOMPARE(book.entries.size(), 7U);
    }

    void backupsGoWithTheBookThatIsSetAside()
    {
        const auto kept = SealedRecipientStore::setAside(m_path);
        QVERIFY(kept);
        QCOMPARE(days(), QList<QDate>());
        QCOMPARE(BookBackups::list(*kept).size(), 1);
    }

private:
    QList<QDate> days() const
    {
        QList<QDate> days;
        for (const BookBackups::Backup& backup : BookBackups::list(m_path))
            days.append(backup.day);
        return days;
    }

    //! The book opens no more; but unlike change() this is quick.
    void makeOneOfANewState(QDate day) const
    {
        const auto database = BookDatabase::open(m_path, BookFile::patience);
        QVERIFY(database);
        QVERIFY((*database)->execute(u"UPDATE meta SET value = randomblob(32) WHERE name = 'state'"_s));
        QVERIFY(BookBackups::makeIfDue(**database, day));
    }

    static std::size_t entriesOf(const BookBackups::Backup& backup)
    {
        ObservedStore book(backup.path, testKey());
        return book.open() ? book.entries.size() : 0;
    }
};

QTEST_GUILESS_MAIN(tst_BookBackups)
#include "tst_BookBackups.moc"
