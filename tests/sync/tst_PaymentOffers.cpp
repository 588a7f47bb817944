// SPDX-License-Identifier: MIT
#include "sync/PaymentOffers.h"

#include "k2/PaymentParser.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Offers = QList<OfferedRecipient>;
using Values = QList<std::pair<Field, QString>>;
using Remarks = QList<Remark>;

namespace {

const QString r1 = u"a3bd6298-8a5a-4a93-b880-7948a621fdfb"_s;
const QString r2 = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;

//! A record with these destinations and disbursements, as JSON objects separated by commas.
QByteArray paid(const QByteArray& destinations, const QByteArray& disbursements)
{
    return R"({"data":{"id":"17","type":"send_money","attributes":{"destinations":[)" + destinations
        + R"(],"transfer_batches":[{"disbursements":[)" + disbursements + "]}]}}}";
}

QByteArray transferred(const QByteArray& details, const QString& reference)
{
    return R"({"status":"Transferred","destination_reference":")" + reference.toUtf8() + "\"," + details + '}';
}

QByteArray pending(const QByteArray& details, const QString& reference)
{
    return R"({"status":"Pending","destination_reference":")" + reference.toUtf8() + "\"," + details + '}';
}

Remark notTaken(const QString& reference)
{
    return { Remark::Kind::TransferNotDone, Field::Reference, reference, 0 };
}

Offers offersOf(const QList<QByteArray>& records)
{
    QList<PaymentAtLine> payments;
    for (const QByteArray& json : records) {
        const auto record = k2::parsePayment(json);
        if (!record)
            qFatal("No payment: %s", json.constData());
        payments.append({ static_cast<int>(payments.size()) + 1, *record });
    }
    return offersFrom(payments);
}

} // namespace

class PaymentOffersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePaymentOffersWhomItPaid_data();
    void onePaymentOffersWhomItPaid();
    void paymentsTogetherOfferEachRecipientOnce_data();
    void paymentsTogetherOfferEachRecipientOnce();
    void orderOfPaymentsChangesTheOrderOnly();
    void singlePaymentHasNoLine();
};

