// SPDX-License-Identifier: MIT
#include "recipients/Location.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QString uuid = u"c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;

}

class tst_Location : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpellingOfALocation_data();
    void readsEverySpellingOfALocation();
    void refusesWhatIsNoLocation_data();
    void refusesWhatIsNoLocation();
    void spellingsOfOneRecipientAreOneLocation();
    void anotherOriginIsAnotherLocation();
    void aCleanTextSaysWhatItsUrlSays_data();
    void aCleanTextSaysWhatItsUrlSays();
};

void tst_Location::readsEverySpellingOfALocation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");

    const QString production = u"https://api.kopokopo.com"_s;
    const auto row = [](const char* name, const QString& text, const QString& url, const QString& origin) {
        QTest::newRow(name) << text << url << origin;
    };
    for (const QString& folder : { u"/api/v1/pay_recipients/"_s, u"/api/v2/external_recipients/"_s,
             u"/api/v2/pay_recipients/"_s, u"/pay_recipients/"_s }) {
        const QString url = production + folder + uuid;
        row(qPrintable(folder), url, url, production);
    }
    const QString url = production + u"/pay_recipients/"_s + uuid;
    row("white space around", u" \t"_s + url + u"\r\n"_s, url, production);
    row("capitals in host and uuid", u"HTTPS://API.KopoKopo.com/pay_recipients/"_s + uuid.toUpper(), url, production);
    row("default port", u"https://api.kopokopo.com:443/pay_recipients/"_s + uuid, url, production);
    row("trailing slash", url + u'/', url, production);
    row("query and fragment", url + u"?page=1#top"_s, url, production);
    row("another port", u"https://localhost:8443/pay_recipients/"_s + uuid,
        u"https://localhost:8443/pay_recipients/"_s + uuid, u"https://localhost:8443"_s);
    row("http to this machine", u"http://127.0.0.1:4010/pay_recipients/"_s + uuid,
        u"http://127.0.0.1:4010/pay_recipients/"_s + uuid, u"http://127.0.0.1:4010"_s);
    row("http to this machine by IPv6", u"http://[::1]:4010/pay_recipients/"_s + uuid,
        u"http://[::1]:4010/pay_recipients/"_s + uuid, u"http://[::1]:4010"_s);
    row("http, default port", u"http://localhost:80/pay_recipients/"_s + uuid,
        u"http://localhost/pay_recipients/"_s + uuid, u"http://localhost"_s);
}

void tst_Location::readsEverySpellingOfALocation()
{
    QFETCH(QString, text);
    const auto location = Location::parse(text);
    QVERIFY(location.has_value());
    QTEST(location->toString(), "url");
    QTEST(location->origin(), "origin");
    QCOMPARE(location->id(), QUuid::fromString(uuid));
    // What it writes it reads, and as the same.
    QCOMPARE(Location::parse(location->toString())->toString(), location->toString());
}

void tst_Location::refusesWhatIsNoLocation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Location::Refusal>("refusal");

    QTest::newRow("nothing") << QString() << Location::Refusal::NotAUrl;
    QTest::newRow("words") << u"pay the rent"_s << Location::Refusal::NotAUrl;
    QTest::newRow("uuid alone") << uuid << Location::Refusal::NotAUrl;
    QTest::newRow("relative") << u"/api/v1/pay_recipients/"_s + uuid << Location::Refusal::NotAUrl;
    QTest::newRow("another scheme") << u"ftp://api.kopokopo.com/pay_recipients/"_s + uuid << Location::Refusal::NotAUrl;
    QTest::newRow("no host") << u"https:///pay_recipients/"_s + uuid << Location::Refusal::NotAUrl;
    QTest::newRow("http") << u"http://api.kopokopo.com/pay_recipients/"_s + uuid << Location::Refusal::Insecure;
    QTest::newRow("http to a name that begins like loopback")
        << u"http://127.0.0.1.example.org/pay_recipients/"_s + uuid << Location::Refusal::Insecure;
    QTest::newRow("http to a name that looks like loopback")
        << u"http://localhost.example.org/pay_recipients/"_s + uuid << Location::Refusal::Insecure;
    QTest::newRow("payment") << u"https://api.kopokopo.com/api/v1/payments/"_s + uuid
                             << Location::Refusal::NotARecipient;
    QTest::newRow("web page") << u"https://app.kopokopo.com/"_s << Location::Refusal::NotARecipient;
    QTest::newRow("no uuid") << u"https://api.kopokopo.com/pay_recipients/12"_s << Location::Refusal::NotARecipient;
    QTest::newRow("braces") << u"https://api.kopokopo.com/pay_recipients/%7B"_s + uuid + u"%7D"_s
                            << Location::Refusal::NotARecipient;
    QTest::newRow("deeper") << u"https://api.kopokopo.com/x/pay_recipients/"_s + uuid
                            << Location::Refusal::NotARecipient;
    QTest::newRow("after it") << u"https://api.kopokopo.com/pay_recipients/"_s + uuid + u"/edit"_s
                              << Location::Refusal::NotARecipient;
    QTest::newRow("password") << u"https://me:secret@api.kopokopo.com/pay_recipients/"_s + uuid
                              << Location::Refusal::HasCredentials;
}

