// SPDX-License-Identifier: MIT
//! The program without its modules, as after an incomplete installation, or an upgrade under its feet.
#include "MainWindow.h"
#include "exchange/ExportDialog.h"
#include "exchange/TextTable.h"
#include "exchange/XlsxExport.h"
#include "keychain/Keychain.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "widgets/MessageBar.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class MissingModulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workbooksSayThatTheyAreNotInstalled()
    {
        const auto workbook = XlsxExport::workbook({}, {}, m_folder.path());
        QVERIFY(!workbook);
        QCOMPARE(workbook.error(), XlsxExport::Failure::NotInstalled);
        const auto table = TextTable{ { u"Name"_s }, { { u"Jane"_s } } }.toXlsx(u"History"_s, m_folder.path());
        QVERIFY(!table);
        QCOMPARE(table.error(), XlsxExport::Failure::NotInstalled);
    }

    void aWindowSaysThatTheDemoIsMissing()
    {
        ProfileStore profiles(m_folder.filePath(u"config"_s), m_folder.filePath(u"data"_s));
        Preferences preferences(m_folder.filePath(u"config"_s));
        Keychain keychain;
        MainWindow window(profiles, keychain, preferences);
        window.showFirstRun();
        window.openDemo(7);
        QVERIFY(!window.session());
        const QList<MessageBar*> bars = window.findChildren<MessageBar*>();
        QVERIFY(std::any_of(bars.cbegin(), bars.cend(), [](const MessageBar* bar) {
            return bar->text() == u"The demo is missing on this computer. Install Pay Recipients again to see it.";
        }));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(MissingModulesTest)
#include "tst_MissingModules.moc"
