// SPDX-License-Identifier: MIT
#include "exchange/PaymentLocations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using PayRecipients::PaymentLocations;

namespace {

const QString uuid = u"716481bc-5a5b-4d5c-9e3a-0f8f5a3f7c11"_s;
const QString origin = u"https://api.kopokopo.com"_s;
const QString payment = u"https://api.kopokopo.com/api/v1/payments/"_s + uuid;
const QString sendMoney = u"https://api.kopokopo.com/api/v2/send_money/"_s + uuid;

QStringList described(const PaymentLocations& found)
{
    QStringList lines;
    for (const QUrl& url : found.locations)
        lines.append(url.toString());
    for (const QString& text : found.refused)
        lines.append(u'!' + text);
    return lines;
}

} // namespace

class PaymentLocationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEachPaymentOnce_data();
    void findsEachPaymentOnce();
};

void PaymentLocationsTest::findsEachPaymentOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const QString& text, const QStringList& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("a payment", payment, { payment });
    row("a send_money request", sendMoney, { sendMoney });
    row("both with one UUID", sendMoney + u'\n' + payment, { sendMoney, payment });
    row("without a version", u"%1/payments/%2 %1/send_money/%2"_s.arg(origin, uuid),
        { u"%1/payments/%2"_s.arg(origin, uuid), u"%1/send_money/%2"_s.arg(origin, uuid) });
    row("twice, in two spellings", u"%1 and %2/payments/%3"_s.arg(payment, origin, uuid.toUpper()), { payment });
    row("untidy", u"<HTTPS://API.kopokopo.com:443/api/v2/send_money/%1/?a=b#c>."_s.arg(uuid.toUpper()), { sendMoney });
    row("JSON with escaped slashes", u"{\"self\":\"%1\"}"_s.arg(QString(sendMoney).replace(u'/', u"\\/"_s)),
        { sendMoney });
    row("another service", u"https://example.com/api/v1/payments/"_s + uuid,
        { u"!https://example.com/api/v1/payments/"_s + uuid });
    row("plain http", u"http://api.kopokopo.com/payments/"_s + uuid,
        { u"!http://api.kopokopo.com/payments/"_s + uuid });
    row("a password", u"https://a:b@api.kopokopo.com/payments/"_s + uuid,
        { u"!https://a:b@api.kopokopo.com/payments/"_s + uuid });
    row("the service in the name of another", u"https://api.kopokopo.com.example.com/payments/"_s + uuid,
        { u"!https://api.kopokopo.com.example.com/payments/"_s + uuid });
    row("a folder before it", u"%1/proxy/api/v1/payments/%2"_s.arg(origin, uuid), {});
    row("a refused one twice", u"https://example.com/payments/%1 https://example.com/payments/%1"_s.arg(uuid),
        { u"!https://example.com/payments/"_s + uuid });
    row("a recipient", origin + u"/api/v1/pay_recipients/"_s + uuid, {});
    row("no UUID", origin + u"/api/v1/payments/1234567890123456789012345678901234567890"_s, {});
    row("payments without one", origin + u"/api/v1/payments/"_s, {});
    row("nothing", {}, {});
}

void PaymentLocationsTest::findsEachPaymentOnce()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(described(PaymentLocations::in(text, origin)), expected);
}

QTEST_GUILESS_MAIN(PaymentLocationsTest)
#include "tst_PaymentLocations.moc"
