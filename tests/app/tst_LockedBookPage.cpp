// SPDX-License-Identifier: MIT
#include "pages/LockedBookPage.h"

#include "MainActions.h"
#include "MainWindow.h"
#include "dialogs/SignInDialog.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "text/ErrorText.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_LockedBookPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheKeychainDidWhereNoBookIsYet_data()
    {
        QTest::addColumn<KeychainError::Kind>("kind");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("mayOpenLater");
        using Kind = KeychainError::Kind;
        QTest::newRow("none") << Kind::Unavailable << u"There is no keychain to keep your address book's key"_s
                              << false;
        QTest::newRow("locked") << Kind::Locked << u"The keychain is locked"_s << true;
        QTest::newRow("slow") << Kind::TimedOut << u"The keychain does not answer"_s << true;
        QTest::newRow("refused") << Kind::Refused << u"The keychain did not take your address book's key"_s << false;
        QTest::newRow("failed") << Kind::Failed << u"Your address book could not be begun"_s << false;
    }

    void saysWhatTheKeychainDidWhereNoBookIsYet()
    {
        QFETCH(const KeychainError::Kind, kind);
        QFETCH(const QString, title);
        QFETCH(const bool, mayOpenLater);
        LockedBookPage page;
        page.showProblem({ KeychainError{ kind, {} }, {}, false, false }, false);
        QVERIFY(shows(page, title));
        QCOMPARE(button(page, u"Only for this session"_s)->isFlat(), mayOpenLater);
        QVERIFY(!button(page, u"Try again"_s)->isFlat());
        QVERIFY(button(page, u"Start a new book"_s)->isHidden());
    }

    void aDamagedBookHasEveryWayOnThatThereIs_data()
    {
        QTest::addColumn<bool>("hasBackups");
        QTest::addColumn<bool>("hasBooksSetAside");
        QTest::newRow("with backups") << true << false;
        QTest::newRow("with a book that was set aside") << false << true;
        QTest::newRow("with both") << true << true;
        QTest::newRow("with neither") << false << false;
    }

    void aDamagedBookHasEveryWayOnThatThereIs()
    {
        QFETCH(const bool, hasBackups);
        QFETCH(const bool, hasBooksSetAside);
        LockedBookPage page;
        page.showError({ StoreError::Kind::Damaged, u"book.sqlite"_s, {} }, { true, hasBackups, hasBooksSetAside });
        QVERIFY(!button(page, u"Recover what can be read"_s)->isHidden());
        QCOMPARE(button(page, u"Restore a backup"_s)->isHidden(), !hasBackups);
        QCOMPARE(button(page, u"Use a book that was set aside"_s)->isHidden(), !hasBooksSetAside);
        QVERIFY(!button(page, u"Start a new book"_s)->isHidden());
        QSignalSpy salvage(&page, &LockedBookPage::salvageRequested);
        QSignalSpy backup(&page, &LockedBookPage::backupRequested);
        button(page, u"Recover what can be read"_s)->click();
        button(page, u"Restore a backup"_s)->click();
        QSignalSpy setAside(&page, &LockedBookPage::bookSetAsideRequested);
        button(page, u"Use a book that was set aside"_s)->click();
        QCOMPARE(setAside.size(), 1);
        QCOMPARE(salvage.size(), 1);
        QCOMPARE(backup.size(), 1);
    }

    void aBookThatWasSetAsideCanTakeTheMissingOnesPlace_data()
    {
        QTest::addColumn<QString>("keptAs");
        QTest::addColumn<bool>("hasBackups");
        QTest::newRow("no other") << QString() << true;
        QTest::newRow("one set aside") << u"/books/acme.sqlite.set-aside-20261102-080000"_s << false;
        QTest::newRow("and backups") << u"/books/acme.sqlite.set-aside-20261102-080000"_s << true;
    }

    void aBookThatWasSetAsideCanTakeTheMissingOnesPlace()
    {
        QFETCH(const QString, keptAs);
        QFETCH(const bool, hasBackups);
        LockedBookPage page;
        page.showError({ StoreError::Kind::Missing, u"/books/acme.sqlite"_s, {}, keptAs },
            { false, hasBackups, !keptAs.isEmpty() });
        QVERIFY(shows(page, u"Your address book is not where it was"_s));
        auto* use = button(page, u"Use a book that was set aside"_s);
        QCOMPARE(use->isVisibleTo(&page), !keptAs.isEmpty());
        QCOMPARE(button(page, u"Restore a backup"_s)->isVisibleTo(&page), hasBackups);
        QCOMPARE(mentions(page, u"set-aside-20261102-080000"_s), !keptAs.isEmpty());
        const QSignalSpy asked(&page, &LockedBookPage::bookSetAsideRequested);
        use->click();
        QCOMPARE(asked.size(), 1);
    }

    void aBookOfAnotherKeyMayHaveItsOwnSetAsideOrABackup()
    {
        LockedBookPage page;
        BookVault::Problem problem{ {}, StoreError{ StoreError::Kind::WrongKey, {}, {} }, true, false };
        page.showProblem(problem, false);
        QVERIFY(!button(page, u"Use a book that was set aside"_s)->isVisibleTo(&page));
        QVERIFY(!button(page, u"Restore a backup"_s)->isVisibleTo(&page));
        problem.hasBooksSetAside = true;
        problem.hasBackups = true;
        page.showProblem(problem, false);
        QVERIFY(button(page, u"Use a book that was set aside"_s)->isVisibleTo(&page));
        QVERIFY(button(page, u"Restore a backup"_s)->isVisibleTo(&page));
    }

    void aBookInAnotherWindowCanOnlyBeTriedAgain()
    {
        LockedBookPage page;
        const StoreError inUse{ StoreError::Kind::InUse, {}, {} };
        page.showProblem({ KeychainError{ KeychainError::Kind::NotFound, {} }, inUse, true, false, true, true }, false);
        QVERIFY(shows(page, u"Your address book is open in another window"_s));
        for (auto* other : page.findChildren<QPushButton*>())
            QCOMPARE(other->isVisibleTo(&page), other->accessibleName() == u"Try again"_s);
    }

    void aBookThatCannotBeLookedIntoSaysSoWhereThereIsNoKey_data()
    {
        QTest::addColumn<StoreError::Kind>("kind");
        QTest::addColumn<bool>("passphraseOnly");
        QTest::addColumn<bool>("namesKeychain");
        QTest::newRow("damaged, with a passphrase") << StoreError::Kind::Damaged << true << false;
        QTest::newRow("damaged, with a key in a keychain") << StoreError::Kind::Damaged << false << true;
        QTest::newRow("of a newer version") << StoreError::Kind::NewerVersion << true << false;
        QTest::newRow("write-protected") << StoreError::Kind::ReadOnly << true << false;
        QTest::newRow("out of reach") << StoreError::Kind::Unavailable << true << false;
    }

    void aBookThatCannotBeLookedIntoSaysSoWhereThereIsNoKey()
    {
        QFETCH(const StoreError::Kind, kind);
        QFETCH(const bool, passphraseOnly);
        QFETCH(const bool, namesKeychain);
        const StoreError error{ kind, u"/books/acme.sqlite"_s, {} };
        LockedBookPage page;
        page.showProblem(
            { KeychainError{ KeychainError::Kind::Unavailable, {} }, error, true, false, true, true }, passphraseOnly);
        QVERIFY(shows(page, u"Your address book could not be opened"_s));
        QVERIFY(mentions(page, errorText(error)));
        QCOMPARE(mentions(page, u"keychain"_s), namesKeychain);
        QVERIFY(button(page, u"Restore a backup"_s)->isVisibleTo(&page));
        QVERIFY(button(page, u"Use a book that was set aside"_s)->isVisibleTo(&page));
        QVERIFY(button(page, u"Try again"_s)->isVisibleTo(&page));
        QVERIFY(!button(page, u"Recover what can be read"_s)->isVisibleTo(&page)); // not without its key
        QVERIFY(!button(page, u"Use the recovery passphrase"_s)->isVisibleTo(&page));
    }

    void nothingIsPromisedForABookOfWhichTheKeyIsGone()
    {
        LockedBookPage page;
        page.showProblem({ KeychainError{ KeychainError::Kind::NotFound, {} }, {}, true, true }, false);
        QVERIFY(shows(page, u"Your address book is locked"_s));
        QVERIFY(button(page, u"Use the recovery passphrase"_s)->isVisibleTo(&page));
        QVERIFY(!button(page, u"Only for this session"_s)->isVisibleTo(&page));
        QVERIFY(!button(page, u"Start a new book"_s)->isFlat());
    }

    void noPassphraseIsAdvisedWhereThereIsNone_data()
    {
        QTest::addColumn<BookVault::Problem>("problem");
        const StoreError wrong{ StoreError::Kind::WrongKey, {}, {} };
        QTest::newRow("another key") << BookVault::Problem{ {}, wrong, true, false };
        using Kind = KeychainError::Kind;
        for (const Kind kind : { Kind::NotFound, Kind::Unavailable, Kind::Locked })
            QTest::addRow("keychain %d", static_cast<int>(kind))
                << BookVault::Problem{ KeychainError{ kind, {} }, {}, true, false };
    }

    void noPassphraseIsAdvisedWhereThereIsNone()
    {
        QFETCH(BookVault::Problem, problem);
        LockedBookPage page;
        page.showProblem(problem, false);
        QVERIFY(!mentions(page, u"passphrase"_s));
        problem.hasRecoveryPassphrase = true;
        page.showProblem(problem, false);
        QVERIFY(mentions(page, u"passphrase"_s) || problem.keychain->kind == KeychainError::Kind::Locked);
    }

    void aDamagedBookIsNamedAndKept()
    {
        LockedBookPage page;
        page.showError({ StoreError::Kind::Damaged, u"/books/acme.sqlite"_s, {} }, { true, false, false });
        QVERIFY(mentions(page, u"acme.sqlite"_s) && mentions(page, u"damaged file is kept"_s));
        QVERIFY(button(page, u"Start a new book"_s)->isVisibleTo(&page));
    }

    void thePassphraseDoesNotStayInItsField()
    {
        LockedBookPage page;
        page.showProblem({ {}, {}, true, true }, true);
        auto* field = page.findChild<QLineEdit*>();
        field->setText(u"four plain words"_s);
        QSignalSpy asked(&page, &LockedBookPage::unlockRequested);
        button(page, u"Use the recovery passphrase"_s)->click();
        QCOMPARE(asked.count(), 1);
        const auto passphrase = asked.first().first().value<Passphrase>();
        QCOMPARE(
            QByteArray(reinterpret_cast<const char*>(passphrase->data()), static_cast<qsizetype>(passphrase->size())),
            "four plain words");
        QVERIFY(!field->isUndoAvailable());
        QVERIFY(field->text().isEmpty());
    }

    void aBookThatCannotBeLookedIntoKeepsItsService()
    {
        const QTemporaryDir folder;
        ProfileStore profiles(folder.filePath(u"config"_s), folder.filePath(u"data"_s));
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(profiles.save(profile));
        QFile book(profiles.bookPath(profile));
        QVERIFY(book.open(QIODevice::WriteOnly));
        book.close();
        Keychain keychain(u"Pay Recipients test"_s);
        Preferences preferences(folder.filePath(u"config"_s));
        MainWindow window(profiles, keychain, preferences);
        window.openProfile(profile);
        QVERIFY(!window.session()->book());
        window.findChild<MainActions*>()->signIn->trigger();
        auto* dialog = window.findChild<SignInDialog*>();
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QComboBox*>()->isEnabled());
    }

private:
    static bool shows(const LockedBookPage& page, const QString& text)
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel* label) { return label->text() == text; });
    }

    //! In what it says, not on its fields and buttons.
    static bool mentions(const LockedBookPage& page, const QString& words)
    {
        const auto labels = page.findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
        return std::any_of(
            labels.cbegin(), labels.cend(), [&](const QLabel* label) { return label->text().contains(words); });
    }

    static QPushButton* button(const LockedBookPage& page, const QString& name)
    {
        for (auto* candidate : page.findChildren<QPushButton*>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        qFatal("there is no such button");
    }
};

QTEST_MAIN(tst_LockedBookPage)
#include "tst_LockedBookPage.moc"
