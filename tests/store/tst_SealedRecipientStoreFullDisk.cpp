// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookBackups.h"
#include "store/BookFile.h"
#include "store/BookReplacement.h"
#include "store/BookSalvage.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using namespace std::chrono_literals;

using OpenMode = SealedRecipientStore::OpenMode;

//! Runs on a disk of a mebibyte that on_tiny_disk.sh mounts and names in the environment.
class SealedRecipientStoreFullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void fullDiskFailsTheCommitAndNoLaterOne();
    void changeSetLargerThanTheDiskIsNotHalfThere();
    void foldingOnAFullDiskLosesNothing();
    void bookOpensOnAFullDisk();
    void newBookOnAFullDiskLeavesNothing();
    void newBookIsWholeOrNotThere();
    void recoveredBookIsWholeOrTheDamagedOneStays();
    void backupThatIsReadyTakesThePlaceOfTheBookOnAFullDisk();
    void readOnlyDiskIsReadOnly();

private:
    bool fillDisk(int freePages = 0);
    bool freeDisk();
    bool remount(const QString& option);

    QString m_disk;
    QString m_path;
    QString m_filler;
};

void SealedRecipientStoreFullDiskTest::initTestCase()
{
    m_disk = qEnvironmentVariable("PAY_RECIPIENTS_TINY_DISK");
    QVERIFY2(!m_disk.isEmpty(), "run it by on_tiny_disk.sh");
    m_path = m_disk + u"/book.sqlite"_s;
    m_filler = m_disk + u"/filler"_s;
}

void SealedRecipientStoreFullDiskTest::init()
{
    QVERIFY(QDir(m_disk).isEmpty(QDir::Files | QDir::Hidden));
}

void SealedRecipientStoreFullDiskTest::cleanup()
{
    const auto files = QDir(m_disk).entryList(QDir::Files | QDir::Hidden);
    for (const QString& file : files)
        QVERIFY(QFile::remove(m_disk + u'/' + file));
}

bool SealedRecipientStoreFullDiskTest::fillDisk(int freePages)
{
    QFile filler(m_filler);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (filler.write(page) == page.size()) { }
    return filler.resize(filler.size() - freePages * page.size());
}

bool SealedRecipientStoreFullDiskTest::freeDisk()
{
    return QFile::remove(m_filler);
}

bool SealedRecipientStoreFullDiskTest::remount(const QString& option)
{
    QProcess mount;
    mount.start(u"mount"_s, { u"-o"_s, u"remount,"_s + option, m_disk });
    return mount.waitForFinished() && mount.exitCode() == 0;
}

void SealedRecipientStoreFullDiskTest::fullDiskFailsTheCommitAndNoLaterOne()
{
    Entries expected;
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 10)));
        applyTo(expected, arrival(1, 10));
        QVERIFY(fillDisk());
        for (int attempt = 0; attempt < 3; ++attempt) {
            QVERIFY(!book.commit(arrival(11, 50)));
            QCOMPARE(book.answers.last().error->kind, StoreError::Kind::DiskFull);
        }
        QVERIFY(freeDisk());
        QVERIFY(book.commit(arrival(61, 10)));
        applyTo(expected, arrival(61, 10));
        const QString copy = m_disk + u"/copy.sqlite"_s;
        QVERIFY(copyAsAfterCrash(m_path, copy));
        ObservedStore crashed(copy, testKey());
        QVERIFY(crashed.open());
        QVERIFY(crashed.entries == expected);
    }
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == expected);
    QCOMPARE(book.nextKey, std::optional<quint64>(71));
}

void SealedRecipientStoreFullDiskTest::changeSetLargerThanTheDiskIsNotHalfThere()
{
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(book.open());
    QVERIFY(!book.commit(arrival(1, 20'000)));
    QCOMPARE(book.answers.last().error->kind, StoreError::Kind::DiskFull);
    QVERIFY(book.commit(arrival(1, 10)));
    book.close();
    ObservedStore again(m_path, testKey());
    QVERIFY(again.open());
    QCOMPARE(again.entries.size(), std::size_t(10));
}

void SealedRecipientStoreFullDiskTest::foldingOnAFullDiskLosesNothing()
{
    Entries expected;
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew, { 1'000, 1 << 30, 24h });
        QVERIFY(book.open());
        for (quint64 first = 1; first <= 1'000; first += 100) {
            QVERIFY(book.commit(arrival(first, 100)));
            applyTo(expected, arrival(first, 100));
        }
        QVERIFY(fillDisk());
    } // has no room to fold
    QVERIFY(freeDisk());
    {
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QVERIFY(book.entries == expected);
    }
    QCOMPARE(sqlValue(m_path, u"SELECT count(*) FROM change"_s).toInt(), 0);
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
    QVERIFY(book.entries == expected);
}

void SealedRecipientStoreFullDiskTest::bookOpensOnAFullDisk()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 500)));
    }
    QVERIFY(fillDisk());
    ObservedStore book(m_path, testKey());
    QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
    QCOMPARE(book.entries.size(), std::size_t(500));
    QVERIFY(!book.commit(arrival(501, 1)));
    QCOMPARE(book.answers.last().error->kind, StoreError::Kind::DiskFull);
    QVERIFY(freeDisk());
    QVERIFY(book.commit(arrival(501, 1)));
}

