// SPDX-License-Identifier: MIT
#include "BackedUpBookTest.h"
#include "store/BookSalvage.h"

#include <QDir>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

//! Of a backup, or of a book that was set aside, in the place of a book.
class tst_BookRestore : public BackedUpBookTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aRestoredBookHoldsWhatItHeldThatDay()
    {
        const auto backup = BookBackups::list(m_path).first();
        change();
        const auto former = restore(m_path, backup, testKey());
        QVERIFY2(former, former ? "" : qPrintable(former.error().detail));
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 3U);
        restored.close();
        ObservedStore aside(*former, testKey());
        QVERIFY(aside.open());
        QCOMPARE(aside.entries.size(), 4U);
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
        QCOMPARE(restored.entries.size(), 3U);
    }

    void aBackupTakesThePlaceOfABookThatIsGone()
    {
        const auto backup = BookBackups::list(m_path).first();
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(restore(m_path, backup, testKey()).value_or(u"failed"_s), QString());
        ObservedStore restored(m_path, testKey());
        QVERIFY(restored.open());
        QCOMPARE(restored.entries.size(), 3U);
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
        QCOMPARE(restored.entries.size(), 3U);
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
        QCOMPARE(restored.entries.size(), 5U);
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
        QCOMPARE(book.entries.size(), 3U);
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
};

QTEST_GUILESS_MAIN(tst_BookRestore)
#include "tst_BookRestore.moc"
