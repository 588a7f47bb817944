// SPDX-License-Identifier: MIT
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using PayRecipients::DelimitedText;
using PayRecipients::Field;
using PayRecipients::TableColumn;
using PayRecipients::TableColumns;

namespace {

DelimitedText table(const QString& text)
{
    return DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
}

//! The own heading of each column, "-" where it is left out.
QStringList described(const TableColumns& columns)
{
    QStringList headings;
    for (int column = 0; column < columns.count(); ++column) {
        const QString heading = columns.at(column).heading();
        headings.append(heading.isEmpty() ? u"-"_s : heading);
    }
    return headings;
}

} // namespace

class TableColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHeadings_data();
    void readsHeadings();
    void readsEachOfItsOwnHeadings();
    void guessesFromContent_data();
    void guessesFromContent();
    void tellsAHeadingFromARecipient_data();
    void tellsAHeadingFromARecipient();
    void aSureHeadingIsKnownOrStandsAboveATable_data();
    void aSureHeadingIsKnownOrStandsAboveATable();
    void takesThePersonsWordForTheFirstRow();
    void aCorrectionTakesTheContentFromTheOtherColumn();
    void recognisesItsOwnExport();
};

void TableColumnsTest::readsHeadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("columns");
    const auto row = [](const char* name, const QString& text, const QStringList& columns) {
        QTest::newRow(name) << text << columns;
    };
    row("the API's words",
        u"recipient_type,status,recipient_reference,first_name,last_name,phone_number,network,email,nickname"_s,
        { u"Type"_s, u"Status"_s, u"Destination reference"_s, u"First name"_s, u"Last name"_s, u"Phone number"_s,
            u"Network"_s, u"E-mail"_s, u"Nickname"_s });
    row("more of the API's words",
        u"account_name,account_number,bank_branch_ref,settlement_method,till_name,till_number,alias_name,paybill_name,"
        "paybill_number,paybill_account_number,destination_reference"_s,
        { u"Account name"_s, u"Account number"_s, u"Bank branch reference"_s, u"Settlement method"_s, u"Till name"_s,
            u"Till number"_s, u"Alias"_s, u"Paybill name"_s, u"Paybill number"_s, u"Paybill account number"_s,
            u"Destination reference"_s });
    row("our own list", u"Name,Account,Status,Destination reference,Updated"_s,
        { u"Name"_s, u"Account"_s, u"Status"_s, u"Destination reference"_s, u"-"_s });
    row("the web app's bulk payments", u"Account Name,Account Number,Bank Paybill Number,Amount,Nickname,Reason"_s,
        { u"Account name"_s, u"Account number"_s, u"-"_s, u"-"_s, u"Nickname"_s, u"-"_s });
    row("as people write", u"FULL NAMES,Phone No.,M-Pesa,E-mail address,Remarks"_s,
        { u"Name"_s, u"Phone number"_s, u"-"_s, u"E-mail"_s, u"Note"_s });
    row("an account of each type", u"Type,Account name,Account number,Ref"_s,
        { u"Type"_s, u"Name"_s, u"Account"_s, u"Destination reference"_s });
    row("accounts beside phones", u"Type,Phone,Account name,Account number"_s,
        { u"Type"_s, u"Phone number"_s, u"Account name"_s, u"Account number"_s });
    row("a reference that the cells bear out",
        u"Name,Reference,Destination reference\nJohn,INV-1,4cab4ebf-8341-4ec1-844e-c954b4740bf5\n"_s,
        { u"Name"_s, u"-"_s, u"Destination reference"_s });
    row("a word nobody knows over phones", u"Name,Simu\nJohn Doe,0712345678\nJane Doe,0712345679\n"_s,
        { u"Name"_s, u"Phone number"_s });
    row("a word nobody knows over UUIDs", u"Name,Mystery\nJohn,4cab4ebf-8341-4ec1-844e-c954b4740bf5\n"_s,
        { u"Name"_s, u"-"_s });
}

void TableColumnsTest::readsHeadings()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, columns);
    const TableColumns guessed = TableColumns::guess(table(text));
    QVERIFY(guessed.hasHeadingRow());
    QVERIFY(!guessed.isOwnExport());
    QCOMPARE(described(guessed), columns);
}

void TableColumnsTest::readsEachOfItsOwnHeadings()
{
    for (const TableColumn& column : TableColumn::choices()) {
        const auto expected = column == TableColumn::leftOut() ? std::nullopt : std::optional(column);
        QCOMPARE(TableColumn::fromHeading(column.heading()), expected);
        if (column.field) {
            QCOMPARE(TableColumn::fromOwnHeading(column.heading()), expected);
            const TableColumn told = TableColumn::told(*column.field);
            QCOMPARE(TableColumn::fromOwnHeading(told.heading()), std::optional(told));
            QVERIFY(!TableColumn::fromHeading(told.heading()));
        }
    }
    QCOMPARE(TableColumn::fromOwnHeading(TableColumn::typedFields().heading()), TableColumn::typedFields());
}