void SealedRecipientStoreFullDiskTest::newBookOnAFullDiskLeavesNothing()
{
    QVERIFY(fillDisk());
    ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
    QVERIFY(!book.open());
    QCOMPARE(book.openError->kind, StoreError::Kind::DiskFull);
    QCOMPARE(QDir(m_disk).entryList(QDir::Files | QDir::Hidden), QStringList{ u"filler"_s });
    QVERIFY(freeDisk());
    QVERIFY(book.open());
    QVERIFY(book.commit(arrival(1, 1)));
}

//! Whatever room there is: a log that was not brought into its file does not go with it under the new name.
void SealedRecipientStoreFullDiskTest::newBookIsWholeOrNotThere()
{
    int refused = 0;
    int begun = 0;
    for (int freePages = 0; begun < 5; ++freePages) {
        QVERIFY(fillDisk(freePages));
        const auto made = BookFile::create(m_path, testKey());
        QVERIFY(freeDisk());
        refused += made ? 0 : 1;
        begun += made ? 1 : 0;
        if (!made) {
            QCOMPARE(made.error().kind, StoreError::Kind::DiskFull);
            QVERIFY(QDir(m_disk).isEmpty(QDir::Files | QDir::Hidden));
            continue;
        }
        ObservedStore book(m_path, testKey());
        QVERIFY2(book.open(), qPrintable(QString::number(freePages)));
        book.close();
        cleanup();
    }
    QVERIFY(refused > 0);
}

void SealedRecipientStoreFullDiskTest::recoveredBookIsWholeOrTheDamagedOneStays()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 500)));
    }
    const auto backups = QDir(m_disk).entryList({ u"*.backup-*"_s });
    for (const QString& backup : backups)
        QVERIFY(QFile::remove(m_disk + u'/' + backup));
    const QByteArray file = contentsOf(m_path);
    QVERIFY(!file.isEmpty());
    int refused = 0;
    int recovered = 0;
    for (int freePages = 0; recovered < 5; ++freePages) {
        QVERIFY(fillDisk(freePages));
        const auto report = BookSalvage::salvage(m_path, testKey());
        QVERIFY(freeDisk());
        refused += report ? 0 : 1;
        recovered += report ? 1 : 0;
        if (!report) {
            QCOMPARE(report.error().kind, StoreError::Kind::DiskFull);
            QCOMPARE(contentsOf(m_path), file);
            QCOMPARE(QDir(m_disk).entryList(QDir::Files | QDir::Hidden).size(), 1);
            continue;
        }
        ObservedStore book(m_path, testKey());
        QVERIFY2(book.open(), qPrintable(QString::number(freePages)));
        QCOMPARE(book.entries.size(), std::size_t(500));
        book.close();
        QVERIFY(QFile::remove(m_path) && QFile::rename(report->keptAs, m_path));
    }
    QVERIFY(refused > 0);
}

void SealedRecipientStoreFullDiskTest::backupThatIsReadyTakesThePlaceOfTheBookOnAFullDisk()
{
    const BookBackups::Backup backup{ m_path + u".backup-2026-11-02"_s, QDate(2026, 11, 2) };
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, 10)));
    }
    QVERIFY(QFile::copy(m_path, backup.path));
    ObservedStore book(m_path, testKey(), OpenMode::OpenExisting, { 1'000, 1 << 30, 24h });
    QVERIFY(book.open());
    QVERIFY(book.commit(arrival(11, 200)));
    const auto replacement = BookBackups::prepare(m_path, backup, testKey());
    QVERIFY2(replacement, replacement ? "" : qPrintable(replacement.error().detail));
    QVERIFY(fillDisk());
    book.close();
    QVERIFY(QFile::exists(BookFile::logOf(m_path))); // there is no room to bring it in
    const auto former = (*replacement)->putInPlace();
    QVERIFY2(former, former ? "" : qPrintable(former.error().detail));
    QVERIFY(freeDisk());

    ObservedStore restored(m_path, testKey());
    QVERIFY(restored.open());
    QCOMPARE(restored.entries.size(), std::size_t(10));
    ObservedStore aside(*former, testKey());
    QVERIFY(aside.open());
    QCOMPARE(aside.entries.size(), std::size_t(210));
}

void SealedRecipientStoreFullDiskTest::readOnlyDiskIsReadOnly()
{
    {
        ObservedStore book(m_path, testKey(), OpenMode::CreateNew);
        QVERIFY(book.open());
    }
    QVERIFY(remount(u"ro"_s));
    for (const auto& [path, mode] :
        { std::pair(m_path, OpenMode::OpenExisting), std::pair(m_disk + u"/new.sqlite"_s, OpenMode::CreateNew) }) {
        ObservedStore book(path, testKey(), mode);
        QVERIFY(!book.open());
        QCOMPARE(book.openError->kind, StoreError::Kind::ReadOnly);
    }
    QVERIFY(remount(u"rw"_s));
    ObservedStore book(m_path, testKey());
    QVERIFY(book.open());
}

QTEST_GUILESS_MAIN(SealedRecipientStoreFullDiskTest)
#include "tst_SealedRecipientStoreFullDisk.moc"
