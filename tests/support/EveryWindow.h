// SPDX-License-Identifier: MIT
//! Every page and every dialog of the program, over the demo's service.
#pragma once

#include "MainActions.h"
#include "MainWindow.h"
#include "dialogs/BackupDialog.h"
#include "dialogs/ProxySignInDialog.h"
#include "dialogs/RecoveryPassphraseDialog.h"
#include "keychain/Keychain.h"
#include "navigation/NavigationTree.h"
#include "pages/RecipientsPage.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileMenu.h"
#include "profiles/ProfileStore.h"
#include "profiles/RemoveProfileDialog.h"
#include "recipients/RecipientsView.h"
#include "recipients/SearchField.h"
#include "session/Session.h"
#include "trust/CheckDialog.h"
#include "widgets/MessageBar.h"

#include <QComboBox>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace PayRecipients {

//! Shows them one after another, at the smallest size that the program promises to work at. Names are those of the
//! pictures.
class EveryWindow {
public:
    using Look = std::function<void(const QString& name, QWidget& window)>;

    static constexpr QSize smallest{ 1024, 700 };

    EveryWindow()
        : m_profiles(m_folder.filePath(QStringLiteral("config")), m_folder.filePath(QStringLiteral("data")))
        , m_preferences(m_folder.filePath(QStringLiteral("config")))
    {
        for (const char* name : { "Acme Trading Company (East Africa) Limited", "Acme Sandbox" })
            m_profiles.save(Profile::create(QString::fromLatin1(name), Environment::Sandbox));
    }

    //! \return what could not be shown; empty when everything was
    QStringList show(const Look& look)
    {
        m_look = look;
        m_missed.clear();
        showWithoutBook();
        showBook();
        return m_missed;
    }

private:
    std::unique_ptr<MainWindow> makeWindow()
    {
        auto window = std::make_unique<MainWindow>(m_profiles, m_keychain, m_preferences);
        window->show();
        window->resize(smallest);
        return window;
    }

    void lookAt(const QString& name, QWidget& window)
    {
        // Layouts are made when they are asked for, and some of them twice: a wrapped text is only then known.
        int turns = 0;
        QTimer turn;
        QObject::connect(&turn, &QTimer::timeout, &turn, [&turns] { ++turns; });
        turn.start(0);
        expect(QStringLiteral("peace for %1").arg(name), [&turns] { return turns >= 5; });
        m_look(name, window);
    }

