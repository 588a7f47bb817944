// SPDX-License-Identifier: MIT
#include "ObservedStore.h"
#include "store/BookSalvage.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_BookSalvage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    //! A book of several blocks, with changes that are not in their blocks yet.
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString path = m_folder.filePath(u"whole.sqlite"_s);
        ObservedStore book(path, testKey(), ObservedStore::Store::OpenMode::CreateNew);
        QVERIFY(book.open());
        QVERIFY(book.commit(arrival(1, count)));
        book.close();
        ObservedStore again(path, testKey());
        QVERIFY(again.open());
        for (quint64 n = 0; n < 20; ++n)
            QVERIFY(again.commit(arrival(count + 1 + n, 1)));
        QVERIFY(copyAsAfterCrash(path, m_folder.filePath(u"book.sqlite"_s)));
        m_file = contentsOf(m_folder.filePath(u"book.sqlite"_s));
        m_log = contentsOf(m_folder.filePath(u"book.sqlite-wal"_s));
        again.close();
        m_closedFile = contentsOf(path);
        QVERIFY(m_file.size() > 100'000);
        QVERIFY(!m_log.isEmpty());
        applyTo(m_entries, arrival(1, count + 20));
    }

    void init()
    {
        m_path = m_folder.filePath(u"damaged-%1/book.sqlite"_s.arg(++m_turn));
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    }

    void aWholeBookStaysWhole()
    {
        QVERIFY(put(m_file, m_log));
        const auto report = BookSalvage::salvage(m_path, testKey());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->isWhole);
        QCOMPARE(report->recipients, static_cast<qsizetype>(m_entries.size()));
        QCOMPARE(report->lostBlocks + report->lostChanges + report->lostHistory, 0);
        QCOMPARE(contentsOf(report->keptAs), m_file);
        QVERIFY(opened() == m_entries);
    }

    void oneBlockIsLostAndTheRestIsThere()
    {
        QVERIFY(put(m_file, m_log));
        QVERIFY(runSql(m_path, u"UPDATE block SET sealed = zeroblob(100) WHERE id = 1"_s));
        const auto report = BookSalvage::salvage(m_path, testKey());
        QVERIFY(report);
        QVERIFY(!report->isWhole);
        QCOMPARE(report->lostBlocks, 1);
        Entries expected = m_entries;
        std::erase_if(
            expected, [](const auto& entry) { return RecipientBlock::idOf(RecipientKey{ entry.first }) == 1; });
        QVERIFY(opened() == expected);
    }

    void aLostChangeLeavesWhatWasKnownBefore()
    {
        QVERIFY(put(m_file, m_log));
        QVERIFY(runSql(
            m_path, u"UPDATE change SET sealed = zeroblob(100) WHERE sequence = (SELECT max(sequence) FROM change)"_s));
        const auto report = BookSalvage::salvage(m_path, testKey());
        QVERIFY(report);
        QCOMPARE(report->lostChanges, 1);
        Entries expected = m_entries;
        expected.erase(count + 20);
        QVERIFY(opened() == expected);
    }

    void keysAreNotGivenTwice()
    {
        QVERIFY(put(m_file, m_log));
        QVERIFY(runSql(m_path, u"DELETE FROM meta WHERE name = 'state'"_s));
        QVERIFY(BookSalvage::salvage(m_path, testKey()));
        ObservedStore book(m_path, testKey());
        QVERIFY(book.open());
        QCOMPARE(book.nextKey, std::optional<quint64>(count + 21));
    }

    void theWrongKeyChangesNothing()
    {
        QVERIFY(put(m_file, m_log));
        const auto report = BookSalvage::salvage(m_path, testKey('x'));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, StoreError::Kind::WrongKey);
        QCOMPARE(contentsOf(m_path), m_file);
        QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files).size(), 2); // and its log
    }

    void aDamagedCheckValueLosesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("the check value") << u"check"_s << true;
        QTest::newRow("its digest") << u"check_digest"_s << true;
        QTest::newRow("no check value") << u"check"_s << false;
        QTest::newRow("no digest") << u"check_digest"_s << false;
    }

    void aDamagedCheckValueLosesNothing()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isThere);
        QVERIFY(put(m_file, m_log));
        QByteArray value = sqlValue(m_path, u"SELECT value FROM meta WHERE name = '%1'"_s.arg(name)).toByteArray();
        QVERIFY(!value.isEmpty());
        value[0] = static_cast<char>(value[0] ^ 1);
        QVERIFY(runSql(m_path,
            isThere ? u"UPDATE meta SET value = x'%1' WHERE name = '%2'"_s.arg(QString::fromLatin1(value.toHex()), name)
                    : u"DELETE FROM meta WHERE name = '%1'"_s.arg(name)));
        const QByteArray damaged = contentsOf(m_path);

        const auto refused = BookSalvage::salvage(m_path, testKey('x'));
        QVERIFY(!refused); // that key opens nothing
        QCOMPARE(refused.error().kind, StoreError::Kind::Damaged); // and nobody can tell whether it is the right one
        QCOMPARE(contentsOf(m_path), damaged);

        const auto report = BookSalvage::salvage(m_path, testKey());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->isWhole);
        QCOMPARE(contentsOf(report->keptAs), damaged);
        QVERIFY(opened() == m_entries);
    }

    void aLostIdentityLeavesNothingThatOpens()
    {
        QVERIFY(put(m_file, m_log));
        QVERIFY(runSql(m_path, u"UPDATE meta SET value = zeroblob(16) WHERE name = 'book'"_s));
        const auto report = BookSalvage::salvage(m_path, testKey());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, StoreError::Kind::Damaged);
    }

    void theRecoveryPassphraseStillOpensIt()
    {
        QVERIFY(put(m_file, m_log));
        {
            ObservedStore book(m_path, testKey());
            QVERIFY(book.open());
            bool isSet = false;
            connect(&book.store(), &SealedRecipientStore::recoveryPassphraseSet, this, [&isSet] { isSet = true; });
            book.store().setRecoveryPassphrase(makePassphrase(u"four plain words here"_s));
            QTRY_VERIFY_WITH_TIMEOUT(isSet, 30'000);
        }
        QVERIFY(BookSalvage::salvage(m_path, testKey()));
        QVERIFY(SealedRecipientStore::hasRecoveryPassphrase(m_path));
    }

    //! Never a crash, never a record that is not as it was once written, and the damaged file as it was.
    void whateverIsDamaged_data()
    {
        QTest::addColumn<bool>("truncated");
        QTest::addColumn<bool>("hasLog"); // in which the newest pages stand, those that lead to all others among them
        QTest::newRow("cut off, after a crash") << true << true;
        QTest::newRow("bytes changed, after a crash") << false << true;
        QTest::newRow("cut off") << true << false;
        QTest::newRow("bytes changed") << false << false;
    }

    void whateverIsDamaged()
    {
        QFETCH(const bool, truncated);
        QFETCH(const bool, hasLog);
        QRandomGenerator random(truncated ? 1 : 2);
        int recovered = 0;
        std::size_t lost = 0;
        for (int round = 0; round < rounds(); ++round) {
            init();
            QByteArray file = hasLog ? m_file : m_closedFile;
            QByteArray log = hasLog ? m_log : QByteArray();
            QByteArray& victim = hasLog && random.bounded(3) == 0 ? log : file;
            if (truncated) {
                victim.truncate(random.bounded(static_cast<int>(victim.size())));
            } else {
                for (int i = random.bounded(1, 40); i > 0; --i)
                    victim[random.bounded(static_cast<int>(victim.size()))] = static_cast<char>(random.bounded(256));
            }
            QVERIFY(put(file, log));
            const auto report = BookSalvage::salvage(m_path, testKey());
            if (!report) {
                QCOMPARE(contentsOf(m_path), file);
                continue;
            }
            ++recovered;
            QCOMPARE(contentsOf(report->keptAs), file);
            const Entries entries = opened();
            QCOMPARE(static_cast<qsizetype>(entries.size()), report->recipients);
            lost += m_entries.size() - entries.size();
            for (const auto& [key, recipient] : entries) {
                const auto known = m_entries.find(key);
                QVERIFY2(known != m_entries.end() && known->second == recipient,
                    qPrintable(u"round %1: entry %2 is not as it was written"_s.arg(round).arg(key)));
            }
            // The end of a write-ahead log that is cut off never was, as far as anyone can tell.
            QVERIFY(!report->isWhole || entries.size() == entries.rbegin()->first);
            QDir(QFileInfo(m_path).path()).removeRecursively();
        }
        qInfo("%d of %d books recovered, without %zu of their entries on average", recovered, rounds(),
            recovered > 0 ? lost / static_cast<std::size_t>(recovered) : 0);
        QVERIFY2(recovered > rounds() / 4, qPrintable(QString::number(recovered)));
    }

private:
    static constexpr int count = 700;

    static int rounds()
    {
        return qEnvironmentVariableIntValue("PAY_RECIPIENTS_DAMAGES") > 0
            ? qEnvironmentVariableIntValue("PAY_RECIPIENTS_DAMAGES")
            : 60;
    }

    bool put(const QByteArray& file, const QByteArray& log) const
    {
        const auto write = [](const QString& path, const QByteArray& bytes) {
            QFile to(path);
            return to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size();
        };
        return write(m_path, file) && write(m_path + u"-wal"_s, log);
    }

    Entries opened() const
    {
        ObservedStore book(m_path, testKey());
        return book.open() ? book.entries : Entries();
    }

    QTemporaryDir m_folder;
    QByteArray m_file;
    QByteArray m_closedFile;
    QByteArray m_log;
    Entries m_entries;
    QString m_path;
    int m_turn = 0;
};

QTEST_GUILESS_MAIN(tst_BookSalvage)
#include "tst_BookSalvage.moc"
