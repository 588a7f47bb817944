// SPDX-License-Identifier: MIT
#include "k2/PaymentParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using k2::ParseError;
using k2::PaymentRecord;

class tst_PaymentParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShapeThatTheServiceAnswersIn_data();
    void readsEveryShapeThatTheServiceAnswersIn();
    void refusesWhatIsNoPayment_data();
    void refusesWhatIsNoPayment();
};

namespace {

PaymentRecord sendMoney()
{
    k2::PaymentDestination asked;
    asked.type = u"mobile_wallet"_s;
    asked.nickname = u"Test"_s;
    asked.phoneNumber = u"254900111111"_s;
    asked.network = u"Safaricom"_s;
    asked.amount = u"1000"_s;
    asked.description = u"Rent"_s;

    k2::Disbursement paid;
    paid.destination.type = u"mobile_wallet"_s;
    paid.destination.reference = u"a3bd6298-8a5a-4a93-b880-7948a621fdfb"_s;
    paid.destination.nickname = u"Test"_s;
    paid.destination.phoneNumber = u"254900111111"_s;
    paid.destination.amount = u"1000.0"_s;
    paid.status = u"Transferred"_s;
    paid.originationTime = u"2025-09-23T20:22:59.913+03:00"_s;
    paid.transactionReference = u"QCL160124A7"_s;

    PaymentRecord record;
    record.id = u"716481bc"_s;
    record.type = u"send_money"_s;
    record.status = u"Processed"_s;
    record.createdAt = u"2025-09-23T20:05:46.522+03:00"_s;
    record.destinations = { asked };
    record.disbursements = { paid };
    return record;
}

PaymentRecord payment()
{
    k2::Disbursement first;
    first.destination.type = u"bank_account"_s;
    first.destination.reference = u"ref-1"_s;
    first.destination.amount = u"7.5"_s;
    first.status = u"Pending"_s;
    k2::Disbursement second;
    second.destination.reference = u"ref-2"_s;

    PaymentRecord record;
    record.id = u"17"_s;
    record.type = u"payment"_s;
    record.disbursements = { first, second };
    return record;
}

PaymentRecord scheduled()
{
    PaymentRecord record;
    record.id = u"x"_s;
    record.type = u"send_money"_s;
    record.status = u"Scheduled"_s;
    return record;
}

} // namespace

void tst_PaymentParser::readsEveryShapeThatTheServiceAnswersIn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<PaymentRecord>("expected");

    QTest::newRow("v2 send_money") << QByteArray(
        R"({"data":{"id":"716481bc","type":"send_money","attributes":{"status":"Processed",
            "created_at":"2025-09-23T20:05:46.522+03:00","source_identifier":"4321",
            "destinations":[{"type":"mobile_wallet","nickname":"Test","phone_number":"254900111111",
                "network":"Safaricom","amount":1000,"description":"Rent","favourite":true}],
            "currency":"KES","transfer_batches":[{"status":"Transferred","amount":"1000.0","disbursements":[
                {"amount":"1000.0","errors":null,"status":"Transferred","nickname":"Test","favourite":true,
                 "phone_number":"254900111111","destination_type":"mobile_wallet",
                 "origination_time":"2025-09-23T20:22:59.913+03:00",
                 "destination_reference":"a3bd6298-8a5a-4a93-b880-7948a621fdfb",
                 "transaction_reference":"QCL160124A7"}]}],
            "_links":{"self":"https://api.kopokopo.com/api/v2/send_money/x","callback_url":"x"}}}})")
                                   << sendMoney();
    QTest::newRow("v1 payment of two batches")
        << QByteArray(R"({"data":{"id":17,"type":"payment","attributes":{"transfer_batches":[
            {"disbursements":[{"destination_type":"bank_account","destination_reference":"ref-1","amount":7.5,
                "status":"Pending"}]},
            {"disbursements":[{"destination_reference":"ref-2"}]}]}}})")
        << payment();
    QTest::newRow("a batch that is no list")
        << QByteArray(R"({"data":{"id":17,"type":"payment","attributes":{"transfer_batches":
            {"disbursements":[{"destination_type":"bank_account","destination_reference":"ref-1","amount":7.5,
                "status":"Pending"},{"destination_reference":"ref-2"}]}}}})")
        << payment();
    QTest::newRow("only scheduled") << QByteArray(
        R"({"data":{"id":"x","type":"send_money","attributes":{"status":"Scheduled",
            "destinations":null,"transfer_batches":null,"errors":null}}})")
                                    << scheduled();
}

void tst_PaymentParser::readsEveryShapeThatTheServiceAnswersIn()
{
    QFETCH(QByteArray, json);
    QFETCH(PaymentRecord, expected);

    const auto record = k2::parsePayment(json);

    QVERIFY2(record, record ? "" : qPrintable(record.error().field));
    QCOMPARE(*record, expected);
}

void tst_PaymentParser::refusesWhatIsNoPayment_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ParseError::Kind>("kind");
    QTest::addColumn<QString>("field");

    using enum ParseError::Kind;
    QTest::newRow("nothing") << QByteArray() << NotJson << QString();
    QTest::newRow("nested too deeply") << QByteArray("[").repeated(100'000) << NotJson << QString();
    QTest::newRow("no id") << QByteArray(R"({"data":{"attributes":{}}})") << Missing << u"data.id"_s;
    QTest::newRow("no attributes") << QByteArray(R"({"data":{"id":"x"}})") << Missing << u"data.attributes"_s;
    QTest::newRow("a recipient") << QByteArray(R"({"data":{"id":"x","type":"pay_recipient","attributes":{}}})")
                                 << WrongType << u"data.type"_s;
    QTest::newRow("destinations are text") << QByteArray(R"({"data":{"id":"x","attributes":{"destinations":"none"}}})")
                                           << WrongType << u"data.attributes.destinations"_s;
    QTest::newRow("a disbursement is a number")
        << QByteArray(R"({"data":{"id":"x","attributes":{"transfer_batches":[{"disbursements":[5]}]}}})") << WrongType
        << u"data.attributes.transfer_batches.disbursements"_s;
    QTest::newRow("a reference is a list")
        << QByteArray(R"({"data":{"id":"x","attributes":{"transfer_batches":[
            {"disbursements":[{"destination_reference":[]}]}]}}})")
        << WrongType << u"data.attributes.transfer_batches.disbursements.destination_reference"_s;
}

void tst_PaymentParser::refusesWhatIsNoPayment()
{
    QFETCH(QByteArray, json);
    QFETCH(ParseError::Kind, kind);
    QFETCH(QString, field);

    const auto record = k2::parsePayment(json);

    QVERIFY(!record);
    QCOMPARE(record.error().kind, kind);
    QCOMPARE(record.error().field, field);
}

QTEST_GUILESS_MAIN(tst_PaymentParser)
#include "tst_PaymentParser.moc"
