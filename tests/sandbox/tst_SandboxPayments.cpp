// SPDX-License-Identifier: MIT
#include "SandboxClient.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QStringList keys(const QJsonObject& object)
{
    return object.keys(); // sorted
}

const QByteArray payment = R"({"destination_type":"mobile_wallet",
    "destination_reference":"c7f300c0-f1ef-4151-9bbe-005005aa3747","amount":{"currency":"KES","value":"20000"},
    "description":"Salary","category":"salaries","tags":"may","metadata":{"notes":"Salary payment for May"},
    "_links":{"callback_url":"https://example.org/result"}})";
const QByteArray sendMoney = R"({"source_identifier":"4321","currency":"KES",
    "destinations":[{"type":"mobile_wallet","nickname":"Test","phone_number":"254900111111","network":"Safaricom",
        "amount":1000,"description":"Milk","favourite":true}],
    "metadata":{"notes":"n"},"_links":{"callback_url":"https://example.org/result"}})";

} // namespace

//! One row for each thing that the guides and SDKs show the service to do with payments.
class tst_SandboxPayments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void paymentOfV1TellsItsDisbursement();
    void sendMoneyAnswersAsTheGuidesPrintIt();
    void scheduledSendMoneyHasNullsInsteadOfLists();
    void disbursementCarriesTheReferenceOfWhomItPaid_data();
    void disbursementCarriesTheReferenceOfWhomItPaid();
    void strangerGetsTheSameReferenceEachTime();
    void destinationIsTakenInEachType_data();
    void destinationIsTakenInEachType();
    void sendMoneyWithoutDestinationsIsTaken();
    void paymentIsNotFoundUnderTheOtherVersion();
    void incompletePaymentIsRefusedByField_data();
    void incompletePaymentIsRefusedByField();

private:
    QJsonObject paid(const QString& path, const QByteArray& body);
    QJsonObject onlyDisbursement(const QJsonObject& attributes);

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
    QString m_location;
};

void tst_SandboxPayments::initTestCase()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>();
    QVERIFY(m_sandbox->start());
    m_client = std::make_unique<SandboxClient>(*m_sandbox);
}

//! Creates a payment and answers with its attributes; m_location is where it stands.
QJsonObject tst_SandboxPayments::paid(const QString& path, const QByteArray& body)
{
    const auto reply = m_client->sendSigned("POST", path, body);
    m_location = QString::fromLatin1(reply.header("location"));
    return reply.status == 201 ? m_client->get(m_location).attributes() : QJsonObject();
}

QJsonObject tst_SandboxPayments::onlyDisbursement(const QJsonObject& attributes)
{
    const auto batches = attributes.value(u"transfer_batches"_s).toArray();
    const auto disbursements = batches.at(0).toObject().value(u"disbursements"_s).toArray();
    return batches.size() == 1 && disbursements.size() == 1 ? disbursements.at(0).toObject() : QJsonObject();
}

