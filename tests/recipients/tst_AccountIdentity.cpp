// SPDX-License-Identifier: MIT
#include "../support/RecipientWith.h"
#include "recipients/AccountIdentity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

Recipient wallet(const QString& phone)
{
    return recipientWith({ { Field::Type, u"mobile_wallet"_s }, { Field::PhoneNumber, phone } });
}

Recipient bank(const QString& number, const QString& branch = {})
{
    return recipientWith(
        { { Field::Type, u"bank_account"_s }, { Field::AccountNumber, number }, { Field::BankBranchRef, branch } });
}

Recipient till(const QString& number, const QString& type = u"till"_s)
{
    return recipientWith({ { Field::Type, type }, { Field::TillNumber, number } });
}

Recipient paybill(const QString& number, const QString& account)
{
    return recipientWith(
        { { Field::Type, u"paybill"_s }, { Field::PaybillNumber, number }, { Field::PaybillAccountNumber, account } });
}

} // namespace

class AccountIdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoWaysToWriteOneAccountMatch_data()
    {
        QTest::addColumn<Recipient>("a");
        QTest::addColumn<Recipient>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("phone: national and international")
            << wallet(u"0712 345 678"_s) << wallet(u"+254712345678"_s) << true;
        QTest::newRow("phone: another") << wallet(u"0712345678"_s) << wallet(u"0712345679"_s) << false;
        QTest::newRow("phone: abroad") << wallet(u"+1 202 555 0101"_s) << wallet(u"12025550101"_s) << true;
        QTest::newRow("bank: spaces and dashes") << bank(u"0110-2233 44"_s) << bank(u"0110223344"_s) << true;
        QTest::newRow("bank: leading zero counts") << bank(u"0110"_s) << bank(u"110"_s) << false;
        QTest::newRow("bank: branch of one not known") << bank(u"0110"_s, u"a"_s) << bank(u"0110"_s) << true;
        QTest::newRow("bank: other branch") << bank(u"0110"_s, u"a"_s) << bank(u"0110"_s, u"b"_s) << false;
        QTest::newRow("bank: branch in capitals") << bank(u"0110"_s, u"A"_s) << bank(u"0110"_s, u"a"_s) << true;
        QTest::newRow("till and merchant") << till(u"004321"_s) << till(u"004321"_s, u"Kopo Kopo Merchant"_s) << true;
        QTest::newRow("till and phone of the same digits") << till(u"712345678"_s) << wallet(u"0712345678"_s) << false;
        QTest::newRow("paybill: another account")
            << paybill(u"888880"_s, u"1"_s) << paybill(u"888880"_s, u"2"_s) << false;
        QTest::newRow("paybill: case of the account")
            << paybill(u"888880"_s, u"HSE D45"_s) << paybill(u"888880"_s, u"hse d45"_s) << true;
    }

    void twoWaysToWriteOneAccountMatch()
    {
        QFETCH(Recipient, a);
        QFETCH(Recipient, b);
        QFETCH(bool, same);
        QVERIFY(AccountIdentity::of(a));
        QVERIFY(AccountIdentity::of(b));
        QCOMPARE(AccountIdentity::of(a)->matches(*AccountIdentity::of(b)), same);
    }

    void halfAnAccountIsNone_data()
    {
        QTest::addColumn<Recipient>("recipient");
        QTest::newRow("nothing") << recipientWith({});
        QTest::newRow("a paybill without account") << paybill(u"888880"_s, {});
        QTest::newRow("a wallet with a till number")
            << recipientWith({ { Field::Type, u"mobile_wallet"_s }, { Field::TillNumber, u"1234"_s } });
        QTest::newRow("punctuation") << bank(u" - "_s);
    }

    void halfAnAccountIsNone()
    {
        QFETCH(Recipient, recipient);
        QVERIFY(!AccountIdentity::of(recipient));
    }

    void withoutATypeTheFieldsTellIt()
    {
        const Recipient untyped = recipientWith({ { Field::PhoneNumber, u"0712345678"_s } });
        QVERIFY(AccountIdentity::of(untyped)->matches(*AccountIdentity::of(wallet(u"254712345678"_s))));
    }

    void whatWasToldHasAnIdentityOfItsOwn()
    {
        const Recipient both = recipientWith(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"1"_s } }, { { Field::TillNumber, u"2"_s } });
        QCOMPARE(AccountIdentity::of(both)->account, AccountIdentity::of(till(u"2"_s))->account);
        QCOMPARE(AccountIdentity::ofTold(both)->account, AccountIdentity::of(till(u"1"_s))->account);
    }
};

QTEST_APPLESS_MAIN(AccountIdentityTest)
#include "tst_AccountIdentity.moc"
