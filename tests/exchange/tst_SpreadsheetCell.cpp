// SPDX-License-Identifier: MIT
#include "exchange/SpreadsheetCell.h"

#include <QTest>

using namespace Qt::StringLiterals;
using PayRecipients::SpreadsheetCell;

class SpreadsheetCellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guardsWhatASpreadsheetWouldHarm_data();
    void guardsWhatASpreadsheetWouldHarm();
    void removesOnlyMarksThatGuard_data();
    void removesOnlyMarksThatGuard();
    void recognisesScientificNotation_data();
    void recognisesScientificNotation();
    void removesZeroDecimalsOfWholeNumbersOnly_data();
    void removesZeroDecimalsOfWholeNumbersOnly();
};

void SpreadsheetCellTest::guardsWhatASpreadsheetWouldHarm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row
        = [](const char* name, const QString& text, const QString& cell) { QTest::newRow(name) << text << cell; };
    row("nothing", {}, {});
    row("a name", u"John Doe"_s, u"John Doe"_s);
    row("a formula", u"=1+1"_s, u"'=1+1"_s);
    row("a phone", u"+254712345678"_s, u"'+254712345678"_s);
    row("a minus", u"-1"_s, u"'-1"_s);
    row("a function of old", u"@SUM(A1)"_s, u"'@SUM(A1)"_s);
    row("a tab", u"\t=1"_s, u"'\t'=1"_s);
    row("a carriage return", u"\r=1"_s, u"'\r'=1"_s);
    row("an apostrophe", u"'t Hooft"_s, u"''t Hooft"_s);
    row("an apostrophe alone", u"'"_s, u"''"_s);
    row("a guarded text", u"'+254"_s, u"''+254"_s);
    row("a leading zero", u"0712"_s, u"'0712"_s);
    row("a zero alone", u"0"_s, u"0"_s);
    row("eleven digits", u"12345678901"_s, u"12345678901"_s);
    row("twelve digits", u"254712345678"_s, u"'254712345678"_s);
    row("digits around an E", u"12E5"_s, u"'12E5"_s);
    row("a short number", u"12345"_s, u"12345"_s);
    row("digits and words", u"0712 a"_s, u"0712 a"_s);
    row("an E before digits", u"E5"_s, u"E5"_s);
    row("an E after digits", u"5E"_s, u"5E"_s);
    row("a formula behind a semicolon", u"a;=1+1;b"_s, u"a;'=1+1;b"_s);
    row("formulas behind semicolons", u";=1;+2;"_s, u";'=1;'+2;"_s);
    row("a formula behind a line break", u"a\n@SUM(A1)"_s, u"a\n'@SUM(A1)"_s);
    row("a formula behind two kinds of them", u"a\r\n\t=1"_s, u"a\r\n'\t'=1"_s);
    row("a formula behind quotes", u"a;\"\"=1"_s, u"a;\"\"'=1"_s);
    row("a part that is guarded", u"a;'=1"_s, u"a;''=1"_s);
    row("a formula with one in it", u"=1;=2"_s, u"'=1;'=2"_s);
    row("an apostrophe before one", u"'a;=2"_s, u"''a;'=2"_s);
    row("digits with one behind them", u"0712;-1"_s, u"0712;'-1"_s);
    row("parts that are words", u"a; b;'c\nd;"_s, u"a; b;'c\nd;"_s);
}

void SpreadsheetCellTest::guardsWhatASpreadsheetWouldHarm()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(SpreadsheetCell::guarded(text), cell);
    QCOMPARE(SpreadsheetCell::restored(cell), text);
}

void SpreadsheetCellTest::removesOnlyMarksThatGuard_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("a phone") << u"'+254712345678"_s << u"+254712345678"_s;
    QTest::newRow("digits") << u"'0712"_s << u"0712"_s;
    QTest::newRow("guarded twice") << u"''+254"_s << u"+254"_s;
    QTest::newRow("a name") << u"'t Hooft"_s << u"'t Hooft"_s;
    QTest::newRow("a guarded name") << u"''t Hooft"_s << u"'t Hooft"_s;
    QTest::newRow("alone") << u"'"_s << u"'"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("inside") << u"O'0"_s << u"O'0"_s;
}

void SpreadsheetCellTest::removesOnlyMarksThatGuard()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, text);
    QCOMPARE(SpreadsheetCell::withoutMarks(cell).toString(), text);
}

void SpreadsheetCellTest::recognisesScientificNotation_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("isScientific");
    QTest::newRow("Excel") << u"2.54713E+11"_s << true;
    QTest::newRow("decimal comma") << u"2,54E+11"_s << true;
    QTest::newRow("no decimals") << u"2E+11"_s << true;
    QTest::newRow("lower case") << u"2.54e+11"_s << true;
    QTest::newRow("a sign before it") << u"-2.54E+11"_s << true;
    QTest::newRow("a small number") << u"2.54E-05"_s << true;
    QTest::newRow("an account") << u"12E5"_s << false;
    QTest::newRow("no exponent") << u"2.54E+"_s << false;
    QTest::newRow("letters behind it") << u"2.54E+11a"_s << false;
    QTest::newRow("a number") << u"254712345678"_s << false;
    QTest::newRow("letters") << u"E+11"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a sign") << u"+"_s << false;
}

void SpreadsheetCellTest::recognisesScientificNotation()
{
    QFETCH(const QString, cell);
    QFETCH(const bool, isScientific);
    QCOMPARE(SpreadsheetCell::isScientific(cell), isScientific);
}

void SpreadsheetCellTest::removesZeroDecimalsOfWholeNumbersOnly_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    QTest::newRow("a phone") << u"254712345678.0"_s << u"254712345678"_s;
    QTest::newRow("with a plus") << u"+254712345678.0"_s << u"+254712345678"_s;
    QTest::newRow("a decimal comma") << u"600100,0"_s << u"600100"_s;
    QTest::newRow("other decimals") << u"600100.5"_s << u"600100.5"_s;
    QTest::newRow("more decimals") << u"1.00"_s << u"1.00"_s;
    QTest::newRow("a version") << u"1.2.0"_s << u"1.2.0"_s;
    QTest::newRow("letters") << u"A1.0"_s << u"A1.0"_s;
    QTest::newRow("no number") << u".0"_s << u".0"_s;
    QTest::newRow("a plus alone") << u"+.0"_s << u"+.0"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void SpreadsheetCellTest::removesZeroDecimalsOfWholeNumbersOnly()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, text);
    QCOMPARE(SpreadsheetCell::withoutZeroDecimals(cell).toString(), text);
}

QTEST_GUILESS_MAIN(SpreadsheetCellTest)
#include "tst_SpreadsheetCell.moc"
