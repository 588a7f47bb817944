// SPDX-License-Identifier: MIT
#include "exchange/TextScan.h"

#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;
using PayRecipients::FoundLocation;
using PayRecipients::Location;
using PayRecipients::TextScan;

namespace {

const QString uuid = u"c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
const QString otherUuid = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
const QString location = u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + uuid;
const QString otherLocation = u"https://api.kopokopo.com/api/v2/external_recipients/"_s + otherUuid;
const QString payment = u"https://api.kopokopo.com/api/v1/payments/"_s + uuid;

//! "line url" of each location found and "line !refusal url" of each URL refused.
QStringList described(const QList<FoundLocation>& found)
{
    QStringList lines;
    for (const FoundLocation& one : found) {
        const QString outcome = one.location ? one.location->toString()
                                             : u"!%1 %2"_s.arg(static_cast<int>(one.location.error())).arg(one.text);
        lines.append(u"%1 %2"_s.arg(one.line).arg(outcome));
    }
    return lines;
}

QString refused(int line, Location::Refusal refusal, const QString& text)
{
    return u"%1 !%2 %3"_s.arg(line).arg(static_cast<int>(refusal)).arg(text);
}

QString found(int line, const QString& url)
{
    return u"%1 %2"_s.arg(line).arg(url);
}

QString jsonEscaped(QString url)
{
    return url.replace(u'/', u"\\/"_s);
}

QString percentEncoded(const QString& url)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(url));
}

} // namespace

class TextScanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsLocationsWhereverTheyStand_data();
    void findsLocationsWhereverTheyStand();
    void keepsWhatTheTextSaid();
    void endsWhenItIsToldToStop();
    void refusesWhatMayHaveBeenMeantAndSaysWhy_data();
    void refusesWhatMayHaveBeenMeantAndSaysWhy();
    void leavesTheOtherUrlsOfALogAlone_data();
    void leavesTheOtherUrlsOfALogAlone();
    void reportsTheSameRefusedUrlOnce();
    void findsEachLocationOfALargeLog();
    void readsHostileTextToItsEnd_data();
    void readsHostileTextToItsEnd();
};

void TextScanTest::findsLocationsWhereverTheyStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    const QStringList one{ found(1, location) };
    const auto row = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("alone", location, one);
    row("alone, with a line end", location + u"\r\n"_s, one);
    row("in a sentence", u"The recipient is %1."_s.arg(location), one);
    row("followed by each punctuation", u"see (%1), [%1]; {%1}: <%1> '%1' \"%1\" `%1` %1! %1?"_s.arg(location),
        QStringList(9, found(1, location)));
    row("several punctuation marks", u"(\"%1\".);,"_s.arg(location), one);
    row("a Markdown link", u"[John](%1) paid"_s.arg(location), one);
    row("a bold Markdown link", u"**%1**"_s.arg(location), one);
    row("an e-mail's angle brackets", u"<%1>"_s.arg(location), one);
    row("typographic quotes", u"\u201c%1\u201d \u00ab%1\u00bb"_s.arg(location), QStringList(2, found(1, location)));
    row("a no-break space behind it", u"%1\u00a0and"_s.arg(location), one);
    row("HTML", u"<a href=\"%1\">John</a>"_s.arg(location), one);
    row("escaped HTML", u"&lt;a href=&quot;%1&quot;&gt;"_s.arg(location), one);
    row("JSON", u"{\"location\":\"%1\",\"status\":201}"_s.arg(location), one);
    row("JSON with escaped slashes", u"{\"location\":\"%1\"}"_s.arg(jsonEscaped(location)), one);
    row("JSON within JSON", u"{\"body\":\"{\\\"location\\\":\\\"%1\\\"}\"}"_s.arg(jsonEscaped(jsonEscaped(location))),
        one);
    row("an escaped line end behind it", u"\"%1\\nnext\""_s.arg(location), one);
    row("CSV", u"John,%1,\"%2\";%1|%2\t%1"_s.arg(location, otherLocation),
        { found(1, location), found(1, otherLocation), found(1, location), found(1, otherLocation),
            found(1, location) });
    row("a header of curl", u"< location: %1\r\n< server: nginx\r\n"_s.arg(location), one);
    row("a Ruby hash", u"{:location=>\"%1\"}"_s.arg(location), one);
    row("terminal colours", u"\u001b[32m%1\u001b[0m done"_s.arg(location), one);
    row("percent-encoded in another URL's query",
        u"GET https://app.kopokopo.com/login?next=%1&lang=en 302"_s.arg(percentEncoded(location)), one);
    row("a percent-encoded quote behind it", u"q=%1"_s.arg(percentEncoded(u"\"%1\"}"_s.arg(location))), one);
    row("plain in another URL's query", u"https://app.kopokopo.com/login?next=%1"_s.arg(location), one);
    row("a location before a location", location + otherLocation, { found(1, location), found(1, otherLocation) });
    row("upper-case UUID", location.left(location.size() - 36) + uuid.toUpper(), one);
    row("upper-case scheme and host", u"HTTPS://API.KOPOKOPO.COM/api/v1/pay_recipients/"_s + uuid, one);
    row("query and fragment", location + u"?a=1&b=2#c"_s, one);
    row("a query that is no query", location + u"?a=%zz&b=%"_s, one);
    row("trailing slash", location + u"/ next"_s, one);
    row("the default port", u"https://api.kopokopo.com:443/api/v1/pay_recipients/"_s + uuid, one);
    row("loopback over http", u"http://127.0.0.1:8123/api/v2/pay_recipients/"_s + uuid,
        { found(1, u"http://127.0.0.1:8123/api/v2/pay_recipients/"_s + uuid) });
    row("an IPv6 address", u"[http://[::1]:8123/pay_recipients/%1]"_s.arg(uuid),
        { found(1, u"http://[::1]:8123/pay_recipients/"_s + uuid) });
    row("each kind of line end", u"a\n%1\r\n%1\r%1\n\n%1"_s.arg(location),
        { found(2, location), found(3, location), found(4, location), found(6, location) });
    row("a word right before it", u"Location%1"_s.arg(location), one);
    row("nothing", QString(), {});
    row("no URL", u"http is a word, https too, http: as well, https:// and http:/ also"_s, {});
}

