// SPDX-License-Identifier: MIT
#include "recipients/PhoneNumber.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_PhoneNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSpellingIsOneNumber_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<QByteArray>("national");
        QTest::newRow("local") << "0712345678"_ba
                               << "712345678"_ba;
        QTest::newRow("of the other mobile numbers") << "0112345678"_ba
                                                     << "112345678"_ba;
        QTest::newRow("with the country code") << "254712345678"_ba
                                               << "712345678"_ba;
        QTest::newRow("with both") << "2540712345678"_ba
                                   << "712345678"_ba;
        QTest::newRow("as dialled abroad") << "00254712345678"_ba
                                           << "712345678"_ba;
        QTest::newRow("national") << "712345678"_ba
                                  << "712345678"_ba;
        QTest::newRow("one digit short") << "071234567"_ba << QByteArray();
        QTest::newRow("one digit more") << "07123456789"_ba << QByteArray();
        QTest::newRow("of another country") << "255712345678"_ba << QByteArray();
        QTest::newRow("none") << QByteArray() << QByteArray();
    }

    void eachSpellingIsOneNumber()
    {
        QFETCH(QByteArray, digits);
        QFETCH(QByteArray, national);
        QCOMPARE(nationalPhoneDigits(digits).value_or(QByteArray()), national);
    }

    void numbersAreWrittenForPeopleAndForMachines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("canBe");
        QTest::addColumn<QString>("compact");
        QTest::addColumn<QString>("grouped");
        const auto row = [](const char* name, const QString& text, bool canBe, const QString& compact,
                             const QString& grouped) { QTest::newRow(name) << text << canBe << compact << grouped; };
        row("local", u"0712345678"_s, true, u"0712345678"_s, u"+254 712 345 678"_s);
        row("spaces", u"0712 345 678"_s, true, u"0712345678"_s, u"+254 712 345 678"_s);
        row("brackets", u"+254 (712) 345-678"_s, true, u"+254712345678"_s, u"+254 712 345 678"_s);
        row("dots", u"0712.345.678"_s, true, u"0712345678"_s, u"+254 712 345 678"_s);
        row("no-break spaces", u"0712\u00a0345\u00a0678"_s, true, u"0712345678"_s, u"+254 712 345 678"_s);
        row("another country", u"+255 712 345 678"_s, true, u"+255712345678"_s, u"+255 712 345 678"_s);
        row("nine digits that are no mobile number", u"212345678"_s, true, u"212345678"_s, u"212345678"_s);
        row("too short", u"0712 345"_s, false, u"0712 345"_s, u"0712 345"_s);
        row("too long", u"0712345678901234"_s, false, u"0712345678901234"_s, u"0712345678901234"_s);
        row("words", u"call 0712345678"_s, false, u"call 0712345678"_s, u"call 0712345678"_s);
    }

    void numbersAreWrittenForPeopleAndForMachines()
    {
        QFETCH(QString, text);
        QTEST(canBePhoneNumber(text), "canBe");
        QTEST(compactPhoneNumber(text), "compact");
        QTEST(groupedPhoneNumber(text), "grouped");
    }
};

QTEST_GUILESS_MAIN(tst_PhoneNumber)
#include "tst_PhoneNumber.moc"
