// SPDX-License-Identifier: MIT
#include "trust/TextDifference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! The differing parts in brackets.
QString marked(const QList<TextDifference::Part>& parts)
{
    QString text;
    for (const auto& part : parts)
        text += part.differs ? u'[' + part.text + u']' : part.text;
    return text;
}

} // namespace

class tst_TextDifference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksTheLeastThatDiffers_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("markedBefore");
        QTest::addColumn<QString>("markedAfter");
        QTest::newRow("same") << u"abc"_s << u"abc"_s << u"abc"_s << u"abc"_s;
        QTest::newRow("one") << u"0712345678"_s << u"0712945678"_s << u"0712[3]45678"_s << u"0712[9]45678"_s;
        QTest::newRow("end") << u"0712345678"_s << u"0712345679"_s << u"071234567[8]"_s << u"071234567[9]"_s;
        QTest::newRow("more") << u"abc"_s << u"abxc"_s << u"abc"_s << u"ab[x]c"_s;
        QTest::newRow("less") << u"aabc"_s << u"abc"_s << u"a[a]bc"_s << u"abc"_s;
        QTest::newRow("two") << u"a1b2c"_s << u"a3b4c"_s << u"a[1]b[2]c"_s << u"a[3]b[4]c"_s;
        QTest::newRow("little in common") << u"x1y2z"_s << u"1a2bc"_s << u"[x1y2z]"_s << u"[1a2bc]"_s;
        QTest::newRow("from nothing") << u""_s << u"abc"_s << u""_s << u"[abc]"_s;
        QTest::newRow("all") << u"abc"_s << u"xyz"_s << u"[abc]"_s << u"[xyz]"_s;
    }
    void marksTheLeastThatDiffers()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const auto difference = TextDifference::of(before, after);
        QTEST(marked(difference.before), "markedBefore");
        QTEST(marked(difference.after), "markedAfter");
    }

    void longTextsAreDoneAtOnce()
    {
        const QString before = u'a' + QString(100'000, u'b') + u'z';
        const QString after = u'a' + QString(100'000, u'c') + u'z';
        const auto difference = TextDifference::of(before, after);
        QCOMPARE(difference.before.size(), 3);
        QCOMPARE(difference.after[1].text.size(), 100'000);
    }
};

QTEST_GUILESS_MAIN(tst_TextDifference)
#include "tst_TextDifference.moc"