    bool expect(const QString& what, const std::function<bool()>& condition)
    {
        const bool isSo = QTest::qWaitFor(condition, 30'000);
        if (!isSo)
            m_missed << what;
        return isSo;
    }

    void showWithoutBook()
    {
        const auto window = makeWindow();
        lookAt(QStringLiteral("first-run"), *window);
        const auto profiles = m_profiles.profiles();
        if (profiles.isEmpty())
            return void(m_missed << QStringLiteral("a profile"));
        window->openProfile(profiles.first());
        window->resize(smallest);
        // There is no keychain in this test.
        const auto stands = [&window](Session::BookState state) {
            return window->session() && window->session()->bookState() == state;
        };
        if (!expect(QStringLiteral("the locked book"), [&] { return stands(Session::BookState::NeedsKey); }))
            return;
        lookAt(QStringLiteral("no-keychain"), *window);
        window->session()->beginBookForSessionOnly();
        if (!expect(QStringLiteral("the empty book"), [&] { return stands(Session::BookState::Ready); }))
            return;
        go(*window, Place::Overview);
        lookAt(QStringLiteral("overview-empty"), *window);
        go(*window, Place::Approvals);
        lookAt(QStringLiteral("approvals-empty"), *window);
        go(*window, Place::Recipients);
        lookAt(QStringLiteral("recipients-empty"), *window);
    }

    void showBook()
    {
        const auto window = makeWindow();
        window->openDemo(60);
        window->resize(smallest);
        const Session* session = window->session();
        if (!expect(QStringLiteral("the demo"),
                [session] { return session->bookState() == Session::BookState::Ready && session->book()->size() > 0; })
            || !expect(QStringLiteral("the refresh"), [session] { return !session->sync()->isRunning(); }))
            return;
        addLongName(*session->book());
        const std::pair<Place, const char*> lists[]{ { Place::Approvals, "approvals" },
            { Place::Recipients, "recipients" }, { Place::MobileWallets, "mobile-wallets" },
            { Place::BankAccounts, "bank-accounts" }, { Place::Tills, "tills" }, { Place::Paybills, "paybills" } };
        for (const auto& [place, name] : lists) {
            go(*window, place);
            choose(*window, 0);
            lookAt(QString::fromLatin1(name), *window);
        }
        go(*window, Place::Overview);
        lookAt(QStringLiteral("overview"), *window);
        go(*window, Place::Recipients);
        auto* search = window->findChild<SearchField*>();
        search->setText(QStringLiteral("nobody is called this"));
        lookAt(QStringLiteral("search-without-result"), *window);
        search->clear();
        showMenus(*window);
        showDialogs(*window);
        showColumns(*window);
        showAnswers(*window);
        const auto bars = window->findChildren<MessageBar*>();
        if (!bars.isEmpty())
            bars.last()->showMessage(MessageBar::Kind::Problem,
                QCoreApplication::translate(
                    "ErrorText", "%1 cannot be reached. Check the internet connection, then try again.")
                    .arg(QStringLiteral("https://api.kopokopo.com")));
        lookAt(QStringLiteral("message"), *window);
    }

    void showMenus(MainWindow& window)
    {
        int number = 0;
        for (const QAction* action : window.menuBar()->actions()) {
            QMenu* menu = action->menu();
            menu->popup(window.mapToGlobal(QPoint(0, 0)));
            lookAt(QStringLiteral("menu-%1").arg(++number), *menu);
            menu->close();
        }
    }

    void showDialogs(MainWindow& window)
    {
        go(window, Place::Recipients);
        choose(window, 0);
        auto* view = window.findChild<RecipientsPage*>()->view();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier); // to merge takes two
        const auto* actions = window.findChild<MainActions*>();
        const auto* profiles = window.findChild<ProfileMenu*>();
        const std::pair<QAction*, const char*> dialogs[]{ { actions->importText, "import" },
            { actions->exportBook, "export" }, { actions->addRecipient, "add-recipient" },
            { actions->enterByHand, "enter-by-hand" }, { actions->edit, "edit" }, { actions->merge, "merge" },
            { actions->findDuplicates, "duplicates" }, { actions->attention, "attention" },
            { actions->whoIsThis, "who-is-this" }, { actions->exportHistory, "export-history" },
            { actions->preferences, "preferences" }, { actions->help, "help" }, { actions->shortcuts, "shortcuts" },
            { actions->about, "about" }, { profiles->addBySigningIn, "sign-in" },
            { profiles->addWithoutSigningIn, "add-profile" } };
        for (const auto& [action, name] : dialogs) {
            action->trigger();
            QDialog* dialog = openDialog(window);
            if (!dialog) {
                m_missed << QString::fromLatin1(name);
                continue;
            }
            lookAt(QString::fromLatin1(name), *dialog);
            if (action == actions->importText)
                showPreview(*dialog);
            if (action == profiles->addBySigningIn)
                showRefusedSignIn(*dialog);
            dialog->close();
            expect(QStringLiteral("the end of %1").arg(QString::fromLatin1(name)),
                [&window] { return openDialog(window) == nullptr; });
        }
    }

    //! Opened from the menu of a button above the list.
    void showColumns(MainWindow& window)
    {
        auto* view = window.findChild<RecipientsPage*>()->view();
        QMenu menu;
        view->fillColumnMenu(menu);
        const auto actions = menu.actions();
        actions.at(actions.size() - 2)->trigger();
        QDialog* dialog = openDialog(window);
        if (!dialog)
            return void(m_missed << QStringLiteral("columns"));
        lookAt(QStringLiteral("columns"), *dialog);
        dialog->close();
        expect(QStringLiteral("the end of columns"), [&window] { return openDialog(window) == nullptr; });
    }

    //! With all of its fields, and what is wrong with them.
    void showRefusedSignIn(QDialog& dialog)
    {
        auto* environment = dialog.findChild<QComboBox*>();
        environment->setCurrentIndex(environment->count() - 1);
        dialog.accept();
        lookAt(QStringLiteral("sign-in-refused"), dialog);
    }

