// SPDX-License-Identifier: MIT
#include "exchange/CsvExport.h"
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"
#include "exchange/TextDecoding.h"
#include "exchange/WrongRows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! A table with all that came of it.
struct Read {
    DelimitedText table;
    TableColumns columns;
    QList<TableOffer> offers;

    explicit Read(const QByteArray& bytes)
    {
        const QString text = TextDecoding::decode(bytes).text;
        table = DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
        columns = TableColumns::guess(table);
        offers = TableOffers::read(table, columns).value();
    }

    QByteArray wrongRows() const
    {
        const auto reason = [](const OfferedRecipient& offer) { return u"Line %1 is wrong"_s.arg(offer.line); };
        return WrongRows::asCsv(table, columns, offers, reason, u"Reason"_s);
    }
};

} // namespace

class WrongRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCellsAsTheyCame_data();
    void keepsTheCellsAsTheyCame();
    void ofOurOwnExportCanBeImportedWhenTheyArePutRight();
};

void WrongRowsTest::keepsTheCellsAsTheyCame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("with a heading") << QByteArray("Name;Phone;Amount\nJohn;2.54E+11;1\nJane;0712345678;2\n;12;=1+1\n")
                                    << QByteArray("Name,Phone,Amount,Reason\r\nJohn,2.54E+11,1,Line 2 is wrong\r\n"
                                                  ",12,'=1+1,Line 4 is wrong\r\n");
    QTest::newRow("without a heading") << QByteArray(
        "A,0712345671\nB,0712345672\nC,0712345673\nD,0712345674\nE,0712345675\nMary,0712\n\"a, b\",+\n")
                                       << QByteArray("Mary,'0712,Line 6 is wrong\r\n\"a, b\",'+,Line 7 is wrong\r\n");
    QTest::newRow("more cells than the heading")
        << QByteArray("Name,Reference\nA,INV-1\nDoe,John,4cab4ebf-8341-4ec1-844e-c954b4740bf5\n")
        << QByteArray("Name,Reference,,Reason\r\nA,INV-1,,Line 2 is wrong\r\n"
                      "Doe,John,4cab4ebf-8341-4ec1-844e-c954b4740bf5,Line 3 is wrong\r\n");
    QTest::newRow("none") << QByteArray("Name,Phone\nJohn,0712345678\n") << QByteArray("Name,Phone,Reason\r\n");
}

void WrongRowsTest::keepsTheCellsAsTheyCame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, csv);
    QCOMPARE(Read(bytes).wrongRows(), "\xEF\xBB\xBF" + csv);
}

void WrongRowsTest::ofOurOwnExportCanBeImportedWhenTheyArePutRight()
{
    Recipient recipient;
    recipient.setValue(Field::Reference, Layer::Told, u"INV-1"_s);
    recipient.setValue(Field::Nickname, Layer::Typed, u"'t Hooft"_s);
    recipient.setValue(Field::PhoneNumber, Layer::Told, u"+254712345678"_s);
    QByteArray csv = Read(CsvExport::write({ recipient }).value()).wrongRows();
    csv.replace("INV-1", "4cab4ebf-8341-4ec1-844e-c954b4740bf5");
    const Read read(csv);
    QVERIFY(read.columns.isOwnExport());
    QCOMPARE(read.offers.size(), 1);
    QVERIFY(read.offers[0].offer.remarks.isEmpty());
    QCOMPARE(read.offers[0].offer.text(Field::PhoneNumber), u"+254712345678"_s);
    QCOMPARE(read.offers[0].offer.typed, (QList{ std::pair(Field::Nickname, u"'t Hooft"_s) }));
}

QTEST_GUILESS_MAIN(WrongRowsTest)
#include "tst_WrongRows.moc"
