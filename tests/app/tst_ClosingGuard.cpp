// SPDX-License-Identifier: MIT
//! The window as it is closed: of a book on a disk that is full, of a service that does not answer.
#include "MainActions.h"
#include "MainWindow.h"
#include "dialogs/BackupDialog.h"
#include "exchange/ExportDialog.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "recipients/SearchField.h"
#include "session/ClosingGuard.h"
#include "session/Session.h"
#include "support/FullDisk.h"
#include "support/RawPeer.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"
#include "widgets/StatusLine.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;
using test::RawPeer;
using test::RawReply;
using test::RawRequest;

class tst_ClosingGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        cleanup(); // Qt does not after an init() that failed
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_peer = std::make_unique<RawPeer>([](const RawRequest&) { return RawReply::nothing(); });
        m_profile = Profile::create(u"Acme"_s, Environment::Custom, m_peer->baseUrl());
        QVERIFY(m_profiles->save(m_profile));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
        m_window = std::make_unique<MainWindow>(*m_profiles, m_keychain, *m_preferences);
        m_window->openProfile(m_profile);
        m_window->show();
        m_session = m_window->session();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
    }

    void cleanup() { m_window.reset(); }

    void aSavedBookClosesAtOnce()
    {
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void changesOnTheirWayAreWaitedFor()
    {
        addPerson();
        QCOMPARE(m_session->savingState(), Session::SavingState::Saving);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(!question());
        QCOMPARE(keptPeople(), 1);
    }

    void asksBeforeChangesAreLost()
    {
        auto full = std::make_unique<FullDisk>();
        addPerson();
        m_window->close();
        QTRY_VERIFY(question());
        choose(u"Cancel"_s);
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(statusText().endsWith(u"not saved"_s));

        m_window->close();
        QTRY_VERIFY(question());
        choose(u"Try again"_s);
        QTRY_VERIFY(question()); // it failed again
        full.reset();
        choose(u"Try again"_s);
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(keptPeople(), 1);
    }

    void thePersonMayGiveThemUp()
    {
        FullDisk full;
        addPerson();
        m_window->close();
        QTRY_VERIFY(question());
        choose(u"Quit without saving"_s);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void whoGoesOnWorkingKeepsTheWindow()
    {
        addPerson();
        m_window->close();
        QVERIFY(m_window->isVisible());
        QTest::keyClick(m_window->findChild<SearchField*>(), Qt::Key_J);
        QTRY_COMPARE(m_session->savingState(), Session::SavingState::Saved);
        QTRY_VERIFY(!statusText().contains(u"saving"_s));
        QVERIFY(m_window->isVisible());
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void tryingAgainDoesNotCloseTheWindowOnWhoGoesOn()
    {
        auto full = std::make_unique<FullDisk>();
        addPerson();
        m_window->close();
        QTRY_VERIFY(question());
        full.reset();
        choose(u"Try again"_s);
        QCOMPARE(m_session->savingState(), Session::SavingState::Saving);
        QTest::mouseClick(m_window->findChild<SearchField*>(), Qt::LeftButton);
        QTRY_COMPARE(m_session->savingState(), Session::SavingState::Saved);
        QTRY_VERIFY(!statusText().contains(u"saving"_s));
        QVERIFY(m_window->isVisible());
    }

    void aSignOutIsWaitedFor()
    {
        signOut();
        m_window->close();
        QVERIFY(m_window->isVisible());
        QTRY_COMPARE(m_peer->count("POST", "/oauth/revoke"), 1);
        QVERIFY2(statusText().endsWith(u"signing out…"_s), qPrintable(statusText()));
        QVERIFY(m_window->isVisible());
        m_peer->send(RawReply::json("{}").bytes);
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(!m_profiles->find(m_profile.id)->isSigningOut);
    }

    void aSignOutIsNotWaitedForForLong()
    {
        signOut();
        m_window->close();
        QTRY_COMPARE(m_peer->count("POST", "/oauth/revoke"), 1);
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 10'000);
    }

    void whoGivesUpTheBookSignsOutAllTheSame()
    {
        m_session->beginBookForSessionOnly();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
        addPerson();
        signOut();
        m_window->close();
        QTRY_COMPARE(m_peer->count("POST", "/oauth/revoke"), 1);
        choose(u"Quit anyway"_s);
        QCoreApplication::sendPostedEvents(m_window->findChild<ClosingGuard*>());
        QVERIFY(m_window->isVisible());
        m_peer->send(RawReply::json("{}").bytes);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void aBookThatIsKeptNowhereIsAskedAbout()
    {
        m_session->beginBookForSessionOnly();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
        addPerson();
        m_window->close();
        QVERIFY(question());
        QVERIFY(question()->text().contains(u"1 recipient"_s));
        choose(u"Stay"_s);
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible());

        m_window->close();
        choose(u"Export…"_s);
        QTRY_VERIFY(m_window->findChild<ExportDialog*>());
        QVERIFY(m_window->isVisible());
        m_window->findChild<ExportDialog*>()->reject();
        QTRY_VERIFY(!m_window->findChild<ExportDialog*>());

        m_window->close();
        choose(u"Quit anyway"_s);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void anEmptyBookThatIsKeptNowhereIsNoQuestion()
    {
        m_session->beginBookForSessionOnly();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void aMessageOfLessWeightWaitsBehindIt()
    {
        auto* messages = m_window->findChildren<MessageBar*>().last();
        {
            FullDisk full;
            addPerson();
            QTRY_VERIFY(messages->text().contains(u"not saved yet"_s));
            Q_EMIT m_session->bookSetAside(u"elsewhere"_s);
            QVERIFY(messages->text().contains(u"not saved yet"_s));
            QTest::keyClick(messages, Qt::Key_Escape);
            QVERIFY(messages->text().contains(u"elsewhere"_s));
        }
        m_session->retrySaving();
        QTRY_COMPARE(messages->text(), u"Everything is saved now."_s);
        QTRY_VERIFY(!statusText().contains(u"sav"_s));
    }

    void changesThatWereGivenUpForABackupAreNotSaidToBeSaved()
    {
        giveUpForBackup();
        QVERIFY(!m_window->findChild<MessageQueue*>()->has(MessageTopic::Saving));
        QCOMPARE(m_session->book()->size(), 1);
    }

    void changesThatAreNotGivenUpForABackupStay()
    {
        askForBackup();
        choose(u"Cancel"_s);
        QTRY_VERIFY(!question());
        QCOMPARE(m_session->bookState(), Session::BookState::Ready);
        QCOMPARE(m_session->book()->size(), 2);
        QVERIFY(!QFile::exists(m_profiles->bookPath(m_profile) + u".new"_s));
        m_session->retrySaving();
        QTRY_COMPARE(m_session->savingState(), Session::SavingState::Saved);
    }

    void nothingIsToBeGivenUpForABackupThatThereIsNoRoomFor()
    {
        makeBackup();
        auto* messages = m_window->findChild<MessageQueue*>();
        FullDisk full;
        addPerson();
        QTRY_VERIFY(messages->has(MessageTopic::Saving));
        const QSignalSpy notRestored(m_session, &Session::backupNotRestored);
        chooseBackup();
        QVERIFY(messages->has(MessageTopic::Restore));
        QTRY_COMPARE(notRestored.size(), 1);
        QVERIFY(messages->has(MessageTopic::Book));
        QVERIFY(!messages->has(MessageTopic::Restore));
        QVERIFY(!question());
        QVERIFY(messages->has(MessageTopic::Saving));
        QCOMPARE(m_session->book()->size(), 2);
    }

    void aBackupIsOfNoBookButItsOwn_data()
    {
        QTest::addColumn<bool>("hasOther");
        QTest::newRow("the first-run page") << false;
        QTest::newRow("the book of another profile") << true;
    }

    void aBackupIsOfNoBookButItsOwn()
    {
        QFETCH(bool, hasOther);
        askForBackup();
        choose(u"Leave without saving"_s);
        if (hasOther)
            m_window->openProfile(Profile::create(u"Other"_s, Environment::Sandbox));
        else
            m_window->showFirstRun();
        QCoreApplication::sendPostedEvents(m_window->findChild<ClosingGuard*>());
        m_session = m_window->session();
        QCOMPARE(m_session != nullptr, hasOther);
        if (hasOther)
            QCOMPARE(m_session->bookState(), Session::BookState::Closed);
    }

    void whoGaveUpChangesForABackupIsAskedAboutLaterOnes()
    {
        giveUpForBackup();
        FullDisk full;
        addPerson();
        m_window->close();
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(question());
        choose(u"Quit without saving"_s);
        QTRY_VERIFY(!m_window->isVisible());
    }

private:
    //! A change that could not be saved, for the book as it was before it.
    void giveUpForBackup()
    {
        askForBackup();
        choose(u"Leave without saving"_s);
        QTRY_VERIFY(m_window->findChild<MessageQueue*>()->has(MessageTopic::Book));
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
    }

    //! A person is in the book, and in its backup.
    void makeBackup()
    {
        addPerson();
        QTRY_COMPARE(m_session->savingState(), Session::SavingState::Saved);
        m_window->openProfile(m_profile); // a book makes its backup when it closes
        m_session = m_window->session();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
    }

    //! … while there is a change that cannot be saved.
    void askForBackup()
    {
        makeBackup();
        auto* messages = m_window->findChild<MessageQueue*>();
        {
            FullDisk full;
            addPerson();
            QTRY_VERIFY(messages->has(MessageTopic::Saving));
        }
        chooseBackup();
        QTRY_VERIFY(question());
    }

    void chooseBackup()
    {
        m_window->findChild<MainActions*>()->restoreBackup->trigger();
        m_window->findChild<BackupDialog*>()->accept(); // the newest
    }

    void addPerson()
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = m_session->book()->takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, u"Jane"_s };
        m_session->book()->apply(changes);
    }

    //! The service does not answer by itself.
    void signOut()
    {
        m_session->signIn({ u"some-client"_s, u"some-secret"_s }, k2::Token{ "given", {} });
        m_session->signOut();
    }

    //! What the book on disk holds, once the window is closed; -1 if it does not open.
    int keptPeople()
    {
        Session session(m_profile, *m_profiles, m_keychain);
        session.open();
        const bool opened = QTest::qWaitFor([&] { return session.bookState() == Session::BookState::Ready; }, 10'000);
        return opened ? session.book()->size() : -1;
    }

    //! The one that shows.
    QMessageBox* question() const
    {
        for (auto* box : m_window->findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }

    void choose(const QString& text)
    {
        for (auto* button : question()->buttons()) {
            if (button->text().remove(u'&') == text)
                return button->click();
        }
        QFAIL("there is no such button");
    }

    QString statusText() const { return m_window->findChild<StatusLine*>()->text(); }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<RawPeer> m_peer;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    Profile m_profile;
    Session* m_session = nullptr;
};

QTEST_MAIN(tst_ClosingGuard)
#include "tst_ClosingGuard.moc"