void PaymentOffersTest::onePaymentOffersWhomItPaid_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Offers>("expected");

    QTest::newRow("v2 as the guides print it: the destination tells the network, the disbursement the reference")
        << paid(
               R"({"type":"mobile_wallet","nickname":"Test","phone_number":"254900111111","network":"Safaricom",
                   "amount":1000,"description":"Milk","favourite":true})",
               transferred(
                   R"("amount":"1000.0","nickname":"Test","phone_number":"254900111111",
                      "destination_type":"mobile_wallet")",
                   r1))
        << Offers{ { 1,
               Values{ { Field::Type, u"mobile_wallet"_s }, { Field::Reference, r1 }, { Field::Nickname, u"Test"_s },
                   { Field::PhoneNumber, u"254900111111"_s }, { Field::Network, u"Safaricom"_s } },
               {} } };
    QTest::newRow("v1: a type and a reference")
        << paid({}, transferred(R"("destination_type":"bank_account")", r1))
        << Offers{ { 1, Values{ { Field::Type, u"bank_account"_s }, { Field::Reference, r1 } }, {} } };
    QTest::newRow("bank account, of which only the destination tells the branch")
        << paid(
               R"({"type":"bank_account","account_name":"Acme","account_number":"0012345",
                   "bank_branch_ref":"633aa26c-7b7c-4091-ae28-96c0687cf886","amount":"7"})",
               transferred(R"("destination_type":"bank_account","account_number":"0012345")", r1))
        << Offers{ { 1,
               Values{ { Field::Type, u"bank_account"_s }, { Field::Reference, r1 }, { Field::AccountName, u"Acme"_s },
                   { Field::AccountNumber, u"0012345"_s },
                   { Field::BankBranchRef, u"633aa26c-7b7c-4091-ae28-96c0687cf886"_s } },
               {} } };
    QTest::newRow("till and paybill")
        << paid({},
               transferred(R"("destination_type":"till","till_number":"0123")", r1) + ','
                   + transferred(
                       R"("destination_type":"paybill","paybill_number":"888880","paybill_account_number":"00045")",
                       r2))
        << Offers{
               { 1, Values{ { Field::Type, u"till"_s }, { Field::Reference, r1 }, { Field::TillNumber, u"0123"_s } },
                   {} },
               { 1,
                   Values{ { Field::Type, u"paybill"_s }, { Field::Reference, r2 },
                       { Field::PaybillNumber, u"888880"_s }, { Field::PaybillAccountNumber, u"00045"_s } },
                   {} },
           };
    QTest::newRow("only a destination yet") << paid(R"({"type":"till","till_number":"0123","amount":1})",
        {}) << Offers{ { 1, Values{ { Field::Type, u"till"_s }, { Field::TillNumber, u"0123"_s } }, {} } };
    QTest::newRow("only scheduled") << R"({"data":{"id":"17","type":"send_money","attributes":{"status":"Scheduled",
        "destinations":null,"transfer_batches":null,"errors":null}}})"_ba
                                    << Offers{};
    QTest::newRow("the merchant's own accounts") << paid(
        R"({"type":"merchant_wallet","reference":"own-1","amount":1},{"reference":"own-2","amount":1},
                   {"type":"merchant_bank_account","reference":"own-3","amount":1})",
        transferred(R"("destination_type":"merchant_wallet")", u"own-1"_s) + ','
            + transferred(R"("amount":"1.0")", u"own-2"_s) + ','
            + transferred(R"("destination_type":"Merchant_Bank_Account")", u"own-3"_s))
                                                 << Offers{};
    QTest::newRow("spellings of one type and one phone number")
        << paid(R"({"type":"Mobile Wallet","phone_number":"+254 712 345 678","amount":1})",
               transferred(R"("destination_type":"mobile_wallet","phone_number":"254712345678")", r1.toUpper()))
        << Offers{ { 1,
               Values{ { Field::Type, u"mobile_wallet"_s }, { Field::Reference, r1 },
                   { Field::PhoneNumber, u"254712345678"_s } },
               {} } };
    QTest::newRow("twice the same in one payment")
        << paid({},
               transferred(R"("destination_type":"till","till_number":"0123")", r1) + ','
                   + transferred(R"("destination_type":"till","till_number":"0123")", r1))
        << Offers{ { 1,
               Values{ { Field::Type, u"till"_s }, { Field::Reference, r1 }, { Field::TillNumber, u"0123"_s } }, {} } };

    QTest::newRow("a transfer that did not go through tells the account; its reference is not taken")
        << paid({}, pending(R"("destination_type":"till","till_number":"0123")", r1))
        << Offers{ { 1, Values{ { Field::Type, u"till"_s }, { Field::TillNumber, u"0123"_s } }, { notTaken(r1) } } };
    QTest::newRow("a v1 transfer that did not go through tells nothing to know anybody by")
        << paid({}, pending(R"("destination_type":"till")", r1))
        << Offers{ { 1, Values{ { Field::Type, u"till"_s } },
               { { Remark::Kind::NothingToKnowItBy, {}, {}, 0 }, notTaken(r1) } } };
    QTest::newRow("no word of the transfer is no proof")
        << paid(
               {}, R"({"destination_type":"till","till_number":"0123","destination_reference":")" + r1.toUtf8() + "\"}")
        << Offers{ { 1, Values{ { Field::Type, u"till"_s }, { Field::TillNumber, u"0123"_s } }, { notTaken(r1) } } };
    QTest::newRow("the word of success without regard to case")
        << paid({},
               R"({"status":" transferred ","destination_type":"till","destination_reference":")" + r1.toUtf8() + "\"}")
        << Offers{ { 1, Values{ { Field::Type, u"till"_s }, { Field::Reference, r1 } }, {} } };
    QTest::newRow("a reference that is none")
        << paid({}, transferred(R"("destination_type":"till","till_number":"0123")", u"17"_s))
        << Offers{ { 1, Values{ { Field::Type, u"till"_s }, { Field::TillNumber, u"0123"_s } },
               { { Remark::Kind::NotAReference, Field::Reference, u"17"_s, 0 } } } };
    QTest::newRow("a type that nobody knows yet")
        << paid({}, transferred(R"("destination_type":"crypto_wallet","nickname":"Moon")", r1))
        << Offers{ { 1,
               Values{ { Field::Type, u"crypto_wallet"_s }, { Field::Reference, r1 }, { Field::Nickname, u"Moon"_s } },
               { { Remark::Kind::UnknownType, Field::Type, u"crypto_wallet"_s, 0 } } } };
    QTest::newRow("blank and null fields say nothing")
        << paid({}, transferred(R"("destination_type":"till","till_number":" 0123 ","nickname":"","network":null)", r1))
        << Offers{ { 1,
               Values{ { Field::Type, u"till"_s }, { Field::Reference, r1 }, { Field::TillNumber, u"0123"_s } }, {} } };
    QTest::newRow("neither type nor account nor reference")
        << paid({}, R"({"status":"Transferred","amount":"1.0"})")
        << Offers{ { 1, {}, { { Remark::Kind::NothingToKnowItBy, {}, {}, 0 } } } };
}

void PaymentOffersTest::onePaymentOffersWhomItPaid()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Offers, expected);
    QCOMPARE(offersOf({ json }), expected);
}

