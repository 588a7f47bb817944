// SPDX-License-Identifier: MIT
#include "text/VisibleText.h"

#include "support/RecipientWith.h"
#include "text/FieldText.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_VisibleText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleWriteStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("letters") << u"Wanjikũ Kamaũ & Sons, Ltd. (Nairobi)"_s;
        QTest::newRow("Arabic") << u"شركة نيروبي"_s;
        QTest::newRow("beyond the first plane") << u"𝒲anjiku"_s;
        QTest::newRow("no-break space") << u"+254\u00a0712\u00a0345\u00a0678"_s;
        QTest::newRow("combining mark") << u"Kamau\u0303"_s;
    }

    void whatPeopleWriteStaysAsItIs()
    {
        QFETCH(const QString, text);
        QCOMPARE(visibleText(text), text);
    }

    void whatHidesIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("turned") << u"Acme \u202edtL"_s << u"Acme ⟨U+202E⟩dtL"_s;
        QTest::newRow("isolated") << u"\u2067Acme\u2069"_s << u"⟨U+2067⟩Acme⟨U+2069⟩"_s;
        QTest::newRow("no width") << u"Ac\u200bme"_s << u"Ac⟨U+200B⟩me"_s;
        QTest::newRow("joined") << u"Ac\u200dme"_s << u"Ac⟨U+200D⟩me"_s;
        QTest::newRow("byte order mark") << u"\ufeffAcme"_s << u"⟨U+FEFF⟩Acme"_s;
        QTest::newRow("soft hyphen") << u"Ac\u00adme"_s << u"Ac⟨U+00AD⟩me"_s;
        QTest::newRow("line feed") << u"Acme\nApproved"_s << u"Acme⟨U+000A⟩Approved"_s;
        QTest::newRow("a tag beyond the first plane") << u"Acme\U000e0041"_s << u"Acme⟨U+E0041⟩"_s;
        QTest::newRow("half a character") << u"Acme"_s + QChar(0xd800) << u"Acme\ufffd"_s;
        QTest::newRow("a letter without a shape") << u"Ac\u3164me"_s << u"Ac⟨U+3164⟩me"_s;
    }

    void whatHidesIsShown()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QCOMPARE(visibleText(text), shown);
    }

    void aRecipientIsShownThatWay()
    {
        const Recipient recipient = recipientWith({ { Field::TillName, u"Ac\u200bme"_s } });
        QCOMPARE(shownName(recipient), u"Ac⟨U+200B⟩me"_s);
        QCOMPARE(displayText(recipient, Field::TillName), u"Ac⟨U+200B⟩me"_s);
        QCOMPARE(recipient.text(Field::TillName), u"Ac\u200bme"_s);
    }

    void severalLinesStayLines()
    {
        QCOMPARE(visibleLines(u"One\nT\u200bwo\r\n"_s), u"One\nT⟨U+200B⟩wo⟨U+000D⟩\n"_s);
        QCOMPARE(visibleLines(u"O\u202ene"_s), u"O⟨U+202E⟩ne"_s);
    }
    void aNoteKeepsItsLines() { QCOMPARE(displayText(Field::Note, u"One\nTwo\u202e"_s), u"One\nTwo⟨U+202E⟩"_s); }
};

QTEST_GUILESS_MAIN(tst_VisibleText)
#include "tst_VisibleText.moc"