void TextScanTest::findsLocationsWhereverTheyStand()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(described(TextScan::locationsIn(text)), expected);
}

void TextScanTest::endsWhenItIsToldToStop()
{
    const QString url = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
    const QString words = u"nothing of the kind "_s.repeated(300'000); // more than is read at once
    const QString text = url + words + words + url;
    QList<qint64> done;
    const auto toTheEnd = TextScan::locationsIn(text, [&done](qint64 position, qint64 total) {
        done.append(position);
        return total > 0;
    });
    QCOMPARE(toTheEnd.size(), 2);
    QVERIFY(done.size() >= 2 && std::is_sorted(done.cbegin(), done.cend()));
    QCOMPARE(TextScan::locationsIn(text, [](qint64, qint64) { return false; }).size(), 1);
}

void TextScanTest::keepsWhatTheTextSaid()
{
    const QString upper = u"HTTPS://api.kopokopo.com/pay_recipients/%1?x=1"_s.arg(uuid.toUpper());
    const QList<FoundLocation> found = TextScan::locationsIn(u"\"%1\"."_s.arg(jsonEscaped(upper)));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].text, upper);
    QVERIFY(found[0].location);
    QCOMPARE(found[0].location->id(), QUuid::fromString(uuid));
    QCOMPARE(found[0].location->origin(), u"https://api.kopokopo.com"_s);
}

void TextScanTest::refusesWhatMayHaveBeenMeantAndSaysWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");

    using Refusal = Location::Refusal;
    const auto row = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    const QString insecure = u"http://api.kopokopo.com/api/v1/pay_recipients/"_s + uuid;
    const QString withPassword = u"https://me:secret@api.kopokopo.com/api/v1/pay_recipients/"_s + uuid;
    const QString page = u"https://app.kopokopo.com/recipients"_s;
    row("http to another machine", u"GET %1"_s.arg(insecure), { refused(1, Refusal::Insecure, insecure) });
    row("a payment in a log", u"paid %1 at noon"_s.arg(payment), { refused(1, Refusal::NotARecipient, payment) });
    row("a password", u"GET %1"_s.arg(withPassword), { refused(1, Refusal::HasCredentials, withPassword) });
    row("a web page alone on its line", u"first\n  %1  \nlast"_s.arg(page),
        { refused(2, Refusal::NotARecipient, page) });
    row("a web page as an item of a list", u"- <%1>,"_s.arg(page), { refused(1, Refusal::NotARecipient, page) });
    row("between locations", location + u'\n' + payment + u'\n' + otherLocation,
        { found(1, location), refused(2, Refusal::NotARecipient, payment), found(3, otherLocation) });
    const QString longUrl = u"https://api.kopokopo.com/"_s + QString(10'000, u'a');
    row("a URL without end", longUrl, { refused(1, Refusal::NotARecipient, longUrl.left(TextScan::longestUrl)) });
}

