// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "SealedBookTest.h"
#include "recipients/RecipientCommands.h"

#include <QDir>
#include <QWidget>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! A book that is gone or damaged, and the ways out of it.
class tst_SessionRepair : public SealedBookTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aBookThatIsGoneIsNotReplacedWhileThereAreBackups()
    {
        QVERIFY(QFile::remove(m_path));
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QCOMPARE(session->bookError()->kind, StoreError::Kind::Missing);
        QCOMPARE(session->bookError()->path, m_path);
        QVERIFY(!QFile::exists(m_path));

        session->restoreBackup(session->backups().first());
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 1);
    }

    void aBookThatWasBroughtBackOpens()
    {
        QVERIFY(QFile::rename(m_path, m_path + u"-elsewhere"_s));
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QVERIFY(QFile::rename(m_path + u"-elsewhere"_s, m_path));
        session->open();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 1);
    }

    void aFreshBookInPlaceOfOneThatIsGoneLeavesItsBackups()
    {
        QVERIFY(QFile::remove(m_path));
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QFile backup(session->backups().first().path);
        QVERIFY(backup.open(QIODevice::ReadOnly));
        const QByteArray before = backup.readAll();
        QSignalSpy setAside(session.get(), &Session::bookSetAside);
        session->beginFreshBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 0);
        QCOMPARE(setAside.count(), 0); // there was none
        session.reset();

        const QDir folder = QFileInfo(m_path).dir();
        const QStringList kept = folder.entryList({ u"*.set-aside-*.backup-*"_s });
        QCOMPARE(kept.size(), 1);
        QFile file(folder.filePath(kept.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    void aBookThatIsGoneIsNotReplacedWhileOneThatWasSetAsideIsThere()
    {
        QVERIFY(
            QFile::rename(m_path, m_path + u".set-aside-20261102-080000"_s)); // as a kill between two names leaves it
        for (const BookBackups::Backup& backup : BookBackups::list(m_path))
            QVERIFY(QFile::remove(backup.path));
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QCOMPARE(session->bookError()->kind, StoreError::Kind::Missing);
        QCOMPARE(session->bookError()->keptAs, m_path + u".set-aside-20261102-080000"_s);
        QVERIFY(!QFile::exists(m_path));

        session->beginFreshBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 0);
        QVERIFY(QFile::exists(m_path + u".set-aside-20261102-080000"_s));
    }

    void aBookThatWasSetAsideIsUsedAgain()
    {
        const QString kept = m_path + u".set-aside-20261102-080000"_s;
        QVERIFY(QFile::rename(m_path, kept));
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QVERIFY(!session->backups().isEmpty());
        QCOMPARE(session->bookError()->keptAs, kept); // newer than any backup
        const QSignalSpy restored(session.get(), &Session::backupRestored);

        session->restoreBackup(session->booksSetAside().first());
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 1);
        QCOMPARE(restored.size(), 1);
        QCOMPARE(restored.first().at(0).value<BookBackups::Backup>().path, kept);
        QVERIFY(!QFile::exists(kept)); // it is the book, and nothing lies about twice
    }

    void aBookIsUsedAgainWithTheKeyThatItHadWhenItWasSetAside()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        session->beginFreshBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 0);

        QVERIFY(restores(*session, session->booksSetAside().constFirst()));
        QCOMPARE(session->book()->size(), 1);

        session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 1);
    }

    void aDamagedBookThatWasSetAsideIsTheBookAgainAndCanBeRecovered()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        const QString kept = m_path + u".set-aside-20261102-080000"_s;
        QVERIFY(QFile::copy(session->backups().constFirst().path, kept));
        damage(kept);
        session->restoreBackup(session->booksSetAside().constFirst());
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QCOMPARE(session->bookError()->kind, StoreError::Kind::Damaged);
        session->salvageBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
    }

    void aDamagedBookIsStillOneWhenNothingCanBeRecovered()
    {
        runSql(m_path, u"UPDATE meta SET value = zeroblob(64) WHERE name = 'check'"_s);
        damage(m_path);
        for (const auto* table : { "block", "change", "history" })
            runSql(m_path, u"DELETE FROM %1"_s.arg(QLatin1String(table)));
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        Told told(*session);
        session->salvageBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QCOMPARE(session->bookError()->kind, StoreError::Kind::Damaged);
        QVERIFY(session->maySalvageBook());
        QVERIFY2(told.bar.text().contains(u"could not be recovered"_s), qPrintable(told.bar.text()));
        QVERIFY(!session->backups().isEmpty());

        session->restoreBackup(session->backups().constFirst());
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 1);
    }

    void anotherBookIsNotAsFreshAsTheOneBeforeIt_data()
    {
        QTest::addColumn<bool>("isBackup");
        QTest::newRow("a backup") << true;
        QTest::newRow("a fresh book") << false;
    }

    void anotherBookIsNotAsFreshAsTheOneBeforeIt()
    {
        QFETCH(bool, isBackup);
        m_profiles->setViewState(m_profile.id, u"lastRefresh"_s, QDateTime::currentDateTimeUtc());
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QVERIFY(session->lastRefresh().isValid());
        if (isBackup)
            QVERIFY(restores(*session, session->backups().constFirst()));
        else
            session->beginFreshBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QVERIFY(!session->lastRefresh().isValid());
        session = openSession();
        QVERIFY(!session->lastRefresh().isValid());
    }

    void whatWasCopiedFromABookIsForgottenWithIt_data()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("a backup") << Way::Backup;
        QTest::newRow("what could be recovered") << Way::Salvage;
        QTest::newRow("a fresh book") << Way::Fresh;
    }

    void whatWasCopiedFromABookIsForgottenWithIt()
    {
        QFETCH(Way, way);
        m_profiles->setViewState(m_profile.id, u"recentlyCopied"_s, QVariantList{ QVariant::fromValue<quint64>(1) });
        const auto session = openSession();
        QWidget window;
        RecipientCommands commands(&window);
        commands.setSession(session.get());
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(commands.recentlyCopied().size(), 1);
        switch (way) {
        case Way::Backup:
            QVERIFY(restores(*session, session->backups().constFirst()));
            break;
        case Way::Salvage:
            session->salvageBook();
            break;
        case Way::Fresh:
            session->beginFreshBook();
            break;
        }
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(commands.recentlyCopied(), QList<RecipientKey>());
        QVERIFY(session->viewState(u"recentlyCopied"_s).toList().isEmpty());
        commands.setSession(nullptr);
    }

private:
    //! … in which another book takes the place of the one that is there.
    enum class Way { Backup, Salvage, Fresh };
};

QTEST_MAIN(tst_SessionRepair)
#include "tst_SessionRepair.moc"
