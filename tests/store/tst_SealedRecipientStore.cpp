// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookBackups.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using OpenMode = SealedRecipientStore::OpenMode;

class SealedRecipientStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newBookOpensEmpty();
    void newBookNeverReplacesAFile();
    void missingBookOrFolderIsUnavailable_data();
    void missingBookOrFolderIsUnavailable();
    void tenThousandRecordsComeBack();
    void changesInTheLogAreLoadedWithTheBlocks();
    void hugeChangeSetIsOneCommit();
    void answersComeInTheOrderOfTheCalls();
    void destructorFinishesEveryCommit();
    void nextKeyOutlivesTheEntriesThatHadOne();
    void largeKeysAreKept();
    void commitFailsWhileNothingIsOpen();
    void opensAfterAnEarlierFailure();
    void loadingCanBeBrokenOff();
    void ranksComeBackUntilSomethingIsCommitted_data();
    void ranksComeBackUntilSomethingIsCommitted();
    void damagedRanksDoNotKeepTheBookFromOpening();
    void ranksOfOneTimeAreNotThoseOfAnother();
    void nothingIsReadableOnDisk();
    void filesAreForTheirOwnerOnly();
    void permissionsOfACopyAreTakenBack();
    void nothingIsLeftBesideAClosedBook();

private:
    void makeBookOfTen();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SealedRecipientStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"book.sqlite"_s);
}

void SealedRecipientStoreTest::makeBookOfTen()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QVERIFY(book.commit(arrival(1, 10)));
}

void SealedRecipientStoreTest::newBookOpensEmpty()
{
    QVERIFY(!SealedRecipientStore::exists(m_path));
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.entries.empty());
        QCOMPARE(book.nextKey, std::optional<quint64>(1));
    }
    QVERIFY(SealedRecipientStore::exists(m_path));
    ObservedStore again(m_path, testKey());
    QVERIFY(again.open());
    QVERIFY(again.entries.empty());
    QCOMPARE(again.nextKey, std::optional<quint64>(1));
    QCOMPARE(again.openAnswers, 1);
}

void SealedRecipientStoreTest::newBookNeverReplacesAFile()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("somebody's");
    file.close();
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::Unavailable);
    QCOMPARE(contentsOf(m_path), QByteArrayLiteral("somebody's"));
}

void SealedRecipientStoreTest::missingBookOrFolderIsUnavailable_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("create");
    QTest::newRow("no file") << u"other.sqlite"_s << false;
    QTest::newRow("no folder") << u"nowhere/book.sqlite"_s << false;
    QTest::newRow("no folder for a new book") << u"nowhere/book.sqlite"_s << true;
    QTest::newRow("a folder") << u"."_s << false;
}

void SealedRecipientStoreTest::missingBookOrFolderIsUnavailable()
{
    QFETCH(const QString, path);
    QFETCH(const bool, create);
    ObservedStore book(m_folder->filePath(path), testKey(), create ? OpenMode::CreateNew : OpenMode::OpenExisting);
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::Unavailable);
    QVERIFY(!QFile::exists(m_folder->filePath(u"other.sqlite"_s)));
}

