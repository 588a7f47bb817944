// SPDX-License-Identifier: MIT
#include "exchange/DelimitedText.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using PayRecipients::DelimitedText;
using Separator = PayRecipients::DelimitedText::Separator;

Q_DECLARE_METATYPE(PayRecipients::DelimitedText::Separator)

namespace {

//! "line: cell|cell" of each row.
QStringList described(const DelimitedText& table)
{
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.cellCount(row); ++column)
            cells.append(table.cell(row, column));
        rows.append(u"%1: %2"_s.arg(table.lineOf(row)).arg(cells.join(u'|')));
    }
    return rows;
}

DelimitedText readBy(QStringView text, Separator separator)
{
    return DelimitedText::read(text, separator).value();
}

} // namespace

class DelimitedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRowsAndTheirLines_data();
    void readsRowsAndTheirLines();
    void tellsOfAQuoteThatDoesNotEnd_data();
    void tellsOfAQuoteThatDoesNotEnd();
    void guessesTheSeparator_data();
    void guessesTheSeparator();
    void aCellBeyondTheRowIsEmpty();
    void keepsCharactersThatLieAcrossChunks();
    void readsTwoHundredThousandRows();
    void endsWithoutResultWhenItIsToldToStop();
};

void DelimitedTextTest::readsRowsAndTheirLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Separator>("separator");
    QTest::addColumn<QStringList>("rows");

    const auto comma = [](const char* name, const QString& text, const QStringList& rows) {
        QTest::newRow(name) << text << Separator::Comma << rows;
    };
    comma("nothing", {}, {});
    comma("blank lines only", u"\n\r\n  \r,,\n\"\",\"\"\n"_s, {});
    comma("one cell", u"a"_s, { u"1: a"_s });
    comma("a declared separator", u"sep=,\r\na,b\r\n"_s, { u"2: a|b"_s });
    comma("a declared separator in quotes", u"\"sep=,\"\na,b"_s, { u"2: a|b"_s });
    comma("nothing but a declaration", u"sep=,"_s, {});
    comma("a text like a declaration", u"sep=comma\na,b"_s, { u"1: sep=comma"_s, u"2: a|b"_s });
    comma("empty cells", u"a,,b,\n,c"_s, { u"1: a||b|"_s, u"2: |c"_s });
    comma("each kind of line end", u"a\nb\r\nc\rd\n"_s, { u"1: a"_s, u"2: b"_s, u"3: c"_s, u"4: d"_s });
    comma("blank rows count as lines", u"\n\na\r\n\r\n\r\nb\r\rc"_s, { u"3: a"_s, u"6: b"_s, u"8: c"_s });
    comma("rows of empty cells count as lines", u"a,b\n,\n\nc,d"_s, { u"1: a|b"_s, u"4: c|d"_s });
    comma("quotes", u"\"a,b\",\"c \"\"d\"\"\",\"\"\n"_s, { u"1: a,b|c \"d\"|"_s });
    comma("line breaks inside quotes", u"\"a\nb\r\nc\rd\",e\nf"_s, { u"1: a\nb\r\nc\rd|e"_s, u"5: f"_s });
    comma("a blank line inside quotes", u"\"a\n\nb\"\nc"_s, { u"1: a\n\nb"_s, u"4: c"_s });
    comma("a CR at the end of quotes", u"\"a\r\"\nb"_s, { u"1: a\r"_s, u"3: b"_s });
    comma("white space around cells", u"  a  , \"b\" ,\" c \"\n"_s, { u"1: a|b| c "_s });
    comma("a quote inside a cell", u"5\" pipe,a\nb"_s, { u"1: 5\" pipe|a"_s, u"2: b"_s });
    comma("any script", u"\u0645\u062d\u0645\u062f,\U0001F4B0,Jos\u00e9"_s,
        { u"1: \u0645\u062d\u0645\u062f|\U0001F4B0|Jos\u00e9"_s });
    QTest::newRow("semicolons") << u"a,b;c\n"_s << Separator::Semicolon << QStringList{ u"1: a,b|c"_s };
    QTest::newRow("tabs") << u"a b\t c\t\td\n"_s << Separator::Tab << QStringList{ u"1: a b|c||d"_s };
    QTest::newRow("tabs before the first cell") << u"\ta\n"_s << Separator::Tab << QStringList{ u"1: |a"_s };
    QTest::newRow("tabs and quotes") << u"\"a\tb\n\"\tc"_s << Separator::Tab << QStringList{ u"1: a\tb\n|c"_s };
}

void DelimitedTextTest::readsRowsAndTheirLines()
{
    QFETCH(const QString, text);
    QFETCH(const Separator, separator);
    QFETCH(const QStringList, rows);
    const DelimitedText table = readBy(text, separator);
    QCOMPARE(described(table), rows);
    QCOMPARE(table.separator(), separator);
    for (int row = 0; row < table.rowCount(); ++row)
        QVERIFY(!table.isQuoteOpen(row));
}

