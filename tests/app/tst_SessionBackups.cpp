// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "SealedBookTest.h"
#include "dialogs/BackupDialog.h"
#include "store/BookSchema.h"
#include "support/FullDisk.h"
#include "text/BackupText.h"

#include <QDir>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! Backups in the place of the book, and one that could not be made.
class tst_SessionBackups : public SealedBookTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

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
        QTest::addColumn<bool>("isDamaged"); // else it is gone
        QTest::addColumn<bool>("isSetAside");
        QTest::addColumn<bool>("hasAnother");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a damaged backup")
            << true << false << true
            << u" is damaged and was not used. The address book is as it was. Choose another backup."_s;
        QTest::newRow("a damaged backup, the only one")
            << true << false << false
            << u" The address book is as it was. There is no other one: import what you miss, or refresh."_s;
        QTest::newRow("a backup that is gone") << false << false << true << u" could not be restored. "_s;
        QTest::newRow("a book that was set aside and is gone")
            << false << true << false << u" could not be used again. "_s;
    }

    void aRestoreThatFailsLeavesTheBookInUse()
    {
        QFETCH(const bool, isDamaged);
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
        if (isDamaged)
            damage(backup.path);
        else
            QVERIFY(QFile::remove(backup.path));

        const QSignalSpy closes(session.get(), &Session::bookAboutToClose);
        const QSignalSpy notRestored(session.get(), &Session::backupNotRestored);
        session->restoreBackup(backup);
        QTRY_COMPARE(notRestored.size(), 1);
        QCOMPARE(session->bookState(), Session::BookState::Ready);
        QCOMPARE(closes.size(), 0);
        QCOMPARE(session->book()->size(), 1);
        QVERIFY2(told.bar.text().contains(sentence), qPrintable(told.bar.text()));
        QVERIFY2(!told.bar.text().contains(m_path) || !isDamaged, qPrintable(told.bar.text()));
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

    void aDamagedBackupOfADamagedBookLeavesTheOtherWays()
    {
        damage(m_path);
        const auto session = openSession();
        QTRY_COMPARE(session->bookState(), Session::BookState::Failed);
        Told told(*session);
        damage(session->backups().constFirst().path);
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

    void aPassphraseIsOfferedWhileThereIsNoneAndSomethingToLose_data()
    {
        QTest::addColumn<bool>("isEmpty");
        QTest::addColumn<QVariant>("offered"); // when it was
        QTest::addColumn<bool>("isOffered");
        const QDate today = QDate::currentDate();
        QTest::newRow("never before") << false << QVariant() << true;
        QTest::newRow("last week") << false << QVariant(today.addDays(-7)) << false;
        QTest::newRow("two months ago") << false << QVariant(today.addDays(-60)) << true;
        QTest::newRow("an empty book") << true << QVariant() << false;
    }

    void aPassphraseIsOfferedWhileThereIsNoneAndSomethingToLose()
    {
        QFETCH(const bool, isEmpty);
        QFETCH(const QVariant, offered);
        QFETCH(const bool, isOffered);
        if (isEmpty) {
            m_profile = Profile::create(u"Empty"_s, Environment::Production);
            QVERIFY(m_profiles->save(m_profile));
        }
        m_profiles->setViewState(m_profile.id, u"recoveryPassphraseOffered"_s, offered);
        for (const bool isFirst : { true, false }) {
            const auto session = openSession();
            const Told told(*session);
            QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
            QCOMPARE(told.queue.has(MessageTopic::RecoveryPassphrase), isFirst && isOffered);
        }
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

private:
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
};

QTEST_MAIN(tst_SessionBackups)
#include "tst_SessionBackups.moc"
