// SPDX-License-Identifier: MIT
#include "exchange/TextTable.h"

#include "exchange/WorkbookParts.h"

#include <QDir>
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