void DelimitedTextTest::tellsOfAQuoteThatDoesNotEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("at the end") << u"a,b\nc,\"d"_s << QStringList{ u"1: a|b"_s, u"2: c|d"_s };
    QTest::newRow("lines before the end") << u"a,b\nc,\"d\ne,f\n"_s << QStringList{ u"1: a|b"_s, u"2: c|d\ne,f\n"_s };
    QTest::newRow("with quotes in it") << u"\"a\"\"b\n"_s << QStringList{ u"1: a\"b\n"_s };
}

void DelimitedTextTest::tellsOfAQuoteThatDoesNotEnd()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, rows);
    const DelimitedText table = readBy(text, Separator::Comma);
    QCOMPARE(described(table), rows);
    for (int row = 0; row < table.rowCount(); ++row)
        QCOMPARE(table.isQuoteOpen(row), row == table.rowCount() - 1);
}

void DelimitedTextTest::guessesTheSeparator_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Separator>("separator");
    QTest::newRow("nothing") << QString() << Separator::Comma;
    QTest::newRow("one column") << u"a\nb\nc"_s << Separator::Comma;
    QTest::newRow("commas") << u"Name,Phone\nJohn Doe,0712345678\n"_s << Separator::Comma;
    QTest::newRow("semicolons") << u"Name;Phone\nJohn Doe;0712345678\n"_s << Separator::Semicolon;
    QTest::newRow("tabs") << u"Name\tPhone\nJohn Doe\t0712345678\n"_s << Separator::Tab;
    QTest::newRow("tabs and commas") << u"Name\tPhone\nDoe, John\t0712\nDoe, Jane\t0713\n"_s << Separator::Tab;
    QTest::newRow("semicolons and decimal commas") << u"Name;Sum\nJohn;1,5\nJane;2,5\n"_s << Separator::Semicolon;
    QTest::newRow("commas and a semicolon in one cell") << u"Name,Note\nJohn,a;b\nJane,c\n"_s << Separator::Comma;
    QTest::newRow("semicolons inside quotes") << u"a,\"b;c;d\"\ne,\"f;g;h\"\n"_s << Separator::Comma;
    QTest::newRow("one row") << u"John;0712345678;a"_s << Separator::Semicolon;
    QTest::newRow("declared") << u"sep=;\r\na,b\nc,d\n"_s << Separator::Semicolon;
    QTest::newRow("declared in quotes") << u"\"SEP=,\"\na;b\nc;d\n"_s << Separator::Comma;
    QTest::newRow("declared as what is none here") << u"sep=|\na;b\nc;d\n"_s << Separator::Semicolon;
    QTest::newRow("a sample that is cut off") << u"John,0712345678\n"_s.repeated(9000) << Separator::Comma;
}

void DelimitedTextTest::guessesTheSeparator()
{
    QFETCH(const QString, text);
    QFETCH(const Separator, separator);
    QCOMPARE(DelimitedText::guessSeparator(text), separator);
}

void DelimitedTextTest::aCellBeyondTheRowIsEmpty()
{
    const DelimitedText table = readBy(u"a,b\nc"_s, Separator::Comma);
    QCOMPARE(table.columnCount(), 2);
    QCOMPARE(table.cell(1, 1), QString());
    QCOMPARE(table.cell(1, -1), QString());
    QCOMPARE(table.cell(1, 1000), QString());
}

void DelimitedTextTest::keepsCharactersThatLieAcrossChunks()
{
    const QString smiles = u"a"_s + u"\U0001F4B0"_s.repeated(400'000);
    const DelimitedText table = readBy(smiles, Separator::Comma);
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(table.cell(0, 0) == smiles);
}

void DelimitedTextTest::readsTwoHundredThousandRows()
{
    constexpr int rows = 200'000;
    QString text;
    for (int row = 0; row < rows; ++row)
        text += u"%1,John,\"Doe, %1\",+254712345678,Safaricom,john@example.com,Approved,\"4cab\",note,\r\n"_s.arg(row);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(DelimitedText::guessSeparator(text), Separator::Comma);
    const DelimitedText table = readBy(text, Separator::Comma);
    qInfo("%d rows of 10 cells read in %lld ms", table.rowCount(), static_cast<long long>(timer.elapsed()));
    QCOMPARE(table.rowCount(), rows);
    QCOMPARE(table.columnCount(), 10);
    QCOMPARE(table.lineOf(rows - 1), rows);
    QCOMPARE(table.cell(rows - 1, 2), u"Doe, 199999"_s);
}

void DelimitedTextTest::endsWithoutResultWhenItIsToldToStop()
{
    const QString text = u"a,b\n"_s.repeated(500'000);
    QList<qint64> told;
    const auto whole = DelimitedText::read(text, Separator::Comma, [&told, &text](qint64 done, qint64 total) {
        told.append(done);
        return total == text.size();
    });
    QVERIFY(whole);
    QVERIFY(told.size() > 3);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.last(), text.size());

    int asked = 0;
    const auto stopped = DelimitedText::read(text, Separator::Comma, [&asked](qint64, qint64) { return ++asked < 3; });
    QVERIFY(!stopped);
    QCOMPARE(asked, 3);
}

QTEST_GUILESS_MAIN(DelimitedTextTest)
#include "tst_DelimitedText.moc"
