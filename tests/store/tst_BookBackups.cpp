// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookBackups.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"
#include "store/BookSalvage.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_BookBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"book.sqlite"_s);
        ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 3)));
    }

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
        QCOMPARE(entriesOf(BookBackups::list(m_path).first()), 4u);
        QCOMPARE(entriesOf(BookBackups::list(m_path).last()), 3u);
    }

    void aDayAfterOneWithoutChangesHasItsCopyToo()
    {
        removeBackups();
        const QDate day(2026, 11, 2);
        makeOne(day); // on which nothing was changed
        change(day.addDays(1));
        change(day.addDays(1)); // the program was started again
        QCOMPARE(days(), QList<QDate>{ day.addDays(1) });
        QCOMPARE(entriesOf(BookBackups::list(m_path).first()), 3u);
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
        QCOMPARE(book.entries.size(), 7u);
    }

    void aRestoredBookHoldsWhatItHeldThatDay()
    {
        const auto backup = BookBackups::list(m_path).first();
        change();
        const auto former = restore(m_path, backup, testKey());
        QVERIFY2(former, former ? "" : qPrintable(former.error().detail));
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 3u);
        restored.close();
        ObservedStore aside(*former, testKey());
        QVERIFY(aside.open());
        QCOMPARE(aside.entries.size(), 4u);
        QVERIFY(QFile::exists(backup.path));
    }

    void aBackupThatGotTheNameOfALaterDayIsFound()
    {
        const QDate day(2026, 11, 2);
        removeBackups();
        makeOne(day);
        const auto backup = BookBackups::list(m_path).first(); // as somebody saw it listed
        makeOne(day.addDays(1));
        change(day.addDays(1));
        QVERIFY(!QFile::exists(backup.path));
        const auto former = restore(m_path, backup, testKey());
        QVERIFY2(former, former ? "" : qPrintable(former.error().detail));
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 3u);
    }

    void aBackupTakesThePlaceOfABookThatIsGone()
    {
        const auto backup = BookBackups::list(m_path).first();
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(restore(m_path, backup, testKey()).value_or(u"failed"_s), QString());
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 3u);
    }

    void aBackupIsNotMixedWithTheLogOfABookThatIsGone()
    {
        const auto backup = BookBackups::list(m_path).first();
        {
            ObservedStore book(m_path, testKey());
            QVERIFY(book.open());
            QVERIFY(book.commit(arrival(20, 5)));
            QVERIFY(QFile::copy(m_path + u"-wal"_s, m_path + u"-kept"_s));
        }
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(m_path + u"-kept"_s, m_path + u"-wal"_s)); // as a crash leaves it
        const QByteArray log = contentsOf(m_path + u"-wal"_s);
        QVERIFY(!log.isEmpty());

        QVERIFY(restore(m_path, backup, testKey()));
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 3u);
        const QStringList aside = QDir(m_folder->path()).entryList({ u"*.set-aside-*-wal"_s });
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentsOf(m_folder->filePath(aside.first())), log);
    }

    void aBookThatIsOpenStays()
    {
        const auto backup = BookBackups::list(m_path).first();
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        const auto former = restore(m_path, backup, testKey());
        QVERIFY(!former);
        QCOMPARE(former.error().kind, StoreError::Kind::InUse);
        QVERIFY(book.commit(arrival(20, 1)));
    }

    void aBackupThatIsNoBookIsRefused()
    {
        const QString path = m_path + u".backup-2026-01-01"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a book");
        file.close();
        const auto former = restore(m_path, { path, QDate(2026, 1, 1), 10 }, testKey());
        QVERIFY(!former);
        QCOMPARE(former.error().kind, StoreError::Kind::Damaged);
        QVERIFY(QFile::exists(m_path));
    }

    void aDamagedBackupIsRefusedAndTheBookStays_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<Key>("key");
        const QString block = u"UPDATE block SET sealed = zeroblob(64) WHERE id = (SELECT min(id) FROM block)"_s;
        QTest::newRow("a block that does not open") << block << Key::OfTheBook;
        QTest::newRow("a block that is gone") << u"DELETE FROM block"_s << Key::OfTheBook;
        QTest::newRow("a state that does not open")
            << u"UPDATE meta SET value = randomblob(64) WHERE name = 'state'"_s << Key::OfTheBook;
        QTest::newRow("a change set that is gone") << u"DELETE FROM change"_s << Key::OfTheBook;
        QTest::newRow("a change set that is gone from among others")
            << u"DELETE FROM change WHERE sequence = (SELECT min(sequence) FROM change)"_s << Key::OfTheBook;
        QTest::newRow("a row of the history that is gone")
            << u"DELETE FROM history WHERE id = (SELECT max(id) FROM history)"_s << Key::OfTheBook;
        const QString check = u"UPDATE meta SET value = randomblob(64) WHERE name = 'check'"_s;
        QTest::newRow("a check value that is another") << check << Key::OfTheBook;
        QTest::newRow("a check value that is another, without a key") << check << Key::Unknown;
        QTest::newRow("a check value that is another, with another key") << check << Key::OfAnother;
        const QString passphrase = u"INSERT INTO recovery VALUES (1, zeroblob(16), 1, 1, zeroblob(72), zeroblob(32))"_s;
        QTest::newRow("a wrapped key that nobody wrote") << passphrase << Key::OfTheBook;
        QTest::newRow("a wrapped key that nobody wrote, without a key") << passphrase << Key::Unknown;
        QTest::newRow("pages that were overwritten") << QString() << Key::OfTheBook;
        QTest::newRow("pages that were overwritten, without a key") << QString() << Key::Unknown;
        QTest::newRow("pages that were overwritten, with another key") << QString() << Key::OfAnother;
    }

    void aDamagedBackupIsRefusedAndTheBookStays()
    {
        QFETCH(const QString, damage);
        QFETCH(const Key, key);
        const auto backup = backUpWithALog();
        if (damage.isEmpty())
            overwriteLastPages(backup.path);
        else
            QVERIFY(runSql(backup.path, damage));
        const QByteArray before = contentsOf(m_path);
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);

        const auto former = restore(m_path, backup, keyOf(key));
        QVERIFY(!former);
        QCOMPARE(former.error().kind, StoreError::Kind::Damaged);
        QCOMPARE(former.error().path, backup.path);
        QCOMPARE(contentsOf(m_path), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    }

    void aBackupIsProvedAsFarAsTheKeyAllows_data()
    {
        QTest::addColumn<Key>("key");
        QTest::newRow("all of it") << Key::OfTheBook;
        QTest::newRow("without a key") << Key::Unknown;
        QTest::newRow("with another key") << Key::OfAnother;
    }

    void aBackupIsProvedAsFarAsTheKeyAllows()
    {
        QFETCH(const Key, key);
        const auto backup = backUpWithALog();
        const auto former = restore(m_path, backup, keyOf(key));
        QVERIFY2(former, former ? "" : qPrintable(former.error().detail));
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 5u);
    }

    void aDamagedBackupTakesThePlaceOfABookThatIsGone()
    {
        const auto backup = backUpWithALog();
        QVERIFY(runSql(backup.path, u"UPDATE block SET sealed = zeroblob(64)"_s));
        QVERIFY(QFile::remove(m_path));
        QVERIFY(restore(m_path, backup, testKey()));
        const auto salvaged = BookSalvage::salvage(m_path, testKey());
        QVERIFY(salvaged);
        QCOMPARE(salvaged->recipients, 2);
    }

    //! As a kill leaves it between the two names of a book that was itself left by a crash.
    void aBookThatWasSetAsideComesBackWithItsLog()
    {
        const QString kept = m_path + u".set-aside-20261102-080910"_s;
        {
            ObservedStore book(m_path, testKey());
            QVERIFY(book.open());
            QVERIFY(book.commit(arrival(20, 300)));
            QVERIFY(copyAsAfterCrash(m_path, kept));
        }
        QVERIFY(QFile::exists(kept + u"-wal"_s));
        BookFile::removeWithCompanions(m_path);
        const QList<BookBackups::Backup> books = BookBackups::setAside(m_path);
        QCOMPARE(books.size(), 1);
        QCOMPARE(books.first().path, kept);
        QCOMPARE(books.first().setAsideAt, QDateTime(QDate(2026, 11, 2), QTime(8, 9, 10), Qt::UTC));
        QVERIFY(books.first().size > QFileInfo(kept).size());

        const auto former = restore(m_path, books.first(), testKey());
        QVERIFY2(former, former ? "" : qPrintable(former.error().detail));
        QVERIFY(former->isEmpty());
        QVERIFY(QFile::exists(kept) && QFile::exists(kept + u"-wal"_s));
        QVERIFY(!QFile::exists(m_path + u"-wal"_s) && !QFile::exists(m_path + u".new"_s));
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QCOMPARE(book.entries.size(), std::size_t(303));
    }

    void aBookThatWasSetAsideTakesItsPlaceItself()
    {
        const auto kept = BookFile::setAside(m_path);
        QVERIFY(kept);
        const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
        QVERIFY(restore(m_path, BookBackups::setAside(m_path).constFirst(), testKey()));
        QVERIFY(!QFile::exists(*kept));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), before.size());
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QCOMPARE(book.entries.size(), 3u);
    }

    void aFormerBookIsRemovedOnlyIfABackupHoldsTheVerySame_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<Key>("key");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("nothing was changed, but folded") << QString() << Key::OfTheBook << true;
        QTest::newRow("a recipient was added") << u"add"_s << Key::OfTheBook << false;
        QTest::newRow("a passphrase was set")
            << u"INSERT INTO recovery VALUES (1, zeroblob(16), 1, 1, zeroblob(72), zeroblob(32))"_s << Key::OfTheBook
            << false;
        QTest::newRow("a block does not open")
            << u"UPDATE block SET sealed = zeroblob(64) WHERE id = (SELECT min(id) FROM block)"_s << Key::OfTheBook
            << false;
        QTest::newRow("it has another key") << QString() << Key::OfAnother << false;
    }

    void aFormerBookIsRemovedOnlyIfABackupHoldsTheVerySame()
    {
        QFETCH(const QString, change);
        QFETCH(const Key, key);
        QFETCH(const bool, isSame);
        const auto backup = backUpWithALog();
        const QByteArray before = contentsOf(backup.path);
        QVERIFY(restore(m_path, backup, testKey()));
        {
            ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::OpenExisting, {},
                [day = backup.day] { return day; });
            QVERIFY(book.open());
            QVERIFY(change != u"add"_s || book.commit(arrival(40, 1)));
        }
        QVERIFY(!change.contains(u' ') || runSql(m_path, change));
        const auto former = BookFile::setAside(m_path);
        QVERIFY(former);
        QCOMPARE(BookBackups::removeIfKeptBy(backup, m_path, *former, *keyOf(key)),
            isSame ? std::optional(backup.path) : std::nullopt);
        QCOMPARE(QFile::exists(*former), !isSame);
        QCOMPARE(contentsOf(backup.path), before);
    }

    void backupsGoWithTheBookThatIsSetAside()
    {
        const auto kept = SealedRecipientStore::setAside(m_path);
        QVERIFY(kept);
        QCOMPARE(days(), QList<QDate>());
        QCOMPARE(BookBackups::list(*kept).size(), 1);
    }

