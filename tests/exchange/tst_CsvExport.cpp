// SPDX-License-Identifier: MIT
#include "exchange/CsvExport.h"
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"
#include "exchange/TableOffers.h"
#include "exchange/TextDecoding.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! What an import of exported bytes makes of them, as the application does it.
QList<TableOffer> imported(const QByteArray& csv)
{
    const QString text = TextDecoding::decode(csv).text;
    const DelimitedText table = DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
    const TableColumns columns = TableColumns::guess(table);
    return TableOffers::read(table, columns, u"https://api.kopokopo.com"_s).value();
}

Recipient fromOffer(const TableOffer& offer)
{
    Recipient recipient;
    for (const auto& [field, value] : offer.offer.values)
        recipient.setValue(field, Layer::Told, value);
    for (const auto& [field, value] : offer.offer.typed)
        recipient.setValue(field, Layer::Typed, value);
    return recipient;
}

bool isEmpty(const Recipient& recipient)
{
    bool empty = true;
    recipient.forEachValue([&empty](Field, Layer, const QString&) { empty = false; });
    return empty;
}

QString lineOf(const QByteArray& csv, int line)
{
    return QString::fromUtf8(csv).split(u"\r\n"_s).value(line);
}

//! Any text that a file in UTF-8 can hold; often with what means something to spreadsheets and CSV.
rc::Gen<QString> textOfAFile()
{
    const auto character = rc::gen::oneOf(rc::gen::cast<char32_t>(rc::gen::inRange<int>(0x01, 0x80)),
        rc::gen::cast<char32_t>(rc::gen::inRange<int>(0x80, 0xD800)),
        rc::gen::cast<char32_t>(rc::gen::inRange<int>(0xE000, 0x110000)),
        rc::gen::element<char32_t>(U'\'', U'"', U',', U';', U'\t', U'\r', U'\n', U'=', U'+', U'-', U'@', U' ', U'0'));
    const auto characters
        = rc::gen::map(rc::gen::container<std::vector<char32_t>>(character), [](const std::vector<char32_t>& units) {
              return QString::fromUcs4(units.data(), static_cast<qsizetype>(units.size()));
          });
    return rc::gen::oneOf(characters,
        rc::gen::element(u"+254712345678"_s, u"'+254712345678"_s, u"''"_s, u"0112233"_s, u"2.54E+11"_s, u"12E5"_s,
            u"712345678"_s, u"{4CAB4EBF-8341-4EC1-844E-C954B4740BF5}"_s, u"First name; Last name"_s, u" a "_s,
            u"Du\u202eka\u200b"_s, u"\r\n"_s, u"mobile_wallet"_s, u"Mobile Wallet"_s, u"567890.0"_s,
            QString(10'000, u'"')));
}

//! A recipient any of whose fields may be told, typed or both, the same or not.
rc::Gen<Recipient> anyRecipient()
{
    return rc::gen::exec([] {
        Recipient recipient;
        for (const Field field : recipientFields) {
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
                recipient.setValue(field, Layer::Told, *textOfAFile());
                break;
            case 1:
                recipient.setValue(field, Layer::Typed, *textOfAFile());
                break;
            case 2:
                recipient.setValue(field, Layer::Told, *textOfAFile());
                recipient.setValue(field, Layer::Typed, *textOfAFile());
                break;
            case 3: {
                const QString text = *textOfAFile();
                recipient.setValue(field, Layer::Told, text);
                recipient.setValue(field, Layer::Typed, text);
                break;
            }
            default:
                break;
            }
        }
        if (*rc::gen::arbitrary<bool>())
            recipient.setValue(Field::Pinned, Layer::Typed, u"1"_s);
        return recipient;
    });
}

} // namespace

class CsvExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsShown();
    void namesWhatWasTyped();
    void aRowWithMoreCellsThanHeadingsIsWrong();
    void aBookThatNobodyTypedInHasNoFurtherColumns();
    void whatABookUsuallyHoldsIsOfferedWithoutARemark();
    void importGivesEveryValueOfBothLayersBack();
    void stillSaysWhatCannotBeRight();
    void endsWithoutResultWhenItIsToldToStop();
};

