// SPDX-License-Identifier: MIT
#include "k2/RecipientParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using k2::ParseError;
using k2::RecipientRecord;

class tst_RecipientParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShapeThatTheServiceAnswersIn_data();
    void readsEveryShapeThatTheServiceAnswersIn();
    void refusesWhatIsNoRecipient_data();
    void refusesWhatIsNoRecipient();
    void ofAKeyThatOccursTwiceTheLastCounts();
    void refusesDeepNestingWithoutHarm();
};

namespace {

constexpr char id[] = "c7f300c0-f1ef-4151-9bbe-005005aa3747";

QByteArray withAttributes(const QByteArray& attributes, const QByteArray& type = R"("pay_recipient")")
{
    return R"({"data":{"id":")" + QByteArray(id) + R"(","type":)" + type + R"(,"attributes":)" + attributes + "}}";
}

RecipientRecord recordOf(const QString& type)
{
    RecipientRecord record;
    record.id = QString::fromLatin1(id);
    record.type = type;
    return record;
}

} // namespace

void tst_RecipientParser::readsEveryShapeThatTheServiceAnswersIn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<RecipientRecord>("expected");

    RecipientRecord wallet = recordOf(u"Mobile Wallet"_s);
    wallet.status = u"Approved"_s;
    wallet.firstName = u"John"_s;
    wallet.lastName = u"Doe"_s;
    wallet.phoneNumber = u"+254999999999"_s;
    wallet.network = u"Safaricom"_s;
    wallet.email = u"johndoe@nomail.net"_s;
    wallet.reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
    const QByteArray walletFields = R"("status":"Approved","first_name":"John","last_name":"Doe",
        "phone_number":"+254999999999","network":"Safaricom","email":"johndoe@nomail.net",)";
    const QByteArray v1 = withAttributes(R"({"recipient_type":"Mobile Wallet",)" + walletFields
        + R"("recipient_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"})");
    QTest::newRow("v1 mobile wallet") << v1 << wallet;
    QTest::newRow("with a byte order mark") << "\xef\xbb\xbf" + v1 << wallet;
    QTest::newRow("fields that nobody knows")
        << withAttributes(R"({"recipient_type":"Mobile Wallet","extra":{"deep":[1]},"other":true,)" + walletFields
               + R"("recipient_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"})")
        << wallet;

    wallet.type = u"mobile_wallet"_s;
    wallet.nickname = u"Johnny"_s;
    QTest::newRow("v2 mobile wallet") << withAttributes(R"({"recipient_type":"mobile_wallet","nickname":"Johnny",)"
            + walletFields + R"("destination_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"})",
        R"("external_recipient")") << wallet;
    QTest::newRow("v2 that calls the type just type") << withAttributes(
        R"({"type":"mobile_wallet","nickname":"Johnny",)" + walletFields
            + R"("destination_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"})",
        "null") << wallet;

    RecipientRecord bank = recordOf(u"Bank Account"_s);
    bank.accountName = u"Łucja Ωmega"_s;
    bank.accountNumber = u"0044556"_s;
    bank.bankBranchRef = u"633aa26c-7b7c-4091-ae28-96c0687cf886"_s;
    bank.settlementMethod = u"EFT"_s;
    QTest::newRow("bank account without a reference") << withAttributes(
        R"({"recipient_type":"Bank Account","account_name":"Łucja Ωmega","account_number":"0044556",
            "bank_branch_ref":"633aa26c-7b7c-4091-ae28-96c0687cf886","settlement_method":"EFT",
            "status":null,"recipient_reference":null})")
                                                      << bank;

    RecipientRecord till = recordOf(u"Till"_s);
    till.status = u"Pending review"_s;
    till.tillName = u"Asha's \"Duka\""_s;
    till.tillNumber = u"123456"_s;
    QTest::newRow("till whose number is a number, of a status nobody knows") << withAttributes(
        R"({"recipient_type":"Till","status":"Pending review","till_name":"Asha's \"Duka\"","till_number":123456})")
                                                                             << till;

    RecipientRecord paybill = recordOf(u"Paybill"_s);
    paybill.paybillName = u"Maji"_s;
    paybill.paybillNumber = u"561830"_s;
    paybill.paybillAccountNumber = u"9223372036854775807"_s;
    QTest::newRow("paybill, a number of all digits that can be kept") << withAttributes(
        R"({"recipient_type":"Paybill","paybill_name":"Maji","paybill_number":"561830",
            "paybill_account_number":9223372036854775807})") << paybill;

    RecipientRecord merchant = recordOf(u"Kopo Kopo Merchant"_s);
    merchant.tillNumber = u"000123"_s;
    merchant.aliasName = u"مطعم"_s;
    merchant.reference = u"r"_s;
    QTest::newRow("legacy merchant") << withAttributes(
        R"({"recipient_type":"Kopo Kopo Merchant","till_number":"000123","alias_name":"مطعم",
            "recipient_reference":"r"})")
                                     << merchant;

    RecipientRecord typeless = recordOf({});
    typeless.reference = u"r"_s;
    QTest::newRow("only a reference") << withAttributes(R"({"recipient_reference":"r"})") << typeless;

    RecipientRecord numbered = recordOf(u"Till"_s);
    numbered.id = u"4711"_s;
    QTest::newRow("an id that is a number")
        << QByteArray(R"({"data":{"id":4711,"attributes":{"recipient_type":"Till"}}})") << numbered;
}

