// SPDX-License-Identifier: MIT
//! Every menu, page and dialog that the menus open: no two controls share a letter.
#include "MainActions.h"
#include "MainWindow.h"
#include "keychain/Keychain.h"
#include "navigation/NavigationTree.h"
#include "pages/RecipientsPage.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileMenu.h"
#include "profiles/ProfileStore.h"
#include "recipients/RecipientsView.h"
#include "session/Session.h"
#include "support/Mnemonics.h"

#include <QDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Mnemonics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_profiles = std::make_unique<ProfileStore>(m_folder.filePath(u"config"_s), m_folder.filePath(u"data"_s));
        m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"config"_s));
        for (const QString& name : { u"Acme"_s, u"Acme Sandbox"_s, u"R&D"_s })
            QVERIFY(m_profiles->save(Profile::create(name, Environment::Sandbox)));
        m_window = std::make_unique<MainWindow>(*m_profiles, m_keychain, *m_preferences);
        m_window->resize(1320, 800);
        m_window->show();
        m_window->openDemo(40);
        QTRY_VERIFY(m_window->session()->bookState() == Session::BookState::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->session()->sync()->isRunning(), 30'000);
    }

    void cleanupTestCase() { m_window.reset(); }

    void clashesAreFound()
    {
        QMenu menu;
        menu.addAction(u"&Refresh"_s);
        menu.addAction(u"R&&D"_s);
        QCOMPARE(Mnemonics::of(menu).clashes(), QStringList());
        menu.addAction(u"&Redo"_s);
        QCOMPARE(Mnemonics::of(menu).clashes(), QStringList{ u"Alt+R: &Refresh, &Redo"_s });
        QCOMPARE(Mnemonics::of(menu).count(), 1);
    }

    void menusHaveNone()
    {
        const auto tops = m_window->menuBar()->actions();
        QCOMPARE(tops.size(), 4);
        for (const QAction* top : tops) {
            QCOMPARE(Mnemonics::of(*top->menu()).clashes().join(u'\n'), QString());
            QVERIFY2(Mnemonics::of(*top->menu()).count() >= 3, qPrintable(top->text()));
        }
        QCOMPARE(Mnemonics::of(*m_window->findChild<ProfileMenu*>()).count(), 3 + 4);
    }

    void pagesHaveNone_data()
    {
        QTest::addColumn<Place>("place");
        for (const Place place : allPlaces)
            QTest::newRow(qPrintable(placeName(place))) << place;
    }

    void pagesHaveNone()
    {
        QFETCH(const Place, place);
        Q_EMIT m_window->findChild<NavigationTree*>()->placeChosen(place);
        chooseFirst();
        QCOMPARE(clashesOf(*m_window), QString());
    }

    void anEmptyBookHasNone()
    {
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.show();
        QCOMPARE(clashesOf(window), QString()); // the first run
        Profile profile = Profile::create(u"Empty"_s, Environment::Sandbox);
        QVERIFY(m_profiles->save(profile));
        window.openProfile(profile);
        // There is no keychain here, so that the window asks first what to do.
        QTRY_COMPARE(window.session()->bookState(), Session::BookState::NeedsKey);
        QVERIFY(Mnemonics::of(window).count() > 4);
        QCOMPARE(clashesOf(window), QString());
        window.session()->beginBookForSessionOnly();
        QTRY_COMPARE(window.session()->bookState(), Session::BookState::Ready);
        for (const Place place : allPlaces) {
            Q_EMIT window.findChild<NavigationTree*>()->placeChosen(place);
            QCOMPARE(clashesOf(window), QString());
        }
        QVERIFY(m_profiles->remove(profile.id));
    }

    void dialogsOfTheMenusHaveNone()
    {
        Q_EMIT m_window->findChild<NavigationTree*>()->placeChosen(Place::Recipients);
        auto* view = chooseFirst();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier); // to merge takes two
        QStringList opened;
        QStringList found;
        for (QAction* action : m_window->findChildren<QAction*>()) {
            const QString text = action->text();
            const bool opensDialog = text.endsWith(u'…') || text.contains(u"help"_s) || text.contains(u"shortcuts"_s)
                || text.contains(u"About"_s);
            if (!opensDialog || !action->isEnabled())
                continue;
            action->trigger();
            QDialog* dialog = openDialog();
            QVERIFY2(dialog, qPrintable(text));
            opened << dialog->windowTitle();
            for (const QString& clash : Mnemonics::of(*dialog).clashes())
                found << dialog->windowTitle() + u" — "_s + clash;
            dialog->close();
            QTRY_VERIFY2(!openDialog(), qPrintable(text));
        }
        QCOMPARE(found.join(u'\n'), QString());
        QVERIFY2(opened.size() >= 12, qPrintable(opened.join(u", "_s)));
    }

private:
    static QString clashesOf(const QWidget& window) { return Mnemonics::of(window).clashes().join(u'\n'); }

    RecipientsView* chooseFirst()
    {
        auto* view = m_window->findChild<RecipientsPage*>()->view();
        view->setCurrentIndex(view->model()->index(0, 0));
        return view;
    }

    QDialog* openDialog() const
    {
        for (auto* dialog : m_window->findChildren<QDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    Keychain m_keychain;
    QTemporaryDir m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_Mnemonics)
#include "tst_Mnemonics.moc"
