// SPDX-License-Identifier: MIT
#include "FilteredBook.h"
#include "recipients/UtcTime.h"

#include <rapidcheck.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

//! How the rows that are shown follow the book, the filter and the order, and the selection with them.
class tst_RecipientFilterChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resetsAtAKeystrokeOnly();
    void sortingKeepsTheSelection();
    void aChangedNameMovesItsRowAndKeepsTheSelection();
    void rowsEnterAndLeaveTheFilter();
    void manyChangesAtOnceKeepTheSelection();
    void sortsOnceLoadingIsDone();
    void afterAnyChangesItEqualsAFreshOne();
};

void tst_RecipientFilterChanges::resetsAtAKeystrokeOnly()
{
    OpenBook open(100);
    QSignalSpy reset(&open.filtered, &QAbstractItemModel::modelReset);
    QSignalSpy filterChanged(&open.filtered, &RecipientFilterModel::filterChanged);
    open.filtered.setFilter(textFilter(u"a"_s));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(filterChanged.size(), 1);
    open.filtered.setFilter(textFilter(u"a"_s));
    QCOMPARE(reset.size(), 1);
    open.book.apply(madeUpRecipients(open.book.takeKeys(600)));
    open.filtered.sort(RecipientsModel::NameColumn);
    QCOMPARE(reset.size(), 1);
}

