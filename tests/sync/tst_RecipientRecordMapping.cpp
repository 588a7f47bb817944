// SPDX-License-Identifier: MIT
#include "sync/RecipientRecordMapping.h"

#include "k2/RecipientParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

using Told = QList<std::pair<Field, QString>>;

constexpr auto key = static_cast<RecipientKey>(7);

} // namespace

class RecipientRecordMappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEachFieldThatTheRecordGives_data();
    void tellsEachFieldThatTheRecordGives();
    void tellsEveryFieldOfTheRecord();
    void editsTheToldLayerOfTheOneEntry();
};

void RecipientRecordMappingTest::tellsEachFieldThatTheRecordGives_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<Told>("expected");

    QTest::newRow("a mobile wallet") << QByteArray(
        R"({"recipient_type":"Mobile Wallet","status":"Approved","first_name":"John","last_name":"Doe",
            "phone_number":"+254999999999","network":"Safaricom","email":"johndoe@nomail.net",
            "recipient_reference":"4cab4ebf-8341-4ec1-844e-c954b4740bf5"})")
                                     << Told{ { Field::Type, u"mobile_wallet"_s }, { Field::Status, u"Approved"_s },
                                            { Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s },
                                            { Field::FirstName, u"John"_s }, { Field::LastName, u"Doe"_s },
                                            { Field::PhoneNumber, u"+254999999999"_s },
                                            { Field::Network, u"Safaricom"_s },
                                            { Field::Email, u"johndoe@nomail.net"_s } };
    QTest::newRow("a bank account, not approved, in v2's words")
        << QByteArray(
               R"({"recipient_type":"bank_account","status":"Pending","nickname":"Rent","account_name":"Acme",
            "account_number":"0012345","bank_branch_ref":"633aa26c-7b7c-4091-ae28-96c0687cf886",
            "settlement_method":"EFT","destination_reference":null})")
        << Told{ { Field::Type, u"bank_account"_s }, { Field::Status, u"Pending"_s }, { Field::Nickname, u"Rent"_s },
               { Field::AccountName, u"Acme"_s }, { Field::AccountNumber, u"0012345"_s },
               { Field::BankBranchRef, u"633aa26c-7b7c-4091-ae28-96c0687cf886"_s },
               { Field::SettlementMethod, u"EFT"_s } };
    QTest::newRow("a till") << QByteArray(R"({"recipient_type":"Till","till_name":"Shop","till_number":"0123"})")
                            << Told{ { Field::Type, u"till"_s }, { Field::TillName, u"Shop"_s },
                                   { Field::TillNumber, u"0123"_s } };
    QTest::newRow("a legacy merchant") << QByteArray(
        R"({"recipient_type":"Kopo Kopo Merchant","alias_name":"Old shop","till_number":"0123"})")
                                       << Told{ { Field::Type, u"merchant"_s }, { Field::TillNumber, u"0123"_s },
                                              { Field::AliasName, u"Old shop"_s } };
    QTest::newRow("a paybill") << QByteArray(
        R"({"recipient_type":"PAYBILL","paybill_name":"Power","paybill_number":"888880",
            "paybill_account_number":"00045"})")
                               << Told{ { Field::Type, u"paybill"_s }, { Field::PaybillName, u"Power"_s },
                                      { Field::PaybillNumber, u"888880"_s },
                                      { Field::PaybillAccountNumber, u"00045"_s } };
    QTest::newRow("a type and a status that nobody knows yet")
        << QByteArray(R"({"recipient_type":"Crypto Wallet","status":"On_Hold by ops","nickname":"x"})")
        << Told{ { Field::Type, u"Crypto Wallet"_s }, { Field::Status, u"On_Hold by ops"_s },
               { Field::Nickname, u"x"_s } };
    QTest::newRow("blank fields say nothing")
        << QByteArray(R"({"status":"","recipient_reference":"  ","email":null,"first_name":"Jane"})")
        << Told{ { Field::FirstName, u"Jane"_s } };
}

void RecipientRecordMappingTest::tellsEachFieldThatTheRecordGives()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const Told, expected);
    const auto record = k2::parseRecipient(
        R"({"data":{"id":"c7f300c0-f1ef-4151-9bbe-005005aa3747","type":"pay_recipient","attributes":)" + attributes
        + "}}");
    QVERIFY(record);
    Told told;
    for (const Edit& edit : editsFrom(*record, key)) {
        QVERIFY(edit.value);
        told.append({ edit.field, *edit.value });
    }
    QCOMPARE(told, expected);
}

void RecipientRecordMappingTest::tellsEveryFieldOfTheRecord()
{
    k2::RecipientRecord record;
    record.type = u"till"_s;
    for (std::optional<QString> k2::RecipientRecord::*const field :
        { &k2::RecipientRecord::status, &k2::RecipientRecord::reference, &k2::RecipientRecord::nickname,
            &k2::RecipientRecord::firstName, &k2::RecipientRecord::lastName, &k2::RecipientRecord::phoneNumber,
            &k2::RecipientRecord::network, &k2::RecipientRecord::email, &k2::RecipientRecord::accountName,
            &k2::RecipientRecord::accountNumber, &k2::RecipientRecord::bankBranchRef,
            &k2::RecipientRecord::settlementMethod, &k2::RecipientRecord::tillName, &k2::RecipientRecord::tillNumber,
            &k2::RecipientRecord::aliasName, &k2::RecipientRecord::paybillName, &k2::RecipientRecord::paybillNumber,
            &k2::RecipientRecord::paybillAccountNumber })
        record.*field = u"something"_s;

    QList<Field> told;
    for (const Edit& edit : editsFrom(record, key))
        told.append(edit.field);
    QList<Field> expected(recipientFields.begin(), recipientFields.end());
    expected.removeOne(Field::Location); // the entry has it already
    expected.removeOne(Field::Note); // the person's own
    QCOMPARE(told, expected);
}

void RecipientRecordMappingTest::editsTheToldLayerOfTheOneEntry()
{
    k2::RecipientRecord record;
    record.status = u"Approved"_s;
    record.email = u"a@b.example"_s;
    const QList<Edit> edits = editsFrom(record, key);
    QCOMPARE(edits.size(), 2);
    for (const Edit& edit : edits) {
        QCOMPARE(edit.key, key);
        QCOMPARE(edit.layer, Layer::Told);
    }
}

QTEST_GUILESS_MAIN(RecipientRecordMappingTest)
#include "tst_RecipientRecordMapping.moc"
