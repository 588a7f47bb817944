// SPDX-License-Identifier: MIT
#include "trust/TextUnits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

using Place = TextUnit::Place;

class tst_TextUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void objectsOfAnArrayStandApart()
    {
        const auto units = textUnits(u"{\"note\":\"x\",\"destinations\":[{\"type\":\"till\",\"to\":{\"till_number\":"
                                     "\"123456\"}},{\"Phone_Number\":254712345678}]}"_s);
        QCOMPARE(units.size(), 3);
        QCOMPARE(units[0].place, Place::Object);
        QCOMPARE(units[0].values, (QList<LabelledText>{ { u"note"_s, u"x"_s } }));
        QCOMPARE(units[1].number, 2);
        QCOMPARE(units[1].values, (QList<LabelledText>{ { u"till_number"_s, u"123456"_s }, { u"type"_s, u"till"_s } }));
        QCOMPARE(units[2].values, (QList<LabelledText>{ { u"phone_number"_s, u"254712345678"_s } }));
    }

    void rowsOfATableBearTheirHeadings()
    {
        const auto units = textUnits(u"Name;Phone number\n\n\"Doe; Jane\";0712345678\r\nPeter;\n"_s);
        QCOMPARE(units.size(), 2);
        QCOMPARE(units[0].place, Place::Line);
        QCOMPARE(units[0].number, 3);
        QCOMPARE(units[0].values,
            (QList<LabelledText>{ { u"name"_s, u"Doe; Jane"_s }, { u"phone number"_s, u"0712345678"_s } }));
        QCOMPARE(units[1].values, (QList<LabelledText>{ { u"name"_s, u"Peter"_s } }));
    }

    void linesKeepWhatTheyCallTheirValues()
    {
        const auto units = textUnits(u"pay phone_number=0712345678 please\n{not json"_s);
        QCOMPARE(units.size(), 2);
        QCOMPARE(units[0].values,
            (QList<LabelledText>{
                { u"phone_number"_s, u"0712345678"_s }, { {}, u"pay phone_number=0712345678 please"_s } }));
        QCOMPARE(units[1].number, 2);
    }

    void deepNestingEnds()
    {
        const QString deep = QString(u"{\"a\":"_s).repeated(500) + u"\"0712345678\""_s + QString(500, u'}');
        QVERIFY(textUnits(deep).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_TextUnits)
#include "tst_TextUnits.moc"
