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

    void aTableHasTheColumnsOfTheListInTheirOrder()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto till = filled.add({ { Field::Type, u"till"_s }, { Field::TillName, u"Duka <b>"_s },
            { Field::TillNumber, u"004321"_s }, { Field::Reference, reference } });
        const auto wallet = filled.add({ { Field::Type, u"mobile_wallet"_s }, { Field::FirstName, u"Jane"_s },
            { Field::PhoneNumber, u"+254712345678"_s }, { Field::Status, u"Approved"_s } });
        const auto copy = RecipientCopy::table(filled.book, { wallet, till },
            { RecipientsModel::ReferenceColumn, RecipientsModel::NameColumn, RecipientsModel::AccountColumn,
                RecipientsModel::UpdatedColumn });
        QCOMPARE(copy.text,
            u"Destination reference\tName\tAccount\n\tJane\t'+254712345678\n%1\tDuka <b>\t'004321\n"_s.arg(reference));
        QVERIFY(copy.html.contains(u">004321</td>"_s));
        QVERIFY(copy.html.contains(u">Duka &lt;b&gt;</td>"_s));
        QVERIFY(!copy.html.contains(u"Approved"_s));
        QCOMPARE(copy.copied, QList{ till });
        QCOMPARE(copy.notice, u"Copied 2 rows as a table"_s);
    }

    void aTableOfNobodyIsNotCopied()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        const auto copy = RecipientCopy::table(filled.book, {}, { RecipientsModel::NameColumn });
        QVERIFY(copy.text.isEmpty() && copy.html.isEmpty());
        QVERIFY(!copy.notice.isEmpty());
    }

private:
    const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
    const QString otherReference = u"a3bd6298-8a5a-4a93-b880-7948a621fdfb"_s;
};

QTEST_GUILESS_MAIN(tst_RecipientCopy)
#include "tst_RecipientCopy.moc"
