// SPDX-License-Identifier: MIT
#include "ObservedStore.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;

//! What becomes of a book whose file is removed, moved or replaced while it is open.
class BookTakenAwayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileThatIsRemovedIsThereAgainWithTheNextChange();
    void aFileThatIsRemovedIsThereAgainOnceTheBookIsClosed();
    void aFileThatIsMovedStaysWhereItIs();
    void anotherFileInItsPlaceIsLeftAloneAndSaid();
    void aBookWhoseNameAnotherFileHasIsKeptOnceItIsClosed();
    void aPassphraseIsNotKeptInAFileThatHasLostItsName();
    void aFileThatCouldNotBeOpenedAgainIsOpenedLater();
    void anotherBookIsNotTakenForTheOneThatWasOpen();
    void aFolderThatIsGoneIsSaid();
    void aLogThatIsRemovedTakesNoChangeWithIt();
    void anotherFileInThePlaceOfTheLogIsNotReadAsOne();

private:
    std::size_t entriesIfTheProgramDiedNow() const;
    std::size_t entriesIn(const QString& path) const;
    bool barTheLog();
    QStringList setAside() const { return QDir(m_folder->path()).entryList({ u"*.set-aside-*"_s }, QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ObservedStore> m_book;
};

void BookTakenAwayTest::init()
{
    m_book.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"book.sqlite"_s);
    m_book = std::make_unique<ObservedStore>(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(m_book->open());
    QVERIFY(m_book->commit(arrival(1, 300)));
}

std::size_t BookTakenAwayTest::entriesIn(const QString& path) const
{
    ObservedStore book(path, testKey());
    return book.open() ? book.entries.size() : 0;
}

void BookTakenAwayTest::aFileThatIsRemovedIsThereAgainWithTheNextChange()
{
    QVERIFY(QFile::remove(m_path));
    QFile::remove(m_path + u"-wal"_s);
    QVERIFY(m_book->commit(arrival(301, 2)));
    QVERIFY(QFile::exists(m_path));
    QCOMPARE(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(m_book->commit(arrival(303, 1)));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(303));
}

void BookTakenAwayTest::aFileThatIsRemovedIsThereAgainOnceTheBookIsClosed()
{
    QVERIFY(QFile::remove(m_path));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(300));
}

void BookTakenAwayTest::aFileThatIsMovedStaysWhereItIs()
{
    const QString elsewhere = m_folder->filePath(u"moved.sqlite"_s);
    QVERIFY(QFile::rename(m_path, elsewhere));
    QVERIFY(m_book->commit(arrival(301, 1)));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(301));
    QCOMPARE(entriesIn(elsewhere), std::size_t(300));
}

void BookTakenAwayTest::anotherFileInItsPlaceIsLeftAloneAndSaid()
{
    const QString elsewhere = m_folder->filePath(u"moved.sqlite"_s);
    QVERIFY(QFile::rename(m_path, elsewhere));
    QFile other(m_path);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("another") == 7);
    other.close();

    QVERIFY(!m_book->commit(arrival(301, 1)));
    QCOMPARE(m_book->answers.last().error->kind, StoreError::Kind::Replaced);
    QCOMPARE(contentsOf(m_path), "another"_ba);
    const QString kept = m_book->answers.last().error->keptAs;
    QVERIFY(!m_book->commit(arrival(301, 1)));
    QCOMPARE(m_book->answers.last().error->keptAs, kept);
    QCOMPARE(setAside(), QStringList{ QFileInfo(kept).fileName() }); // once
    QCOMPARE(entriesIn(kept), std::size_t(300));

    QVERIFY(QFile::remove(m_path));
    QVERIFY(m_book->commit(arrival(301, 1)));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(301));
}

void BookTakenAwayTest::aBookWhoseNameAnotherFileHasIsKeptOnceItIsClosed()
{
    QVERIFY(QFile::remove(m_path));
    QFile other(m_path);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("another") == 7);
    other.close();
    m_book.reset();
    QCOMPARE(contentsOf(m_path), "another"_ba);
    QCOMPARE(setAside().size(), 1);
    QCOMPARE(entriesIn(m_folder->filePath(setAside().first())), std::size_t(300));
}

