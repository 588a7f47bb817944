// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one, and real files.
#include "profiles/ProfileRemoval.h"
#include "session/Session.h"
#include "session/StoredCredentials.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <utility>

#include <sys/resource.h>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! Does something before anybody hears the next answer of a keychain.
class NextAnswer : public QObject {
public:
    explicit NextAnswer(std::function<void()> work)
        : m_work(std::move(work))
    {
    }

    bool eventFilter(QObject* keychain, QEvent* event) override
    {
        if (event->type() == QEvent::MetaCall) {
            keychain->removeEventFilter(this);
            m_work();
        }
        return false;
    }

private:
    std::function<void()> m_work;
};

class tst_ProfileRemoval : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"config"_s), m_folder->filePath(u"data"_s));
        m_profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(m_profiles->save(m_profile));
        m_other = Profile::create(u"Other"_s, Environment::Production);
        QVERIFY(m_profiles->save(m_other));
        openOnce(m_other, false);
    }

    void leavesNothingOfAProfile()
    {
        openOnce(m_profile, true);
        m_profile = *m_profiles->find(m_profile.id);
        QVERIFY(m_profile.hasCredentials);
        QCOMPARE(m_profile.formerBookKeyEntries.size(), 1);
        const QStringList names = m_profile.bookKeychainNames() + QStringList{ m_profile.credentialsKeychainName() };
        QCOMPARE(names.size(), 3);
        for (const QString& name : names)
            QVERIFY2(isInKeychain(name), qPrintable(name));
        QVERIFY(countFilesOf(m_profile.id) >= 4); // two books, profile and view state
        const int ofOther = countFilesOf(m_other.id);

        ProfileRemoval removal(m_profile, *m_profiles, m_keychain);
        const QSignalSpy removed(&removal, &ProfileRemoval::removed);
        const QSignalSpy failed(&removal, &ProfileRemoval::failed);
        removal.start();
        QTRY_COMPARE(removed.count(), 1);

        QCOMPARE(failed.count(), 0);
        QCOMPARE(countFilesOf(m_profile.id), 0);
        for (const QString& name : names)
            QVERIFY2(!isInKeychain(name), qPrintable(name));
        QCOMPARE(m_profiles->profiles(), { *m_profiles->find(m_other.id) });
        QCOMPARE(countFilesOf(m_other.id), ofOther);
        QVERIFY(isInKeychain(m_other.bookKeychainName()));
    }

    void aBookThatIsOpenElsewhereStays()
    {
        Session session(m_profile, *m_profiles, m_keychain);
        session.open();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
        const int files = countFilesOf(m_profile.id);

        ProfileRemoval removal(m_profile, *m_profiles, m_keychain);
        const QSignalSpy failed(&removal, &ProfileRemoval::failed);
        removal.start();
        QTRY_COMPARE(failed.count(), 1);

        QVERIFY(failed.first().first().toString().contains(u"open in another"_s));
        QCOMPARE(countFilesOf(m_profile.id), files);
        QVERIFY(isInKeychain(m_profile.bookKeychainName()));
        QVERIFY(m_profiles->find(m_profile.id));
    }

    void aProfileThatWasNeverOpenedGoesToo()
    {
        ProfileRemoval removal(m_profile, *m_profiles, m_keychain);
        const QSignalSpy removed(&removal, &ProfileRemoval::removed);
        removal.start();
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(!m_profiles->find(m_profile.id));
    }

    void aProxysPasswordGoesWithTheLastProfileThatUsesIt()
    {
        const QString shared = u"proxy.example:3128"_s;
        const QString own = u"proxy.example:8080"_s;
        noteProxies(m_profile, { shared, own });
        noteProxies(m_other, { shared });
        for (const QString& proxy : { shared, own })
            QVERIFY(isWritten(Profile::proxyKeychainName(proxy)));

        QVERIFY(isRemoved(m_profile));
        QVERIFY(!isInKeychain(Profile::proxyKeychainName(own)));
        QVERIFY(isInKeychain(Profile::proxyKeychainName(shared)));

        QVERIFY(isRemoved(m_other));
        QVERIFY(!isInKeychain(Profile::proxyKeychainName(shared)));
    }

    void noBookStaysWithoutItsKey_data()
    {
        QTest::addColumn<QStringList>("proxies");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another secret stays") << QStringList{ u"proxy.example:1"_s, u"proxy.example:2"_s }
                                              << u"“Acme” was not removed, because its secrets"_s;
        QTest::newRow("the key stays") << QStringList{ u"proxy.example:3"_s }
                                       << u"“Acme” was not removed whole: its address book is deleted"_s;
    }

    void noBookStaysWithoutItsKey()
    {
        QFETCH(QStringList, proxies);
        QFETCH(QString, sentence);
        noteProxies(m_profile, proxies);
        for (const QString& proxy : proxies)
            QVERIFY(isWritten(Profile::proxyKeychainName(proxy)));
        openOnce(m_profile, true);
        m_profile = *m_profiles->find(m_profile.id);

        ProfileRemoval removal(m_profile, *m_profiles, m_keychain);
        const QSignalSpy failed(&removal, &ProfileRemoval::failed);
        // The credentials go, then one more entry, then the disk is full: each is asked for once the one before has
        // gone.
        NextAnswer next([] { limitKeyring(0); });
        const auto afterCredentials = [this, &next] { m_keychain.installEventFilter(&next); };
        connect(m_profiles.get(), &ProfileStore::profilesChanged, &removal, afterCredentials, Qt::SingleShotConnection);
        removal.start();
        QTRY_COMPARE(failed.count(), 1);
        limitKeyring(RLIM_INFINITY);

        QVERIFY2(failed.first().first().toString().startsWith(sentence), qPrintable(failed.first().first().toString()));
        QVERIFY(!isInKeychain(m_profile.credentialsKeychainName()));
        QVERIFY(m_profiles->find(m_profile.id));
        for (const QString& name : m_profile.bookKeychainNames())
            QVERIFY2(isInKeychain(name), qPrintable(name));
        QVERIFY(isRemoved(m_profile));
    }

