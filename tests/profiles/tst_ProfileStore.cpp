// SPDX-License-Identifier: MIT
#include "profiles/ProfileStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

constexpr auto othersRights
    = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

QStringList namesOf(const QList<Profile>& profiles)
{
    QStringList names;
    for (const Profile& profile : profiles)
        names.append(profile.name);
    return names;
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class ProfileStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void findsNothingOnAFreshComputer()
    {
        const ProfileStore store = makeStore();

        QCOMPARE(store.profiles(), {});
        QCOMPARE(store.unreadableFiles(), {});
        QVERIFY(!store.find(u"Acme"_s));
        QVERIFY(!store.lastUsed());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void readsBackEveryValueOfAProfile_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<ApiVersion>("apiVersion");
        QTest::addColumn<bool>("flags");

        QTest::newRow("production") << Environment::Production << ApiVersion::V2 << true;
        QTest::newRow("sandbox") << Environment::Sandbox << ApiVersion::V1 << false;
        QTest::newRow("custom") << Environment::Custom << ApiVersion::V2 << true;
    }

    void readsBackEveryValueOfAProfile()
    {
        QFETCH(const Environment, environment);
        QFETCH(const ApiVersion, apiVersion);
        QFETCH(const bool, flags);
        Profile profile = Profile::create(u"Wanjirũ & Sons"_s, environment, QUrl(u"https://bücher.example:8443"_s));
        profile.apiVersion = apiVersion;
        profile.caCertificateFile = u"/etc/ssl/our own.pem"_s;
        profile.hasCredentials = flags;
        profile.isSigningOut = flags;
        profile.sealedWithPassphraseOnly = flags;
        profile.bookKeyEntry = flags ? u"third"_s : QString();
        profile.formerBookKeyEntries = flags ? QStringList{ QString(), u"second"_s } : QStringList();
        profile.proxies = flags ? QStringList{ u"proxy.example:3128"_s } : QStringList();

        QVERIFY(makeStore().save(profile));

        QCOMPARE(makeStore().profiles(), { profile });
    }

    void listsProfilesByName()
    {
        ProfileStore store = makeStore();
        for (const QString& name : { u"zebra"_s, u"Acme"_s, u"mango"_s })
            QVERIFY(store.save(Profile::create(name, Environment::Sandbox)));

        QCOMPARE(namesOf(store.profiles()), (QStringList{ u"Acme"_s, u"mango"_s, u"zebra"_s }));
    }

    void findsByIdAndByNameWithoutRegardToCase()
    {
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme Ltd"_s, Environment::Sandbox);
        QVERIFY(store.save(profile));

        QCOMPARE(store.find(profile.id), profile);
        QCOMPARE(store.find(u" ACME  ltd"_s), profile);
        QVERIFY(!store.find(u"Acme"_s));
        QVERIFY(!store.find({}));
    }

    void refusesANameThatIsTaken_data()
    {
        QTest::addColumn<QString>("name");

        QTest::newRow("same") << u"Café Acme"_s;
        QTest::newRow("other case") << u"CAFÉ acme"_s;
        QTest::newRow("spaces") << u"  Café   Acme "_s;
        QTest::newRow("decomposed accent") << u"Cafe\u0301 Acme"_s;
    }

    void refusesANameThatIsTaken()
    {
        QFETCH(const QString, name);
        ProfileStore store = makeStore();
        const Profile first = Profile::create(u"Café Acme"_s, Environment::Sandbox);
        QVERIFY(store.save(first));

        QVERIFY(!store.isNameFree(name));
        QVERIFY(store.isNameFree(name, first.id));
        const auto saved = store.save(Profile::create(name, Environment::Sandbox));

        QVERIFY(!saved);
        QVERIFY(saved.error().contains(first.id));
        QCOMPARE(store.profiles(), { first });
    }

    void renamesAProfileInPlace()
    {
        ProfileStore store = makeStore();
        Profile profile = Profile::create(u"acme"_s, Environment::Sandbox);
        QVERIFY(store.save(profile));
        profile.name = u"Acme"_s;

        QVERIFY(store.save(profile));

        QCOMPARE(store.profiles(), { profile });
    }

    void refusesWhatIsNoProfile_data()
    {
        QTest::addColumn<Profile>("profile");

        Profile profile = Profile::create(u"Acme"_s, Environment::Custom, QUrl(u"https://k2.example"_s));
        auto with = [&profile](auto change) {
            Profile changed = profile;
            change(changed);
            return changed;
        };
        QTest::newRow("no id") << with([](Profile& changed) { changed.id.clear(); });
        QTest::newRow("id leaves the folder") << with([](Profile& changed) { changed.id = u"../../escaped"_s; });
        QTest::newRow("no name") << with([](Profile& changed) { changed.name.clear(); });
        QTest::newRow("blank name") << with([](Profile& changed) { changed.name = u" \t"_s; });
        QTest::newRow("no base URL") << with([](Profile& changed) { changed.baseUrl.clear(); });
        QTest::newRow("insecure base URL")
            << with([](Profile& changed) { changed.baseUrl = QUrl(u"http://k2.example"_s); });
        QTest::newRow("password in the base URL")
            << with([](Profile& changed) { changed.baseUrl = QUrl(u"https://a:b@k2.example"_s); });
    }

    void refusesWhatIsNoProfile()
    {
        QFETCH(const Profile, profile);
        ProfileStore store = makeStore();

        QVERIFY(!store.save(profile));

        QCOMPARE(store.profiles(), {});
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void leavesUnreadableFilesAloneAndNamesThem_data()
    {
        QTest::addColumn<QByteArray>("content");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray(R"({"version": 1, "name": "Ac)");
        QTest::newRow("later version") << QByteArray(
            R"({"version": 2, "name": "Acme", "environment": "sandbox", "api_version": "v2"})");
        QTest::newRow("unknown environment")
            << QByteArray(R"({"version": 1, "name": "Acme", "environment": "moon", "api_version": "v2"})");
        QTest::newRow("unknown API version")
            << QByteArray(R"({"version": 1, "name": "Acme", "environment": "sandbox", "api_version": "v9"})");
        QTest::newRow("blank name") << QByteArray(
            R"({"version": 1, "name": " ", "environment": "sandbox", "api_version": "v2"})");
        QTest::newRow("base URL that nobody could type") << QByteArray(
            R"({"version": 1, "name": "Acme", "environment": "custom", "api_version": "v2",
                "base_url": "http://thief.example"})");
    }

    void leavesUnreadableFilesAloneAndNamesThem()
    {
        QFETCH(const QByteArray, content);
        ProfileStore store = makeStore();
        const Profile good = Profile::create(u"Good"_s, Environment::Sandbox);
        const Profile bad = Profile::create(u"Bad"_s, Environment::Sandbox);
        QVERIFY(store.save(good) && store.save(bad));
        const QString path = configFolder() + u"/profiles/"_s + bad.id + u".json"_s;
        QVERIFY(writeFile(path, content));

        QCOMPARE(store.profiles(), { good });
        QCOMPARE(store.unreadableFiles(), { path });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void takesTheBaseUrlOfKopoKopoFromNoFile()
    {
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Production);
        QVERIFY(store.save(profile));
        QVERIFY(writeFile(configFolder() + u"/profiles/"_s + profile.id + u".json"_s,
            R"({"version": 1, "name": "Acme", "environment": "production", "api_version": "v2",
                "base_url": "https://thief.example"})"));

        QCOMPARE(store.find(profile.id)->baseUrl, QUrl(u"https://api.kopokopo.com"_s));
    }

    void remembersTheLastUsedProfileWhileItExists()
    {
        ProfileStore store = makeStore();
        const Profile one = Profile::create(u"One"_s, Environment::Sandbox);
        const Profile two = Profile::create(u"Two"_s, Environment::Sandbox);
        QVERIFY(store.save(one) && store.save(two));

        store.setLastUsed(two.id);
        QCOMPARE(makeStore().lastUsed(), two);

        QVERIFY(store.remove(two.id));
        QVERIFY(!makeStore().lastUsed());
    }

    //! Each start names it, and writing a file anew waits for the disk.
    void writesTheLastUsedProfileOnlyWhereItIsAnother()
    {
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(store.save(profile));
        store.setLastUsed(profile.id);
        QFile file(store.profilesFolder() + u"/last-used"_s);
        const QDateTime longAgo(QDate(2020, 1, 1), QTime(0, 0));
        QVERIFY(file.open(QFile::ReadWrite) && file.setFileTime(longAgo, QFileDevice::FileModificationTime));
        file.close();

        store.setLastUsed(profile.id);
        QCOMPARE(QFileInfo(file).lastModified(), longAgo);
        store.setLastUsed(Profile::create(u"Other"_s, Environment::Sandbox).id);
        QVERIFY(QFileInfo(file).lastModified() != longAgo);
    }

    void forgetsAProfileButKeepsItsBook()
    {
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(store.save(profile));
        store.setViewState(profile.id, u"sort"_s, 3);
        const QString book = store.bookPath(profile);
        QVERIFY(writeFile(book, "sealed"));

        QVERIFY(store.remove(profile.id));

        QCOMPARE(store.profiles(), {});
        QVERIFY(!store.viewState(profile.id, u"sort"_s).isValid());
        QVERIFY(QFile::exists(book));
        QVERIFY(store.remove(profile.id));
    }

    void removesTheBooksOfOneProfileOnly()
    {
        ProfileStore store = makeStore();
        const Profile one = Profile::create(u"One"_s, Environment::Sandbox);
        const Profile two = Profile::create(u"Two"_s, Environment::Sandbox);
        const QString book = store.bookPath(one);
        QVERIFY(writeFile(book, "sealed") && writeFile(book + u".kept"_s, "sealed"));
        QVERIFY(writeFile(store.bookPath(two), "sealed"));

        QVERIFY(store.removeBooks(one.id));
        QVERIFY(!QFileInfo::exists(QFileInfo(book).path()));
        QVERIFY(QFile::exists(store.bookPath(two)));

        QVERIFY(store.removeBooks(one.id));
        QVERIFY(store.removeBooks(u".."_s));
        QVERIFY(QFile::exists(store.bookPath(two)));
    }

    void givesEachProfileABookFolderOfItsOwn()
    {
        const ProfileStore store = makeStore();
        const Profile one = Profile::create(u"One"_s, Environment::Sandbox);
        const Profile two = Profile::create(u"Two"_s, Environment::Sandbox);

        QCOMPARE(store.bookPath(one), dataFolder() + u"/profiles/"_s + one.id + u"/book.sqlite"_s);
        QVERIFY(store.bookPath(one) != store.bookPath(two));
        QVERIFY(QFileInfo(QFileInfo(store.bookPath(one)).path()).isDir());
    }

#ifdef Q_OS_UNIX
    void keepsFoldersAndFilesFromOthers()
    {
        // Both were there before, and open to everybody.
        for (const QString& folder : { configFolder() + u"/profiles"_s, dataFolder() + u"/profiles"_s }) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | othersRights));
        }
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(store.save(profile));
        const QString bookFolder = QFileInfo(store.bookPath(profile)).path();

        for (const QString& path : { configFolder() + u"/profiles"_s, dataFolder() + u"/profiles"_s, bookFolder,
                 configFolder() + u"/profiles/"_s + profile.id + u".json"_s })
            QCOMPARE(QFile::permissions(path) & othersRights, QFile::Permissions());
    }