void tst_Location::refusesWhatIsNoLocation()
{
    QFETCH(QString, text);
    const auto location = Location::parse(text);
    QVERIFY(!location.has_value());
    QTEST(location.error(), "refusal");
}

void tst_Location::spellingsOfOneRecipientAreOneLocation()
{
    const auto v1 = Location::parse(u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + uuid);
    const auto v2 = Location::parse(u"https://API.kopokopo.com:443/api/v2/external_recipients/"_s + uuid.toUpper());
    QVERIFY(*v1 == *v2);
    QCOMPARE(qHash(*v1), qHash(*v2));
    QVERIFY(v1->toString() != v2->toString());
}

void tst_Location::anotherOriginIsAnotherLocation()
{
    const auto production = Location::parse(u"https://api.kopokopo.com/pay_recipients/"_s + uuid);
    const auto sandbox = Location::parse(u"https://sandbox.kopokopo.com/pay_recipients/"_s + uuid);
    const auto port = Location::parse(u"https://api.kopokopo.com:8443/pay_recipients/"_s + uuid);
    QVERIFY(!(*production == *sandbox));
    QVERIFY(!(*production == *port));
}

void tst_Location::aCleanTextSaysWhatItsUrlSays_data()
{
    QTest::addColumn<QString>("origin");
    for (const char* origin : { "https://api.kopokopo.com", "https://api-2.kopokopo.com:8443", "https://localhost",
             "https://localhost:443", "https://localhost:0443", "https://localhost:08443", "https://localhost:80443",
             "https://localhost:65536", "https://localhost:8443a", "https://localhost:", "https://127.0.0.1:8443",
             "https://127.1", "https://0x7f.1", "https://127.0.0.01", "https://1.2.3", "https://a.1x", "https://a..b",
             "https://.a", "https://a.", "https://-a.b", "https://a-.b", "https://a.b-", "https://a--b.c",
             "https://xn--bcher-kva.example",
             "https://b\xC3\xBC"
             "cher.example",
             "https://a_b.c", "https://A.b", "https://a b", "https://[::1]:8443", "https://user@a.b",
             "http://localhost:4010", "http://localhost:80", "http://127.0.0.1", "http://127.0.0.2:4010", "http://a.b",
             "http://127.0.0.1.a", "HTTPS://a.b" })
        QTest::newRow(origin) << QString::fromUtf8(origin);
}

void tst_Location::aCleanTextSaysWhatItsUrlSays()
{
    QFETCH(QString, origin);
    const QString text = origin + u"/pay_recipients/"_s + uuid;
    const auto location = Location::parse(text);
    const auto byItsUrl = Location::parse(text + u"?by=url"_s);
    QCOMPARE(location.has_value(), byItsUrl.has_value());
    if (!location) {
        QCOMPARE(location.error(), byItsUrl.error());
        return;
    }
    QCOMPARE(location->toString(), byItsUrl->toString());
    QCOMPARE(location->origin(), byItsUrl->origin());
    QCOMPARE(location->id(), byItsUrl->id());
}

QTEST_GUILESS_MAIN(tst_Location)
#include "tst_Location.moc"