void tst_RecipientFilterChanges::sortingKeepsTheSelection()
{
    OpenBook open(500);
    QItemSelectionModel selection(&open.filtered);
    const RecipientKey key = open.filtered.keyAt(123);
    selection.setCurrentIndex(
        open.filtered.index(123, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    open.filtered.sort(RecipientsModel::ReferenceColumn, Qt::DescendingOrder);
    QVERIFY(open.filtered.rowOf(key) != 123);
    QCOMPARE(selection.currentIndex().row(), open.filtered.rowOf(key));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().row(), open.filtered.rowOf(key));
}

void tst_RecipientFilterChanges::aChangedNameMovesItsRowAndKeepsTheSelection()
{
    OpenBook open;
    open.addEach(Field::LastName, { u"Ann"_s, u"Ben"_s, u"Cat"_s, u"Dan"_s, u"Eve"_s });
    open.filtered.sort(RecipientsModel::NameColumn);
    const QAbstractItemModelTester tester(&open.filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&open.filtered);
    selection.setCurrentIndex(
        open.filtered.index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QSignalSpy moved(&open.filtered, &QAbstractItemModel::rowsMoved);
    QSignalSpy dataChanged(&open.filtered, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&open.filtered, &QAbstractItemModel::rowsRemoved);

    ChangeSet changes;
    changes.edits = { { RecipientKey{ 2 }, Field::LastName, Layer::Typed, u"Zoe"_s } };
    open.book.apply(changes);
    QCOMPARE(shownIn(open.filtered, 0), (QStringList{ u"Ann"_s, u"Cat"_s, u"Dan"_s, u"Eve"_s, u"Zoe"_s }));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(dataChanged.size(), 1);
    QCOMPARE(dataChanged.first().first().toModelIndex().row(), 4);
    QVERIFY(removed.isEmpty());
    QCOMPARE(selection.currentIndex().row(), 4);
    QVERIFY(selection.isRowSelected(4));

    // Two that change places with others, and one that is where it belongs.
    changes.edits = { { RecipientKey{ 1 }, Field::LastName, Layer::Typed, u"Yan"_s },
        { RecipientKey{ 2 }, Field::LastName, Layer::Typed, u"Abe"_s },
        { RecipientKey{ 4 }, Field::LastName, Layer::Typed, u"Don"_s } };
    open.book.apply(changes);
    QCOMPARE(shownIn(open.filtered, 0), (QStringList{ u"Abe"_s, u"Cat"_s, u"Don"_s, u"Eve"_s, u"Yan"_s }));
    QCOMPARE(selection.currentIndex().row(), 0);
    QVERIFY(removed.isEmpty());
    QVERIFY(mapsBothWays(open));
}

void tst_RecipientFilterChanges::rowsEnterAndLeaveTheFilter()
{
    OpenBook open;
    open.addEach(Field::LastName, { u"Ann"_s, u"Ben"_s, u"Cat"_s, u"Dan"_s });
    open.filtered.sort(RecipientsModel::NameColumn);
    open.filtered.setFilter(textFilter(u"an"_s));
    const QAbstractItemModelTester tester(&open.filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(shownIn(open.filtered, 0), (QStringList{ u"Ann"_s, u"Dan"_s }));
    QSignalSpy inserted(&open.filtered, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&open.filtered, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&open.filtered, &QAbstractItemModel::modelReset);

    ChangeSet changes;
    changes.added = open.book.takeKeys(1);
    changes.edits = { { RecipientKey{ 1 }, Field::LastName, Layer::Told, u"Amy"_s },
        { RecipientKey{ 2 }, Field::LastName, Layer::Told, u"Bandele"_s },
        { changes.added[0], Field::LastName, Layer::Told, u"Cyan"_s } };
    open.book.apply(changes);
    QCOMPARE(shownIn(open.filtered, 0), (QStringList{ u"Bandele"_s, u"Cyan"_s, u"Dan"_s }));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(removed.size(), 1);

    ChangeSet removal;
    removal.removed = { RecipientKey{ 2 }, RecipientKey{ 3 } };
    open.book.apply(removal);
    QCOMPARE(shownIn(open.filtered, 0), (QStringList{ u"Cyan"_s, u"Dan"_s }));
    QCOMPARE(removed.size(), 2);
    QVERIFY(reset.isEmpty());
    QVERIFY(mapsBothWays(open));
}

void tst_RecipientFilterChanges::manyChangesAtOnceKeepTheSelection()
{
    OpenBook open(1000);
    open.filtered.sort(RecipientsModel::StatusColumn);
    open.filtered.setFilter(textFilter(u"o"_s));
    const QAbstractItemModelTester tester(&open.filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&open.filtered);
    // One that stays unchanged, one that moves and one that leaves.
    QList<RecipientKey> keys;
    for (const int row : { 10, 11, 12 }) {
        keys.append(open.filtered.keyAt(row));
        selection.select(open.filtered.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    ChangeSet changes;
    changes.time = utcTime(1'770'000'000'000);
    for (int row = 0; row < 1000; ++row) {
        const Recipient recipient = open.book.at(row);
        if (recipient.key() == keys[0])
            continue;
        if (recipient.key() != keys[1] && (row % 2 == 0 || recipient.key() == keys[2])) {
            recipient.forEachValue([&](Field field, Layer layer, const QString&) {
                changes.edits.append({ recipient.key(), field, layer, std::nullopt });
            });
        } else {
            changes.edits.append({ recipient.key(), Field::Status, Layer::Told, row % 3 == 0 ? u"Ok"_s : u"Void"_s });
        }
    }
    open.book.apply(changes);
    QCOMPARE(keysOf(open.filtered), freshKeys(open));
    QVERIFY(mapsBothWays(open));
    QSet<RecipientKey> selected;
    for (const QModelIndex& index : selection.selectedRows())
        selected.insert(open.filtered.keyAt(index.row()));
    QCOMPARE(selected, (QSet<RecipientKey>{ keys[0], keys[1] }));
}

void tst_RecipientFilterChanges::sortsOnceLoadingIsDone()
{
    PatientStore store;
    RecipientBook book(store);
    RecipientsModel model(book);
    RecipientFilterModel filtered(model);
    filtered.sort(RecipientsModel::NameColumn);
    filtered.setFilter(textFilter(u"o"_s));
    const QAbstractItemModelTester tester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&filtered, &QAbstractItemModel::rowsInserted);
    QSignalSpy layout(&filtered, &QAbstractItemModel::layoutChanged);
    book.open();
    for (quint64 id = 0; id < 3; ++id) {
        RecipientBlock block = madeUpBlock(200, id * 256 + 1);
        Q_EMIT store.blockLoaded(block);
        QTRY_COMPARE(book.size(), static_cast<int>(id + 1) * 200);
    }
    QCOMPARE(inserted.size(), 3);
    QVERIFY(layout.isEmpty());
    QVERIFY(filtered.rowCount() > 0);
    Q_EMIT store.opened(1000);
    QCOMPARE(layout.size(), 1);
    const QStringList names = shownIn(filtered, RecipientsModel::NameColumn);
    QVERIFY(std::is_sorted(names.cbegin(), names.cend(),
        [](const QString& a, const QString& b) { return a.section(u' ', 0, 0) < b.section(u' ', 0, 0); }));
}

void tst_RecipientFilterChanges::afterAnyChangesItEqualsAFreshOne()
{
    QVERIFY(rc::check([] {
        OpenBook open(30);
        const QAbstractItemModelTester tester(&open.filtered, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto text = rc::gen::element(u""_s, u"a"_s, u"an"_s, u"Ann"_s, u"Ånn"_s, u"ben"_s, u"07"_s, u"Zoe"_s,
            u"zoë"_s, u"12"_s, u"007"_s, u"007 1"_s);
        const auto key = rc::gen::map(
            rc::gen::inRange(1, 50), [](int number) { return RecipientKey{ static_cast<quint64>(number) }; });
        const auto keys = rc::gen::container<std::vector<RecipientKey>>(key);
        QList<ChangeSet> inverses;
        const int steps = *rc::gen::inRange(1, 8);
        for (int step = 0; step < steps; ++step) {
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
                open.filtered.sort(
                    *rc::gen::inRange(-1, 5), *rc::gen::element(Qt::AscendingOrder, Qt::DescendingOrder));
                break;
            case 1:
                open.filtered.setFilter(textFilter(*text));
                break;
            case 2:
                if (!inverses.isEmpty())
                    open.book.revert(inverses.takeLast());
                break;
            default: {
                // What is selected stays selected, if it is still shown.
                QHash<RecipientKey, QPersistentModelIndex> kept;
                for (int row = 0; row < open.filtered.rowCount(); ++row)
                    kept.insert(open.filtered.keyAt(row), open.filtered.index(row, 0));
                ChangeSet changes;
                changes.time = utcTime(1'770'000'000'000 + step);
                for (const RecipientKey added : *keys)
                    changes.added.append(added);
                for (const RecipientKey edited : *keys) {
                    changes.edits.append({ edited,
                        *rc::gen::element(Field::FirstName, Field::PhoneNumber, Field::Status, Field::Reference),
                        static_cast<Layer>(*rc::gen::inRange(0, 2)), *text });
                }
                for (const RecipientKey removed : *keys)
                    changes.removed.append(removed);
                inverses.append(open.book.apply(changes).inverse);
                for (auto index = kept.cbegin(); index != kept.cend(); ++index)
                    // In parentheses: RapidCheck's own operators would look up the key of a row that is gone.
                    RC_ASSERT((!index->isValid() || open.filtered.keyAt(index->row()) == index.key()));
                break;
            }
            }
            RC_ASSERT(keysOf(open.filtered) == freshKeys(open));
            RC_ASSERT(mapsBothWays(open));
            RC_ASSERT(open.book.count(open.filtered.filter()) == open.filtered.rowCount());
        }
    }));
}

QTEST_GUILESS_MAIN(tst_RecipientFilterChanges)
#include "tst_RecipientFilterChanges.moc"