private:
    //! What a full disk is for it.
    static void limitKeyring(rlim_t bytes)
    {
        const rlimit limit{ bytes, RLIM_INFINITY };
        QCOMPARE(
            prlimit(pid_t(qEnvironmentVariableIntValue("PAY_TEST_KEYRING_PID")), RLIMIT_FSIZE, &limit, nullptr), 0);
    }

    //! Leaves the profile as it is on the disk after its session has met the proxies.
    void noteProxies(Profile& profile, const QStringList& proxies)
    {
        {
            Session session(profile, *m_profiles, m_keychain);
            for (const QString& proxy : proxies)
                session.noteProxy(proxy);
        }
        profile = *m_profiles->find(profile.id);
        QCOMPARE(profile.proxies, proxies);
    }

    bool isRemoved(const Profile& profile)
    {
        ProfileRemoval removal(profile, *m_profiles, m_keychain);
        QSignalSpy removed(&removal, &ProfileRemoval::removed);
        removal.start();
        return removed.wait(10'000);
    }

    bool isWritten(const QString& name)
    {
        std::optional<bool> done;
        m_keychain.write(name, "a password"_ba, this,
            [&done](const tl::expected<void, KeychainError>& written) { done = written.has_value(); });
        return QTest::qWaitFor([&] { return done.has_value(); }, 10'000) && *done;
    }

    //! Leaves a book and its key; also those of a book that was set aside, and credentials, if \a whole.
    void openOnce(const Profile& profile, bool whole)
    {
        Session session(profile, *m_profiles, m_keychain);
        session.open();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
        session.setViewState(u"place"_s, 1);
        if (!whole)
            return;
        session.signIn({ u"id"_s, u"secret"_s });
        QTRY_VERIFY(m_profiles->find(profile.id)->hasCredentials);
        session.beginFreshBook();
        QTRY_COMPARE(session.bookState(), Session::BookState::Ready);
    }

    //! Below both folders, named for the profile or in a folder of its name.
    int countFilesOf(const QString& id) const
    {
        int count = 0;
        QDirIterator all(m_folder->path(), QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (all.hasNext())
            count += all.next().contains(id) ? 1 : 0;
        return count;
    }

    bool isInKeychain(const QString& name)
    {
        std::optional<bool> found;
        m_keychain.read(name, this,
            [&found](const tl::expected<QByteArray, KeychainError>& secret) { found = secret.has_value(); });
        return QTest::qWaitFor([&] { return found.has_value(); }, 10'000) && *found;
    }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    Profile m_profile;
    Profile m_other;
};

QTEST_MAIN(tst_ProfileRemoval)
#include "tst_ProfileRemoval.moc"
