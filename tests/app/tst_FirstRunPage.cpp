// SPDX-License-Identifier: MIT
#include "MainWindow.h"
#include "keychain/Keychain.h"
#include "pages/FirstRunPage.h"
#include "preferences/Preferences.h"
#include "profiles/ProfileStore.h"
#include "widgets/MessageBar.h"

#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_FirstRunPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"config"_s));
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
    }

    void saysNothingWhereNothingIsWrong()
    {
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.showFirstRun();
        QVERIFY(!warning(window, u"could not be read"_s));
        QVERIFY(!warning(window, u"no profile belongs"_s));
    }

    void namesAProfileThatCannotBeRead()
    {
        const QString path = leaveUnreadableProfile();
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.showFirstRun();
        const QLabel* said = warning(window, u"could not be read"_s);
        QVERIFY(said);
        QVERIFY(said->text().contains(QDir::toNativeSeparators(path)));
    }

    void namesABookThatCameWithoutItsProfile()
    {
        const Profile profile = Profile::create(u"Old"_s, Environment::Sandbox);
        QVERIFY(m_profiles->save(profile));
        QFile book(m_profiles->bookPath(profile));
        QVERIFY(book.open(QIODevice::WriteOnly));
        QCOMPARE(m_profiles->booksWithoutProfile(), {});
        QVERIFY(QFile::remove(m_folder->filePath(u"config/profiles/%1.json"_s.arg(profile.id))));
        QCOMPARE(m_profiles->booksWithoutProfile(), { book.fileName() });
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.showFirstRun();
        const QLabel* said = warning(window, u"no profile belongs"_s);
        QVERIFY(said);
        QVERIFY(said->text().contains(QDir::toNativeSeparators(book.fileName())));
        QVERIFY(said->text().contains(QDir::toNativeSeparators(m_folder->filePath(u"config/profiles"_s))));
    }

    void enterOpensTheDoorThatHasTheFocus()
    {
        FirstRunPage page;
        page.show();
        page.setFocus();
        QSignalSpy asked(&page, &FirstRunPage::signInRequested);
        QCOMPARE(page.focusWidget(), page.focusProxy());
        QTest::keyClick(page.focusProxy(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
    }

    void warnsBesideAProfileThatCanBeRead()
    {
        const QString path = leaveUnreadableProfile();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(m_profiles->save(profile));
        MainWindow window(*m_profiles, m_keychain, *m_preferences);
        window.openProfile(profile);
        bool warned = false;
        for (const auto* bar : window.findChildren<MessageBar*>())
            warned |= bar->isShown() && bar->text().contains(QDir::toNativeSeparators(path));
        QVERIFY(warned);
    }

private:
    QString leaveUnreadableProfile()
    {
        const Profile profile = Profile::create(u"Old"_s, Environment::Sandbox);
        if (!m_profiles->save(profile))
            return {};
        QFile file(m_folder->filePath(u"config/profiles/%1.json"_s.arg(profile.id)));
        const bool cut = file.open(QIODevice::ReadWrite) && file.resize(10);
        return cut ? file.fileName() : QString();
    }

    static QLabel* warning(const MainWindow& window, const QString& words)
    {
        for (auto* label : window.findChild<FirstRunPage*>()->findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(words))
                return label;
        }
        return nullptr;
    }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<Preferences> m_preferences;
};

QTEST_MAIN(tst_FirstRunPage)
#include "tst_FirstRunPage.moc"
