// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookFile.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;

class BookFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bookInUseIsNotSetAside();
    void lockThatNamesNobodyHoldsNothing();
    void bookIsSetAsideWithItsLog();
    void booksThatAreSetAsideKeepNamesOfTheirOwn();
    void logOfABookThatIsGoneStaysOutOfTheNewOne();
    void bookWhosePlaceIsNotTakenIsAsItWas_data();
    void bookWhosePlaceIsNotTakenIsAsItWas();

private:
    bool leaveCrashedBook();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void BookFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
}

//! A book of 300 entries, all of them in its write-ahead log still.
bool BookFileTest::leaveCrashedBook()
{
    const QString made = m_folder->filePath(u"made.sqlite"_s);
    ObservedStore book(made, testKey(), OpenMode::CreateNew);
    return book.open() && book.commit(arrival(1, 300)) && copyAsAfterCrash(made, m_path)
        && QFile::exists(m_path + u"-wal"_s);
}

void BookFileTest::bookInUseIsNotSetAside()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    const auto kept = BookFile::setAside(m_path);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, StoreError::Kind::InUse);
    QVERIFY(QFile::exists(m_path));
    QVERIFY(book.commit(arrival(1, 1)));
    book.close();
    QVERIFY(BookFile::setAside(m_path));
    QVERIFY(!QFile::exists(m_path));
}

//! As a program leaves it that is killed while it locks the book.
void BookFileTest::lockThatNamesNobodyHoldsNothing()
{
    using namespace std::chrono_literals;
    QFile nameless(m_path + u".lock"_s);
    QVERIFY(nameless.open(QIODevice::WriteOnly));
    const auto tooEarly = BookFile::lock(m_path, 0ms); // its name may be under way
    QVERIFY(!tooEarly);
    QCOMPARE(tooEarly.error().kind, StoreError::Kind::InUse);
    QVERIFY(nameless.setFileTime(QDateTime::currentDateTime().addSecs(-10), QFile::FileModificationTime));
    nameless.close(); // not every system removes what is open
    const auto held = BookFile::lock(m_path, 0ms);
    QVERIFY(held);
    QVERIFY((*held)->isLocked());
    QVERIFY(!BookFile::lock(m_path, 0ms));
}

void BookFileTest::bookIsSetAsideWithItsLog()
{
    QVERIFY(leaveCrashedBook());
    const QByteArray before = contentsOf(m_path);
    const QByteArray logBefore = contentsOf(m_path + u"-wal"_s);
    const auto kept = BookFile::setAside(m_path);
    QVERIFY(kept);
    QVERIFY(!QFile::exists(m_path) && !QFile::exists(m_path + u"-wal"_s));
    QCOMPARE(contentsOf(*kept), before);
    QCOMPARE(contentsOf(*kept + u"-wal"_s), logBefore);
    ObservedStore book(*kept, testKey());
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(300));
}

void BookFileTest::booksThatAreSetAsideKeepNamesOfTheirOwn()
{
    QSet<QString> names;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(BookFile::create(m_path, testKey()));
        const auto kept = BookFile::setAside(m_path);
        QVERIFY(kept);
        names.insert(*kept);
    }
    QCOMPARE(names.size(), 3);
    const QString newest = BookFile::filesSetAside(m_path).value(0);
    QFile log(newest + u"-wal"_s);
    QFile backup(newest + u".backup-2026-11-02"_s);
    QVERIFY(log.open(QIODevice::WriteOnly) && backup.open(QIODevice::WriteOnly));
    const QStringList found = BookFile::filesSetAside(m_path);
    QCOMPARE(QSet<QString>(found.begin(), found.end()), names);
}

void BookFileTest::logOfABookThatIsGoneStaysOutOfTheNewOne()
{
    QVERIFY(leaveCrashedBook());
    const QByteArray log = contentsOf(m_path + u"-wal"_s);
    QVERIFY(QFile::remove(m_path));
    ObservedStore book(m_path, testKey('x'), OpenMode::CreateNew);
    QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
    QVERIFY(book.entries.empty());
    const QDir folder(m_folder->path());
    const QStringList kept = folder.entryList({ u"book.sqlite.set-aside-*-wal"_s }, QDir::Files);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentsOf(folder.filePath(kept.first())), log);
}

void BookFileTest::bookWhosePlaceIsNotTakenIsAsItWas_data()
{
    QTest::addColumn<bool>("hasBook");
    QTest::newRow("a book and its log") << true;
    QTest::newRow("the log of a book that is gone") << false;
}

void BookFileTest::bookWhosePlaceIsNotTakenIsAsItWas()
{
    QFETCH(const bool, hasBook);
    QVERIFY(leaveCrashedBook());
    QVERIFY(hasBook || QFile::remove(m_path));
    const QByteArray before = contentsOf(m_path);
    const QByteArray logBefore = contentsOf(m_path + u"-wal"_s);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    QVERIFY(!BookFile::putInPlace(m_folder->filePath(u"not there"_s), m_path));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    QCOMPARE(contentsOf(m_path), before);
    QCOMPARE(contentsOf(m_path + u"-wal"_s), logBefore);
}

QTEST_GUILESS_MAIN(BookFileTest)
#include "tst_BookFile.moc"