void CsvExportTest::writesWhatIsShown()
{
    Recipient recipient;
    recipient.setValue(Field::Type, Layer::Told, u"mobile_wallet"_s);
    recipient.setValue(Field::FirstName, Layer::Told, u"Jos\u00e9"_s);
    recipient.setValue(Field::LastName, Layer::Told, u"Doe, \"Jr\""_s);
    recipient.setValue(Field::PhoneNumber, Layer::Told, u"+254712345678"_s);
    recipient.setValue(Field::AccountNumber, Layer::Told, u"0112233"_s);
    recipient.setValue(Field::Note, Layer::Told, u"=1+1\nx"_s);
    recipient.setValue(Field::ToldBy, Layer::Told, u"1"_s);
    const QByteArray csv = CsvExport::write({ recipient }).value();
    QVERIFY(csv.startsWith("\xEF\xBB\xBFType,Status,Destination reference,Location,Nickname,First name,"));
    QVERIFY(csv.endsWith("\r\n"));
    QCOMPARE(lineOf(csv, 1),
        u"mobile_wallet,,,,,Jos\u00e9,\"Doe, \"\"Jr\"\"\",'+254712345678,,,,'0112233,,,,,,,,,\"'=1+1\nx\""_s);
    QCOMPARE(lineOf(csv, 2), QString());
}

void CsvExportTest::namesWhatWasTyped()
{
    Recipient both;
    both.setValue(Field::Nickname, Layer::Told, u"Told"_s);
    both.setValue(Field::Nickname, Layer::Typed, u"Typed"_s);
    Recipient typed;
    typed.setValue(Field::Nickname, Layer::Typed, u"Alone"_s);
    typed.setValue(Field::Note, Layer::Typed, u"Mine"_s);
    typed.setValue(Field::Pinned, Layer::Typed, u"1"_s);
    const QByteArray csv = CsvExport::write({ both, typed }).value();
    QVERIFY(lineOf(csv, 0).endsWith(u",Note,Pinned,Typed by hand,Nickname (told)"_s));
    QCOMPARE(lineOf(csv, 1), u",,,,Typed,,,,,,,,,,,,,,,,,,Nickname,Told"_s);
    QCOMPARE(lineOf(csv, 2), u",,,,Alone,,,,,,,,,,,,,,,,Mine,1,\"Nickname; Note\","_s);
}

void CsvExportTest::aRowWithMoreCellsThanHeadingsIsWrong()
{
    Recipient recipient;
    recipient.setValue(Field::Nickname, Layer::Told, u"John"_s);
    QByteArray csv = CsvExport::write({ recipient }).value();
    QVERIFY(!imported(csv).first().offer.isWrong());
    csv.insert(csv.size() - 2, ",,stray"); // somebody wrote into the file
    const QList<Remark> remarks = imported(csv).first().offer.remarks;
    QCOMPARE(remarks.size(), 1);
    QCOMPARE(remarks.first().kind, Remark::Kind::TooManyCells);
}

void CsvExportTest::aBookThatNobodyTypedInHasNoFurtherColumns()
{
    Recipient recipient;
    recipient.setValue(Field::Nickname, Layer::Told, u"John"_s);
    QVERIFY(lineOf(CsvExport::write({ recipient }).value(), 0).endsWith(u",Note"_s));
    QVERIFY(lineOf(CsvExport::write({}).value(), 0).endsWith(u",Note"_s));
    recipient.setValue(Field::Pinned, Layer::Typed, u"1"_s);
    QVERIFY(lineOf(CsvExport::write({ recipient }).value(), 0).endsWith(u",Note,Pinned"_s));
}

