// SPDX-License-Identifier: MIT
#include "exchange/CopiedTable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class CopiedTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryDigitInBothForms();
    void keepsEachRecipientOnOneLine();
    void lettersThatMeanSomethingToHtmlAreText();
};

void CopiedTableTest::keepsEveryDigitInBothForms()
{
    Recipient wallet;
    wallet.setValue(Field::Type, Layer::Told, u"mobile_wallet"_s);
    wallet.setValue(Field::FirstName, Layer::Told, u"John"_s);
    wallet.setValue(Field::LastName, Layer::Told, u"Doe"_s);
    wallet.setValue(Field::PhoneNumber, Layer::Told, u"+254712345678"_s);
    Recipient bank;
    bank.setValue(Field::Type, Layer::Told, u"bank_account"_s);
    bank.setValue(Field::AccountName, Layer::Told, u"Acme"_s);
    bank.setValue(Field::AccountNumber, Layer::Told, u"0112233"_s);
    bank.setValue(Field::AccountNumber, Layer::Typed, u"00112233"_s);
    Recipient paybill;
    paybill.setValue(Field::Type, Layer::Told, u"paybill"_s);
    paybill.setValue(Field::PaybillName, Layer::Told, u"=HYPERLINK(\"x\")"_s);
    paybill.setValue(Field::PaybillNumber, Layer::Told, u"888880"_s);
    paybill.setValue(Field::PaybillAccountNumber, Layer::Told, u"0042"_s);
    const CopiedTable table = CopiedTable::of(
        { wallet, bank, paybill }, { TableColumn::name(), TableColumn::account(), TableColumn::of(Field::Type) });
    QCOMPARE(table.text,
        u"Name\tAccount\tType\n"
        "John Doe\t'+254712345678\tmobile_wallet\n"
        "Acme\t'00112233\tbank_account\n"
        "'=HYPERLINK(\"x\")\t888880 \u00b7 0042\tpaybill\n"_s);
    QVERIFY(table.html.contains(uR"(<td sdnum="1033;0;@" style="mso-number-format:'\@'">+254712345678</td>)"_s));
    QVERIFY(table.html.contains(u">00112233</td>"_s));
    QVERIFY(table.html.contains(u">'=HYPERLINK("_s));
}

void CopiedTableTest::keepsEachRecipientOnOneLine()
{
    Recipient recipient;
    recipient.setValue(Field::Note, Layer::Typed, u"a\tb\r\nc\nd\re\u2028f"_s);
    const CopiedTable table = CopiedTable::of({ recipient }, { TableColumn::of(Field::Note), TableColumn::leftOut() });
    QCOMPARE(table.text, u"Note\t\na b c d e f\t\n"_s);
}

void CopiedTableTest::lettersThatMeanSomethingToHtmlAreText()
{
    Recipient recipient;
    recipient.setValue(Field::Nickname, Layer::Typed, u"<b>A & \"B\"</b>"_s);
    const CopiedTable table = CopiedTable::of({ recipient }, { TableColumn::name() });
    QVERIFY(table.html.contains(u">&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;</td>"_s));
    QVERIFY(table.text.contains(u"<b>A & \"B\"</b>"_s));
}

QTEST_GUILESS_MAIN(CopiedTableTest)
#include "tst_CopiedTable.moc"
