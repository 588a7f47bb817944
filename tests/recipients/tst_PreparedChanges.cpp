// SPDX-License-Identifier: MIT
#include "OpenBook.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientsModel.h"
#include "recipients/UncheckedChanges.h"
#include "recipients/UtcTime.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

const QDateTime later = utcTime(1'770'000'000'000);

Edit edit(RecipientKey key, Field field, const QString& text)
{
    return { key, field, Layer::Told, text };
}

//! New entries, and edits here and there in no order: some change nothing, one comes twice.
ChangeSet mixed(RecipientBook& book, int added)
{
    ChangeSet changes = madeUpRecipients(book.takeKeys(added));
    changes.source = Source::Import;
    changes.time = later;
    changes.edits.prepend(edit(book.keyAt(700), Field::Nickname, u"later again"_s));
    changes.edits.append(edit(book.keyAt(3), Field::Note, u"a note"_s));
    changes.edits.append(edit(book.keyAt(3), Field::Type, book.at(3).text(Field::Type)));
    changes.edits.append(edit(book.keyAt(0), Field::Nickname, u"first"_s));
    changes.edits.append(edit(book.keyAt(700), Field::Nickname, u"last"_s));
    changes.edits.append(edit(RecipientKey{ 999'999 }, Field::Nickname, u"nobody"_s));
    return changes;
}

QList<Edit> sorted(QList<Edit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
        return std::tuple(a.key, a.field, a.layer) < std::tuple(b.key, b.field, b.layer);
    });
    return edits;
}

} // namespace

class tst_PreparedChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takenTheyDoWhatApplyingDoes_data()
    {
        QTest::addColumn<int>("added");
        QTest::newRow("edits only") << 0;
        QTest::newRow("a few more") << 3; // into the last block
        QTest::newRow("many more") << 1000;
    }

    void takenTheyDoWhatApplyingDoes()
    {
        QFETCH(int, added);
        OpenBook applied(800);
        OpenBook taken(800);
        const auto before = allOf(taken.book);
        RecipientsModel model(taken.book);
        const QAbstractItemModelTester tester(&model);
        const ChangeSet changes = mixed(applied.book, added);
        const auto expected = applied.book.apply(changes);
        taken.book.takeKeys(added);
        auto prepared = PreparedChanges::make(changes, taken.book.snapshot());
        QVERIFY(prepared && taken.book.canTake(*prepared));
        QCOMPARE(allOf(taken.book), before); // preparing alone changes nothing

        const auto effect = taken.book.take(*std::move(prepared));
        QCOMPARE(allOf(taken.book), allOf(applied.book));
        QCOMPARE(effect.effective.added, expected.effective.added);
        QCOMPARE(sorted(effect.effective.edits), sorted(expected.effective.edits));
        QCOMPARE(effect.effective.source, Source::Import);
        QCOMPARE(effect.effective.time, later);
        QCOMPARE(model.rowCount(), taken.book.size());
        QCOMPARE(taken.store.commits.back().second, effect.effective);
        QCOMPARE(taken.store.commits.back().first, effect.sequence);
        taken.book.revert(effect.inverse);
        QCOMPARE(allOf(taken.book), before);
    }

    void whatIsFoundAfterwardsIsWhatIsThere()
    {
        OpenBook open(800);
        auto prepared = PreparedChanges::make(mixed(open.book, 600), open.book.snapshot());
        open.book.take(*std::move(prepared));
        for (const int row : { 0, 799, 800, 1399 }) {
            if (const QString reference = open.book.textAt(row, Field::Reference); !reference.isEmpty())
                QVERIFY(open.book.findByReference(reference).contains(open.book.keyAt(row)));
        }
    }

    void tellsRowsAsOneInsertionAndOneChange()
    {
        OpenBook open(800);
        auto prepared = PreparedChanges::make(mixed(open.book, 500), open.book.snapshot());
        QSignalSpy inserted(&open.book, &RecipientBook::rowsInserted);
        QSignalSpy changed(&open.book, &RecipientBook::rowsChanged);
        open.book.take(*std::move(prepared));
        QCOMPARE(inserted, (QList<QVariantList>{ { 800, 1299 } }));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<QList<int>>(), (QList{ 0, 3, 700 }));
    }

    void whatChangedInBetweenIsKept_data()
    {
        QTest::addColumn<bool>("same");
        QTest::newRow("an entry that is changed, too") << true;
        QTest::newRow("an entry elsewhere") << false;
    }

    void whatChangedInBetweenIsKept()
    {
        QFETCH(bool, same);
        OpenBook open(800);
        auto prepared = PreparedChanges::make(mixed(open.book, 500), open.book.snapshot());
        const RecipientKey key = open.book.keyAt(same ? 3 : 400);
        open.book.apply({ .source = Source::Service,
            .time = later,
            .added = {},
            .edits = { edit(key, Field::Email, u"new@example.com"_s) },
            .removed = {} });
        QCOMPARE(open.book.canTake(*prepared), !same);
        open.book.take(*std::move(prepared));
        QCOMPARE(open.book.size(), 1300);
        QCOMPARE(open.book.find(key)->text(Field::Email), u"new@example.com"_s);
        QCOMPARE(open.book.textAt(3, Field::Note), u"a note"_s);
        const QString reference = open.book.textAt(1299, Field::Reference);
        QVERIFY(reference.isEmpty() || open.book.findByReference(reference).contains(open.book.keyAt(1299)));
    }

    void whatIsToBeCheckedSinceThenStaysToBeChecked()
    {
        OpenBook open(800);
        const RecipientKey key = open.book.takeKeys(1).first();
        const auto tell = [&](Field field, const QString& text) {
            ChangeSet changes;
            changes.source = Source::Service;
            changes.time = later;
            changes.edits = { edit(key, field, text) };
            return changes;
        };
        ChangeSet first = tell(Field::Reference, u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
        first.added = { key };
        first.edits << edit(key, Field::TillNumber, u"004321"_s);
        open.book.apply(first);
        auto prepared = PreparedChanges::make(tell(Field::TillNumber, u"7777"_s), open.book.snapshot());
        open.book.apply(tell(Field::Reference, u"11111111-8341-4ec1-844e-c954b4740bf5"_s));
        QVERIFY(!open.book.canTake(*prepared));
        open.book.take(*std::move(prepared));

        QList<Field> unchecked;
        const auto marks = UncheckedChanges::of(*open.book.find(key));
        for (const UncheckedChanges::Item& item : marks.items())
            unchecked << item.field;
        QVERIFY(unchecked.contains(Field::Reference));
        QVERIFY(unchecked.contains(Field::TillNumber));
    }

    void entriesThatCameInBetweenStandBeforeOrBehind()
    {
        OpenBook open(800);
        auto prepared = PreparedChanges::make(mixed(open.book, 500), open.book.snapshot());
        open.book.apply(madeUpRecipients(open.book.takeKeys(1)));
        QVERIFY(!open.book.canTake(*prepared));
        open.book.take(*std::move(prepared));
        QCOMPARE(open.book.size(), 1301);
        for (int row = 1; row < open.book.size(); ++row)
            QVERIFY(open.book.keyAt(row - 1) < open.book.keyAt(row));
    }

    void stoppedItGivesNothing()
    {
        OpenBook open(800);
        int asked = 0;
        QVERIFY(!PreparedChanges::make(
            mixed(open.book, 5000), open.book.snapshot(), [&asked](qsizetype, qsizetype) { return ++asked < 3; }));
        QCOMPARE(asked, 3);
    }
};

QTEST_GUILESS_MAIN(tst_PreparedChanges)
#include "tst_PreparedChanges.moc"
