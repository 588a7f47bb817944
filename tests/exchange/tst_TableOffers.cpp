// SPDX-License-Identifier: MIT
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"
#include "exchange/TableOffers.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using PayRecipients::DelimitedText;
using PayRecipients::Field;
using PayRecipients::OfferedRecipient;
using PayRecipients::Remark;
using PayRecipients::TableColumn;
using PayRecipients::TableColumns;
using PayRecipients::TableOffer;
using PayRecipients::TableOffers;
using Kind = PayRecipients::Remark::Kind;

Q_DECLARE_METATYPE(PayRecipients::Remark::Kind)

namespace {

const QString uuid = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
const QString origin = u"https://api.kopokopo.com"_s;

QList<TableOffer> offersOf(const QString& text, const QString& profileOrigin = {})
{
    const DelimitedText table = DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
    return TableOffers::read(table, TableColumns::guess(table), profileOrigin).value();
}

//! "line Heading=value Heading=value …" of each offer.
QStringList described(const QList<TableOffer>& offers)
{
    QStringList lines;
    for (const TableOffer& offer : offers) {
        QStringList parts{ QString::number(offer.offer.line) };
        for (const auto& [field, value] : offer.offer.values)
            parts.append(u"%1=%2"_s.arg(TableColumn::of(field).heading(), value));
        for (const auto& [field, value] : offer.offer.typed)
            parts.append(u"typed %1=%2"_s.arg(TableColumn::of(field).heading(), value));
        lines.append(parts.join(u"; "_s));
    }
    return lines;
}

} // namespace

class TableOffersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void recognisesTheHarmOfSpreadsheets_data();
    void recognisesTheHarmOfSpreadsheets();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void tellsNumbersThatAreShorterThanTheirNeighbours();
    void leavesNumbersOfEveryLengthAlone();
    void aLineBreakInsideQuotesMovesTheLinesBelow();
    void aQuoteThatDoesNotEndMakesItsRowWrong();
    void readsTwoHundredThousandRows();
    void endsWithoutResultWhenItIsToldToStop();
};

