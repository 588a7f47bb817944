// SPDX-License-Identifier: MIT
#include "recipients/NameForm.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_NameForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainNamesAreAlikeWhateverTheirDress_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("case") << u"Jane WANJIRU"_s << u"jane wanjiru"_s;
        QTest::newRow("accents") << u"Wanjir\u0169"_s << u"wanjiru"_s;
        QTest::newRow("order") << u"Wanjiru, Jane"_s << u"Jane Wanjiru"_s;
        QTest::newRow("dots") << u"Acme Ltd."_s << u"ACME  LTD"_s;
        QTest::newRow("apostrophe") << u"Ng'ang'a"_s << u"Ng\u2019ang\u2019a"_s;
        QTest::newRow("invisible") << u"Jane\u200b Doe"_s << u"Jane Doe"_s;
    }
    void plainNamesAreAlikeWhateverTheirDress()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QCOMPARE(plainName(a), plainName(b));
    }

    void namesWithoutATellingWordInCommonAreOthers_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("isOther");
        QTest::newRow("another") << u"Jane Wanjiru"_s << u"Peter Otieno"_s << true;
        QTest::newRow("beginning the same") << u"Jane"_s << u"Janet"_s << true;
        QTest::newRow("one in common") << u"Jane Wanjiru"_s << u"Wanjiru & Sons Ltd"_s << false;
        QTest::newRow("only what many are called in common")
            << u"Acme Traders Ltd"_s << u"Baraka Traders Ltd"_s << true;
        QTest::newRow("an initial in common") << u"Jane W."_s << u"Peter W."_s << true;
        QTest::newRow("nothing telling") << u"Jane"_s << u"The Company"_s << false;
        QTest::newRow("no name") << u"Jane"_s << QString() << false;
    }
    void namesWithoutATellingWordInCommonAreOthers()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const bool, isOther);
        QCOMPARE(isOtherName(a, b), isOther);
        QCOMPARE(isOtherName(b, a), isOther);
    }

    void seenNamesAreAlikeWhereTheEyeSeesNoDifference_data()
    {
        QTest::addColumn<QString>("honest");
        QTest::addColumn<QString>("forged");
        QTest::newRow("zero") << u"John Otieno"_s << u"J0hn 0tien0"_s;
        QTest::newRow("one") << u"Ali Salim"_s << u"A1i Sa1im"_s;
        QTest::newRow("capital i") << u"Allied Ltd"_s << u"AIlied Ltd"_s;
        QTest::newRow("Cyrillic") << u"Jane Wanjiru"_s << u"J\u0430n\u0435 W\u0430njiru"_s;
        QTest::newRow("Cyrillic capitals") << u"KEMCO TRADERS"_s << u"\u041a\u0415\u041c\u0421\u041e TRADERS"_s;
        QTest::newRow("Greek") << u"Tokyo"_s << u"\u03a4\u03bfkyo"_s;
        QTest::newRow("rn") << u"Karma"_s << u"Karrna"_s;
    }
    void seenNamesAreAlikeWhereTheEyeSeesNoDifference()
    {
        QFETCH(const QString, honest);
        QFETCH(const QString, forged);
        QVERIFY(plainName(honest) != plainName(forged));
        QCOMPARE(seenName(honest), seenName(forged));
    }

    void otherNamesStayApart()
    {
        QVERIFY(seenName(u"Jane Wanjiru"_s) != seenName(u"Jane Wanjiku"_s));
        QVERIFY(plainName(u"Shop 12"_s) != plainName(u"Shop 13"_s));
        QVERIFY(plainName(u"\u674e\u660e"_s) != plainName(u"\u738b\u660e"_s));
        QCOMPARE(plainName(u" .,"_s), QString());
    }
};

QTEST_GUILESS_MAIN(tst_NameForm)
#include "tst_NameForm.moc"