private:
    enum class Key { OfTheBook, OfAnother, Unknown };

    static std::optional<BookKey> keyOf(Key key)
    {
        switch (key) {
        case Key::OfTheBook:
            return testKey();
        case Key::OfAnother:
            return testKey('x');
        case Key::Unknown:
            break;
        }
        return std::nullopt;
    }

    //! Of a book in which a change set waits for folding; the book has changed since.
    BookBackups::Backup backUpWithALog()
    {
        removeBackups();
        std::atomic_int daysLater = 0;
        ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::OpenExisting, {},
            [&daysLater] { return QDate(2026, 11, 2).addDays(daysLater); });
        if (!book.open() || !book.commit(arrival(20, 1)) || !book.commit(arrival(21, 1)))
            return {};
        daysLater = 1;
        if (!book.commit(arrival(22, 1)))
            return {};
        return BookBackups::list(m_path).value(0);
    }

    static void overwriteLastPages(const QString& path)
    {
        constexpr qint64 pages = 2 * 4096;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - pages));
        QCOMPARE(file.write(QByteArray(pages, 'x')), pages);
    }

    QList<QDate> days() const
    {
        QList<QDate> days;
        for (const BookBackups::Backup& backup : BookBackups::list(m_path))
            days.append(backup.day);
        return days;
    }

    void removeBackups()
    {
        for (const BookBackups::Backup& backup : BookBackups::list(m_path))
            QVERIFY(QFile::remove(backup.path));
    }

    void makeOne(QDate day) const
    {
        const auto database = BookDatabase::open(m_path, BookFile::patience);
        QVERIFY(database);
        QVERIFY(BookBackups::makeIfDue(**database, day));
    }

    //! The book opens no more; but unlike change() this is quick.
    void makeOneOfANewState(QDate day) const
    {
        const auto database = BookDatabase::open(m_path, BookFile::patience);
        QVERIFY(database);
        QVERIFY((*database)->execute(u"UPDATE meta SET value = randomblob(32) WHERE name = 'state'"_s));
        QVERIFY(BookBackups::makeIfDue(**database, day));
    }

    void change(QDate day = QDate::currentDate())
    {
        ObservedStore book(m_path, testKey(), ObservedStore::Store::OpenMode::OpenExisting, {}, [day] { return day; });
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(m_next++, 1)));
    }

    static std::size_t entriesOf(const BookBackups::Backup& backup)
    {
        ObservedStore book(backup.path, testKey());
        return book.open() ? book.entries.size() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    quint64 m_next = 100;
};

QTEST_GUILESS_MAIN(tst_BookBackups)
#include "tst_BookBackups.moc"
