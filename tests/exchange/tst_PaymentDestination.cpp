// SPDX-License-Identifier: MIT
#include "../support/RecipientWith.h"
#include "exchange/PaymentDestination.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;

QByteArray jsonOf(const std::optional<QJsonObject>& object)
{
    // With the other quotation mark, which needs no backslash here.
    return object ? QJsonDocument(*object).toJson(QJsonDocument::Compact).replace('"', '\'') : QByteArray();
}

} // namespace

class PaymentDestinationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothFormsOfEachType_data()
    {
        QTest::addColumn<Recipient>("recipient");
        QTest::addColumn<QByteArray>("v1");
        QTest::addColumn<QByteArray>("v2");
        const auto v1 = [](const QByteArray& type) {
            return "{'destination_reference':'" + reference.toLatin1() + "','destination_type':'" + type + "'}";
        };
        QTest::newRow("wallet") << recipientWith({ { Field::Type, u"Mobile Wallet"_s }, { Field::Reference, reference },
            { Field::PhoneNumber, u"0712 345 678"_s }, { Field::Network, u"Safaricom"_s } })
                                << v1("mobile_wallet")
                                << "{'network':'Safaricom','phone_number':'254712345678','type':'mobile_wallet'}"_ba;
        QTest::newRow("wallet with plus and nickname")
            << recipientWith({ { Field::Type, u"mobile_wallet"_s }, { Field::Nickname, u"Jane"_s },
                   { Field::PhoneNumber, u"+254112345678"_s }, { Field::Network, u"Safaricom"_s } })
            << ""_ba
            << "{'network':'Safaricom','nickname':'Jane','phone_number':'254112345678','type':'mobile_wallet'}"_ba;
        QTest::newRow("bank")
            << recipientWith({ { Field::Type, u"bank_account"_s }, { Field::Reference, reference },
                   { Field::AccountName, u"Acme"_s }, { Field::AccountNumber, u"00110022"_s },
                   { Field::BankBranchRef, u"b1"_s } })
            << v1("bank_account")
            << "{'account_name':'Acme','account_number':'00110022','bank_branch_ref':'b1','type':'bank_account'}"_ba;
        QTest::newRow("bank without its branch")
            << recipientWith({ { Field::Type, u"bank_account"_s }, { Field::Reference, reference },
                   { Field::AccountName, u"Acme"_s }, { Field::AccountNumber, u"00110022"_s } })
            << v1("bank_account") << ""_ba;
        QTest::newRow("till") << recipientWith(
            { { Field::Type, u"till"_s }, { Field::Reference, reference }, { Field::TillNumber, u"004321"_s } })
                              << v1("till") << "{'till_number':'004321','type':'till'}"_ba;
        QTest::newRow("paybill") << recipientWith({ { Field::Type, u"paybill"_s }, { Field::Reference, reference },
            { Field::PaybillNumber, u"888880"_s }, { Field::PaybillAccountNumber, u"07"_s } })
                                 << v1("paybill")
                                 << "{'paybill_account_number':'07','paybill_number':'888880','type':'paybill'}"_ba;
        QTest::newRow("merchant") << recipientWith(
            { { Field::Type, u"merchant"_s }, { Field::Reference, reference }, { Field::TillNumber, u"1"_s } })
                                  << ""_ba
                                  << ""_ba;
        QTest::newRow("no type") << recipientWith({ { Field::Reference, reference } }) << ""_ba
                                 << ""_ba;
    }

    void bothFormsOfEachType()
    {
        QFETCH(Recipient, recipient);
        QFETCH(QByteArray, v1);
        QFETCH(QByteArray, v2);
        QCOMPARE(jsonOf(paymentDestinationV1(recipient)), v1);
        QCOMPARE(jsonOf(paymentDestinationV2(recipient)), v2);
    }

    void whatWasTypedIsWhatIsPaid()
    {
        const Recipient typed = recipientWith(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"1"_s } }, { { Field::TillNumber, u"2"_s } });
        QCOMPARE(jsonOf(paymentDestinationV2(typed)), "{'till_number':'2','type':'till'}"_ba);
    }
};

QTEST_APPLESS_MAIN(PaymentDestinationTest)
#include "tst_PaymentDestination.moc"