void BookTakenAwayTest::aPassphraseIsNotKeptInAFileThatHasLostItsName()
{
    SealedRecipientStore& store = m_book->store();
    std::optional<StoreError> error;
    QSignalSpy failed(&store, &SealedRecipientStore::recoveryPassphraseFailed);
    connect(&store, &SealedRecipientStore::recoveryPassphraseFailed, this,
        [&error](const StoreError& said) { error = said; });
    QVERIFY(QFile::remove(m_path));
    QFile other(m_path);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("another") == 7);
    other.close();
    store.setRecoveryPassphrase(makePassphrase(u"mbili tatu nne"_s));
    QVERIFY(failed.wait(60'000));
    QCOMPARE(error->kind, StoreError::Kind::Replaced);
    store.removeRecoveryPassphrase();
    QVERIFY(failed.wait());
    QCOMPARE(error->kind, StoreError::Kind::Replaced);

    QVERIFY(other.remove());
    QSignalSpy set(&store, &SealedRecipientStore::recoveryPassphraseSet);
    store.setRecoveryPassphrase(makePassphrase(u"mbili tatu nne"_s));
    QVERIFY(set.wait(60'000));
    m_book.reset();
    QVERIFY(SealedRecipientStore::hasRecoveryPassphrase(m_path));
}

void BookTakenAwayTest::aFileThatCouldNotBeOpenedAgainIsOpenedLater()
{
    QVERIFY(barTheLog());
    QVERIFY(!m_book->commit(arrival(301, 1)));
    QCOMPARE(m_book->answers.last().error->kind, StoreError::Kind::Unavailable);
    QVERIFY(!m_book->history());
    QVERIFY(QDir(m_path + u"-wal"_s).removeRecursively());
    QVERIFY(m_book->history());
    QVERIFY(m_book->commit(arrival(301, 1)));
    QCOMPARE(entriesIfTheProgramDiedNow(), std::size_t(301));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(301));
}

void BookTakenAwayTest::anotherBookIsNotTakenForTheOneThatWasOpen()
{
    const QString older = m_folder->filePath(u"older.sqlite"_s);
    QVERIFY(copyAsAfterCrash(m_path, older));
    QVERIFY(m_book->commit(arrival(301, 1)));
    QVERIFY(barTheLog());
    QVERIFY(!m_book->commit(arrival(302, 1)));
    QVERIFY(QDir(m_path + u"-wal"_s).removeRecursively());

    const QString elsewhere = m_folder->filePath(u"moved.sqlite"_s);
    QVERIFY(QFile::rename(m_path, elsewhere));
    QVERIFY(copyAsAfterCrash(older, m_path));
    QVERIFY(!m_book->commit(arrival(302, 1)));
    QCOMPARE(m_book->answers.last().error->kind, StoreError::Kind::Replaced);
    QCOMPARE(entriesIfTheProgramDiedNow(), std::size_t(300));

    QVERIFY(QFile::remove(m_path) && QFile::rename(elsewhere, m_path));
    QVERIFY(m_book->commit(arrival(302, 1)));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(302));
}

//! The file can be opened again only once what has the name of its log is gone.
bool BookTakenAwayTest::barTheLog()
{
    const QString log = m_path + u"-wal"_s;
    return QFile::remove(log) && QDir().mkpath(log + u"/x"_s);
}

void BookTakenAwayTest::aFolderThatIsGoneIsSaid()
{
    const QString elsewhere = m_folder->path() + u"-moved"_s;
    QVERIFY(QDir().rename(m_folder->path(), elsewhere));
    QVERIFY(!m_book->commit(arrival(301, 1)));
    QCOMPARE(m_book->answers.last().error->kind, StoreError::Kind::Unavailable);
    QVERIFY(QDir().rename(elsewhere, m_folder->path()));
    QVERIFY(m_book->commit(arrival(301, 1)));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(301));
}

void BookTakenAwayTest::aLogThatIsRemovedTakesNoChangeWithIt()
{
    QVERIFY(QFile::remove(m_path + u"-wal"_s));
    QVERIFY(m_book->commit(arrival(301, 2)));
    QVERIFY(QFile::exists(m_path + u"-wal"_s));
    QCOMPARE(entriesIfTheProgramDiedNow(), std::size_t(302));
    QVERIFY(m_book->commit(arrival(303, 1)));
    QCOMPARE(entriesIfTheProgramDiedNow(), std::size_t(303));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(303));
}

void BookTakenAwayTest::anotherFileInThePlaceOfTheLogIsNotReadAsOne()
{
    const QString log = m_path + u"-wal"_s;
    QVERIFY(QFile::copy(log, log + u"-kept"_s)); // what it was: an older state of the book
    QVERIFY(m_book->commit(arrival(301, 2)));
    QVERIFY(QFile::remove(log) && QFile::rename(log + u"-kept"_s, log));
    QVERIFY(m_book->commit(arrival(303, 1)));
    QCOMPARE(entriesIfTheProgramDiedNow(), std::size_t(303));
    m_book.reset();
    QCOMPARE(entriesIn(m_path), std::size_t(303));
}

//! What is found under the names that the next start looks for.
std::size_t BookTakenAwayTest::entriesIfTheProgramDiedNow() const
{
    const QTemporaryDir elsewhere;
    const QString copy = elsewhere.filePath(u"book.sqlite"_s);
    for (const QString& suffix : { QString(), u"-wal"_s })
        QFile::copy(m_path + suffix, copy + suffix);
    return entriesIn(copy);
}

QTEST_GUILESS_MAIN(BookTakenAwayTest)
#include "tst_BookTakenAway.moc"