#endif

    void saysWhichFileCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(configFolder()));
        QVERIFY(writeFile(configFolder() + u"/profiles"_s, "a file where the folder should be"));
        ProfileStore store = makeStore();
        QSignalSpy changed(&store, &ProfileStore::profilesChanged);
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);

        const auto saved = store.save(profile);

        QVERIFY(!saved);
        QVERIFY(saved.error().endsWith(profile.id + u".json"_s));
        QCOMPARE(changed.count(), 0);
    }

    void tellsThatProfilesChanged()
    {
        ProfileStore store = makeStore();
        QSignalSpy changed(&store, &ProfileStore::profilesChanged);
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);

        QVERIFY(store.save(profile));
        QCOMPARE(changed.count(), 1);
        QVERIFY(store.remove(profile.id));
        QCOMPARE(changed.count(), 2);
    }

    void remembersViewStateForEachProfile_data()
    {
        QTest::addColumn<QVariant>("value");

        QTest::newRow("columns") << QVariant(QByteArray("\x00\xff\x10 columns", 11));
        QTest::newRow("number") << QVariant(7);
        QTest::newRow("list") << QVariant(QStringList{ u"a"_s, u"b, c"_s });
        QTest::newRow("text") << QVariant(u"Wanjirũ"_s);
    }

    void remembersViewStateForEachProfile()
    {
        QFETCH(const QVariant, value);
        ProfileStore store = makeStore();
        const Profile one = Profile::create(u"One"_s, Environment::Sandbox);
        const Profile two = Profile::create(u"Two"_s, Environment::Sandbox);

        store.setViewState(one.id, u"list/columns"_s, value);

        QVariant remembered = makeStore().viewState(one.id, u"list/columns"_s);
        QVERIFY(remembered.convert(value.metaType())); // an INI file gives numbers back as text
        QCOMPARE(remembered, value);
        QVERIFY(!store.viewState(two.id, u"list/columns"_s).isValid());
    }

    void opensWithoutViewStateThatCannotBeRead()
    {
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);
        QVERIFY(store.save(profile));
        QVERIFY(writeFile(configFolder() + u"/profiles/"_s + profile.id + u".view.ini"_s, "[[[\x01\xff not = ini"));

        QVERIFY(!store.viewState(profile.id, u"sort"_s).isValid());
        QCOMPARE(store.profiles(), { profile });
    }

    void shrugsWhenViewStateCannotBeKept()
    {
        QVERIFY(writeFile(m_folder->filePath(u"config"_s), "a file where the folder should be"));
        ProfileStore store = makeStore();
        const Profile profile = Profile::create(u"Acme"_s, Environment::Sandbox);

        store.setViewState(profile.id, u"sort"_s, 3);
        store.setLastUsed(profile.id);

        QVERIFY(!store.viewState(profile.id, u"sort"_s).isValid());
        QVERIFY(!store.lastUsed());
    }

private:
    QString configFolder() const
    {
        return m_folder->filePath(u"config"_s);
    }
    QString dataFolder() const
    {
        return m_folder->filePath(u"data"_s);
    }
    //! Another one over the same folders: what the application sees after a restart.
    ProfileStore makeStore() const
    {
        return ProfileStore(configFolder(), dataFolder());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProfileStoreTest)

#include "tst_ProfileStore.moc"
