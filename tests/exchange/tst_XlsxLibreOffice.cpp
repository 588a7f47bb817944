// SPDX-License-Identifier: MIT
#include "exchange/CsvExport.h"
#include "exchange/XlsxExport.h"

#include "support/RecipientWith.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

//! What another program, which people have, makes of our files.
class XlsxLibreOfficeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLeadingZeroArrives_data();
    void everyLeadingZeroArrives();
    void noPartOfACsvFileIsAFormulaWhereSemicolonsDivide();

private:
    bool convert(const QString& path, const QString& format, const QStringList& more = {}) const;
    QByteArray contentsOf(const QString& name) const;

    const QTemporaryDir m_folder;
};

bool XlsxLibreOfficeTest::convert(const QString& path, const QString& format, const QStringList& more) const
{
    const QStringList arguments{ u"-env:UserInstallation=file://"_s + m_folder.filePath(u"office"_s), u"--headless"_s,
        u"--convert-to"_s, format, u"--outdir"_s, m_folder.path(), path };
    QProcess office;
    office.start(u"soffice"_s, arguments + more);
    return office.waitForFinished(120'000) && office.exitCode() == 0;
}

QByteArray XlsxLibreOfficeTest::contentsOf(const QString& name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void XlsxLibreOfficeTest::initTestCase()
{
    const XlsxExport::Texts texts{ .fieldName = [](Field field) { return u"F%1"_s.arg(static_cast<int>(field)); },
        .sheetName =
            [](std::optional<Category> category) {
                return category ? u"S%1"_s.arg(static_cast<int>(*category)) : u"SX"_s;
            },
        .name = u"Name"_s,
        .account = u"Account"_s,
        .updated = u"Updated"_s };
    const QList<Recipient> recipients{
        recipientWith({ { Field::Type, u"mobile_wallet"_s },
            { Field::Reference, u"00000000-0000-0000-0000-000000000012"_s }, { Field::FirstName, u"Jané"_s },
            { Field::LastName, u"007"_s }, { Field::PhoneNumber, u"0712345678"_s }, { Field::Network, u"=1+1"_s },
            { Field::Nickname, u"two\nlines"_s }, { Field::ToldAt, u"1750000000000"_s } }),
        recipientWith({ { Field::Type, u"bank_account"_s }, { Field::AccountName, u"Acme, \"Ltd\""_s },
            { Field::AccountNumber, u"000123456789012345678"_s }, { Field::Note, u"_x0041_"_s } }),
        recipientWith(
            { { Field::Type, u"till"_s }, { Field::TillName, u"Shop"_s }, { Field::TillNumber, u"000001"_s } }),
        recipientWith({ { Field::Type, u"paybill"_s }, { Field::PaybillName, u"2.54E+11"_s },
            { Field::PaybillNumber, u"0999"_s }, { Field::PaybillAccountNumber, u"0001/2"_s } }),
        recipientWith({ { Field::PhoneNumber, u"0700000000"_s }, { Field::Nickname, u"-1"_s } }),
    };
    const auto workbook = XlsxExport::workbook(recipients, texts, m_folder.path(), {}, QTimeZone::utc());
    QVERIFY(workbook);
    QFile file(m_folder.filePath(u"ours.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(*workbook), workbook->size());
    file.close();

    // Comma, double quotes, UTF-8, from line 1, text cells (and only those) quoted, as shown, each sheet a file.
    const QString csv = u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1"_s;
    QVERIFY(convert(file.fileName(), csv));
    // Opened and saved there, then the same again.
    QVERIFY(convert(file.fileName(), u"ods"_s));
    QVERIFY(convert(m_folder.filePath(u"ours.ods"_s), u"xlsx:Calc MS Excel 2007 XML"_s));
    QVERIFY(QFile::rename(m_folder.filePath(u"ours.xlsx"_s), m_folder.filePath(u"saved.xlsx"_s)));
    QVERIFY(convert(m_folder.filePath(u"saved.xlsx"_s), csv));
}

void XlsxLibreOfficeTest::everyLeadingZeroArrives_data()
{
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("a phone number")
        << u"S0"_s
        << "\"Jané 007\",\"+254 712 345 678\",,\"00000000-0000-0000-0000-000000000012\",\"Jané\","
           "\"007\",\"0712345678\",\"=1+1\",,\"two\nlines\",,2025-06-15 15:06:40\n"_ba;
    QTest::newRow("an account number") << u"S1"_s
                                       << "\"Acme, \"\"Ltd\"\"\",\"000123456789012345678\",,,\"Acme, \"\"Ltd\"\"\","
                                          "\"000123456789012345678\",,,,\"_x0041_\",\n"_ba;
    QTest::newRow("a till") << u"S2"_s << "\"Shop\",\"000001\",,,\"Shop\",\"000001\",,,,\n"_ba;
    QTest::newRow("a paybill") << u"S3"_s
                               << "\"2.54E+11\",\"0999 \u00b7 0001/2\",,,\"2.54E+11\",\"0999\",\"0001/2\",,,\n"_ba;
    QTest::newRow("no type") << u"SX"_s << "\"-1\",\"+254 700 000 000\",,,\"0700000000\",\"-1\",,\n"_ba;
}

void XlsxLibreOfficeTest::everyLeadingZeroArrives()
{
    QFETCH(const QString, sheet);
    QFETCH(const QByteArray, row);
    for (const QString& workbook : { u"ours"_s, u"saved"_s }) {
        const QByteArray table = contentsOf(u"%1-%2.csv"_s.arg(workbook, sheet));
        QVERIFY2(table.endsWith(row), table.constData());
        QVERIFY(table.startsWith("\"Name\",\"Account\","));
    }
}

void XlsxLibreOfficeTest::noPartOfACsvFileIsAFormulaWhereSemicolonsDivide()
{
    const auto csv = CsvExport::write({
        recipientWith({ { Field::Nickname, u"a;=1+1;b"_s }, { Field::Note, u";=2+2"_s } }),
        recipientWith({ { Field::Nickname, u"a\n=3+3;b"_s }, { Field::Note, u"a;\"=4+4;\"b"_s } }),
    });
    QVERIFY(csv);
    QFile file(m_folder.filePath(u"ours.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(*csv), csv->size());
    file.close();
    QVERIFY(convert(file.fileName(), u"fods"_s,
        { u"--infilter=Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false"_s }));
    const QByteArray table = contentsOf(u"ours.fods"_s);
    QVERIFY(table.contains("table:table-cell"));
    QVERIFY(!table.contains("table:formula"));
}

QTEST_GUILESS_MAIN(XlsxLibreOfficeTest)
#include "tst_XlsxLibreOffice.moc"
