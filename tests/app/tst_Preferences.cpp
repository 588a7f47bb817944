// SPDX-License-Identifier: MIT
//! The settings on a real disk, and the dialog that changes them.
#include "preferences/Preferences.h"
#include "preferences/PreferencesDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QNetworkProxyFactory>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_Preferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void defaultsAskForNothing()
    {
        const Preferences preferences(m_folder->path());
        QCOMPARE(preferences.language(), QString());
        QCOMPARE(preferences.theme(), Preferences::Theme::System);
        QVERIFY(!preferences.refreshesOnStart());
        QCOMPARE(preferences.proxy(), ProxyChoice());
        QVERIFY(!QFile::exists(file()));
    }

    void whatIsSetIsKept()
    {
        const ProxyChoice proxy{ ProxyChoice::Kind::Manual, u"proxy.example.com"_s, 3128 };
        {
            Preferences preferences(m_folder->path());
            preferences.setLanguage(u"sw"_s);
            preferences.setTheme(Preferences::Theme::HighContrast);
            preferences.setRefreshesOnStart(true);
            preferences.setProxy(proxy);
        }
        const Preferences preferences(m_folder->path());
        QCOMPARE(preferences.language(), u"sw"_s);
        QCOMPARE(preferences.theme(), Preferences::Theme::HighContrast);
        QVERIFY(preferences.refreshesOnStart());
        QCOMPARE(preferences.proxy(), proxy);
    }

    void tellsWhatBecameAnother()
    {
        Preferences preferences(m_folder->path());
        const QSignalSpy themes(&preferences, &Preferences::themeChanged);
        const QSignalSpy languages(&preferences, &Preferences::languageChanged);
        preferences.setTheme(Preferences::Theme::System);
        QCOMPARE(themes.count(), 0);
        preferences.setTheme(Preferences::Theme::Dark);
        preferences.setTheme(Preferences::Theme::Dark);
        QCOMPARE(themes.count(), 1);
        preferences.setLanguage(u"en"_s);
        QCOMPARE(languages.count(), 1);
    }

    void aFileThatSomebodyEditedIsReadAsWellAsCanBe()
    {
        QFile content(file());
        QVERIFY(content.open(QIODevice::WriteOnly));
        content.write("theme=sepia\nrefresh_on_start=true\n[proxy]\nkind=manual\nhost=proxy\nport=99999\n");
        content.close();
        const Preferences preferences(m_folder->path());
        QCOMPARE(preferences.theme(), Preferences::Theme::System);
        QVERIFY(preferences.refreshesOnStart());
        QVERIFY(!preferences.proxy().isComplete());
    }

    void proxyIsUsedByWhatComesNext_data()
    {
        QTest::addColumn<ProxyChoice>("choice");
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        using Kind = ProxyChoice::Kind;
        QTest::newRow("none") << ProxyChoice{ Kind::None, {}, 0 } << QNetworkProxy::NoProxy;
        QTest::newRow("manual") << ProxyChoice{ Kind::Manual, u"proxy.example.com"_s, 3128 }
                                << QNetworkProxy::HttpProxy;
        QTest::newRow("half") << ProxyChoice{ Kind::Manual, {}, 3128 } << QNetworkProxy::NoProxy;
    }

    void proxyIsUsedByWhatComesNext()
    {
        QFETCH(const ProxyChoice, choice);
        useProxy(choice);
        const QNetworkProxy used
            = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(QUrl(u"https://api.kopokopo.com"_s))).value(0);
        QTEST(used.type(), "type");
        QCOMPARE(used.hostName(), used.type() == QNetworkProxy::HttpProxy ? choice.host : QString());
        useProxy({});
    }

    void theDialogAppliesAtOnce()
    {
        Preferences preferences(m_folder->path());
        PreferencesDialog dialog(preferences);
        dialog.show();
        auto* refresh = dialog.findChild<QCheckBox*>();
        refresh->click();
        QVERIFY(preferences.refreshesOnStart());
        refresh->click();
        QVERIFY(!preferences.refreshesOnStart());
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->click();
        QVERIFY(!dialog.isVisible());
    }

    void coloursAndLanguageAreChosenByHand()
    {
        Preferences preferences(m_folder->path());
        PreferencesDialog dialog(preferences);
        dialog.show();
        QTest::keyClick(named<QComboBox>(dialog, u"Colours"_s), Qt::Key_End);
        QCOMPARE(preferences.theme(), Preferences::Theme::HighContrast);
        QTest::keyClick(named<QComboBox>(dialog, u"Language"_s), Qt::Key_End);
        QCOMPARE(preferences.language(), u"sw"_s);
        QTest::keyClick(named<QComboBox>(dialog, u"Language"_s), Qt::Key_Home);
        QCOMPARE(preferences.language(), QString());
        const PreferencesDialog again(preferences);
        QCOMPARE(named<QComboBox>(again, u"Colours"_s)->currentText(), u"High contrast"_s);
    }

    void aProxyCountsWhenItIsComplete()
    {
        Preferences preferences(m_folder->path());
        PreferencesDialog dialog(preferences);
        dialog.show();
        auto* kind = named<QComboBox>(dialog, u"Proxy"_s);
        auto* host = named<QLineEdit>(dialog, u"Proxy host"_s);
        QVERIFY(!host->isEnabled());
        QTest::keyClick(kind, Qt::Key_End);
        QVERIFY(host->isEnabled());
        QCOMPARE(preferences.proxy(), ProxyChoice());
        QTest::keyClicks(host, u"http://proxy"_s);
        QTest::keyClick(host, Qt::Key_Return);
        QCOMPARE(preferences.proxy(), ProxyChoice());
        host->clear();
        QTest::keyClicks(host, u"proxy.example.com"_s);
        named<QSpinBox>(dialog, u"Proxy port"_s)->setValue(3128);
        QCOMPARE(preferences.proxy(), (ProxyChoice{ ProxyChoice::Kind::Manual, u"proxy.example.com"_s, 3128 }));
        QTest::keyClick(kind, Qt::Key_Home);
        QCOMPARE(preferences.proxy().kind, ProxyChoice::Kind::System);
        QCOMPARE(preferences.proxy().host, u"proxy.example.com"_s); // for the next time
    }

private:
    QString file() const { return m_folder->filePath(u"preferences.ini"_s); }

    template <class Widget>
    static Widget* named(const QWidget& dialog, const QString& name)
    {
        for (auto* widget : dialog.findChildren<Widget*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(tst_Preferences)
#include "tst_Preferences.moc"
