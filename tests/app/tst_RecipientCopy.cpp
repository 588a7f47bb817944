// SPDX-License-Identifier: MIT
#include "recipients/RecipientCopy.h"
#include "support/FilledBook.h"

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_RecipientCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesOneReferenceAndNamesIt()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto jane = filled.add({ { Field::FirstName, u"Jane"_s }, { Field::Reference, reference } });
        const auto copy = RecipientCopy::references(filled.book, { jane });
        QCOMPARE(copy.text, reference);
        QCOMPARE(copy.copied, QList{ jane });
        QVERIFY(copy.notice.contains(u"Jane"_s));
    }

    void copiesWhatThePersonTypedRatherThanWhatWasTold()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto jane = filled.add({ { Field::FirstName, u"Jane"_s }, { Field::Reference, reference } });
        ChangeSet typed;
        typed.time = QDateTime::currentDateTimeUtc();
        typed.edits << Edit{ jane, Field::Reference, Layer::Typed, otherReference };
        filled.book.apply(typed);
        QCOMPARE(RecipientCopy::references(filled.book, { jane }).text, otherReference);
    }

    void copiesManyAsLinesInTheOrderGiven()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto a = filled.add({ { Field::FirstName, u"A"_s }, { Field::Reference, reference } });
        const auto b = filled.add({ { Field::FirstName, u"B"_s }, { Field::Reference, otherReference } });
        QCOMPARE(RecipientCopy::references(filled.book, { b, a }).text, otherReference + u'\n' + reference);
    }

    void saysHowManyHaveNone()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto with = filled.add({ { Field::FirstName, u"A"_s }, { Field::Reference, reference } });
        const auto without = filled.add({ { Field::FirstName, u"B"_s } });
        const auto copy = RecipientCopy::references(filled.book, { with, without });
        QCOMPARE(copy.text, reference);
        QVERIFY2(copy.notice.contains(u"1 of the chosen"_s), qPrintable(copy.notice));
    }

    void leavesTheClipboardAloneWhereThereIsNothingToCopy_data()
    {
        QTest::addColumn<int>("chosen");
        QTest::newRow("nobody chosen") << 0;
        QTest::newRow("one without a reference") << 1;
        QTest::newRow("several without a reference") << 3;
    }

    void leavesTheClipboardAloneWhereThereIsNothingToCopy()
    {
        QFETCH(int, chosen);
        FilledBook filled;
        QVERIFY(filled.isReady());
        QList<RecipientKey> keys;
        for (int i = 0; i < chosen; ++i)
            keys << filled.add({ { Field::FirstName, u"Nobody"_s } });
        const auto copy = RecipientCopy::references(filled.book, keys);
        QVERIFY(copy.text.isEmpty());
        QVERIFY(copy.copied.isEmpty());
        QVERIFY(!copy.notice.isEmpty());
    }

private:
    const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
    const QString otherReference = u"a3bd6298-8a5a-4a93-b880-7948a621fdfb"_s;
};

QTEST_GUILESS_MAIN(tst_RecipientCopy)
#include "tst_RecipientCopy.moc"
