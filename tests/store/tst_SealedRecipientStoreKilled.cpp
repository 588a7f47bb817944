// SPDX-License-Identifier: MIT
#include "ObservedStore.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class SealedRecipientStoreKilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingCommittedIsThereAfterAKill_data();
    void everythingCommittedIsThereAfterAKill();
    void bookThatWasBeingMadeIsWholeOrNotThere();
};

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

QTEST_GUILESS_MAIN(SealedRecipientStoreKilledTest)
#include "tst_SealedRecipientStoreKilled.moc"
