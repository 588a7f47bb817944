// SPDX-License-Identifier: MIT
//! Several profiles in one window, as a person goes from one to the other. Runs with an unlocked keyring, a real one.
#include "MainActions.h"
#include "MainWindow.h"
#include "dialogs/ProblemLine.h"
#include "dialogs/SignInCheck.h"
#include "k2/TokenSource.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileButton.h"
#include "profiles/ProfileCommands.h"
#include "profiles/ProfileMenu.h"
#include "profiles/ProfileNameDialog.h"
#include "profiles/ProfileStore.h"
#include "profiles/ProfileStripe.h"
#include "profiles/RemoveProfileDialog.h"
#include "session/Session.h"
#include "support/RawPeer.h"
#include "widgets/MessageQueue.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Profiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        cleanup(); // Qt does not after an init() that failed
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
        m_production = Profile::create(u"Acme & Sons"_s, Environment::Production);
        m_sandbox = Profile::create(u"Acme Sandbox"_s, Environment::Sandbox);
        QVERIFY(m_profiles->save(m_production) && m_profiles->save(m_sandbox));
        m_window = std::make_unique<MainWindow>(*m_profiles, m_keychain, *m_preferences);
        m_window->openProfile(m_production);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(m_window->session()->bookState(), Session::BookState::Ready);
    }

    void cleanup() { m_window.reset(); }

    void sandboxIsNeverTakenForProduction()
    {
        auto* stripe = m_window->findChild<ProfileStripe*>();
        QVERIFY(!stripe->isVisible());
        m_window->openProfile(m_sandbox);
        QVERIFY(stripe->isVisible());
        QCOMPARE(stripe->findChild<QLabel*>()->text(), u"SANDBOX"_s);
        m_window->openProfile(Profile::create(u"Own"_s, Environment::Custom, QUrl(u"https://k2.example.com"_s)));
        QVERIFY(stripe->isVisible());
        QCOMPARE(stripe->findChild<QLabel*>()->text(), u"k2.example.com"_s);
        m_window->openProfile(m_production);
        QVERIFY(!stripe->isVisible());
    }

    void aKeySwitches()
    {
        auto* button = m_window->findChild<ProfileButton*>();
        QCOMPARE(button->accessibleDescription(), u"Acme & Sons"_s);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(m_window->session()->profile().id, m_sandbox.id);
        QCOMPARE(button->accessibleDescription(), u"Acme Sandbox"_s);
        QCOMPARE(m_profiles->lastUsed()->id, m_sandbox.id);
        QCOMPARE(checked(), QStringList{ u"&2  Acme Sandbox (Sandbox)"_s });
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_window->session()->profile().id, m_production.id);
        QCOMPARE(checked(), QStringList{ u"&1  Acme && Sons (Production)"_s });
    }

    void switchingWaitsForWhatIsBeingSaved()
    {
        addPerson();
        QCOMPARE(m_window->session()->savingState(), Session::SavingState::Saving);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->session()->profile().id, m_production.id);
        QTRY_COMPARE(m_window->session()->profile().id, m_sandbox.id);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_window->session()->profile().id, m_production.id);
        QTRY_COMPARE(m_window->session()->bookState(), Session::BookState::Ready);
        QCOMPARE(m_window->session()->book()->size(), 1);
    }

    void noBackupIsChosenWhileOneIsBeingChecked()
    {
        addPerson();
        QTRY_COMPARE(m_window->session()->savingState(), Session::SavingState::Saved);
        m_window->openProfile(m_production);
        Session* session = m_window->session();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QVERIFY(!session->backups().isEmpty());
        const auto mayChoose = [this] { return m_window->findChild<MainActions*>()->restoreBackup->isEnabled(); };
        QVERIFY(mayChoose());
        const QSignalSpy restored(session, &Session::backupRestored);
        session->restoreBackup(session->backups().constFirst());
        QVERIFY(!mayChoose());
        QTRY_COMPARE(restored.size(), 1);
        QVERIFY(mayChoose());
    }

    void theTokenOfASignInIsRevokedWhereThePersonStays()
    {
        const test::RawPeer peer([](const test::RawRequest&) { return test::RawReply::json("{}"); });
        const Profile own = Profile::create(u"Own"_s, Environment::Custom, peer.baseUrl());
        auto* commands = m_window->findChild<ProfileCommands*>();
        const auto signIn = [&](const QByteArray& token) {
            Q_EMIT commands->openRequested(
                own, k2::Credentials{ u"some-client"_s, u"some-secret"_s }, k2::Token{ token, {} });
        };
        m_window->session()->beginBookForSessionOnly();
        QTRY_COMPARE(m_window->session()->bookState(), Session::BookState::Ready);
        addPerson();
        signIn("declined");
        auto* question = m_window->findChild<QMessageBox*>();
        QVERIFY(question);
        buttonOf(*question, u"Stay"_s)->click();
        QTRY_COMPARE(peer.count("POST", "/oauth/revoke"), 1);
        QVERIFY(peer.requests().last().body.endsWith("&token=declined"));
        QCOMPARE(m_window->session()->profile().id, m_production.id);
        QTRY_VERIFY(!m_window->findChild<SignInCheck*>());

        QTRY_VERIFY(!m_window->findChild<QMessageBox*>());
        signIn("used");
        buttonOf(*m_window->findChild<QMessageBox*>(), u"Leave anyway"_s)->click();
        QTRY_COMPARE(m_window->session()->profile().id, own.id);
        QCOMPARE(m_window->session()->client().tokens().current()->value, QByteArray("used"));
        QCOMPARE(peer.count("POST", "/oauth/revoke"), 1);
    }

    void switchingEndsARefresh()
    {
        m_window->openDemo(2'000);
        QTRY_VERIFY(m_window->session()->sync() && m_window->session()->sync()->isRunning());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(m_window->session()->profile().id, m_sandbox.id);
        QTRY_COMPARE(m_window->session()->bookState(), Session::BookState::Ready);
        QCOMPARE(m_window->session()->book()->size(), 0);
    }

    void aProfileIsRenamed()
    {
        menu()->rename->trigger();
        auto* dialog = m_window->findChild<ProfileNameDialog*>();
        auto* name = dialog->findChild<QLineEdit*>();
        QCOMPARE(name->text(), u"Acme & Sons"_s);
        name->setText(u" acme sandbox"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<ProblemLine*>()->text().contains(u"already"_s));
        name->setText(u"Beta"_s);
        dialog->accept();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(m_profiles->find(m_production.id)->name, u"Beta"_s);
        QVERIFY(m_window->windowTitle().startsWith(u"Beta (Production)"_s));
        QCOMPARE(checked(), QStringList{ u"&2  Beta (Production)"_s });
    }

    void aProfileIsAddedWithoutSigningIn()
    {
        menu()->addWithoutSigningIn->trigger();
        auto* dialog = m_window->findChild<ProfileNameDialog*>();
        dialog->accept();
        QVERIFY(dialog->isVisible());
        dialog->findChild<QLineEdit*>()->setText(u"Third"_s);
        dialog->findChild<QComboBox*>()->setCurrentText(u"Sandbox"_s);
        dialog->accept();
        QCOMPARE(m_window->session()->profile().name, u"Third"_s);
        QCOMPARE(m_profiles->find(u"Third"_s)->environment, Environment::Sandbox);
    }

    void aBookWithRecipientsIsRemovedOnlyAfterAgreeing()
    {
        addPerson();
        QTRY_COMPARE(m_window->session()->savingState(), Session::SavingState::Saved);
        menu()->remove->trigger();
        auto* dialog = m_window->findChild<RemoveProfileDialog*>();
        auto* remove = buttonOf(*dialog, u"Remove profile"_s);
        QVERIFY(!remove->isEnabled());
        dialog->findChild<QCheckBox*>()->click();
        QVERIFY(remove->isEnabled());
        const QString book = m_profiles->bookPath(m_production);
        QVERIFY(QFile::exists(book));
        remove->click();
        QVERIFY(!m_window->session());
        QTRY_VERIFY(m_window->session());
        QCOMPARE(m_window->session()->profile().id, m_sandbox.id);
        QVERIFY(!QFile::exists(book));
        QVERIFY(!m_profiles->find(m_production.id));
    }

    void theTokenOfARemovedProfileIsRevoked_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("it is") << false << true;
        QTest::newRow("it could not be") << true << true;
        QTest::newRow("neither could it be, nor the profile removed") << true << false;
    }

    void theTokenOfARemovedProfileIsRevoked()
    {
        QFETCH(const bool, isRefused);
        QFETCH(const bool, isRemoved);
        const test::RawPeer peer([isRefused](const test::RawRequest&) {
            return isRefused ? test::RawReply::http(503) : test::RawReply::json("{}");
        });
        const Profile own = Profile::create(u"Own"_s, Environment::Custom, peer.baseUrl());
        QVERIFY(m_profiles->save(own));
        m_window->openProfile(own);
        QTRY_COMPARE(m_window->session()->bookState(), Session::BookState::Ready);
        m_window->session()->signIn({ u"some-client"_s, u"some-secret"_s }, k2::Token{ "used", {} });
        QLockFile anotherWindow(m_profiles->bookPath(own) + u".lock"_s);
        if (!isRemoved)
            connect(m_window->findChild<ProfileCommands*>(), &ProfileCommands::removalBegun, this,
                [&anotherWindow] { QVERIFY(anotherWindow.tryLock()); });
        menu()->remove->trigger();
        buttonOf(*m_window->findChild<RemoveProfileDialog*>(), u"Remove profile"_s)->click();
        QTRY_VERIFY(m_window->session());
        QCOMPARE(m_profiles->find(own.id).has_value(), !isRemoved);
        QTRY_VERIFY(!m_window->findChild<SignInCheck*>());
        QCOMPARE(peer.count("POST", "/oauth/revoke"), 1);
        QVERIFY(peer.requests().last().body.endsWith("&token=used"));
        const auto* messages = m_window->findChild<MessageQueue*>();
        QCOMPARE(messages->has(MessageTopic::Token), isRefused);
        QCOMPARE(messages->has(MessageTopic::Program), !isRemoved);
    }

    void theLastOneLeadsToTheFirstRun()
    {
        QVERIFY(m_profiles->remove(m_sandbox.id));
        const QSignalSpy firstRun(m_window.get(), &MainWindow::firstRunShown);
        menu()->remove->trigger();
        auto* dialog = m_window->findChild<RemoveProfileDialog*>();
        QVERIFY(!dialog->findChild<QCheckBox*>()); // an empty book is no loss
        buttonOf(*dialog, u"Remove profile"_s)->click();
        QTRY_VERIFY(m_profiles->profiles().isEmpty());
        QVERIFY(!m_window->session());
        QCOMPARE(firstRun.size(), 1);
        QVERIFY(!menu()->rename->isEnabled());
        QVERIFY(!menu()->remove->isEnabled());
    }

    void aDemoIsNeitherRenamedNorRemoved()
    {
        m_window->openDemo(3);
        QVERIFY(!menu()->rename->isEnabled());
        QVERIFY(!menu()->remove->isEnabled());
        QVERIFY(checked().isEmpty());
        QCOMPARE(m_window->findChild<ProfileStripe*>()->findChild<QLabel*>()->text(), u"DEMO"_s);
    }

private:
    ProfileMenu* menu() const { return m_window->findChild<ProfileMenu*>(); }

    QStringList checked() const
    {
        QStringList texts;
        for (const QAction* action : menu()->actions()) {
            if (action->isChecked())
                texts << action->text();
        }
        return texts;
    }

    static QPushButton* buttonOf(const QWidget& dialog, const QString& text)
    {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == text)
                return button;
        }
        return nullptr;
    }

    void addPerson()
    {
        RecipientBook& book = *m_window->session()->book();
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = book.takeKeys(1);
        changes.edits << Edit{ changes.added.first(), Field::FirstName, Layer::Typed, u"Jane"_s };
        book.apply(changes);
    }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    Profile m_production;
    Profile m_sandbox;
};

QTEST_MAIN(tst_Profiles)
#include "tst_Profiles.moc"
