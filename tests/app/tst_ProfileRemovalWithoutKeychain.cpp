// SPDX-License-Identifier: MIT
//! Runs where there is no Secret Service.
#include "keychain/Keychain.h"
#include "profiles/ProfileRemoval.h"
#include "profiles/ProfileStore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_ProfileRemovalWithoutKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMayLieInAKeychainKeepsTheProfile_data()
    {
        QTest::addColumn<bool>("hasCredentials");
        QTest::addColumn<bool>("passphraseOnly");
        QTest::addColumn<QStringList>("proxies");
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("credentials") << true << true << QStringList() << false;
        QTest::newRow("the key of a book") << false << false << QStringList() << false;
        QTest::newRow("a proxy's password") << false << true << QStringList{ u"proxy.example:3128"_s } << false;
        QTest::newRow("nothing") << false << true << QStringList() << true;
    }

    void whatMayLieInAKeychainKeepsTheProfile()
    {
        QFETCH(const bool, hasCredentials);
        QFETCH(const bool, passphraseOnly);
        QFETCH(const QStringList, proxies);
        QFETCH(const bool, isRemoved);
        const QTemporaryDir folder;
        ProfileStore profiles(folder.filePath(u"config"_s), folder.filePath(u"data"_s));
        Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        profile.hasCredentials = hasCredentials;
        profile.sealedWithPassphraseOnly = passphraseOnly;
        profile.proxies = proxies;
        QVERIFY(profiles.save(profile));
        QFile book(profiles.bookPath(profile));
        QVERIFY(book.open(QIODevice::WriteOnly));
        book.close();

        Keychain keychain(u"Pay Recipients test"_s);
        ProfileRemoval removal(profile, profiles, keychain);
        const QSignalSpy removed(&removal, &ProfileRemoval::removed);
        const QSignalSpy failed(&removal, &ProfileRemoval::failed);
        removal.start();
        QTRY_COMPARE(removed.count() + failed.count(), 1);

        QCOMPARE(removed.count(), isRemoved ? 1 : 0);
        QCOMPARE(book.exists(), !isRemoved);
        QCOMPARE(profiles.find(profile.id).has_value(), !isRemoved);
        if (!isRemoved)
            QVERIFY(failed.first().first().toString().contains(u"was not removed"_s));
    }
};

QTEST_MAIN(tst_ProfileRemovalWithoutKeychain)
#include "tst_ProfileRemovalWithoutKeychain.moc"
