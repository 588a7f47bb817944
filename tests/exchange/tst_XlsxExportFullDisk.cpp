// SPDX-License-Identifier: MIT
#include "exchange/XlsxExport.h"

#include "exchange/WorkbookParts.h"
#include "support/RecipientWith.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Failure = XlsxExport::Failure;

//! Runs on a disk of a mebibyte that on_tiny_disk.sh mounts and names in the environment.
class XlsxExportFullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWholeOrNotThere();

private:
    QString m_disk;
};

void XlsxExportFullDiskTest::initTestCase()
{
    m_disk = qEnvironmentVariable("PAY_RECIPIENTS_TINY_DISK");
    QVERIFY2(!m_disk.isEmpty(), "run it by on_tiny_disk.sh");
}

// From one that fits to one whose first temporary file does not: in between the disk gets full at every step of the
// way.
void XlsxExportFullDiskTest::isWholeOrNotThere()
{
    const XlsxExport::Texts texts{ .fieldName = [](Field) { return u"Field"_s; },
        .sheetName = [](std::optional<Category> category) { return category ? u"Sheet"_s : u"Other"_s; } };
    int whole = 0;
    int refused = 0;
    QList<Recipient> recipients;
    for (int count = 0; count <= 6'000; count += 100) {
        for (int i = 0; i < 100; ++i) {
            recipients.append(recipientWith({ { Field::Type, i % 2 ? u"till"_s : u"mobile_wallet"_s },
                { Field::Reference, QUuid::createUuid().toString(QUuid::WithoutBraces) },
                { Field::Note, QString(50, QChar(u'a' + i % 26)) } }));
        }
        const auto workbook = XlsxExport::workbook(recipients, texts, m_disk);
        if (workbook) {
            ++whole;
            const auto parts = WorkbookParts::of(*workbook);
            QVERIFY(parts);
            QCOMPARE(parts->rows, recipients.size() + 2);
        } else {
            ++refused;
            QCOMPARE(workbook.error(), Failure::CannotWrite);
        }
        QVERIFY(QDir(m_disk).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
    QVERIFY(whole > 5);
    QVERIFY(refused > 5);
}

QTEST_GUILESS_MAIN(XlsxExportFullDiskTest)
#include "tst_XlsxExportFullDisk.moc"