void SealedRecipientStoreTest::tenThousandRecordsComeBack()
{
    Entries expected;
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        for (quint64 first = 1; first <= 10'000; first += 1'000) {
            const ChangeSet changes = arrival(first, 1'000);
            QVERIFY(book.commit(changes));
            applyTo(expected, changes);
        }
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(10'000));
    QVERIFY(book.entries == expected);
    QCOMPARE(book.nextKey, std::optional<quint64>(10'001));
    QVERIFY(std::is_sorted(book.blockIds.cbegin(), book.blockIds.cend()));
    QCOMPARE(book.blockIds.size(), qsizetype(10'000 / 256 + 1));
}

void SealedRecipientStoreTest::changesInTheLogAreLoadedWithTheBlocks()
{
    Entries expected;
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        // Blocks 0 and 3 exist when it closes.
        for (const quint64 first : { quint64(1), quint64(768) }) {
            QVERIFY(book.commit(arrival(first, 10)));
            applyTo(expected, arrival(first, 10));
        }
    }
    QVERIFY(sqlValue(m_path, u"SELECT count(*) FROM block"_s).toInt() == 2);

    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    // The log now concerns a block before, between and behind them, and one of them.
    for (const quint64 first : { quint64(1030), quint64(300), quint64(770 + 8) }) {
        QVERIFY(book.commit(arrival(first, 3)));
        applyTo(expected, arrival(first, 3));
    }
    ChangeSet removal;
    removal.time = arrival(1, 1).time;
    removal.removed = { RecipientKey(2), RecipientKey(301) };
    QVERIFY(book.commit(removal));
    applyTo(expected, removal);

    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    QVERIFY(copyAsAfterCrash(m_path, copy));
    ObservedStore crashed(copy, testKey());
    QVERIFY(crashed.open());
    QVERIFY(crashed.entries == expected);
    QCOMPARE(crashed.blockIds, (QList<quint64>{ 0, 1, 3, 4 }));
    QCOMPARE(crashed.nextKey, std::optional<quint64>(1033));
}

void SealedRecipientStoreTest::hugeChangeSetIsOneCommit()
{
    ChangeSet changes;
    changes.time = arrival(1, 1).time;
    for (quint64 number = 1; number <= 200'000; ++number) {
        changes.added.append(RecipientKey(number));
        changes.edits.append({ RecipientKey(number), Field::Reference, Layer::Told, u"reference %1"_s.arg(number) });
    }
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(changes));
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(200'000));
    for (const quint64 number : { quint64(1), quint64(255), quint64(256), quint64(199'999), quint64(200'000) })
        QCOMPARE(book.entries.at(number).text(Field::Reference), u"reference %1"_s.arg(number));
    QCOMPARE(book.nextKey, std::optional<quint64>(200'001));
}

void SealedRecipientStoreTest::answersComeInTheOrderOfTheCalls()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    constexpr quint64 count = 100;
    for (quint64 n = 1; n <= count; ++n)
        QCOMPARE(book.commitLater(scriptedChange(n)), n);
    QVERIFY(book.waitForAnswers(count));
    for (quint64 n = 1; n <= count; ++n) {
        QCOMPARE(book.answers.at(static_cast<qsizetype>(n - 1)).sequence, n);
        QVERIFY(!book.answers.at(static_cast<qsizetype>(n - 1)).error);
    }
}

void SealedRecipientStoreTest::destructorFinishesEveryCommit()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        for (quint64 n = 1; n <= 50; ++n)
            book.commitLater(scriptedChange(n));
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == entriesAfterScript(50));
}

void SealedRecipientStoreTest::nextKeyOutlivesTheEntriesThatHadOne()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 300)));
        ChangeSet removal;
        removal.time = arrival(1, 1).time;
        for (quint64 number = 1; number <= 300; ++number)
            removal.removed.append(RecipientKey(number));
        QVERIFY(book.commit(removal));
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries.empty());
    QVERIFY(book.blockIds.isEmpty());
    QCOMPARE(book.nextKey, std::optional<quint64>(301));
}

void SealedRecipientStoreTest::largeKeysAreKept()
{
    constexpr quint64 large = quint64(1) << 62;
    Entries expected;
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        for (const quint64 first : { quint64(1), large }) {
            QVERIFY(book.commit(arrival(first, 1)));
            applyTo(expected, arrival(first, 1));
        }
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == expected);
    QCOMPARE(book.nextKey, std::optional<quint64>(large + 1));
}

void SealedRecipientStoreTest::commitFailsWhileNothingIsOpen()
{
    ObservedStore book(m_path, testKey());
    QVERIFY(!book.commit(arrival(1, 1)));
    QCOMPARE(book.answers.size(), qsizetype(1));
    QCOMPARE(book.answers.first().error->kind, StoreError::Kind::Unavailable);
}

void SealedRecipientStoreTest::opensAfterAnEarlierFailure()
{
    ObservedStore book(m_path, testKey());
    QVERIFY(!book.open());
    {
        ObservedStore maker(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(maker.open());
        QVERIFY(maker.commit(arrival(1, 3)));
        QVERIFY(!book.open());
        QCOMPARE(book.openError->kind, StoreError::Kind::InUse);
    }
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(3));
    QVERIFY(book.commit(arrival(4, 1)));
}

void SealedRecipientStoreTest::loadingCanBeBrokenOff()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 5'000)));
    }
    for (int i = 0; i < 20; ++i) {
        SealedRecipientStore store(m_path, testKey(), OpenMode::OpenExisting);
        store.open();
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(5'000));
}

void SealedRecipientStoreTest::ranksComeBackUntilSomethingIsCommitted_data()
{
    QTest::addColumn<int>("commitsBefore");
    QTest::addColumn<int>("commitsAfter");
    QTest::addColumn<bool>("comeBack");
    QTest::newRow("nothing is") << 0 << 0 << true;
    QTest::newRow("something is, and folded as the book closes") << 0 << 1 << false;
    QTest::newRow("the log is folded as the book closes") << 1 << 0 << false;
}

void SealedRecipientStoreTest::ranksComeBackUntilSomethingIsCommitted()
{
    QFETCH(const int, commitsBefore);
    QFETCH(const int, commitsAfter);
    QFETCH(const bool, comeBack);
    const QByteArray ranks = "the places of some names";
    makeBookOfTen();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        quint64 next = 11;
        for (int i = 0; i < commitsBefore; ++i)
            QVERIFY(book.commit(arrival(next++, 1)));
        book.store().keepRanks(ranks);
        for (int i = 0; i < commitsAfter; ++i)
            QVERIFY(book.commit(arrival(next++, 1)));
    }
    for (int time = 0; time < 2; ++time) {
        ObservedStore book(m_path, testKey());
        const QSignalSpy read(&book.store(), &RecipientStore::ranksRead);
        QVERIFY(book.open());
        QCOMPARE(read.size(), comeBack ? 1 : 0);
        if (comeBack)
            QCOMPARE(read.first().first().toByteArray(), ranks);
    }
    QVERIFY(!contentsOf(m_path + u".ranks"_s).contains(ranks));
}

