// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookBackups.h"
#include "store/BookSchema.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class SealedRecipientStoreKilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingCommittedIsThereAfterAKill_data();
    void everythingCommittedIsThereAfterAKill();
    void bookThatWasBeingMadeIsWholeOrNotThere();
    void bookThatWasBeingMigratedIsOfOneVersionAndWhole_data();
    void bookThatWasBeingMigratedIsOfOneVersionAndWhole();
    void bookThatABackupWasReplacingIsTheOneOrTheOther();
};

namespace {

using std::chrono::nanoseconds;

constexpr int fewRounds = 12;

//! How often each is killed; the environment may ask for more.
int randomRounds()
{
    const int asked = qEnvironmentVariableIntValue("PAY_RECIPIENTS_KILLS");
    return asked > 0 ? asked : fewRounds;
}

//! What a writer does between a first sign of it and its end, which a kill shall meet at any moment.
class Work {
public:
    Work(const QString& book, const QString& what, const QString& sign)
        : m_sign(sign)
    {
        m_writer.start(QString::fromLocal8Bit(STORE_WRITER), { book, what });
    }

    //! \return how long it took until it said something; nothing if it did not begin or end in time
    std::optional<nanoseconds> measure()
    {
        if (!waitForSign() || !m_writer.waitForReadyRead())
            return std::nullopt;
        const auto took = nanoseconds(m_sinceSign.nsecsElapsed());
        kill();
        return took;
    }

