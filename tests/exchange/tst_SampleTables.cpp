// SPDX-License-Identifier: MIT
#include "exchange/DelimitedText.h"
#include "exchange/TableColumns.h"
#include "exchange/TableOffers.h"
#include "exchange/TextDecoding.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;
using Encoding = PayRecipients::TextDecoding::Encoding;
using Separator = PayRecipients::DelimitedText::Separator;

Q_DECLARE_METATYPE(PayRecipients::TextDecoding::Encoding)
Q_DECLARE_METATYPE(PayRecipients::DelimitedText::Separator)

namespace {

QByteArray sample(const QString& name)
{
    QFile file(QStringLiteral(EXCHANGE_SAMPLES) + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SampleTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatLibreOfficeSaved_data();
    void readsWhatLibreOfficeSaved();
    void readsItsOwnExportThatLibreOfficeSavedAgain();
};

void SampleTablesTest::readsWhatLibreOfficeSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<Separator>("separator");
    const auto row = [](const char* name, Encoding encoding, Separator separator) {
        QTest::newRow(name) << QString::fromLatin1(name) << encoding << separator;
    };
    row("utf8-comma.csv", Encoding::Utf8, Separator::Comma);
    row("utf8-semicolon.csv", Encoding::Utf8, Separator::Semicolon);
    row("utf8-tab.csv", Encoding::Utf8, Separator::Tab);
    row("utf16-tab.csv", Encoding::Utf16LittleEndian, Separator::Tab);
    row("windows1252-comma.csv", Encoding::Windows1252, Separator::Comma);
    row("windows1252-semicolon-quoted.csv", Encoding::Windows1252, Separator::Semicolon);
}

void SampleTablesTest::readsWhatLibreOfficeSaved()
{
    QFETCH(const QString, name);
    QFETCH(const Encoding, encoding);
    QFETCH(const Separator, separator);
    const TextDecoding decoding = TextDecoding::decode(sample(name));
    QCOMPARE(decoding.encoding, encoding);
    QCOMPARE(DelimitedText::guessSeparator(decoding.text), separator);
    const DelimitedText table = DelimitedText::read(decoding.text, separator).value();
    const QList<TableOffer> offers = TableOffers::read(table, TableColumns::guess(table)).value();
    QCOMPARE(offers.size(), 3);

    using Values = QList<std::pair<Field, QString>>;
    QCOMPARE(offers[0].offer,
        (OfferedRecipient{ 2,
            Values{ { Field::Type, u"mobile_wallet"_s },
                { Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s }, { Field::FirstName, u"Jos\u00e9"_s },
                { Field::LastName, u"N\u00fa\u00f1ez"_s }, { Field::PhoneNumber, u"+254712345678"_s },
                { Field::Note, u"paid \u20ac5; \u201cweekly\u201d"_s } },
            {} }));
    QCOMPARE(offers[1].offer,
        (OfferedRecipient{ 3,
            Values{ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"Jane \"JD\""_s },
                { Field::LastName, u"Doe"_s }, { Field::PhoneNumber, u"0712345678"_s },
                { Field::Note, u"first line\nsecond, line"_s } },
            { Remark{ Remark::Kind::LeadingZeroRestored, Field::PhoneNumber, u"712345678"_s } } }));
    QCOMPARE(offers[2].offer.line, 5);
    QCOMPARE(offers[2].offer.text(Field::Note), u"Gr\u00fc\u00dfe"_s);
}

void SampleTablesTest::readsItsOwnExportThatLibreOfficeSavedAgain()
{
    const QString text = TextDecoding::decode(sample(u"own-export-saved-again.csv"_s)).text;
    const DelimitedText table = DelimitedText::read(text, DelimitedText::guessSeparator(text)).value();
    const TableColumns columns = TableColumns::guess(table);
    QVERIFY(columns.isOwnExport());
    const QList<TableOffer> offers = TableOffers::read(table, columns).value();
    QCOMPARE(offers.size(), 3);
    QCOMPARE(offers[0].offer.text(Field::PhoneNumber), u"+254712345678"_s);
    QCOMPARE(offers[0].offer.text(Field::Nickname), u"Joe"_s);
    QCOMPARE(offers[0].offer.typed,
        (QList<std::pair<Field, QString>>{
            { Field::Nickname, u"Jos\u00e9"_s }, { Field::Note, u"=1+1, or\ntwo"_s }, { Field::Pinned, u"1"_s } }));
    QCOMPARE(offers[1].offer.text(Field::AccountNumber), u"0112233"_s);
    QCOMPARE(offers[2].offer.text(Field::PaybillName), u"'t Water"_s);
    QCOMPARE(offers[2].offer.text(Field::PaybillAccountNumber), u"123456789012"_s);
    for (const TableOffer& offer : offers)
        QVERIFY(offer.offer.remarks.isEmpty());
}

QTEST_GUILESS_MAIN(SampleTablesTest)
#include "tst_SampleTables.moc"