void TableOffersTest::readsRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("offers");
    const auto row = [](const char* name, const QString& text, const QStringList& offers) {
        QTest::newRow(name) << text << offers;
    };
    row("a wallet by its fields", u"first_name,last_name,phone_number\nJohn,Doe,+254712345678\n"_s,
        { u"2; Type=mobile_wallet; First name=John; Last name=Doe; Phone number=+254712345678"_s });
    row("a name in one column", u"Name,Phone\nJane  Wanjiru Doe,0712 345-678\nJohn,0712345679\n"_s,
        { u"2; Type=mobile_wallet; First name=Jane Wanjiru; Last name=Doe; Phone number=0712345678"_s,
            u"3; Type=mobile_wallet; First name=John; Phone number=0712345679"_s });
    row("the web app's bulk payments",
        u"Account Name,Account Number,Bank Paybill Number,Amount,Nickname,Reason\nAcme Ltd,0112233,247247,10,Acme,Rent\n"_s,
        { u"2; Type=bank_account; Nickname=Acme; Account name=Acme Ltd; Account number=0112233"_s });
    row("every type by name and account",
        u"Type,Name,Account\nMobile Wallet,John Doe,0712345678\nBANK,Acme Ltd,0112233\nbuy goods,Kiosk,567890\n"
        "Pay Bill,Water,888880 \u00b7 0042\nKopo Kopo Merchant,Shop,112233\n"_s,
        { u"2; Type=mobile_wallet; First name=John; Last name=Doe; Phone number=0712345678"_s,
            u"3; Type=bank_account; Account name=Acme Ltd; Account number=0112233"_s,
            u"4; Type=till; Till name=Kiosk; Till number=567890"_s,
            u"5; Type=paybill; Paybill name=Water; Paybill number=888880; Paybill account number=0042"_s,
            u"6; Type=merchant; Till number=112233; Alias=Shop"_s });
    row("an account that shows its type", u"Name,Account\nJohn Doe,0712345678\nWater,888880 \u00b7 0042\n"_s,
        { u"2; Type=mobile_wallet; First name=John; Last name=Doe; Phone number=0712345678"_s,
            u"3; Type=paybill; Paybill name=Water; Paybill number=888880; Paybill account number=0042"_s });
    row("a paybill's account", u"Type,Name,Paybill,Account\npaybill,Water,888880,0042\n"_s,
        { u"2; Type=paybill; Paybill name=Water; Paybill number=888880; Paybill account number=0042"_s });
    row("a name without a type", u"Name,Destination reference\nJohn Doe,{4CAB4EBF-8341-4EC1-844E-C954B4740BF5}\n"_s,
        { u"2; Destination reference=%1; Nickname=John Doe"_s.arg(uuid) });
    row("a name beside the fields of a name", u"Name,First name,Last name,Phone\nBoss,John,Doe,0712345678\n"_s,
        { u"2; Type=mobile_wallet; Nickname=Boss; First name=John; Last name=Doe; Phone number=0712345678"_s });
    row("contradictory fields", u"Phone,Account number\n0712345678,0112233\n"_s,
        { u"2; Phone number=0712345678; Account number=0112233"_s });
    row("a merchant by its fields", u"alias_name,till_number\nShop,112233\n"_s,
        { u"2; Type=merchant; Till number=112233; Alias=Shop"_s });
    row("a favourite", u"Name,Reference,Favourite\nJohn,%1,Yes\nJane,%1,no\n"_s.arg(uuid),
        { u"2; Destination reference=%1; Nickname=John; typed Pinned=1"_s.arg(uuid),
            u"3; Destination reference=%1; Nickname=Jane"_s.arg(uuid) });
    row("a location", u"Location\nHTTPS://API.kopokopo.com/pay_recipients/%1/?x=1\n"_s.arg(uuid.toUpper()),
        { u"2; Location=https://api.kopokopo.com/pay_recipients/%1"_s.arg(uuid) });
    row("no heading", u"John Doe,0712345678\n"_s,
        { u"1; Type=mobile_wallet; First name=John; Last name=Doe; Phone number=0712345678"_s });
    row("rows of white space", u"Name,Reference\nJohn,%1\n\" \",\" \"\n,\nJane,\n"_s.arg(uuid),
        { u"2; Destination reference=%1; Nickname=John"_s.arg(uuid), u"5; Nickname=Jane"_s });
    row("a heading alone", u"Name,Phone\n"_s, {});
    row("nothing", {}, {});
}

void TableOffersTest::readsRows()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, offers);
    const QList<TableOffer> read = offersOf(text, origin);
    QCOMPARE(described(read), offers);
    for (const TableOffer& offer : read)
        QVERIFY(offer.offer.remarks.isEmpty());
}

void TableOffersTest::recognisesTheHarmOfSpreadsheets_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char* name, Field field, const QString& cell, const QString& value, Kind kind) {
        QTest::newRow(name) << field << cell << value << kind;
    };
    row("a lost zero", Field::PhoneNumber, u"712345678"_s, u"0712345678"_s, Kind::LeadingZeroRestored);
    row("a lost zero of a newer number", Field::PhoneNumber, u"112345678"_s, u"0112345678"_s,
        Kind::LeadingZeroRestored);
    row("a phone in scientific notation", Field::PhoneNumber, u"2.54713E+11"_s, u"2.54713E+11"_s,
        Kind::ScientificNotation);
    row("with a decimal comma", Field::PhoneNumber, u"\"2,54E+11\""_s, u"2,54E+11"_s, Kind::ScientificNotation);
    row("an account in scientific notation", Field::AccountNumber, u"1.1E+12"_s, u"1.1E+12"_s,
        Kind::ScientificNotation);
    row("a till in scientific notation", Field::TillNumber, u"1.1E+12"_s, u"1.1E+12"_s, Kind::ScientificNotation);
    row("a paybill in scientific notation", Field::PaybillNumber, u"1.1E+12"_s, u"1.1E+12"_s, Kind::ScientificNotation);
    row("a marked phone", Field::PhoneNumber, u"'+254712345678"_s, u"+254712345678"_s, Kind::SpreadsheetMarkRemoved);
    row("a marked account", Field::AccountNumber, u"'0112233"_s, u"0112233"_s, Kind::SpreadsheetMarkRemoved);
    row("a marked note", Field::Note, u"'=1+1"_s, u"=1+1"_s, Kind::SpreadsheetMarkRemoved);
    row("a phone with decimals", Field::PhoneNumber, u"254712345678.0"_s, u"254712345678"_s,
        Kind::SpreadsheetMarkRemoved);
    row("a till with decimals", Field::TillNumber, u"567890.0"_s, u"567890"_s, Kind::SpreadsheetMarkRemoved);
}

