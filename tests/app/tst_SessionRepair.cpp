// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "dialogs/BackupDialog.h"
#include "recipients/RecipientCommands.h"
#include "session/Session.h"
#include "session/SessionMessages.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"
#include "store/BookSchema.h"
#include "support/FullDisk.h"
#include "text/BackupText.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"

#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

const QString damagedState = u"UPDATE meta SET value = zeroblob(64) WHERE name = 'state'"_s;

//! What the window says of a session.
struct Told {
    explicit Told(Session& session)
        : messages(session, banner, queue)
    {
    }

    MessageBar banner;
    MessageBar bar;
    MessageQueue queue{ bar };
    SessionMessages messages;
};

//! A book that is gone or damaged, and the ways out of it.
class SessionRepairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_profile = Profile::create(u"Acme"_s, Environment::Production);
        QVERIFY(m_profiles->save(m_profile));
        m_path = m_profiles->bookPath(m_profile);
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
    }

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

    void takingARestoreBackLeavesNoSecondCopy()
    {
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        Told told(*session);
        connect(&told.messages, &SessionMessages::restoreRequested, session.get(), &Session::restoreBackup);
        QSignalSpy restored(session.get(), &Session::backupRestored);
        session->restoreBackup(session->backups().constFirst());
        for (int time = 0; time < 3; ++time) {
            QVERIFY(restored.wait());
            QCOMPARE(session->book()->size(), 1);
            QCOMPARE(session->booksSetAside().size(), 1); // it is nowhere else
            buttonOf(told, u"Take it back"_s)->click();
            QVERIFY(restored.wait());
            QCOMPARE(session->book()->size(), 2);
            QCOMPARE(session->booksSetAside().size(), 0);
            QCOMPARE(restored.last().at(1).toString(), session->backups().constFirst().path);
            buttonOf(told, u"Take it back"_s)->click();
        }
        QVERIFY(restored.wait());
        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        buttonOf(told, u"Take it back"_s)->click();
        QVERIFY(restored.wait());
        QCOMPARE(session->booksSetAside().size(), 1); // what was changed meanwhile
    }

    void aBackupIsToldOfOnceItsKeyIsThere()
    {
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        Told told(*session);
        const QString entry = m_profile.bookKeychainName();
        std::optional<QByteArray> key;
        m_keychain.read(entry, this, [&key](const auto& read) { key = read.value_or(QByteArray()); });
        QTRY_VERIFY(key && !key->isEmpty());
        bool isDone = false;
        m_keychain.remove(entry, this, [&isDone](const auto& removed) { isDone = removed.has_value(); });
        QTRY_VERIFY(isDone);

        session->restoreBackup(session->backups().constFirst());
        QTRY_COMPARE(session->bookState(), Session::BookState::NeedsKey);
        QVERIFY2(told.bar.text().startsWith(u"The sealed book was kept as "_s), qPrintable(told.bar.text()));

        isDone = false;
        m_keychain.write(entry, *key, this, [&isDone](const auto& written) { isDone = written.has_value(); });
        QTRY_VERIFY(isDone);
        session->open();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QVERIFY2(told.bar.text().contains(u" again. The one before it was kept as "_s), qPrintable(told.bar.text()));
    }

    void aRepairThatFailsForgetsNoApproval()
    {
        m_profiles->setViewState(m_profile.id, u"newlyApproved"_s, QVariantList{ QVariant::fromValue<quint64>(1) });
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        const QSignalSpy notRestored(session.get(), &Session::backupNotRestored);
        session->restoreBackup({ m_path + u".backup-2020-01-01"_s, QDate(2020, 1, 1), 1 }); // which is not there
        QTRY_COMPARE(notRestored.size(), 1);
        QCOMPARE(session->viewState(u"newlyApproved"_s).toList().size(), 1);
        QCOMPARE(session->approvals()->unseen().size(), 1);

        QVERIFY(restores(*session, session->backups().constFirst()));
        QCOMPARE(session->approvals()->unseen().size(), 0);
    }

    void aRestoreThatFailsLeavesTheBookInUse_data()
    {
        QTest::addColumn<QString>("damage"); // empty: the backup is gone
        QTest::addColumn<bool>("isSetAside");
        QTest::addColumn<bool>("hasAnother");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a damaged backup")
            << damagedState << false << true
            << u" is damaged and was not used. The address book is as it was. Choose another backup."_s;
        QTest::newRow("a damaged backup, the only one")
            << damagedState << false << false
            << u" The address book is as it was. There is no other one: import what you miss, or refresh."_s;
        QTest::newRow("a backup that is gone") << QString() << false << true << u" could not be restored. "_s;
        QTest::newRow("a book that was set aside and is gone")
            << QString() << true << false << u" could not be used again. "_s;
    }

    void aRestoreThatFailsLeavesTheBookInUse()
    {
        QFETCH(const QString, damage);
        QFETCH(const bool, isSetAside);
        QFETCH(const bool, hasAnother);
        QFETCH(const QString, sentence);
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        Told told(*session);
        if (isSetAside)
            QVERIFY(QFile::copy(session->backups().constFirst().path, m_path + u".set-aside-20261102-080000"_s));
        const auto backup = (isSetAside ? session->booksSetAside() : session->backups()).constFirst();
        if (hasAnother)
            QVERIFY(QFile::copy(backup.path, m_path + u".backup-2020-01-01"_s));
        if (damage.isEmpty())
            QVERIFY(QFile::remove(backup.path));
        else
            runSql(backup.path, damage);

        const QSignalSpy closes(session.get(), &Session::bookAboutToClose);
        const QSignalSpy notRestored(session.get(), &Session::backupNotRestored);
        session->restoreBackup(backup);
        QTRY_COMPARE(notRestored.size(), 1);
        QCOMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(closes.size(), 0);
        QCOMPARE(session->book()->size(), 1);
        QVERIFY2(told.bar.text().contains(sentence), qPrintable(told.bar.text()));
        QVERIFY2(!told.bar.text().contains(m_path) || damage.isEmpty(), qPrintable(told.bar.text()));
        QSignalSpy asked(&told.messages, &SessionMessages::backupRequested);
        if (auto* button = buttonOf(told, u"Restore a backup…"_s))
            button->click();
        QCOMPARE(asked.size(), hasAnother ? 1 : 0);

        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 2);
    }

    void aRestoreForWhichThereIsNoRoomGivesUpNothing()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        const QSignalSpy closes(session.get(), &Session::bookAboutToClose);
        const QSignalSpy waits(session.get(), &Session::restoreWaits);
        const QSignalSpy notRestored(session.get(), &Session::backupNotRestored);
        {
            const FullDisk full;
            addRecipient(*session);
            QTRY_COMPARE(session->savingState(), Session::SavingState::Failed);
            session->restoreBackup(session->backups().constFirst());
            QTRY_COMPARE(notRestored.size(), 1);
        }
        QCOMPARE(closes.size(), 0);
        QCOMPARE(waits.size(), 0); // so that nobody is asked to give up what is not saved
        QCOMPARE(session->book()->size(), 2);
        session->retrySaving();
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 2);
    }

    void whatIsNotSavedIsGivenUpForABackupOnlyWhenThePersonSaysSo_data()
    {
        QTest::addColumn<bool>("isGivenUp");
        QTest::newRow("they do") << true;
        QTest::newRow("they do not") << false;
    }

    void whatIsNotSavedIsGivenUpForABackupOnlyWhenThePersonSaysSo()
    {
        QFETCH(const bool, isGivenUp);
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        {
            const FullDisk full;
            addRecipient(*session);
            QTRY_COMPARE(session->savingState(), Session::SavingState::Failed);
        }
        const Told told(*session);
        const QSignalSpy waits(session.get(), &Session::restoreWaits);
        const QSignalSpy restored(session.get(), &Session::backupRestored);
        session->restoreBackup(session->backups().constFirst());
        QTRY_COMPARE(waits.size(), 1);
        QVERIFY2(!told.bar.text().contains(u"is being checked"_s), qPrintable(told.bar.text()));
        QCOMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->book()->size(), 2);
        if (isGivenUp) {
            session->finishRestore();
            QTRY_COMPARE(restored.size(), 1);
            QCOMPARE(session->book()->size(), 1);
        } else {
            session->forgetRestore();
            session->retrySaving();
            QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
            QCOMPARE(session->book()->size(), 2);
        }
        QVERIFY(!QFile::exists(m_path + u".new"_s));
    }

    void aDamagedBookThatWasSetAsideIsTheBookAgainAndCanBeRecovered()
    {
        auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        const QString kept = m_path + u".set-aside-20261102-080000"_s;
        QVERIFY(QFile::copy(session->backups().constFirst().path, kept));
        runSql(kept, damagedState);
        session->restoreBackup(session->booksSetAside().constFirst());
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QCOMPARE(session->bookError()->kind, StoreError::Kind::Damaged);
        session->salvageBook();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
    }

    void aDamagedBackupOfADamagedBookLeavesTheOtherWays()
    {
        runSql(m_path, damagedState);
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        Told told(*session);
        runSql(session->backups().constFirst().path, damagedState);
        session->restoreBackup(session->backups().constFirst());
        QCOMPARE(session->bookState(), Session::BookState::Repairing);
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        QVERIFY2(told.bar.text().contains(u"recover what can be read of the book"_s), qPrintable(told.bar.text()));
        QVERIFY(session->maySalvageBook());
    }

    void whileABookIsRepairedNoOtherRepairBegins()
    {
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        const Told told(*session);
        const QSignalSpy restored(session.get(), &Session::backupRestored);
        const auto backup = session->backups().constFirst();
        session->restoreBackup(backup);
        QVERIFY(session->isRepairing());
        QVERIFY2(told.bar.text().contains(u"is being checked"_s), qPrintable(told.bar.text()));
        session->restoreBackup(backup);
        session->salvageBook();
        QTRY_COMPARE(restored.size(), 1);
        QVERIFY(!session->isRepairing());
        QVERIFY2(told.bar.text().contains(u" again. The one before it was kept as "_s), qPrintable(told.bar.text()));
        QCOMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(session->booksSetAside().size(), 1);
    }

    void whatABookWasBeforeItWasMigratedIsListedAndRestored_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < BookSchema::currentVersion; ++version)
            QTest::addRow("version %d", version) << version;
    }

    void whatABookWasBeforeItWasMigratedIsListedAndRestored()
    {
        QFETCH(const int, version);
        beginWithBookOf(version);
        const QString before = m_path + u".version-%1"_s.arg(version);
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        const int size = session->book()->size();
        QVERIFY(size > 0);
        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);

        const BackupDialog dialog(session->backups());
        auto* list = dialog.findChild<QListWidget*>();
        const auto found = list->findItems(u", before the program was updated, "_s, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        list->setCurrentItem(found.constFirst());
        QCOMPARE(dialog.chosen().path, before);
        QVERIFY(restores(*session, dialog.chosen()));
        QCOMPARE(session->book()->size(), size);
        addRecipient(*session);
        QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
        const QFileInfo copy(before);
        QCOMPARE(copy.dir().entryList({ copy.fileName() + u'*' }), QStringList{ copy.fileName() }); // serves again
    }

    void aDamagedBookIsStillOneWhenNothingCanBeRecovered()
    {
        runSql(m_path, u"UPDATE meta SET value = zeroblob(64) WHERE name = 'check'"_s);
        runSql(m_path, u"UPDATE meta SET value = zeroblob(64) WHERE name = 'state'"_s);
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

    void aBackupThatCouldNotBeMadeIsSaidOnceADay()
    {
        for (const BookBackups::Backup& backup : BookBackups::list(m_path))
            QVERIFY(QFile::remove(backup.path));
        // A folder in the place of the unfinished copy.
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        QVERIFY(QDir().mkpath(m_path + u".backup-%1.new/x"_s.arg(today)));
        for (const bool isSaid : { true, false }) { // at the second start of the day it is not
            const auto session = openSession();
            Told told(*session);
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
            addRecipient(*session);
            QTRY_COMPARE(session->savingState(), Session::SavingState::Saved);
            QCOMPARE(told.queue.has(MessageTopic::Backup), isSaid);
            QCOMPARE(
                told.bar.text().startsWith(u"Today's backup could not be made. The address book itself is saved. "_s),
                isSaid);
        }
    }

    void aBackupIsSaidToBeMissingWithWhatToDo_data()
    {
        QTest::addColumn<StoreError::Kind>("kind");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no room") << StoreError::Kind::DiskFull << u"Free some space"_s;
        QTest::newRow("no permission") << StoreError::Kind::Unavailable << u"Check that the folder /books may"_s;
    }

    void aBackupIsSaidToBeMissingWithWhatToDo()
    {
        QFETCH(const StoreError::Kind, kind);
        QFETCH(const QString, advice);
        const QString text = noBackupText({ kind, u"/books/book.sqlite.backup-2026-11-02.new"_s, {} });
        QVERIFY2(text.contains(advice) && text.contains(u"The address book itself is saved."_s), qPrintable(text));
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

    //! The book of the profile is one that an older program wrote, and the keychain has its key.
    void beginWithBookOf(int version)
    {
        m_profile = Profile::create(u"Umoja"_s, Environment::Production);
        QVERIFY(m_profiles->save(m_profile));
        m_path = m_profiles->bookPath(m_profile);
        QVERIFY(QFile::copy(QStringLiteral(STORE_TEST_DATA "/book-version-%1.sqlite").arg(version), m_path));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
        bool isDone = false;
        m_keychain.write(m_profile.bookKeychainName(), QByteArray(BookKey::size, 'k'), this,
            [&isDone](const auto& written) { isDone = written.has_value(); });
        QTRY_VERIFY(isDone);
    }

    static QPushButton* buttonOf(const Told& told, const QString& text)
    {
        const auto buttons = told.bar.findChildren<QPushButton*>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found != buttons.end() ? *found : nullptr;
    }

    static bool restores(Session& session, const BookBackups::Backup& backup)
    {
        QSignalSpy restored(&session, &Session::backupRestored);
        session.restoreBackup(backup);
        return restored.wait();
    }

    static void addRecipient(Session& session)
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = session.book()->takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, u"Jane"_s };
        session.book()->apply(changes);
    }

    static void runSql(const QString& path, const QString& statement)
    {
        const auto database = BookDatabase::open(path, BookFile::patience);
        QVERIFY(database);
        const auto done = (*database)->execute(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    std::unique_ptr<Session> openSession()
    {
        const auto profile = m_profiles->find(m_profile.id);
        auto session = std::make_unique<Session>(profile.value(), *m_profiles, m_keychain);
        session->open();
        return session;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    Keychain m_keychain;
    Profile m_profile;
    QString m_path;
};

QTEST_MAIN(SessionRepairTest)
#include "tst_SessionRepair.moc"
