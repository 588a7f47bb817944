// SPDX-License-Identifier: MIT
//! Another language while the program runs: the words change, what the person has does not.
#include "LanguageSwitch.h"
#include "MainWindow.h"
#include "Translations.h"
#include "keychain/Keychain.h"
#include "navigation/NavigationTree.h"
#include "pages/RecipientsPage.h"
#include "preferences/Preferences.h"
#include "preferences/PreferencesDialog.h"
#include "profiles/ProfileStore.h"
#include "recipients/RecipientCommands.h"
#include "recipients/RecipientsView.h"
#include "recipients/SearchField.h"
#include "session/Session.h"
#include "widgets/MessageBar.h"

#include <QComboBox>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_LanguageSwitch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
        m_preferences->setLanguage(u"en"_s);
        m_translations = std::make_unique<Translations>();
        m_switch = std::make_unique<LanguageSwitch>(*m_profiles, m_keychain, *m_preferences, *m_translations);
    }

    void cleanup()
    {
        m_switch.reset();
        m_translations.reset();
        QLocale::setDefault(QLocale::system());
    }

    void everyFileIsALanguageWithItsOwnName()
    {
        QVERIFY(Translations::languages().contains(u"en"_s));
        QVERIFY(Translations::languages().contains(u"sw"_s));
        QCOMPARE(Translations::nameOf(u"en"_s), u"English"_s);
        QCOMPARE(Translations::nameOf(u"sw"_s), u"Kiswahili (not yet reviewed by a native speaker)"_s);
    }

    void wordsAndNumbersFollow()
    {
        m_translations->use(u"sw"_s);
        QCOMPARE(QLocale().language(), QLocale::Swahili);
        QCOMPARE(placeName(Place::Recipients), u"Wapokeaji"_s);
        m_translations->use(u"en"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(placeName(Place::Recipients), u"Recipients"_s);
        m_translations->use(u"no such language"_s);
        QCOMPARE(QLocale(), QLocale::system());
    }

    void theSessionGoesOn()
    {
        m_switch->window().openDemo(20);
        m_switch->window().show();
        const Session* session = m_switch->window().session();
        QTRY_COMPARE(session->bookState(), Session::BookState::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(!session->sync()->isRunning(), 30'000);
        auto* commands = m_switch->window().findChild<RecipientCommands*>();
        const RecipientKey removed = session->book()->keyAt(0);
        commands->remove({ removed });
        QCOMPARE(session->book()->size(), 19);
        part<NavigationTree>()->placeChosen(Place::Tills);
        part<SearchField>()->setText(u"zzz"_s);

        const Session* began = nullptr;
        connect(m_switch.get(), &LanguageSwitch::sessionBegan, this, [&](const Session& of) { began = &of; });
        const MainWindow* before = &m_switch->window();
        m_preferences->setLanguage(u"sw"_s);
        QTRY_VERIFY(&m_switch->window() != before);
        QCOMPARE(began, session);
        QVERIFY(m_switch->window().isVisible());
        QCOMPARE(m_switch->window().session(), session);
        QCOMPARE(session->book()->size(), 19);
        QCOMPARE(part<NavigationTree>()->currentPlace(), Place::Tills);
        QCOMPARE(part<SearchField>()->text(), u"zzz"_s);
        QCOMPARE(page()->state(), RecipientsPage::State::NoMatch);
        part<RecipientCommands>()->history().stack().undo();
        QCOMPARE(session->book()->size(), 20);
        QVERIFY(session->book()->find(removed));
    }

    void beforeAnySessionTooAndThePreferencesStayOpen()
    {
        m_switch->window().show();
        for (auto* action : m_switch->window().findChildren<QAction*>()) {
            if (action->menuRole() == QAction::PreferencesRole)
                action->trigger();
        }
        auto* dialog = part<PreferencesDialog>();
        QVERIFY(dialog);
        QComboBox* languages = nullptr;
        for (auto* box : dialog->findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"Language"_s)
                languages = box;
        }
        QVERIFY(languages);
        const MainWindow* before = &m_switch->window();
        languages->setCurrentIndex(languages->findData(u"sw"_s));
        Q_EMIT languages->activated(languages->currentIndex());
        QTRY_VERIFY(&m_switch->window() != before);
        QVERIFY(part<PreferencesDialog>());
        QVERIFY(part<PreferencesDialog>()->isVisible());
        QCOMPARE(part<PreferencesDialog>()->windowTitle(), u"Mapendeleo"_s);
        QCOMPARE(m_preferences->language(), u"sw"_s);
    }

    void aSharedBookThatWaitsIsNotForgotten()
    {
        m_switch->window().show();
        m_switch->window().openSharedBook(u"/nowhere/suppliers.prbook"_s);
        const MainWindow* before = &m_switch->window();
        m_preferences->setLanguage(u"sw"_s);
        QTRY_VERIFY(&m_switch->window() != before);
        const auto bars = m_switch->window().findChildren<MessageBar*>();
        QVERIFY(std::any_of(bars.cbegin(), bars.cend(),
            [](const MessageBar* bar) { return bar->text().contains(u"suppliers.prbook"_s); }));
    }

private:
    template <class Part>
    Part* part() const
    {
        return m_switch->window().findChild<Part*>();
    }
    RecipientsPage* page() const { return part<RecipientsPage>(); }

    Keychain m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<LanguageSwitch> m_switch;
};

QTEST_MAIN(tst_LanguageSwitch)
#include "tst_LanguageSwitch.moc"