void TableColumnsTest::guessesFromContent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("columns");
    const auto row = [](const char* name, const QString& text, const QStringList& columns) {
        QTest::newRow(name) << text << columns;
    };
    row("names and phones", u"John Doe,0712345678\nJane Wanjiru Doe,712345679\nMary,+254 712 345 670\n"_s,
        { u"Name"_s, u"Phone number"_s });
    row("names in two columns", u"John,Doe,0712345678\nJane,Wanjiru,0712345679\n"_s,
        { u"First name"_s, u"Last name"_s, u"Phone number"_s });
    row("references alone", u"4cab4ebf-8341-4ec1-844e-c954b4740bf5\n{A3BD6298-8A5A-4A93-B880-7948A621FDFB}\n"_s,
        { u"Destination reference"_s });
    row("everything that can be seen",
        u"Mobile wallet;Approved;John Doe;'+254712345678;Safaricom;john@example.com;"
        "4cab4ebf-8341-4ec1-844e-c954b4740bf5;"
        "https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747\n"_s,
        { u"Type"_s, u"Status"_s, u"Name"_s, u"Phone number"_s, u"Network"_s, u"E-mail"_s, u"Destination reference"_s,
            u"Location"_s });
    row("accounts of several types", u"till;Shop;567890\nM-Pesa;John Doe;0712345678\nBank;Acme;0011223344556\n"_s,
        { u"Type"_s, u"Name"_s, u"Account"_s });
    row("row numbers, phones and amounts", u"1,John Doe,0712345678,1500\n2,Jane Doe,0712345679,20000\n"_s,
        { u"-"_s, u"Name"_s, u"Phone number"_s, u"-"_s });
    row("nothing that can be seen", u"a1,b2\nc3,d4\n"_s, { u"-"_s, u"-"_s });
}

void TableColumnsTest::guessesFromContent()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, columns);
    const TableColumns guessed = TableColumns::guess(table(text));
    QVERIFY(!guessed.hasHeadingRow());
    QCOMPARE(described(guessed), columns);
}

void TableColumnsTest::tellsAHeadingFromARecipient_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHeading");
    QTest::newRow("headings only") << u"Name,Phone"_s << true;
    QTest::newRow("words nobody knows over numbers") << u"Jina,Simu\nJohn Doe,0712345678"_s << true;
    QTest::newRow("a heading with columns of their own") << u"Dept,Grade,Name,Phone\nHR,A,John,0712345678"_s << true;
    QTest::newRow("one heading") << u"Destination reference\n4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s << true;
    QTest::newRow("a type that is also a heading") << u"Till,Shop\nTill,Kiosk"_s << false;
    QTest::newRow("a recipient") << u"John Doe,0712345678"_s << false;
    QTest::newRow("names") << u"John Doe\nJane Doe"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TableColumnsTest::tellsAHeadingFromARecipient()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isHeading);
    QCOMPARE(TableColumns::guess(table(text)).hasHeadingRow(), isHeading);
}

void TableColumnsTest::aSureHeadingIsKnownOrStandsAboveATable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSure");
    QTest::newRow("a known word") << u"Hello,Status\nhttps://x.ke/1\n"_s << true;
    QTest::newRow("rows as wide as it") << u"Who,Where\nJane,https://x.ke/1\nJoe,https://x.ke/2\n"_s << true;
    QTest::newRow("a greeting") << u"Dear all, these are new\nhttps://x.ke/1\nhttps://x.ke/2\nhttps://x.ke/3\n"_s
                                << false;
    QTest::newRow("one column") << u"Places\nhttps://x.ke/1\n"_s << false;
}

void TableColumnsTest::aSureHeadingIsKnownOrStandsAboveATable()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isSure);
    QCOMPARE(TableColumns::isSureHeading(table(text)), isSure);
}

void TableColumnsTest::takesThePersonsWordForTheFirstRow()
{
    const DelimitedText text = table(u"Name,Phone\nJohn Doe,0712345678\n"_s);
    const TableColumns without = TableColumns::guess(text, TableColumns::HeadingRow::Absent);
    QVERIFY(!without.hasHeadingRow());
    const TableColumns with
        = TableColumns::guess(table(u"John Doe,0712345678\nJane Doe,0712345679"_s), TableColumns::HeadingRow::Present);
    QVERIFY(with.hasHeadingRow());
    QCOMPARE(described(with), (QStringList{ u"-"_s, u"Phone number"_s }));
}

void TableColumnsTest::aCorrectionTakesTheContentFromTheOtherColumn()
{
    TableColumns columns = TableColumns::guess(table(u"Name,Phone,Other\n"_s));
    columns.setColumn(2, TableColumn::of(Field::PhoneNumber));
    QCOMPARE(described(columns), (QStringList{ u"Name"_s, u"-"_s, u"Phone number"_s }));
    columns.setColumn(2, TableColumn::leftOut());
    columns.setColumn(1, TableColumn::leftOut());
    columns.setColumn(7, TableColumn::account());
    columns.setColumn(-1, TableColumn::account());
    QCOMPARE(described(columns), (QStringList{ u"Name"_s, u"-"_s, u"-"_s }));
}

void TableColumnsTest::recognisesItsOwnExport()
{
    QStringList headings;
    for (const Field field : PayRecipients::recipientFields)
        headings.append(TableColumn::of(field).heading());
    const QStringList more{ u"Pinned"_s, u"Typed by hand"_s, u"Status (told)"_s, u"Reason"_s };
    const TableColumns own = TableColumns::guess(table((headings + more).join(u',')));
    QVERIFY(own.isOwnExport());
    QCOMPARE(described(own), headings + more.first(3) + QStringList{ u"-"_s });
    headings.swapItemsAt(0, 1);
    QVERIFY(!TableColumns::guess(table(headings.join(u','))).isOwnExport());
}

QTEST_GUILESS_MAIN(TableColumnsTest)
#include "tst_TableColumns.moc"
