// SPDX-License-Identifier: MIT
#include "profiles/Profile.h"

#include <QTest>
#include <QUuid>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

using Problem = Profile::UrlProblem;

class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonTypesAsBaseUrl_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("baseUrl");

        QTest::newRow("host") << u"https://api.example.com"_s << u"https://api.example.com"_s;
        QTest::newRow("trailing slash") << u"https://api.example.com/"_s << u"https://api.example.com"_s;
        QTest::newRow("white space around") << u" \thttps://api.example.com \n"_s << u"https://api.example.com"_s;
        QTest::newRow("capitals") << u"HTTPS://API.Example.COM"_s << u"https://api.example.com"_s;
        QTest::newRow("no scheme") << u"api.example.com"_s << u"https://api.example.com"_s;
        QTest::newRow("no scheme, port") << u"api.example.com:8443"_s << u"https://api.example.com:8443"_s;
        QTest::newRow("own port of https") << u"https://api.example.com:443"_s << u"https://api.example.com"_s;
        QTest::newRow("own port of http") << u"http://localhost:80/"_s << u"http://localhost"_s;
        QTest::newRow("http's port with https") << u"https://api.example.com:80"_s << u"https://api.example.com:80"_s;
        QTest::newRow("http to localhost") << u"http://localhost:8080"_s << u"http://localhost:8080"_s;
        QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:9"_s << u"http://127.0.0.1:9"_s;
        QTest::newRow("http to 127.8.9.10") << u"http://127.8.9.10"_s << u"http://127.8.9.10"_s;
        QTest::newRow("http to ::1") << u"http://[::1]:8080/"_s << u"http://[::1]:8080"_s;
        QTest::newRow("http to ::1, long") << u"http://[0:0:0:0:0:0:0:1]"_s << u"http://[::1]"_s;
        QTest::newRow("https to an address") << u"https://[2001:DB8::1]:444"_s << u"https://[2001:db8::1]:444"_s;
        QTest::newRow("international host") << u"https://bücher.example"_s << u"https://xn--bcher-kva.example"_s;
        QTest::newRow("punycode") << u"https://xn--bcher-kva.example"_s << u"https://xn--bcher-kva.example"_s;
    }

    void readsWhatAPersonTypesAsBaseUrl()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, baseUrl);

        const auto checked = Profile::checkBaseUrl(typed);

        QVERIFY(checked);
        QCOMPARE(checked->toString(QUrl::FullyEncoded), baseUrl);
        QCOMPARE(Profile::checkBaseUrl(checked->toString(QUrl::FullyEncoded)).value(), *checked);
    }

    void refusesWhatCannotBeABaseUrl_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Problem>("problem");

        QTest::newRow("nothing") << QString() << Problem::Empty;
        QTest::newRow("white space") << u" \t "_s << Problem::Empty;
        QTest::newRow("scheme only") << u"https://"_s << Problem::NotAUrl;
        QTest::newRow("space inside") << u"https://api.exam ple.com"_s << Problem::NotAUrl;
        QTest::newRow("words") << u"our test server"_s << Problem::NotAUrl;
        QTest::newRow("port out of range") << u"https://api.example.com:70000"_s << Problem::NotAUrl;
        QTest::newRow("port nought") << u"https://api.example.com:0"_s << Problem::NotAUrl;
        QTest::newRow("broken address") << u"https://[::1"_s << Problem::NotAUrl;
        QTest::newRow("ftp") << u"ftp://api.example.com"_s << Problem::UnknownScheme;
        QTest::newRow("file") << u"file:///etc/passwd"_s << Problem::NotAUrl;
        QTest::newRow("http") << u"http://api.example.com"_s << Problem::Insecure;
        QTest::newRow("http, looks local") << u"http://127.0.0.1.example.com"_s << Problem::Insecure;
        QTest::newRow("http, starts local") << u"http://localhost.example.com"_s << Problem::Insecure;
        QTest::newRow("http to the whole network") << u"http://0.0.0.0"_s << Problem::Insecure;
        QTest::newRow("http to the next machine") << u"http://192.168.1.1"_s << Problem::Insecure;
        QTest::newRow("http to another IPv6") << u"http://[::2]"_s << Problem::Insecure;
        QTest::newRow("user") << u"https://jane@api.example.com"_s << Problem::HasCredentials;
        QTest::newRow("user and password") << u"https://jane:pw@api.example.com"_s << Problem::HasCredentials;
        QTest::newRow("user that hides the host") << u"http://localhost@example.com"_s << Problem::HasCredentials;
        QTest::newRow("empty user") << u"https://@api.example.com"_s << Problem::HasCredentials;
        QTest::newRow("path") << u"https://api.example.com/api/v1"_s << Problem::HasPath;
        QTest::newRow("two slashes") << u"https://api.example.com//"_s << Problem::HasPath;
        QTest::newRow("query") << u"https://api.example.com?a=b"_s << Problem::HasPath;
        QTest::newRow("empty query") << u"https://api.example.com?"_s << Problem::HasPath;
        QTest::newRow("fragment") << u"https://api.example.com/#top"_s << Problem::HasPath;
    }

    void refusesWhatCannotBeABaseUrl()
    {
        QFETCH(const QString, typed);
        QFETCH(const Problem, problem);

        const auto checked = Profile::checkBaseUrl(typed);

        QVERIFY(!checked);
        QCOMPARE(checked.error(), problem);
    }

    void knowsTheAddressesOfEachEnvironment_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("webAppUrl");

        QTest::newRow("production") << Environment::Production << u"https://api.kopokopo.com"_s
                                    << u"https://app.kopokopo.com"_s;
        QTest::newRow("sandbox") << Environment::Sandbox << u"https://sandbox.kopokopo.com"_s
                                 << u"https://sandbox.kopokopo.com"_s;
        QTest::newRow("custom") << Environment::Custom << u"https://k2.example:8443"_s << u"https://k2.example:8443"_s;
    }

    void knowsTheAddressesOfEachEnvironment()
    {
        QFETCH(const Environment, environment);
        QFETCH(const QString, baseUrl);
        QFETCH(const QString, webAppUrl);

        const Profile profile = Profile::create(u"Acme"_s, environment, QUrl(u"https://k2.example:8443"_s));

        QCOMPARE(profile.baseUrl, QUrl(baseUrl));
        QCOMPARE(profile.webAppUrl(), QUrl(webAppUrl));
        QCOMPARE(profile.origin(), baseUrl);
    }

    void givesTheOriginInOneSpelling_data()
    {
        QTest::addColumn<QUrl>("baseUrl");
        QTest::addColumn<QString>("origin");

        QTest::newRow("own port") << QUrl(u"https://k2.example:443/"_s) << u"https://k2.example"_s;
        QTest::newRow("other port") << QUrl(u"https://k2.example:444"_s) << u"https://k2.example:444"_s;
        QTest::newRow("IPv6") << QUrl(u"http://[::1]:8080"_s) << u"http://[::1]:8080"_s;
        QTest::newRow("international") << QUrl(u"https://bücher.example"_s) << u"https://xn--bcher-kva.example"_s;
    }

    void givesTheOriginInOneSpelling()
    {
        QFETCH(const QUrl, baseUrl);
        QFETCH(const QString, origin);

        QCOMPARE(Profile::create(u"Acme"_s, Environment::Custom, baseUrl).origin(), origin);
    }

    void namesItsKeychainEntriesByAnIdOfItsOwn()
    {
        const Profile one = Profile::create(u"Acme"_s, Environment::Production);
        const Profile other = Profile::create(u"Acme"_s, Environment::Production);

        QVERIFY(!QUuid(one.id).isNull());
        QVERIFY(one.id != other.id);
        QCOMPARE(one.credentialsKeychainName(), u"credentials/"_s + one.id);
        QCOMPARE(one.bookKeychainName(), u"book-key/"_s + one.id);
        Profile fresh = one;
        fresh.bookKeyEntry = u"second"_s;
        QCOMPARE(fresh.bookKeychainName(), u"book-key/"_s + one.id + u"/second"_s);
        fresh.formerBookKeyEntries = { QString() };
        QCOMPARE(fresh.bookKeychainNames(), (QStringList{ fresh.bookKeychainName(), one.bookKeychainName() }));
        QCOMPARE(Profile::proxyKeychainName(u"proxy.example:3128"_s), u"proxy/proxy.example:3128"_s);
    }
};

QTEST_GUILESS_MAIN(ProfileTest)

#include "tst_Profile.moc"
