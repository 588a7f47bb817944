// SPDX-License-Identifier: MIT
//! The window over the demo's real service, as a person uses it.
#include "MainWindow.h"
#include "details/RecipientDetails.h"
#include "keychain/Keychain.h"
#include "navigation/NavigationTree.h"
#include "pages/OverviewPage.h"
#include "pages/RecipientsPage.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileButton.h"
#include "profiles/ProfileStore.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientsView.h"
#include "recipients/SearchField.h"
#include "session/Session.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_MainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
        m_window = std::make_unique<MainWindow>(*m_profiles, m_keychain, *m_preferences);
        m_window->openDemo(recipients);
        m_window->show();
        m_navigation = m_window->findChild<NavigationTree*>();
        m_search = m_window->findChild<SearchField*>();
        auto* progress = m_window->findChild<QProgressBar*>();
        QTRY_COMPARE_WITH_TIMEOUT(m_navigation->count(Place::Recipients), recipients, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!progress->isVisible() && statusText().contains(u"refreshed"_s), 30'000);
        m_page = m_window->findChild<RecipientsPage*>();
    }

    void cleanup() { m_window.reset(); }

    void eachCountOfTheNavigationEqualsItsList_data()
    {
        QTest::addColumn<Place>("place");
        for (const Place place : allPlaces) {
            if (place != Place::Overview)
                QTest::newRow(qPrintable(placeName(place))) << place;
        }
    }

    void eachCountOfTheNavigationEqualsItsList()
    {
        QFETCH(Place, place);
        Q_EMIT m_navigation->placeChosen(place);
        QCOMPARE(m_navigation->currentPlace(), place);
        QVERIFY(m_page->view()->model()->rowCount() > 0);
        QTRY_COMPARE(m_navigation->count(place), m_page->view()->model()->rowCount());
    }

    void pagesAreMadeOnceTheWindowCanBeSeen()
    {
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.openDemo(recipients);
        QVERIFY(window.findChild<NavigationTree*>());
        QVERIFY(!window.findChild<RecipientsPage*>());
        window.show();
        QTRY_VERIFY(window.findChild<RecipientsPage*>());
    }

    void theSearchHasTheFocusFromTheFirstMoment() { QCOMPARE(m_window->focusWidget(), m_search); }

    void theProfileButtonStandsWhereThereIsAProfile()
    {
        QVERIFY(m_window->findChild<ProfileButton*>()->isVisible());
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.show();
        QVERIFY(!window.findChild<ProfileButton*>()->isVisible());
    }

    void theChosenRecipientIsCopied()
    {
        Q_EMIT m_navigation->placeChosen(Place::MobileWallets);
        const QString reference = chooseFirstWithReference();
        QVERIFY(!reference.isEmpty());
        QTest::keyClick(m_page->view(), Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), reference);
        QVERIFY(statusText().startsWith(u"Copied"_s));
    }

    void searchingFromTheOverviewListsWhatMatches()
    {
        Q_EMIT m_navigation->placeChosen(Place::Recipients);
        const QString reference = chooseFirstWithReference();
        Q_EMIT m_navigation->placeChosen(Place::Overview);
        QTest::keyClicks(m_search, reference.left(13));
        QCOMPARE(m_navigation->currentPlace(), Place::Recipients);
        QCOMPARE(m_page->view()->model()->rowCount(), 1);
        QTRY_VERIFY(statusText().contains(u"1 found"_s));
        QTest::keyClick(m_search, Qt::Key_Down);
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), reference);
        QTest::keyClick(m_search, Qt::Key_Escape);
        QCOMPARE(m_page->view()->model()->rowCount(), recipients);
        QTRY_VERIFY(!statusText().contains(u"found"_s));
    }

    void aSearchThatFindsNothingSaysSo()
    {
        Q_EMIT m_navigation->placeChosen(Place::Recipients);
        m_search->setText(u"nobody is called this"_s);
        QCOMPARE(m_page->state(), RecipientsPage::State::NoMatch);
        m_search->clear();
        QCOMPARE(m_page->state(), RecipientsPage::State::Ready);
    }

    void theTitleSaysWhoseServiceIsUsed()
    {
        const QString name = m_window->session()->profile().name;
        QCOMPARE(m_window->windowTitle(), name + u" (127.0.0.1) — "_s + QCoreApplication::applicationName());
        Profile renamed = m_window->session()->profile();
        renamed.name = u"Acme"_s;
        renamed.environment = Environment::Production;
        m_window->session()->takeProfile(renamed);
        QVERIFY(m_window->windowTitle().startsWith(u"Acme (Production) — "_s));
    }

    void nothingIsWritten()
    {
        m_window->close();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

private:
    static constexpr int recipients = 200;

    QString chooseFirstWithReference()
    {
        auto* model = qobject_cast<RecipientFilterModel*>(m_page->view()->model());
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString reference = model->index(row, 0).data(RecipientsModel::ReferenceRole).toString();
            if (reference.isEmpty())
                continue;
            m_page->view()->choose(model->keyAt(row));
            return reference;
        }
        return {};
    }

    QString statusText() const
    {
        for (const auto* line : m_window->findChildren<QLineEdit*>()) {
            if (line->accessibleName() == u"Status"_s)
                return line->text();
        }
        return {};
    }

    Keychain m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    NavigationTree* m_navigation = nullptr;
    RecipientsPage* m_page = nullptr;
    SearchField* m_search = nullptr;
};

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
