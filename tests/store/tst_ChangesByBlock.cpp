// SPDX-License-Identifier: MIT
#include "MadeUpBook.h"
#include "store/ChangesByBlock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class ChangesByBlockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingConcernsNoBlock();
    void eachBlockGetsItsOwnEditsInTheirOrder();
    void changeSetsStayApartAndInOrder();
    void dealtOutTheyDoWhatTheyDidTogether();
};

namespace {

//! The history keeps events; blocks hear nothing of them.
ChangeSet withoutEvents(ChangeSet changes)
{
    changes.events.clear();
    return changes;
}

} // namespace

void ChangesByBlockTest::nothingConcernsNoBlock()
{
    ChangesByBlock byBlock;
    byBlock.append(ChangeSet());
    QVERIFY(byBlock.blocks().empty());
}

void ChangesByBlockTest::eachBlockGetsItsOwnEditsInTheirOrder()
{
    ChangeSet changes = arrival(1, 1);
    changes.added = { RecipientKey(255), RecipientKey(256) };
    changes.edits = {
        { RecipientKey(255), Field::Note, Layer::Typed, u"one"_s },
        { RecipientKey(256), Field::Note, Layer::Typed, u"two"_s },
        { RecipientKey(255), Field::Note, Layer::Typed, std::nullopt },
    };
    changes.removed = { RecipientKey(1024) };
    ChangesByBlock byBlock;
    byBlock.append(changes);

    ChangeSet first{ changes.source, changes.time, { RecipientKey(255) }, { changes.edits.at(0), changes.edits.at(2) },
        {} };
    ChangeSet second{ changes.source, changes.time, { RecipientKey(256) }, { changes.edits.at(1) }, {} };
    ChangeSet third{ changes.source, changes.time, {}, {}, { RecipientKey(1024) } };
    const ChangesByBlock::Blocks expected{ { 0, { first } }, { 1, { second } }, { 4, { third } } };
    QVERIFY(byBlock.blocks() == expected);
}

void ChangesByBlockTest::changeSetsStayApartAndInOrder()
{
    ChangesByBlock byBlock;
    const ChangeSet earlier = withoutEvents(arrival(1, 1));
    ChangeSet later = withoutEvents(arrival(2, 1));
    later.source = Source::Person;
    later.time = later.time.addSecs(60);
    byBlock.append(earlier);
    byBlock.append(later);
    QCOMPARE(byBlock.blocks().size(), std::size_t(1));
    QCOMPARE(byBlock.blocks().at(0), (QList<ChangeSet>{ earlier, later }));
}

void ChangesByBlockTest::dealtOutTheyDoWhatTheyDidTogether()
{
    ChangesByBlock byBlock;
    for (quint64 n = 1; n <= 700; ++n)
        byBlock.append(scriptedChange(n));
    Entries entries;
    for (const auto& [id, parts] : byBlock.blocks()) {
        for (const ChangeSet& part : parts)
            applyTo(entries, part);
    }
    QVERIFY(entries == entriesAfterScript(700));
}

QTEST_GUILESS_MAIN(ChangesByBlockTest)
#include "tst_ChangesByBlock.moc"