void SealedRecipientStoreTest::damagedRanksDoNotKeepTheBookFromOpening()
{
    makeBookOfTen();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        book.store().keepRanks(QByteArray(10'000, 'r'));
    }
    QFile file(m_path + u".ranks"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 10'000 && file.seek(5'000) && file.write("damage") == 6);
    file.close();

    ObservedStore book(m_path, testKey());
    const QSignalSpy read(&book.store(), &RecipientStore::ranksRead);
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(10));
    QCOMPARE(read.size(), 0);
}

void SealedRecipientStoreTest::ranksOfOneTimeAreNotThoseOfAnother()
{
    makeBookOfTen();
    const QByteArray before = contentsOf(m_path);
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(11, 1)));
        book.store().keepRanks("of eleven");
    }
    // The book goes back to what it was, as a backup has it, and goes on in another way.
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(before) == before.size());
    file.close();
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(12, 1)));
    }
    ObservedStore book(m_path, testKey());
    const QSignalSpy read(&book.store(), &RecipientStore::ranksRead);
    QVERIFY(book.open());
    QCOMPARE(book.entries.size(), std::size_t(11));
    QCOMPARE(read.size(), 0);
}

void SealedRecipientStoreTest::nothingIsReadableOnDisk()
{
    const auto spellings = [](const QString& text) {
        return QList<QByteArray>{ text.toUtf8(), QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(text)),
            QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(text)) };
    };
    QStringList secrets{ u"4cab4ebf-8341-4ec1-844e"_s, u"4cab4ebf"_s, u"Wanjir"_s, u"Ochieng"_s, u"254712"_s,
        u"Safaricom"_s, u"Approved"_s, u"mobile_wallet"_s, u"the rent of house"_s, u"before "_s };
    const auto findsAny = [&](const QString& path) {
        const QByteArray bytes = contentsOf(path);
        for (const QString& secret : secrets) {
            for (const QByteArray& spelling : spellings(secret)) {
                if (bytes.contains(spelling))
                    return true;
            }
        }
        return false;
    };
    const auto filesWithSecrets = [&] {
        QStringList found;
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo& file : files) {
            if (findsAny(file.filePath()))
                found.append(file.fileName());
        }
        return found;
    };
    // The search itself works: it finds them in a plain file.
    QFile plain(m_folder->filePath(u"plain"_s));
    QVERIFY(plain.open(QIODevice::WriteOnly));
    plain.write(arrival(1, 1).encode());
    plain.close();
    QCOMPARE(filesWithSecrets(), QStringList{ u"plain"_s });
    QVERIFY(plain.remove());

    ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 20, 1 << 20, std::chrono::milliseconds(0) });
    QSignalSpy folds(&book.store(), &SealedRecipientStore::folded);
    QVERIFY(book.open());
    for (quint64 n = 1; n <= 19; ++n)
        QVERIFY(book.commit(scriptedChange(n)));
    QVERIFY(QFileInfo(m_path + u"-wal"_s).size() > 0);
    QCOMPARE(filesWithSecrets(), QStringList()); // in the log
    QVERIFY(book.commit(scriptedChange(20)));
    QTRY_COMPARE(folds.count(), 1);
    QCOMPARE(filesWithSecrets(), QStringList()); // in the blocks
    QVERIFY(book.commit(scriptedChange(21)));
    QCOMPARE(filesWithSecrets(), QStringList());
    book.close();
    QCOMPARE(filesWithSecrets(), QStringList());
}

void SealedRecipientStoreTest::filesAreForTheirOwnerOnly()
{
    const auto permissionsOfOthers = [](const QString& path) {
        return QFile::permissions(path)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                | QFile::ExeOther);
    };
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QVERIFY(book.commit(arrival(1, 1)));
    QCOMPARE(permissionsOfOthers(m_path), QFile::Permissions());
    QVERIFY(QFile::exists(m_path + u"-wal"_s));
    QCOMPARE(permissionsOfOthers(m_path + u"-wal"_s), QFile::Permissions());
    QVERIFY(!QFile::exists(m_path + u"-shm"_s)); // the shared memory of other SQLite programs is not used
    QVERIFY(QFile::permissions(m_path) & QFile::ReadOwner);
    QVERIFY(QFile::permissions(m_path) & QFile::WriteOwner);
    QVERIFY(!(QFile::permissions(m_path) & QFile::ExeOwner));
}

void SealedRecipientStoreTest::permissionsOfACopyAreTakenBack()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
    }
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
}

void SealedRecipientStoreTest::nothingIsLeftBesideAClosedBook()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 1'000)));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
        (QStringList{ u"book.sqlite"_s, QFileInfo(BookBackups::list(m_path).value(0).path).fileName() }));
}

QTEST_GUILESS_MAIN(SealedRecipientStoreTest)
#include "tst_SealedRecipientStore.moc"