void TableOffersTest::recognisesTheHarmOfSpreadsheets()
{
    QFETCH(const Field, field);
    QFETCH(const QString, cell);
    QFETCH(const QString, value);
    QFETCH(const Kind, kind);
    const QList<TableOffer> offers = offersOf(u"Nickname,%1\nJohn,%2\n"_s.arg(TableColumn::of(field).heading(), cell));
    QCOMPARE(offers.size(), 1);
    QCOMPARE(offers[0].offer.text(field), value);
    QCOMPARE(offers[0].offer.remarks.size(), 1);
    QCOMPARE(offers[0].offer.remarks[0].kind, kind);
    QCOMPARE(offers[0].offer.remarks[0].field, std::optional(field));
    QCOMPARE(offers[0].offer.remarks[0].text, QString(cell).remove(u'"'));
    QCOMPARE(offers[0].offer.isWrong(), kind == Kind::ScientificNotation);
}

void TableOffersTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Kind>>("kinds");
    const auto row
        = [](const char* name, const QString& text, const QList<Kind>& kinds) { QTest::newRow(name) << text << kinds; };
    row("a reference that is none", u"Name,Reference\nJohn,INV-1\n"_s, { Kind::NotAReference });
    row("a location of something else", u"Name,Location\nJohn,%1/api/v1/payments/%2\n"_s.arg(origin, uuid),
        { Kind::NotALocation });
    row("a location of another service", u"Name,Location\nJohn,https://example.com/pay_recipients/%1\n"_s.arg(uuid),
        { Kind::OtherService });
    row("letters in a phone", u"Name,Phone\nJohn,0712 34S 678\n"_s, { Kind::NotAPhoneNumber });
    row("too few digits", u"Name,Phone\nJohn,07123\n"_s, { Kind::NotAPhoneNumber });
    row("too many digits", u"Name,Phone\nJohn,07123456789\n"_s, { Kind::NotAPhoneNumber });
    row("nine digits that are no mobile", u"Name,Phone\nJohn,512345678\n"_s, { Kind::NotAPhoneNumber });
    row("a phone abroad", u"Name,Phone\nJohn,+44 20 7946 0958\n"_s, {});
    row("more cells than headings", u"Name,Phone\nJohn,Doe,0712345678\n"_s,
        { Kind::TooManyCells, Kind::NotAPhoneNumber });
    row("empty cells beyond the headings", u"Name,Phone\nJohn,0712345678,,\n"_s, {});
    row("nothing to know it by", u"Name,Status,Note\nJohn,Approved,a\n,Pending,b\n"_s, { Kind::NothingToKnowItBy });
    row("a type of the future", u"Type,Name\nCrypto wallet,John\n"_s, { Kind::UnknownType });
    row("an account without a type", u"Name,Account\nJohn,567890\n"_s, { Kind::FieldNotTaken });
    row("nine digits without a type", u"Name,Account\nJohn,712345678\n"_s, { Kind::FieldNotTaken });
    row("ten digits that may be a bank's", u"Name,Account\nJohn,0112345678\n"_s, { Kind::FieldNotTaken });
    row("several at once", u"Phone,Reference\n'2.54E+11,INV-1\n"_s,
        { Kind::SpreadsheetMarkRemoved, Kind::ScientificNotation, Kind::NotAReference });
}

void TableOffersTest::saysWhatIsWrong()
{
    QFETCH(const QString, text);
    QFETCH(const QList<Kind>, kinds);
    const QList<TableOffer> offers = offersOf(text, origin);
    QList<Kind> found;
    for (const Remark& remark : offers.last().offer.remarks)
        found.append(remark.kind);
    QCOMPARE(found, kinds);
}

