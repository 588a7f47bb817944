// SPDX-License-Identifier: MIT
#include "FilteredBook.h"
#include "recipients/ColumnRanks.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

constexpr int large = 6'000;

QList<RecipientBlock> blocksOf(int count)
{
    QList<RecipientBlock> blocks;
    const auto end = static_cast<quint64>(count) + 1;
    for (quint64 first = 1, next = RecipientBlock::capacity; first < end;
         first = next, next += RecipientBlock::capacity)
        blocks.append(madeUpBlock(static_cast<int>(std::min(next, end) - first), first));
    return blocks;
}

//! A book that is read while a list of it is sorted by name.
struct ReadBook {
    explicit ReadBook(const QList<RecipientBlock>& blocks, const QByteArray& ranks = {})
        : book(store)
        , model(book)
        , list(model)
    {
        list.sort(RecipientsModel::NameColumn);
        book.open();
        if (!ranks.isEmpty())
            Q_EMIT store.ranksRead(ranks);
        for (const RecipientBlock& block : blocks)
            Q_EMIT store.blockLoaded(block);
        Q_EMIT store.opened(1);
    }

    //! As nothing but its names says.
    QStringList sortedNames()
    {
        RecipientFilterModel unsorted(model);
        QStringList names = shownIn(unsorted, RecipientsModel::NameColumn);
        QCollator collator(QLocale(QLocale::English, QLocale::Kenya));
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::stable_sort(names.begin(), names.end(), collator);
        std::stable_partition(names.begin(), names.end(), [](const QString& name) { return !name.isEmpty(); });
        return names;
    }
    QStringList names() const { return shownIn(list, RecipientsModel::NameColumn); }

    PatientStore store;
    RecipientBook book;
    RecipientsModel model;
    RecipientFilterModel list;
};

//! By which the first of the list becomes the last one.
ChangeSet renamingTheFirst(const ReadBook& read)
{
    ChangeSet changes;
    for (const Field field : { Field::FirstName, Field::AccountName, Field::TillName, Field::PaybillName })
        changes.edits.append({ read.list.keyAt(0), field, Layer::Typed, u"zzz last of all"_s });
    return changes;
}

enum class Way { Applied, Taken, Reverted };

void change(ReadBook& read, Way way)
{
    const ChangeSet changes = renamingTheFirst(read);
    switch (way) {
    case Way::Applied:
        read.book.apply(changes);
        break;
    case Way::Taken:
        read.book.take(*PreparedChanges::make(changes, read.book.snapshot()));
        break;
    case Way::Reverted:
        read.book.revert(changes);
        break;
    }
}

ColumnRanks someRanks()
{
    return { .ranks = { 2, 0, ColumnRanks::blank, 1, 0 }, .count = 3 };
}

} // namespace

class KeptRanksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBackAsTheyWere();
    void areNothingForOthers_data();
    void areNothingForOthers();
    void ofALargeBookAreMadeOnce();
    void areMadeAnewWhereTheyDoNotFit();
    void endWithTheFirstChange_data();
    void endWithTheFirstChange();
    void serveEachListOfTheBook();
    void areNotWorthItForASmallBook();
};

void KeptRanksTest::comeBackAsTheyWere()
{
    const ColumnRanks ranks = someRanks();
    const auto read = ColumnRanks::decode(ranks.encode("rules"), "rules", 5);
    QVERIFY(read);
    QCOMPARE(read->count, ranks.count);
    QVERIFY(read->ranks == ranks.ranks);
}

void KeptRanksTest::areNothingForOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<int>("rows");

    const QByteArray bytes = someRanks().encode("rules");
    QTest::newRow("other rules") << bytes << "others"_ba << 5;
    QTest::newRow("fewer rows") << bytes << "rules"_ba << 4;
    QTest::newRow("more rows") << bytes << "rules"_ba << 6;
    QTest::newRow("cut off") << bytes.chopped(1) << "rules"_ba << 5;
    QTest::newRow("longer") << bytes + 'x' << "rules"_ba << 5;
    QTest::newRow("no bytes") << QByteArray() << "rules"_ba << 5;
    QTest::newRow("a rank too high") << ColumnRanks{ .ranks = { 0, 3 }, .count = 2 }.encode("rules") << "rules"_ba << 2;
    QTest::newRow("more ranks than rows")
        << ColumnRanks{ .ranks = { 0, 1 }, .count = 3 }.encode("rules") << "rules"_ba << 2;
}

void KeptRanksTest::areNothingForOthers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, rules);
    QFETCH(const int, rows);
    QVERIFY(!ColumnRanks::decode(bytes, rules, rows));
}

void KeptRanksTest::ofALargeBookAreMadeOnce()
{
    const QList<RecipientBlock> blocks = blocksOf(large);
    ReadBook first(blocks);
    QCOMPARE(first.list.rowCount(), large);
    QCOMPARE(first.names(), first.sortedNames());
    QCOMPARE(first.store.keptRanks.size(), std::size_t(1));

    const ReadBook second(blocks, first.store.keptRanks.front());
    QCOMPARE(keysOf(second.list), keysOf(first.list));
    QVERIFY(second.store.keptRanks.empty());
}

void KeptRanksTest::areMadeAnewWhereTheyDoNotFit()
{
    const ReadBook other(blocksOf(large + 1));
    ReadBook read(blocksOf(large), other.store.keptRanks.front());
    QCOMPARE(read.names(), read.sortedNames());
    QCOMPARE(read.store.keptRanks.size(), std::size_t(1));
}

void KeptRanksTest::endWithTheFirstChange_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("applied") << Way::Applied;
    QTest::newRow("worked out elsewhere") << Way::Taken;
    QTest::newRow("taken back") << Way::Reverted;
}

void KeptRanksTest::endWithTheFirstChange()
{
    QFETCH(const Way, way);
    const QList<RecipientBlock> blocks = blocksOf(large);
    const QByteArray ranks = ReadBook(blocks).store.keptRanks.front();
    ReadBook read(blocks, ranks);
    const RecipientKey first = read.list.keyAt(0);
    change(read, way);
    read.list.sort(RecipientsModel::UpdatedColumn);
    read.list.sort(RecipientsModel::NameColumn);
    QVERIFY(read.list.keyAt(0) != first);
    QCOMPARE(read.names(), read.sortedNames());
    QVERIFY(read.store.keptRanks.empty()); // nor are those of another book kept for it
}

void KeptRanksTest::serveEachListOfTheBook()
{
    ReadBook read(blocksOf(large));
    RecipientFilterModel another(read.model);
    another.sort(RecipientsModel::NameColumn);
    QCOMPARE(keysOf(another), keysOf(read.list));
    QCOMPARE(read.store.keptRanks.size(), std::size_t(1));
}

void KeptRanksTest::areNotWorthItForASmallBook()
{
    ReadBook read(blocksOf(500));
    QCOMPARE(read.names(), read.sortedNames());
    QVERIFY(read.store.keptRanks.empty());
}

QTEST_GUILESS_MAIN(KeptRanksTest)
#include "tst_KeptRanks.moc"