void tst_RecipientParser::readsEveryShapeThatTheServiceAnswersIn()
{
    QFETCH(QByteArray, json);
    QFETCH(RecipientRecord, expected);

    const auto record = k2::parseRecipient(json);

    QVERIFY2(record, record ? "" : qPrintable(record.error().field));
    QCOMPARE(*record, expected);
}

void tst_RecipientParser::refusesWhatIsNoRecipient_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ParseError::Kind>("kind");
    QTest::addColumn<QString>("field");

    using enum ParseError::Kind;
    const QString nowhere;
    QTest::newRow("nothing") << QByteArray() << NotJson << nowhere;
    QTest::newRow("a page of a gateway") << QByteArray("<html><body>Bad gateway</body></html>") << NotJson << nowhere;
    QTest::newRow("cut off") << withAttributes(R"({"recipient_type":"Till"})").chopped(3) << NotJson << nowhere;
    QTest::newRow("a list") << QByteArray("[]") << NotJson << nowhere;
    QTest::newRow("just a word") << QByteArray("\"Approved\"") << NotJson << nowhere;
    QTest::newRow("not UTF-8") << withAttributes("{\"recipient_type\":\"\xff\xfe\"}") << NotJson << nowhere;

    QTest::newRow("an empty object") << QByteArray("{}") << Missing << u"data"_s;
    QTest::newRow("no data") << QByteArray(R"({"data":null})") << Missing << u"data"_s;
    QTest::newRow("no id") << QByteArray(R"({"data":{"attributes":{"recipient_type":"Till"}}})") << Missing
                           << u"data.id"_s;
    QTest::newRow("an empty id") << QByteArray(R"({"data":{"id":"","attributes":{"recipient_type":"Till"}}})")
                                 << Missing << u"data.id"_s;
    QTest::newRow("no attributes") << QByteArray(R"({"data":{"id":"x"}})") << Missing << u"data.attributes"_s;
    QTest::newRow("attributes of nothing known")
        << withAttributes(R"({"amount":"5"})") << Missing << u"data.attributes.recipient_type"_s;

    QTest::newRow("data is a list") << QByteArray(R"({"data":[]})") << WrongType << u"data"_s;
    QTest::newRow("attributes are text") << withAttributes(R"("Till")") << WrongType << u"data.attributes"_s;
    QTest::newRow("the id is an object") << QByteArray(R"({"data":{"id":{},"attributes":{"recipient_type":"Till"}}})")
                                         << WrongType << u"data.id"_s;
    QTest::newRow("a payment") << withAttributes(R"({"status":"Processed"})", R"("payment")") << WrongType
                               << u"data.type"_s;
    QTest::newRow("the status is a list") << withAttributes(R"({"recipient_type":"Till","status":["Approved"]})")
                                          << WrongType << u"data.attributes.status"_s;
    QTest::newRow("the reference is true")
        << withAttributes(R"({"recipient_reference":true})") << WrongType << u"data.attributes.recipient_reference"_s;
    QTest::newRow("a number of more digits than can be kept")
        << withAttributes(R"({"account_number":12345678901234567890123})") << WrongType
        << u"data.attributes.account_number"_s;
}

void tst_RecipientParser::refusesWhatIsNoRecipient()
{
    QFETCH(QByteArray, json);
    QFETCH(ParseError::Kind, kind);
    QFETCH(QString, field);

    const auto record = k2::parseRecipient(json);

    QVERIFY(!record);
    QCOMPARE(record.error().kind, kind);
    QCOMPARE(record.error().field, field);
}

void tst_RecipientParser::ofAKeyThatOccursTwiceTheLastCounts()
{
    const auto record = k2::parseRecipient(
        withAttributes(R"({"recipient_type":"Till","till_number":"111","till_name":"A","till_number":"222"})"));

    QVERIFY(record);
    QCOMPARE(record->tillNumber, u"222"_s);
}

void tst_RecipientParser::refusesDeepNestingWithoutHarm()
{
    const auto record = k2::parseRecipient(QByteArray(R"({"data":)").repeated(100'000));

    QVERIFY(!record);
    QCOMPARE(record.error().kind, ParseError::Kind::NotJson);
}

QTEST_GUILESS_MAIN(tst_RecipientParser)
#include "tst_RecipientParser.moc"