void TableOffersTest::tellsNumbersThatAreShorterThanTheirNeighbours()
{
    const QList<TableOffer> offers
        = offersOf(u"Name,Account number\nA,00112233\nB,91112233\nC,112233\nD,01112233\nE,A1\nF,112233445\n"_s);
    QCOMPARE(offers.size(), 6);
    for (const TableOffer& offer : offers) {
        const bool isShorter = offer.offer.text(Field::AccountNumber) == u"112233"_s;
        QCOMPARE(offer.offer.remarks.size(), isShorter ? 1 : 0);
        QVERIFY(!offer.offer.isWrong());
    }
    QCOMPARE(offers[2].offer.remarks[0], (Remark{ Kind::LeadingZerosLikelyLost, Field::AccountNumber, u"112233"_s }));
}

void TableOffersTest::leavesNumbersOfEveryLengthAlone()
{
    const QList<TableOffer> noZeros = offersOf(u"Name,Till\nA,567890\nB,567891\nC,56789\n"_s);
    const QList<TableOffer> noUsualLength = offersOf(u"Name,Till\nA,067890\nB,06789\nC,5678\nD,567\n"_s);
    for (const TableOffer& offer : noZeros + noUsualLength)
        QVERIFY(offer.offer.remarks.isEmpty());
}

void TableOffersTest::aLineBreakInsideQuotesMovesTheLinesBelow()
{
    const QList<TableOffer> offers = offersOf(u"Nickname,Note\nJohn,\"a\nb\"\n\nJane,c\n"_s);
    QCOMPARE(described(offers), (QStringList{ u"2; Nickname=John; Note=a\nb"_s, u"5; Nickname=Jane; Note=c"_s }));
    QCOMPARE(offers[1].row, 2);
}

void TableOffersTest::aQuoteThatDoesNotEndMakesItsRowWrong()
{
    const QList<TableOffer> offers = offersOf(u"Nickname,Note\nJohn,a\nJane,\"b\nMary,c\n"_s);
    QCOMPARE(offers.size(), 2);
    QVERIFY(!offers[0].offer.isWrong());
    QCOMPARE(offers[1].offer.remarks[0].kind, Kind::BrokenQuotes);
}

void TableOffersTest::readsTwoHundredThousandRows()
{
    constexpr int rows = 200'000;
    QString text = u"Type,Status,Reference,First name,Last name,Phone,Network,E-mail,Nickname,Note\n"_s;
    for (int row = 0; row < rows; ++row)
        text += u"Mobile wallet,Approved,4cab4ebf-8341-4ec1-844e-c954b4%1,John,Doe,'+254712%1,Safaricom,j%1@x.ke,N,\n"_s
                    .arg(row, 6, 10, QChar(u'0'));
    QElapsedTimer timer;
    timer.start();
    const QList<TableOffer> offers = offersOf(text);
    qInfo(
        "%lld rows offered in %lld ms", static_cast<long long>(offers.size()), static_cast<long long>(timer.elapsed()));
    QCOMPARE(offers.size(), rows);
    QCOMPARE(offers.last().offer.text(Field::PhoneNumber), u"+254712199999"_s);
    QCOMPARE(offers.last().offer.line, rows + 1);
}

void TableOffersTest::endsWithoutResultWhenItIsToldToStop()
{
    const DelimitedText table
        = DelimitedText::read(u"John,0712345678\n"_s.repeated(20'000), DelimitedText::Separator::Comma).value();
    const TableColumns columns = TableColumns::guess(table);
    QList<qint64> told;
    QVERIFY(TableOffers::read(table, columns, {}, [&told](qint64 done, qint64) {
        told.append(done);
        return true;
    }));
    QVERIFY(told.size() > 3);
    QCOMPARE(told.last(), 20'000);
    int asked = 0;
    QVERIFY(!TableOffers::read(table, columns, {}, [&asked](qint64, qint64) { return ++asked < 3; }));
    QCOMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(TableOffersTest)
#include "tst_TableOffers.moc"
