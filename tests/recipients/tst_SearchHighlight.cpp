// SPDX-License-Identifier: MIT
#include "recipients/SearchHighlight.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

//! The text with what is marked in square brackets.
QString marked(const QString& query, const QString& text, SearchHighlight::Content content)
{
    QString result = text;
    const auto ranges = SearchHighlight(query).rangesIn(text, content);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range)
        result.insert(range->end, u']').insert(range->begin, u'[');
    return result;
}

} // namespace

class tst_SearchHighlight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksWhatTheSearchFinds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("nothing sought") << u" "_s << u"Jane"_s << false;
        QTest::newRow("nothing found") << u"zebra"_s << u"Jane"_s << false;
        QTest::newRow("case") << u"JAN"_s << u"[Jan]e"_s << false;
        QTest::newRow("every place") << u"an"_s << u"J[an]e W[an]jiru"_s << false;
        QTest::newRow("words in any order") << u"wan ja"_s << u"[Ja]ne [Wan]jiru"_s << false;
        QTest::newRow("overlapping words") << u"jan ane"_s << u"[Jane]"_s << false;
        QTest::newRow("accents") << u"zoe"_s << u"[Zo\u00eb]"_s << false;
        QTest::newRow("accents apart") << u"zoe"_s << u"[Zoe]\u0308"_s << false;
        QTest::newRow("one letter that folds to two") << u"ss"_s << u"Stra[\u00df]e"_s << false;
        QTest::newRow("beyond the basic plane") << u"duka"_s << u"\U0001F3EA [Duka]"_s << false;
        QTest::newRow("exact words") << u"\"jane w\""_s << u"[Jane W]anjiru, Wangari Jane"_s << false;
        QTest::newRow("wide space") << u"\"jane w\""_s << u"[Jane   W]anjiru"_s << false;
        QTest::newRow("phone as typed at home") << u"0712 345"_s << u"+254 [712 345] 678"_s << true;
        QTest::newRow("phone with its country") << u"254712"_s << u"+[254 712] 345 678"_s << true;
        QTest::newRow("phone kept as at home") << u"+254712"_s << u"0[712] 345678"_s << true;
        QTest::newRow("digits in the middle") << u"45-67"_s << u"+254 712 3[45 67]8"_s << true;
        QTest::newRow("number of a till") << u"4321"_s << u"00[4321]"_s << true;
        QTest::newRow("paybill and account") << u"888880 12"_s << u"[888880 \u00b7 12]3"_s << true;
        QTest::newRow("reference without hyphens")
            << u"4cab4ebf8341"_s << u"[4cab4ebf-8341]-4ec1-844e-c954b4740bf5"_s << true;
    }

    void marksWhatTheSearchFinds()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        QFETCH(bool, isNumber);
        QString text = expected;
        text.remove(u'[').remove(u']');
        QCOMPARE(marked(query, text, isNumber ? SearchHighlight::Content::Number : SearchHighlight::Content::Words),
            expected);
    }
};

QTEST_APPLESS_MAIN(tst_SearchHighlight)
#include "tst_SearchHighlight.moc"