void tst_SandboxPayments::paymentOfV1TellsItsDisbursement()
{
    const auto attributes = paid(u"/api/v1/payments"_s, payment);
    QVERIFY(m_location.startsWith(m_client->baseUrl() + u"/api/v1/payments/"_s));
    QCOMPARE(m_client->get(m_location).json().value(u"data"_s).toObject().value(u"type"_s).toString(), u"payment"_s);
    QCOMPARE(attributes.value(u"status"_s).toString(), u"Processed"_s);
    QCOMPARE(attributes.value(u"amount"_s).toObject(), object(R"({"currency":"KES","value":"20000.0"})"));
    QCOMPARE(attributes.value(u"metadata"_s).toObject(), object(R"({"notes":"Salary payment for May"})"));
    const auto links = attributes.value(u"_links"_s).toObject();
    QCOMPARE(links.value(u"self"_s).toString(), m_location);
    QCOMPARE(links.value(u"callback_url"_s).toString(), u"https://example.org/result"_s);

    const auto disbursement = onlyDisbursement(attributes);
    QCOMPARE(keys(disbursement),
        QStringList({ u"amount"_s, u"destination_reference"_s, u"destination_type"_s, u"origination_time"_s,
            u"status"_s, u"transaction_reference"_s }));
    QCOMPARE(disbursement.value(u"amount"_s).toString(), u"20000.0"_s);
    QCOMPARE(disbursement.value(u"status"_s).toString(), u"Transferred"_s);
    QCOMPARE(disbursement.value(u"destination_type"_s).toString(), u"mobile_wallet"_s);
    QCOMPARE(disbursement.value(u"destination_reference"_s).toString(), u"c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    const auto time = QDateTime::fromString(disbursement.value(u"origination_time"_s).toString(), Qt::ISODateWithMs);
    QCOMPARE(time.offsetFromUtc(), 3 * 60 * 60);
}

void tst_SandboxPayments::sendMoneyAnswersAsTheGuidesPrintIt()
{
    const auto attributes = paid(u"/api/v2/send_money"_s, sendMoney);
    const auto data = m_client->get(m_location).json().value(u"data"_s).toObject();
    QCOMPARE(m_location, m_client->baseUrl() + u"/api/v2/send_money/"_s + data.value(u"id"_s).toString());
    QCOMPARE(data.value(u"type"_s).toString(), u"send_money"_s);
    QCOMPARE(attributes.value(u"status"_s).toString(), u"Processed"_s);
    QCOMPARE(attributes.value(u"source_identifier"_s).toString(), u"4321"_s);
    QCOMPARE(attributes.value(u"currency"_s).toString(), u"KES"_s);
    QCOMPARE(attributes.value(u"destinations"_s).toArray(), object(sendMoney).value(u"destinations"_s).toArray());
    const auto links = attributes.value(u"_links"_s).toObject();
    QCOMPARE(links.value(u"self"_s).toString(), m_location);
    QCOMPARE(links.value(u"callback_url"_s).toString(), u"https://example.org/result"_s);
    const auto batch = attributes.value(u"transfer_batches"_s).toArray().at(0).toObject();
    QCOMPARE(batch.value(u"status"_s).toString(), u"Transferred"_s);
    QCOMPARE(batch.value(u"amount"_s).toString(), u"1000.0"_s);

    auto disbursement = onlyDisbursement(attributes);
    for (const auto& made : { u"origination_time"_s, u"destination_reference"_s, u"transaction_reference"_s }) {
        QVERIFY(!disbursement.take(made).toString().isEmpty());
    }
    QCOMPARE(disbursement,
        object(R"({"amount":"1000.0","errors":null,"status":"Transferred","nickname":"Test","favourite":true,
            "phone_number":"254900111111","network":"Safaricom","destination_type":"mobile_wallet"})"));
}

void tst_SandboxPayments::scheduledSendMoneyHasNullsInsteadOfLists()
{
    paid(u"/api/v2/send_money"_s, sendMoney);
    const auto arranged
        = m_client->put(u"/_sandbox/payments/"_s + m_location.section(u'/', -1), R"({"status":"Scheduled"})");
    QCOMPARE(arranged.status, 200);
    const auto attributes = m_client->get(m_location).attributes();
    QCOMPARE(attributes.value(u"status"_s).toString(), u"Scheduled"_s);
    for (const auto& name : { u"destinations"_s, u"transfer_batches"_s, u"errors"_s }) {
        QVERIFY(attributes.contains(name));
        QVERIFY(attributes.value(name).isNull());
    }
}

void tst_SandboxPayments::disbursementCarriesTheReferenceOfWhomItPaid_data()
{
    QTest::addColumn<QString>("type");
    for (const auto* type : { "mobile_wallet", "bank_account", "till", "paybill" }) {
        QTest::newRow(type) << QString::fromLatin1(type);
    }
}

void tst_SandboxPayments::disbursementCarriesTheReferenceOfWhomItPaid()
{
    QFETCH(QString, type);
    const QHash<QString, QString> words{ { u"mobile_wallet"_s, u"Mobile Wallet"_s },
        { u"bank_account"_s, u"Bank Account"_s }, { u"till"_s, u"Till"_s }, { u"paybill"_s, u"Paybill"_s } };
    QJsonObject recipient;
    for (const auto& location : m_sandbox->locations()) {
        recipient = m_client->get(u"/api/v1/pay_recipients/"_s + location.section(u'/', -1)).attributes();
        if (recipient.value(u"recipient_type"_s).toString() == words.value(type)
            && recipient.value(u"recipient_reference"_s).isString()) {
            break;
        }
    }
    auto destination = recipient;
    destination.insert(u"type"_s, type);
    destination.insert(u"amount"_s, u"10.50"_s);
    if (type == u"mobile_wallet"_s) {
        // v2 writes numbers as 2547…, whatever the recipient has.
        destination.insert(u"phone_number"_s, u"254"_s + recipient.value(u"phone_number"_s).toString().right(9));
    }
    const QJsonObject body{ { u"currency"_s, u"KES"_s }, { u"destinations"_s, QJsonArray{ destination } },
        { u"_links"_s, QJsonObject{ { u"callback_url"_s, u"https://example.org"_s } } } };
    const auto disbursement
        = onlyDisbursement(paid(u"/api/v2/send_money"_s, QJsonDocument(body).toJson(QJsonDocument::Compact)));
    QCOMPARE(disbursement.value(u"destination_reference"_s), recipient.value(u"recipient_reference"_s));
    QCOMPARE(disbursement.value(u"amount"_s).toString(), u"10.50"_s);
}

void tst_SandboxPayments::strangerGetsTheSameReferenceEachTime()
{
    const auto name = u"destination_reference"_s;
    const auto first = onlyDisbursement(paid(u"/api/v2/send_money"_s, sendMoney)).value(name).toString();
    QVERIFY(!QUuid::fromString(first).isNull());
    QCOMPARE(onlyDisbursement(paid(u"/api/v2/send_money"_s, sendMoney)).value(name).toString(), first);
    const auto other = QByteArray(sendMoney).replace("254900111111", "254900111112");
    QVERIFY(onlyDisbursement(paid(u"/api/v2/send_money"_s, other)).value(name).toString() != first);
}

void tst_SandboxPayments::destinationIsTakenInEachType_data()
{
    QTest::addColumn<QByteArray>("destination");
    QTest::addColumn<QString>("reference");
    QTest::newRow("till") << QByteArray(R"({"type":"till","till_number":"0123","amount":1})") << QString();
    QTest::newRow("paybill") << QByteArray(
        R"({"type":"paybill","paybill_number":"888","paybill_account_number":"007","amount":1})")
                             << QString();
    QTest::newRow("bank account") << QByteArray(
        R"({"type":"bank_account","account_name":"A","account_number":"1","bank_branch_ref":"b","amount":1})")
                                  << QString();
    QTest::newRow("merchant's wallet") << QByteArray(R"({"type":"merchant_wallet","reference":"own-1","amount":1})")
                                       << u"own-1"_s;
    QTest::newRow("merchant's bank account")
        << QByteArray(R"({"type":"merchant_bank_account","reference":"own-2","amount":1})") << u"own-2"_s;
    QTest::newRow("merchant's account without a type, as the node SDK sends")
        << QByteArray(R"({"reference":"own-3","amount":1})") << u"own-3"_s;
}

void tst_SandboxPayments::destinationIsTakenInEachType()
{
    QFETCH(QByteArray, destination);
    QFETCH(QString, reference);
    const auto disbursement = onlyDisbursement(paid(u"/api/v2/send_money"_s,
        R"({"currency":"KES","_links":{"callback_url":"https://example.org"},"destinations":[)" + destination + "]}"));
    const auto told = disbursement.value(u"destination_reference"_s).toString();
    QVERIFY(!told.isEmpty());
    if (!reference.isEmpty()) {
        QCOMPARE(told, reference);
    }
}

void tst_SandboxPayments::sendMoneyWithoutDestinationsIsTaken()
{
    const auto attributes = paid(u"/api/v2/send_money"_s,
        R"({"source_identifier":null,"destinations":null,"currency":"KES","metadata":null,
            "_links":{"callback_url":"https://example.org"}})");
    QCOMPARE(attributes.value(u"destinations"_s).toArray().size(), 0);
    QVERIFY(attributes.value(u"source_identifier"_s).isNull());
}

void tst_SandboxPayments::paymentIsNotFoundUnderTheOtherVersion()
{
    paid(u"/api/v1/payments"_s, payment);
    QCOMPARE(m_client->get(u"/api/v2/send_money/"_s + m_location.section(u'/', -1)).status, 404);
    paid(u"/api/v2/send_money"_s, sendMoney);
    QCOMPARE(m_client->get(u"/api/v1/payments/"_s + m_location.section(u'/', -1)).status, 404);
}

void tst_SandboxPayments::incompletePaymentIsRefusedByField_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("named");
    const auto v1 = u"/api/v1/payments"_s;
    const auto v2 = u"/api/v2/send_money"_s;
    const auto without = [](const QByteArray& body, const QString& name) {
        auto changed = object(body);
        changed.remove(name);
        return QJsonDocument(changed).toJson();
    };
    for (const auto& name : { u"destination_type"_s, u"destination_reference"_s, u"amount"_s }) {
        QTest::addRow("v1 without %s", qPrintable(name)) << v1 << without(payment, name) << name;
    }
    QTest::newRow("v1 without a callback") << v1 << without(payment, u"_links"_s) << u"callback_url"_s;
    QTest::newRow("v1 without a value") << v1 << QByteArray(payment).replace("\"value\"", "\"worth\"") << u"value"_s;
    QTest::newRow("v1 with a strange value") << v1 << QByteArray(payment).replace("20000", "much") << u"value"_s;
    QTest::newRow("v1 with a negative value") << v1 << QByteArray(payment).replace("20000", "-1") << u"value"_s;
    QTest::newRow("v1 without a currency")
        << v1 << QByteArray(payment).replace("\"currency\"", "\"coin\"") << u"currency"_s;
    QTest::newRow("v1 malformed") << v1 << payment.first(20) << u"JSON"_s;
    QTest::newRow("v2 without a currency") << v2 << without(sendMoney, u"currency"_s) << u"currency"_s;
    QTest::newRow("v2 without a callback") << v2 << without(sendMoney, u"_links"_s) << u"callback_url"_s;
    for (const auto* name : { "phone_number", "network", "amount" }) {
        QTest::addRow("v2 without %s", name)
            << v2 << QByteArray(sendMoney).replace(name, "another") << QString::fromLatin1(name);
    }
    QTest::newRow("v2 with a strange type")
        << v2 << QByteArray(sendMoney).replace("mobile_wallet", "shoe_box") << u"type"_s;
    QTest::newRow("v2 with a wrong phone number")
        << v2 << QByteArray(sendMoney).replace("254900111111", "12") << u"phone_number"_s;
    QTest::newRow("v2 with destinations that are no list")
        << v2 << QByteArray(R"({"currency":"KES","destinations":"all","_links":{"callback_url":"https://a.b"}})")
        << u"destinations"_s;
    QTest::newRow("v2 malformed") << v2 << sendMoney.first(30) << u"JSON"_s;
}

void tst_SandboxPayments::incompletePaymentIsRefusedByField()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, named);
    const auto reply = m_client->sendSigned("POST", path, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.json().value(u"error_code"_s).toInt(), 400);
    const auto message = reply.json().value(u"error_message"_s).toString();
    QVERIFY2(message.contains(named), qPrintable(message));
    QVERIFY(reply.header("location").isEmpty());
}

QTEST_GUILESS_MAIN(tst_SandboxPayments)
#include "tst_SandboxPayments.moc"
