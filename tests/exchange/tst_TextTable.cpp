// SPDX-License-Identifier: MIT
#include "exchange/TextTable.h"

#include "exchange/WorkbookParts.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_TextTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvKeepsDigitsAndSetsOffFormulas()
    {
        const TextTable table{ { u"When"_s, u"What"_s }, { { u"0712"_s, u"=1+1"_s }, { u"a;b"_s, u"x \"y\""_s } } };
        QCOMPARE(table.toCsv(), QByteArray("\xef\xbb\xbfWhen,What\r\n'0712,'=1+1\r\n\"a;b\",\"x \"\"y\"\"\"\r\n"));
    }

    void workbookHasEveryCell()
    {
        const TextTable table{ { u"When"_s, u"What"_s }, { { u"0712"_s, u"=1+1"_s }, { {}, u"x"_s }, { {}, {} } } };
        const auto bytes = table.toXlsx(u"History: all/some"_s, QDir::tempPath());
        QVERIFY(bytes.has_value());
        const auto parts = WorkbookParts::of(*bytes);
        QVERIFY(parts.has_value());
        QCOMPARE(parts->rows, 3);
        QCOMPARE(parts->cells, 5);
    }

    void workbookKeepsEveryText_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("read");
        QTest::newRow("a zero character") << u"a%1b"_s.arg(QChar(u'\0')) << u"a\ufffdb"_s;
        QTest::newRow("no characters") << u"a\uffff\ufffe"_s << u"a\ufffd\ufffd"_s;
        QTest::newRow("what looks like an escaped character") << u"_x0041_"_s << u"_x0041_"_s;
        QTest::newRow("longer than a cell, with a pair at the end")
            << QString(32'766, u'x') + u"\U0001f600"_s << QString(32'766, u'x');
    }

    void workbookKeepsEveryText()
    {
        QFETCH(QString, written);
        QFETCH(QString, read);
        const TextTable table{ { u"What"_s, u"Why"_s }, { { written, u"behind it"_s } } };
        const auto bytes = table.toXlsx(u"History"_s, QDir::tempPath());
        QVERIFY(bytes.has_value());
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(file.write(*bytes), bytes->size());
        file.close();
        QProcess reader;
        reader.start(QStringLiteral(PYTHON), { u"-B"_s, QStringLiteral(READ_WORKBOOK), file.fileName() });
        QVERIFY(reader.waitForFinished());
        const QJsonArray sheets = QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
        const QJsonArray cells = sheets.at(0)[u"rows"_s].toArray().at(1).toArray();
        QCOMPARE(cells.at(0)[u"text"_s].toString(), read);
        QCOMPARE(cells.at(1)[u"text"_s].toString(), u"behind it"_s);
    }

    void folderThatIsNotThereIsAFailure()
    {
        const TextTable table{ { u"When"_s }, {} };
        const auto bytes = table.toXlsx(u"History"_s, u"/nowhere/at/all"_s);
        QVERIFY(!bytes.has_value());
        QCOMPARE(bytes.error(), XlsxExport::Failure::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(tst_TextTable)
#include "tst_TextTable.moc"