    bool killAt(nanoseconds moment)
    {
        if (!waitForSign())
            return false;
        while (nanoseconds(m_sinceSign.nsecsElapsed()) < moment) // shorter than any wait of the system
            continue;
        return kill();
    }

private:
    bool waitForSign()
    {
        QElapsedTimer patience;
        patience.start();
        while (!QFile::exists(m_sign)) {
            if (patience.hasExpired(30'000))
                return false;
        }
        m_sinceSign.start();
        return true;
    }

    bool kill()
    {
        m_writer.kill();
        return m_writer.state() == QProcess::NotRunning || m_writer.waitForFinished();
    }

    QProcess m_writer;
    const QString m_sign;
    QElapsedTimer m_sinceSign;
};

//! Anywhere in the work, and a little after it.
nanoseconds anyMomentOf(nanoseconds work)
{
    const qint64 span = work.count() + work.count() / 4;
    return nanoseconds(QRandomGenerator::global()->bounded(span));
}

bool copyFiles(const QString& from, const QString& to)
{
    const QStringList names = QDir(from).entryList(QDir::Files);
    return std::ranges::all_of(
        names, [&](const QString& name) { return QFile::copy(QDir(from).filePath(name), QDir(to).filePath(name)); });
}

//! A book, the log of its last changes beside it as a crash leaves it, and a backup of what it was before them.
bool makeBookWithBackup(const QString& path, quint64 inBackup, quint64 inBook)
{
    const QTemporaryDir folder;
    const QString work = folder.filePath(QFileInfo(path).fileName());
    const auto commit = [](ObservedStore& book, quint64 first, quint64 last) {
        for (quint64 n = first; n <= last; ++n) {
            if (!book.commit(scriptedChange(n)))
                return false;
        }
        return true;
    };
    {
        ObservedStore book(work, testKey(), SealedRecipientStore::OpenMode::CreateNew, {},
            [] { return QDate::currentDate().addDays(-1); });
        if (!book.open() || !commit(book, 1, inBackup))
            return false;
    }
    ObservedStore book(work, testKey()); // today, before whose first change it is copied
    if (!book.open() || !commit(book, inBackup + 1, inBook))
        return false;
    const QString backup = BookBackups::list(work).constFirst().path;
    return copyAsAfterCrash(work, path)
        && QFile::copy(backup, QFileInfo(path).dir().filePath(QFileInfo(backup).fileName()));
}

} // namespace

void SealedRecipientStoreKilledTest::everythingCommittedIsThereAfterAKill_data()
{
    QTest::addColumn<int>("linesUntilKilled");
    QTest::addColumn<int>("rounds");
    QTest::newRow("while it opens") << 0 << 5;
    QTest::newRow("once it is open") << 1 << 5;
    QTest::newRow("after a commit") << 2 << 10;
    QTest::newRow("about the first folding") << 6 << 10;
    QTest::newRow("about the second folding") << 11 << 10;
    QTest::newRow("after some hundred") << 300 << 2;
}

void SealedRecipientStoreKilledTest::everythingCommittedIsThereAfterAKill()
{
    QFETCH(const int, linesUntilKilled);
    QFETCH(const int, rounds);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.sqlite"_s);
    {
        ObservedStore book(path, testKey(), SealedRecipientStore::OpenMode::CreateNew);
        QVERIFY(book.open());
    }
    quint64 before = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess writer;
        QByteArray said;
        connect(&writer, &QProcess::readyReadStandardOutput, &writer, [&] { said += writer.readAllStandardOutput(); });
        writer.start(QString::fromLocal8Bit(STORE_WRITER), { path, u"write"_s });
        QTRY_VERIFY_WITH_TIMEOUT(writer.state() == QProcess::Running && said.count('\n') >= linesUntilKilled, 60'000);
        writer.kill();
        QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 30'000);
        said += writer.readAllStandardOutput();
        QVERIFY2(!said.contains("failed"), said.constData());

        quint64 last = before;
        const QList<QByteArray> lines = said.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // what follows the last line break was cut off
            if (lines.at(i).startsWith("committed "))
                last = lines.at(i).sliced(10).toULongLong();
        }
        ObservedStore book(path, testKey());
        QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
        const quint64 durable = *book.nextKey - 1;
        QVERIFY(durable >= last);
        QVERIFY(durable <= last + 1); // one that it could not tell of any more
        QVERIFY(book.entries == entriesAfterScript(durable));
        QVERIFY(book.history() == historyAfterScript(durable));
        before = durable;
    }
    if (linesUntilKilled > 1)
        QVERIFY(before >= quint64(rounds));
}

void SealedRecipientStoreKilledTest::bookThatWasBeingMadeIsWholeOrNotThere()
{
    for (int round = 0; round < 20; ++round) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        QProcess writer;
        writer.start(QString::fromLocal8Bit(STORE_WRITER), { path, u"hold"_s });
        // Kills it at the first sign of the new book under any name, or a little later.
        QTRY_VERIFY_WITH_TIMEOUT(
            QFile::exists(path + (round % 2 ? u".new"_s : u".lock"_s)) || QFile::exists(path), 30'000);
        writer.kill();
        QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 30'000);
        const auto mode = SealedRecipientStore::exists(path) ? SealedRecipientStore::OpenMode::OpenExisting
                                                             : SealedRecipientStore::OpenMode::CreateNew;
        ObservedStore book(path, testKey(), mode);
        QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
        QVERIFY(book.entries.empty());
        QVERIFY(book.commit(arrival(1, 1)));
    }
}

void SealedRecipientStoreKilledTest::bookThatWasBeingMigratedIsOfOneVersionAndWhole_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < BookSchema::currentVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void SealedRecipientStoreKilledTest::bookThatWasBeingMigratedIsOfOneVersionAndWhole()
{
    QFETCH(const int, version);
    std::optional<nanoseconds> wholeWork;
    for (int round = 0; round <= randomRounds(); ++round) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        QVERIFY(QFile::copy(QStringLiteral(STORE_TEST_DATA "/book-version-%1.sqlite").arg(version), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        Work work(path, u"hold"_s, path + u".lock"_s);
        if (!wholeWork) {
            QVERIFY(wholeWork = work.measure());
        } else {
            QVERIFY(work.killAt(anyMomentOf(*wholeWork)));
        }

        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(copyAsAfterCrash(path, copy));
        QCOMPARE(sqlValue(copy, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        const int found = sqlValue(copy, u"PRAGMA user_version"_s).toInt();
        QVERIFY(found >= version && found <= BookSchema::currentVersion);
        ObservedStore book(path, testKey());
        QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
        QVERIFY(book.entries == entriesAfterScript(30));
        QVERIFY(book.commit(scriptedChange(31)));
        book.close();
        // What it was at first is kept once, and whole, wherever the first attempt ended.
        const QString kept = u"book.sqlite.version-%1"_s.arg(version);
        QCOMPARE(QDir(folder.path()).entryList({ kept + u'*' }, QDir::Files), QStringList{ kept });
        ObservedStore former(folder.filePath(kept), testKey());
        QVERIFY2(former.open(), former.openError ? qPrintable(former.openError->detail) : "");
        QVERIFY(former.entries == entriesAfterScript(30));
    }
}

void SealedRecipientStoreKilledTest::bookThatABackupWasReplacingIsTheOneOrTheOther()
{
    constexpr quint64 inBackup = 20;
    constexpr quint64 inBook = 30;
    const QTemporaryDir model;
    QVERIFY(makeBookWithBackup(model.filePath(u"book.sqlite"_s), inBackup, inBook));
    std::optional<nanoseconds> wholeWork;
    for (int round = 0; round <= randomRounds(); ++round) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        QVERIFY(copyFiles(model.path(), folder.path()));
        Work work(path, u"restore"_s, path + u".new"_s);
        if (!wholeWork) {
            QVERIFY(wholeWork = work.measure());
        } else {
            QVERIFY(work.killAt(anyMomentOf(*wholeWork)));
        }

        // Between two names the former book lies whole beside its place, and can be used again.
        const bool isInPlace = QFile::exists(path);
        const auto aside = BookBackups::setAside(path);
        QVERIFY(isInPlace || aside.size() == 1);
        if (!isInPlace)
            QVERIFY(restore(path, aside.constFirst(), testKey()));
        {
            ObservedStore book(path, testKey());
            QVERIFY2(book.open(), book.openError ? qPrintable(book.openError->detail) : "");
            const bool isFormer = book.entries == entriesAfterScript(inBook);
            QVERIFY(isFormer || (isInPlace && book.entries == entriesAfterScript(inBackup)));
            QVERIFY(isFormer || aside.size() == 1);
        }
        if (!aside.isEmpty()) {
            ObservedStore former(aside.constFirst().path, testKey());
            QVERIFY2(former.open(), former.openError ? qPrintable(former.openError->detail) : "");
            QVERIFY(former.entries == entriesAfterScript(inBook));
        }

        // And what was begun can be done again.
        const auto backups = BookBackups::list(path);
        QCOMPARE(backups.size(), 1);
        QVERIFY(restore(path, backups.constFirst(), testKey()));
        ObservedStore restored(path, testKey());
        QVERIFY2(restored.open(), restored.openError ? qPrintable(restored.openError->detail) : "");
        QVERIFY(restored.entries == entriesAfterScript(inBackup));
    }
}

QTEST_GUILESS_MAIN(SealedRecipientStoreKilledTest)
#include "tst_SealedRecipientStoreKilled.moc"