    //! Those that something has to happen for.
    void showAnswers(MainWindow& window)
    {
        ProxySignInDialog proxy(QStringLiteral("proxy.acme-trading-company.example.com:8080"), true, &window);
        showDialog(QStringLiteral("proxy-sign-in"), proxy); // as after a wrong password
        RecoveryPassphraseDialog passphrase(&window);
        showDialog(QStringLiteral("recovery-passphrase"), passphrase);
        RemoveProfileDialog removal(m_profiles.profiles().constFirst(), 20'000, &window);
        showDialog(QStringLiteral("remove-profile"), removal);
        RecipientBook& book = *window.session()->book();
        ChangeSet told;
        told.source = Source::Service;
        told.time = QDateTime::currentDateTimeUtc();
        QList<RecipientKey> keys;
        for (int row = 0; row < book.size() && keys.size() < 2; ++row) {
            if (book.textAt(row, Field::Reference).isEmpty())
                continue; // its first one is no change
            keys << book.keyAt(row);
            told.edits << Edit{ keys.last(), Field::Reference, Layer::Told,
                QStringLiteral("4cab4ebf-8341-4ec1-844e-c954b474000%1").arg(row) };
        }
        told.edits << Edit{ keys.last(), Field::FirstName, Layer::Told, QStringLiteral("Wanjiru") };
        book.apply(told);
        CheckDialog check({ *book.find(keys.first()), *book.find(keys.last()) },
            { QStringLiteral("It is right: &copy"), 3 }, &window);
        showDialog(QStringLiteral("check"), check);
        QList<BookBackups::Backup> backups;
        const QDate today(2026, 11, 29);
        for (int day = 0; day < BookBackups::most; ++day)
            backups << BookBackups::Backup{ {}, today.addDays(-day), qint64{ 3 } << (10 + day) };
        BackupDialog backup(backups, &window);
        showDialog(QStringLiteral("backups"), backup);
        for (BookBackups::Backup& one : backups)
            one.setAsideAt = one.day.startOfDay();
        BackupDialog setAside(backups, &window);
        showDialog(QStringLiteral("set-aside"), setAside);
    }

    void showDialog(const QString& name, QDialog& dialog)
    {
        dialog.open();
        lookAt(name, dialog);
        dialog.close();
    }

    void showPreview(QDialog& import)
    {
        auto* text = import.findChild<QPlainTextEdit*>();
        if (!text)
            return void(m_missed << QStringLiteral("import-preview"));
        text->setPlainText(QStringLiteral("Name,Phone number,Destination reference\n"
                                          "Wanjiru wa Kamau na Wenzake Enterprises Limited,0712345678,\n"
                                          "Odhiambo,12,not-a-reference\n"));
        QAbstractItemView* preview = nullptr;
        expect(QStringLiteral("import-preview"), [&import, &preview] {
            for (auto* view : import.findChildren<QAbstractItemView*>()) {
                if (view->isVisible() && view->model() && view->model()->rowCount() >= 2)
                    preview = view;
            }
            return preview != nullptr;
        });
        lookAt(QStringLiteral("import-preview"), import);
    }

    static void go(MainWindow& window, Place place) { Q_EMIT window.findChild<NavigationTree*>()->placeChosen(place); }

    static void choose(MainWindow& window, int row)
    {
        auto* view = window.findChild<RecipientsPage*>()->view();
        view->setCurrentIndex(view->model()->index(row, 0));
    }

    static QDialog* openDialog(const MainWindow& window)
    {
        for (auto* dialog : window.findChildren<QDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    //! At the top of every list.
    static void addLongName(RecipientBook& book)
    {
        const RecipientKey key = book.takeKeys(1).first();
        ChangeSet changes;
        changes.source = Source::Person;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added << key;
        const std::pair<Field, QString> values[]{ { Field::Type, QStringLiteral("bank_account") },
            { Field::AccountName,
                QStringLiteral("Aabdallah bin Hussein & Daughters General Suppliers, Hardware and "
                               "Building Materials (Mombasa Road) Limited") },
            { Field::AccountNumber, QStringLiteral("00112233445566778899") },
            { Field::Note,
                QStringLiteral("Paid on the last Friday of each month, after the delivery note has come and "
                               "was signed by both of the storekeepers.") } };
        for (const auto& [field, value] : values)
            changes.edits << Edit{ key, field, Layer::Typed, value };
        book.apply(changes);
    }

    Keychain m_keychain;
    QTemporaryDir m_folder;
    ProfileStore m_profiles;
    Preferences m_preferences;
    Look m_look;
    QStringList m_missed;
};

} // namespace PayRecipients