void TextScanTest::refusesWhatMayHaveBeenMeantAndSaysWhy()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(described(TextScan::locationsIn(text)), expected);
}

void TextScanTest::leavesTheOtherUrlsOfALogAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a request line") << u"10:00 GET https://api.kopokopo.com/oauth/token 200"_s;
    QTest::newRow("two on a line") << u"https://example.com/a https://example.com/b"_s;
    QTest::newRow("words behind it") << u"https://example.com/a is down"_s;
    QTest::newRow("nearly a UUID") << u"GET https://example.com/c7f300c0-f1ef-4151-9bbe-005005aa374g 200"_s;
    QTest::newRow("a UUID in a query") << u"GET https://example.com/?request=%1 200"_s.arg(uuid);
    QTest::newRow("a UUID beside it") << u"https://example.com/a %1"_s.arg(uuid);
    QTest::newRow("a bare UUID") << uuid;
    QTest::newRow("another scheme") << u"ftp://api.kopokopo.com/pay_recipients/%1"_s.arg(uuid);
}

void TextScanTest::leavesTheOtherUrlsOfALogAlone()
{
    QFETCH(const QString, text);
    QCOMPARE(described(TextScan::locationsIn(text)), QStringList());
}

void TextScanTest::reportsTheSameRefusedUrlOnce()
{
    const QString text = u"%1\n%2\npolled %1\n%2\n%1"_s.arg(payment, location);
    const QStringList expected{ refused(1, Location::Refusal::NotARecipient, payment), found(2, location),
        found(4, location) };
    QCOMPARE(described(TextScan::locationsIn(text)), expected);
}

void TextScanTest::findsEachLocationOfALargeLog()
{
    constexpr int lines = 100'000;
    constexpr int every = 200; // 500 locations in some 10 MB
    QString text;
    QStringList expected;
    for (int line = 1; line <= lines; ++line) {
        text += u"2025-09-23T20:05:46.522+03:00 INFO [worker-7] POST https://api.kopokopo.com/oauth/token -> 200, "_s;
        if (line % every == 0) {
            const QString id
                = QUuid::createUuidV5(QUuid::fromString(uuid), QString::number(line)).toString(QUuid::WithoutBraces);
            text += u"headers={\"location\":\"https:\\/\\/api.kopokopo.com\\/api\\/v1\\/pay_recipients\\/%1\"}"_s.arg(
                id);
            expected.append(found(line, u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + id));
        }
        text += u"\r\n"_s;
    }
    QCOMPARE(expected.size(), lines / every);
    QVERIFY(text.size() > 9'000'000);
    QCOMPARE(described(TextScan::locationsIn(text)), expected);
}

// Each of these takes hours instead of a moment if anything is read again for each URL: ctest's time limit sees it.
void TextScanTest::readsHostileTextToItsEnd_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("the word alone") << u"http"_s;
    QTest::newRow("a scheme without host") << u"https://"_s;
    QTest::newRow("backslashes") << u"https:\\\\\\\\"_s;
    QTest::newRow("commas") << u",,,,,,,,"_s;
    QTest::newRow("one long URL of hyphens") << u"-"_s;
    QTest::newRow("one long URL of percent signs") << u"%3A%2F%2"_s;
    QTest::newRow("brackets") << u"http://["_s;
    QTest::newRow("URLs without line ends") << u"https://a.example/b,"_s;
}

void TextScanTest::readsHostileTextToItsEnd()
{
    QFETCH(const QString, piece);
    const QString text = u"see https%3A%2F%2Fa.example/"_s + piece.repeated(300'000) + u"\nand "_s + location;
    const QList<FoundLocation> found = TextScan::locationsIn(text);
    QVERIFY(!found.isEmpty());
    QVERIFY(found.last().location);
    QCOMPARE(found.last().location->toString(), location);
    QCOMPARE(found.last().line, 2);
}

QTEST_GUILESS_MAIN(TextScanTest)
#include "tst_TextScan.moc"
