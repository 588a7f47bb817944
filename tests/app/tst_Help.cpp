// SPDX-License-Identifier: MIT
//! The help page, the sheet of shortcuts, and what is copied for those who help.
#include "MainActions.h"
#include "MainWindow.h"
#include "help/AboutDialog.h"
#include "help/Diagnostics.h"
#include "help/HelpPage.h"
#include "help/ShortcutSheet.h"
#include "help/UsedLibraries.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "session/Session.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Help : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
        m_window = std::make_unique<MainWindow>(*m_profiles, m_keychain, *m_preferences);
    }

    void cleanup() { m_window.reset(); }

    void thePageTellsTheMainThings()
    {
        HelpPage page;
        page.show();
        const auto* text = page.findChild<QTextBrowser*>();
        for (const QString& subject :
            { u"reference"_s, u"Import"_s, u"Shared books"_s, u"does not work"_s, u"Privacy"_s })
            QVERIFY2(text->toPlainText().contains(subject), qPrintable(subject));
        QVERIFY(text->toPlainText().startsWith(u"Pay Recipients"_s));
        QVERIFY(!text->toPlainText().contains(u"**"_s)); // read as markup, not shown as such
        QCOMPARE(text->verticalScrollBar()->value(), 0);
        auto* contents = page.findChild<QListWidget*>();
        QVERIFY(contents->count() >= 6);
        const int last = contents->count() - 1;
        contents->setCurrentRow(last);
        QCOMPARE(text->textCursor().block().text(), contents->item(last)->text());
        QVERIFY(text->verticalScrollBar()->value() > 0);
    }

    void everyLanguageHasAPage()
    {
        const QString english = u":/help/help_en.md"_s;
        QCOMPARE(HelpPage::fileFor({ u"en-KE"_s }), english);
        QCOMPARE(HelpPage::fileFor({ u"xx"_s, u"yy-ZZ"_s }), english);
        QCOMPARE(HelpPage::fileFor({}), english);
        QVERIFY(QFile::exists(english));
    }

    void everyCommandOfTheMenusIsListedWithItsKeys()
    {
        QStringList listed;
        QHash<QString, QString> ownerOf;
        for (const ShortcutGroup& group : shortcutsOf(*m_window->menuBar())) {
            for (const auto& entry : group.entries) {
                QVERIFY2(!entry.keys.isEmpty(), qPrintable(entry.what));
                listed << entry.what;
            }
        }
        const auto actions = m_window->findChild<MainActions*>()->findChildren<QAction*>();
        QVERIFY(actions.size() > 20);
        for (const QAction* action : actions) {
            QString name = action->text().remove(u'&');
            if (name.endsWith(u'…'))
                name.chop(1);
            QVERIFY2(listed.contains(name), qPrintable(name));
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!ownerOf.contains(keys.toString()), qPrintable(name + u" and "_s + ownerOf[keys.toString()]));
                ownerOf.insert(keys.toString(), name);
            }
        }
        QCOMPARE(ownerOf.value(u"F1"_s), u"Keyboard shortcuts"_s);
        QCOMPARE(ownerOf.value(u"Ctrl+,"_s), u"Preferences"_s);
    }

    void aWayThroughTheMenusIsAKey()
    {
        QString keys;
        for (const ShortcutGroup& group : shortcutsOf(*m_window->menuBar())) {
            for (const auto& entry : group.entries) {
                if (entry.what == u"Sign out"_s)
                    keys = entry.keys;
            }
        }
        QCOMPARE(keys, u"Alt+F, O"_s);
    }

    void theSheetIsSearched()
    {
        ShortcutSheet sheet(shortcutsOf(*m_window->menuBar()));
        sheet.show();
        auto* field = sheet.findChild<QLineEdit*>();
        QTest::keyClicks(field, u"f5"_s);
        QCOMPARE(shown(sheet), QStringList{ u"Refresh"_s });
        field->setText(u"pin to"_s);
        QCOMPARE(shown(sheet), QStringList{ u"Pin to the top"_s });
        field->setText(u"no such thing"_s);
        QVERIFY(shown(sheet).isEmpty());
        field->clear();
        QVERIFY(shown(sheet).size() > 20);
    }

    void everyLibraryTellsItsVersion()
    {
        const QRegularExpression version(u"^\\d+\\.\\d+"_s);
        for (const UsedLibrary& library : usedLibraries())
            QVERIFY2(version.match(library.version).hasMatch(), qPrintable(library.name + u' ' + library.version));
    }

    void diagnosticsTellNothingOfAnyone()
    {
        Profile profile
            = Profile::create(u"Wanjiru Traders"_s, Environment::Custom, QUrl(u"https://k2.wanjiru.example"_s));
        Session session(profile, { u"client-id-of-wanjiru"_s, u"secret-of-wanjiru"_s });
        session.open();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
        m_preferences->setProxy({ ProxyChoice::Kind::Manual, u"proxy.wanjiru.example"_s, 3128 });
        const QString text = diagnostics(&session, *m_preferences, *m_window);
        QVERIFY2(!text.contains(u"wanjiru"_s, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY(!text.contains(profile.id));
        QVERIFY(!text.contains(QDir::homePath()));
        if (const QString host = QSysInfo::machineHostName(); !host.isEmpty())
            QVERIFY(!text.contains(host));
        QVERIFY(text.contains(u"Qt "_s + QString::fromLatin1(qVersion())));
        QVERIFY(text.contains(u"proxy Manual"_s));
        QVERIFY(text.contains(u"Sign-in: SignedIn"_s));
        QVERIFY(diagnostics(nullptr, *m_preferences, *m_window).contains(u"none is open"_s));
    }

    void whatIsCopiedIsWhatIsShown()
    {
        AboutDialog about(u"Qt: 6\n"_s);
        about.show();
        QCOMPARE(about.findChild<QPlainTextEdit*>()->toPlainText(), u"Qt: 6\n"_s);
        for (auto* button : about.findChildren<QPushButton*>()) {
            if (button->text().contains(u"opy diagnostics"_s))
                button->click();
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Qt: 6\n"_s);
    }

private:
    static QStringList shown(const ShortcutSheet& sheet)
    {
        QStringList texts;
        const auto* list = sheet.findChild<QTreeWidget*>();
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* group = list->topLevelItem(i);
            for (int j = 0; j < group->childCount(); ++j) {
                if (!group->isHidden() && !group->child(j)->isHidden())
                    texts << group->child(j)->text(0);
            }
        }
        return texts;
    }

    Keychain m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_Help)
#include "tst_Help.moc"