void PaymentOffersTest::paymentsTogetherOfferEachRecipientOnce_data()
{
    QTest::addColumn<QList<QByteArray>>("records");
    QTest::addColumn<Offers>("expected");

    const QByteArray till = R"("destination_type":"till","till_number":"0123")";
    const QByteArray otherTill = R"("destination_type":"till","till_number":"4567")";
    const QByteArray v1Till = R"("destination_type":"till")";
    const auto offer = [](int line, const QString& number, const QString& reference, const Remarks& remarks = {}) {
        Values values{ { Field::Type, u"till"_s } };
        if (!reference.isEmpty())
            values.append({ Field::Reference, reference });
        if (!number.isEmpty())
            values.append({ Field::TillNumber, number });
        return OfferedRecipient{ line, values, remarks };
    };

    QTest::newRow("the same recipient in several payments") << QList{
        paid({}, transferred(otherTill, r2)), paid({}, transferred(till, r1)), paid({}, transferred(till, r1))
    } << Offers{ offer(1, u"4567"_s, r2), offer(2, u"0123"_s, r1) };
    QTest::newRow("v1 and v2 tell of one reference") << QList{ paid({}, transferred(v1Till, r1)),
        paid({}, transferred(till, r1)) } << Offers{ offer(1, u"0123"_s, r1) };
    QTest::newRow("scheduled first, paid later") << QList{ paid(R"({"type":"till","till_number":"0123"})", {}),
        paid({}, transferred(till, r1)) } << Offers{ offer(1, u"0123"_s, r1) };
    QTest::newRow("two references for one account are a contradiction to be seen")
        << QList{ paid({}, transferred(till, r1)), paid({}, transferred(till, r2)) }
        << Offers{ offer(1, u"0123"_s, r1), offer(2, u"0123"_s, r2) };
    QTest::newRow("two accounts for one reference are, too") << QList{ paid({}, transferred(till, r1)),
        paid({}, transferred(otherTill, r1)) } << Offers{ offer(1, u"0123"_s, r1), offer(2, u"4567"_s, r1) };
    QTest::newRow("two types for one reference are, too")
        << QList{ paid({}, transferred(R"("destination_type":"paybill")", r1)), paid({}, transferred(till, r1)) }
        << Offers{ { 1, Values{ { Field::Type, u"paybill"_s }, { Field::Reference, r1 } }, {} },
               offer(2, u"0123"_s, r1) };
    QTest::newRow("one account number at two branches is two accounts")
        << QList{ paid(
               R"({"type":"bank_account","account_number":"1","bank_branch_ref":"a"},
                   {"type":"bank_account","account_number":"1","bank_branch_ref":"b"})",
               {}) }
        << Offers{ { 1,
                       Values{ { Field::Type, u"bank_account"_s }, { Field::AccountNumber, u"1"_s },
                           { Field::BankBranchRef, u"a"_s } },
                       {} },
               { 1,
                   Values{ { Field::Type, u"bank_account"_s }, { Field::AccountNumber, u"1"_s },
                       { Field::BankBranchRef, u"b"_s } },
                   {} } };
    QTest::newRow("a reference that was not taken is proved by a later payment")
        << QList{ paid({}, pending(till, r1)), paid({}, transferred(till, r1)) } << Offers{ offer(1, u"0123"_s, r1) };
    QTest::newRow("the same in v1") << QList{ paid({}, pending(v1Till, r1)), paid({}, transferred(till, r1)) }
                                    << Offers{ offer(1, u"0123"_s, r1) };
    QTest::newRow("another reference than the proved one stays a remark")
        << QList{ paid({}, transferred(till, r1)), paid({}, pending(till, r2)), paid({}, pending(till, r2)) }
        << Offers{ offer(1, u"0123"_s, r1, { notTaken(r2) }) };
    QTest::newRow("what tells nothing is said once")
        << QList{ paid({}, pending(v1Till, r1)), paid({}, pending(v1Till, r1)) }
        << Offers{ offer(1, {}, {}, { { Remark::Kind::NothingToKnowItBy, {}, {}, 0 }, notTaken(r1) }) };
}

void PaymentOffersTest::paymentsTogetherOfferEachRecipientOnce()
{
    QFETCH(const QList<QByteArray>, records);
    QFETCH(const Offers, expected);
    QCOMPARE(offersOf(records), expected);
}

void PaymentOffersTest::orderOfPaymentsChangesTheOrderOnly()
{
    const QByteArray till = R"("destination_type":"till","till_number":"0123")";
    QList<QByteArray> records{ paid({}, transferred(till, r1)),
        paid({}, transferred(R"("destination_type":"till")", r1)), paid(R"({"type":"till","till_number":"0123"})", {}),
        paid({}, transferred(till, r2)), paid({}, pending(R"("destination_type":"till")", r2)) };
    std::sort(records.begin(), records.end());
    do {
        const Offers offers = offersOf(records);
        QCOMPARE(offers.size(), 2);
        QStringList references;
        for (const OfferedRecipient& offer : offers) {
            QCOMPARE(offer.text(Field::TillNumber), u"0123"_s);
            QVERIFY(offer.remarks.isEmpty());
            references.append(offer.text(Field::Reference));
        }
        references.sort();
        QCOMPARE(references, QStringList({ r2, r1 }));
        QCOMPARE(offers.first().line, 1);
    } while (std::next_permutation(records.begin(), records.end()));
}

void PaymentOffersTest::singlePaymentHasNoLine()
{
    const auto record = k2::parsePayment(paid({}, transferred(R"("destination_type":"till")", r1)));
    QVERIFY(record);
    const Offers offers = offersFrom(*record);
    QCOMPARE(offers.size(), 1);
    QCOMPARE(offers.first().line, 0);
    QCOMPARE(offers.first().text(Field::Reference), r1);
}

QTEST_GUILESS_MAIN(PaymentOffersTest)
#include "tst_PaymentOffers.moc"