void CsvExportTest::whatABookUsuallyHoldsIsOfferedWithoutARemark()
{
    Recipient wallet;
    wallet.setValue(Field::Type, Layer::Told, u"mobile_wallet"_s);
    wallet.setValue(Field::PhoneNumber, Layer::Told, u"712345678"_s);
    wallet.setValue(Field::PhoneNumber, Layer::Typed, u"+254 712 345 678"_s);
    wallet.setValue(Field::Reference, Layer::Told, u"4CAB4EBF-8341-4ec1-844e-c954b4740bf5"_s);
    wallet.setValue(Field::Location, Layer::Told,
        u"https://api.kopokopo.com/api/v2/external_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    Recipient paybill;
    paybill.setValue(Field::Type, Layer::Told, u"A type of the future"_s);
    paybill.setValue(Field::PaybillName, Layer::Told, u" 't Water "_s);
    paybill.setValue(Field::PaybillNumber, Layer::Told, u"0042"_s);
    const QList<TableOffer> offers = imported(CsvExport::write({ wallet, paybill }).value());
    QCOMPARE(offers.size(), 2);
    QCOMPARE(fromOffer(offers[0]), wallet);
    QCOMPARE(fromOffer(offers[1]), paybill);
    for (const TableOffer& offer : offers)
        QVERIFY(offer.offer.remarks.isEmpty());
}

// Nothing is trimmed, normalised or rewritten on the way, line breaks included.
void CsvExportTest::importGivesEveryValueOfBothLayersBack()
{
    const bool holds = rc::check([] {
        QList<Recipient> recipients;
        for (const Recipient& recipient : *rc::gen::container<std::vector<Recipient>>(anyRecipient())) {
            if (!isEmpty(recipient)) // of these there is nothing to offer
                recipients.append(recipient);
        }
        const QList<TableOffer> offers = imported(CsvExport::write(recipients).value());
        RC_ASSERT(offers.size() == recipients.size());
        for (qsizetype i = 0; i < offers.size(); ++i)
            RC_ASSERT(fromOffer(offers[i]) == recipients[i]);
    });
    QVERIFY(holds);
}

void CsvExportTest::stillSaysWhatCannotBeRight()
{
    Recipient recipient;
    recipient.setValue(Field::Nickname, Layer::Told, u"John"_s);
    recipient.setValue(Field::Reference, Layer::Told, u"INV-1"_s);
    recipient.setValue(Field::TillNumber, Layer::Typed, u"2.54E+11"_s);
    recipient.setValue(
        Field::Location, Layer::Told, u"https://example.com/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
    QList<Remark::Kind> kinds;
    const QList<TableOffer> offers = imported(CsvExport::write({ recipient }).value());
    for (const Remark& remark : offers[0].offer.remarks)
        kinds.append(remark.kind);
    QCOMPARE(
        kinds, (QList{ Remark::Kind::NotAReference, Remark::Kind::OtherService, Remark::Kind::ScientificNotation }));

    Recipient nobody;
    nobody.setValue(Field::Status, Layer::Told, u"Approved"_s);
    QCOMPARE(imported(CsvExport::write({ nobody }).value())[0].offer.remarks[0].kind, Remark::Kind::NothingToKnowItBy);
}

void CsvExportTest::endsWithoutResultWhenItIsToldToStop()
{
    Recipient recipient;
    recipient.setValue(Field::Nickname, Layer::Told, u"John"_s);
    const QList<Recipient> recipients(10'000, recipient);
    int asked = 0;
    QVERIFY(!CsvExport::write(recipients, [&asked](qint64, qint64) { return ++asked < 2; }));
    QVERIFY(CsvExport::write(recipients, [&asked](qint64 done, qint64 total) { return done <= total && ++asked; }));
}

QTEST_GUILESS_MAIN(CsvExportTest)
#include "tst_CsvExport.moc"
