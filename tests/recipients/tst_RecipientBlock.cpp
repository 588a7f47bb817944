// SPDX-License-Identifier: MIT
#include "ArbitraryText.h"
#include "MadeUpRecipients.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientBlock.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! What a block should hold, kept the simple way.
using Entries = std::map<RecipientKey, Recipient>;

void applySimply(Entries& entries, const ChangeSet& changes)
{
    for (const RecipientKey key : changes.added)
        entries.try_emplace(key, key);
    for (const Edit& edit : changes.edits) {
        if (const auto entry = entries.find(edit.key); entry != entries.end())
            entry->second.setValue(edit.field, edit.layer, edit.value);
    }
    for (const RecipientKey key : changes.removed)
        entries.erase(key);
}

bool holds(const RecipientBlock& block, const Entries& entries)
{
    if (block.size() != static_cast<int>(entries.size()))
        return false;
    int slot = 0;
    for (const auto& [key, recipient] : entries) {
        if (block.keyAt(slot) != key || block.slotOf(key) != slot || !(block.at(slot) == recipient))
            return false;
        ++slot;
    }
    return true;
}

ChangeSet arbitraryChanges()
{
    const auto key = rc::gen::map(
        rc::gen::inRange(0, 12), [](int number) { return RecipientKey{ 256u + static_cast<quint64>(number) * 23 }; });
    ChangeSet changes;
    for (const RecipientKey added : *rc::gen::container<std::vector<RecipientKey>>(key))
        changes.added.append(added);
    for (const RecipientKey edited : *rc::gen::container<std::vector<RecipientKey>>(key)) {
        changes.edits.append({ edited, static_cast<Field>(*rc::gen::inRange(1, 46)),
            static_cast<Layer>(*rc::gen::inRange(0, 2)), *arbitraryText() });
    }
    for (const RecipientKey removed : *rc::gen::resize(2, rc::gen::container<std::vector<RecipientKey>>(key)))
        changes.removed.append(removed);
    return changes;
}

RecipientBlock fullBlock()
{
    RecipientBlock block = madeUpBlock(256, 256);
    return block;
}

} // namespace

class tst_RecipientBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItIsTold();
    void ignoresOtherBlocksAndUnknownEntries();
    void anyChangesGiveWhatTheyWouldOneByOne();
    void decodeReadsWhatEncodeWrote();
    void decodeRefusesEveryShorterForm();
    void decodeRefusesOrRereadsAnyOtherBytes();
    void keepsDifficultValuesExactly_data();
    void keepsDifficultValuesExactly();
    void searchTextAfterChangesEqualsThatOfAFreshBlock();
    void aCopyKeepsWhatItHad();
    void aNameIsThatOfTheRecipient_data();
    void aNameIsThatOfTheRecipient();
    void isSmall();
};

void tst_RecipientBlock::holdsWhatItIsTold()
{
    const ChangeSet changes = madeUpRecipients(consecutiveKeys(256, 256));
    Entries entries;
    applySimply(entries, changes);
    const RecipientBlock block = fullBlock();
    QVERIFY(holds(block, entries));
    for (int slot = 0; slot < block.size(); ++slot) {
        const Recipient& recipient = entries.at(block.keyAt(slot));
        for (const Field field : recipientFields)
            QCOMPARE(block.textAt(slot, field), recipient.text(field));
        QCOMPARE(block.categoryAt(slot), recipient.category());
        QCOMPARE(block.lookupAt(slot), recipient.lookup());
        QCOMPARE(block.hasReferenceAt(slot), recipient.has(Field::Reference));
        QCOMPARE(block.needsApprovalAt(slot), !recipient.isApproved());
        QCOMPARE(block.nameAt(slot), recipient.name());
        QCOMPARE(block.accountAt(slot), recipient.account());
        QCOMPARE(
            block.statuses().at(static_cast<std::size_t>(block.statusIndexAt(slot))), recipient.text(Field::Status));
    }
}

void tst_RecipientBlock::ignoresOtherBlocksAndUnknownEntries()
{
    RecipientBlock block = fullBlock();
    const QByteArray before = block.encode();
    ChangeSet changes = madeUpRecipients(consecutiveKeys(3, 512));
    changes.edits.append({ RecipientKey{ 3 }, Field::Note, Layer::Typed, u"not mine"_s });
    changes.removed = { RecipientKey{ 2 }, RecipientKey{ 600 } };
    block.apply(changes);
    QCOMPARE(block.encode(), before);

    RecipientBlock empty(1);
    ChangeSet edit;
    edit.edits.append({ RecipientKey{ 300 }, Field::Note, Layer::Typed, u"nobody's"_s });
    empty.apply(edit);
    QVERIFY(empty.isEmpty());
    QCOMPARE(empty.slotOf(RecipientKey{ 300 }), -1);
}

void tst_RecipientBlock::anyChangesGiveWhatTheyWouldOneByOne()
{
    QVERIFY(rc::check([] {
        RecipientBlock block(1);
        Entries entries;
        for (int step = 0; step < 4; ++step) {
            const ChangeSet changes = arbitraryChanges();
            block.apply(changes);
            applySimply(entries, changes);
            RC_ASSERT(holds(block, entries));
            const std::optional<RecipientBlock> read = RecipientBlock::decode(1, block.encode());
            RC_ASSERT(read.has_value());
            RC_ASSERT(holds(*read, entries));
            RC_ASSERT(read->searchText() == block.searchText());
        }
    }));
}

void tst_RecipientBlock::decodeReadsWhatEncodeWrote()
{
    const RecipientBlock block = fullBlock();
    const std::optional<RecipientBlock> read = RecipientBlock::decode(1, block.encode());
    QVERIFY(read.has_value());
    QCOMPARE(read->encode(), block.encode());
    QCOMPARE(read->searchText(), block.searchText());
    QCOMPARE(read->size(), 256);
    QVERIFY(RecipientBlock::decode(0, RecipientBlock().encode())->isEmpty());
}

void tst_RecipientBlock::decodeRefusesEveryShorterForm()
{
    RecipientBlock block = madeUpBlock(5);
    const QByteArray bytes = block.encode();
    for (qsizetype length = 0; length < bytes.size(); ++length)
        QVERIFY2(!RecipientBlock::decode(0, bytes.first(length)), qPrintable(QString::number(length)));
    QVERIFY(!RecipientBlock::decode(0, bytes + '\0'));
}

void tst_RecipientBlock::decodeRefusesOrRereadsAnyOtherBytes()
{
    // Each byte changed in turn: what is still read must be a block that a person could have made, packed as that is.
    RecipientBlock block = madeUpBlock(4);
    const QByteArray bytes = block.encode();
    int refused = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const int flip : { 0x01, 0x02, 0x04, 0x08, 0x80, 0xff }) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const std::optional<RecipientBlock> read = RecipientBlock::decode(0, damaged);
            if (!read) {
                ++refused;
                continue;
            }
            RecipientBlock again(0);
            ChangeSet changes;
            for (int slot = 0; slot < read->size(); ++slot) {
                const RecipientKey key = read->keyAt(slot);
                changes.added.append(key);
                read->at(slot).forEachValue([&](Field field, Layer layer, const QString& text) {
                    changes.edits.append({ key, field, layer, text });
                });
            }
            again.apply(changes);
            QCOMPARE(again.encode(), damaged);
        }
    }
    QVERIFY(refused > 0);
}

void tst_RecipientBlock::keepsDifficultValuesExactly_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("leading zeros") << u"00120034"_s;
    QTest::newRow("zero") << u"0"_s;
    QTest::newRow("largest number") << u"18446744073709551615"_s;
    QTest::newRow("one above") << u"18446744073709551616"_s;
    QTest::newRow("negative") << u"-5"_s;
    QTest::newRow("plus") << u"+254712345678"_s;
    QTest::newRow("right to left") << u"\u0645\u062d\u0645\u062f \u0639\u0644\u064a"_s;
    QTest::newRow("emoji") << u"\U0001f600 Wanjir\u0169"_s;
    QTest::newRow("NUL") << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u'x' + QChar(0xdc00);
    QTest::newRow("uuid") << u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
    QTest::newRow("uuid in capitals") << u"4CAB4EBF-8341-4EC1-844E-C954B4740BF5"_s;
    QTest::newRow("uuid behind other text") << u"ref \u00e9: 4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
    QTest::newRow("10 000 characters") << QString(10'000, u'\u0169');
    QTest::newRow("300 characters and a uuid") << QString(300, u'p') + u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
}

void tst_RecipientBlock::keepsDifficultValuesExactly()
{
    QFETCH(QString, value);
    RecipientBlock block(0);
    ChangeSet changes;
    changes.added = { RecipientKey{ 1 } };
    for (int field = 1; field < 46; ++field) {
        changes.edits.append({ RecipientKey{ 1 }, static_cast<Field>(field), Layer::Told, value });
        changes.edits.append({ RecipientKey{ 1 }, static_cast<Field>(field), Layer::Typed, value + u'!' });
    }
    block.apply(changes);
    const std::optional<RecipientBlock> read = RecipientBlock::decode(0, block.encode());
    QVERIFY(read.has_value());
    for (int field = 1; field < 46; ++field) {
        QCOMPARE(read->at(0).value(static_cast<Field>(field), Layer::Told), value);
        QCOMPARE(read->textAt(0, static_cast<Field>(field)), value + u'!');
    }
}

void tst_RecipientBlock::searchTextAfterChangesEqualsThatOfAFreshBlock()
{
    RecipientBlock block = fullBlock();
    ChangeSet changes;
    changes.edits = { { RecipientKey{ 300 }, Field::Note, Layer::Typed, u"rent"_s },
        { RecipientKey{ 301 }, Field::Reference, Layer::Typed, u"11111111-2222-4333-8444-555555555555"_s } };
    changes.removed = { RecipientKey{ 256 }, RecipientKey{ 400 } };
    block.apply(changes);
    const RecipientBlock fresh = *RecipientBlock::decode(1, block.encode());
    QCOMPARE(block.searchText(), fresh.searchText());
    for (int slot = 0; slot <= block.size(); ++slot)
        QCOMPARE(block.searchBegin(slot), fresh.searchBegin(slot));
    QVERIFY(block.searchText().contains("rent\n"));
}

void tst_RecipientBlock::aCopyKeepsWhatItHad()
{
    RecipientBlock block = fullBlock();
    const RecipientBlock copy = block;
    ChangeSet changes;
    changes.removed = { RecipientKey{ 256 } };
    block.apply(changes);
    QCOMPARE(block.size(), 255);
    QCOMPARE(copy.size(), 256);
    RecipientBlock moved = std::move(block);
    QCOMPARE(moved.size(), 255);
}

void tst_RecipientBlock::aNameIsThatOfTheRecipient_data()
{
    QTest::addColumn<QList<Field>>("told");
    QTest::addColumn<QList<Field>>("typed");
    using Fields = QList<Field>;
    const Fields person{ Field::FirstName, Field::LastName };
    QTest::newRow("nothing") << Fields{} << Fields{};
    QTest::newRow("told") << person << Fields{};
    QTest::newRow("typed") << Fields{} << person;
    QTest::newRow("told and typed") << person << person;
    QTest::newRow("the last name typed") << person << Fields{ Field::LastName };
    QTest::newRow("a last name only") << Fields{ Field::LastName } << Fields{};
    QTest::newRow("a person with a nickname") << person + Fields{ Field::Nickname } << Fields{ Field::Nickname };
    QTest::newRow("a nickname only") << Fields{ Field::Nickname, Field::PhoneNumber } << Fields{ Field::Note };
    for (const Field field :
        { Field::AccountName, Field::TillName, Field::AliasName, Field::PaybillName, Field::Nickname }) {
        const auto number = static_cast<int>(field);
        QTest::addRow("field %d", number) << Fields{ field, Field::Status } << Fields{ Field::Note };
        QTest::addRow("field %d, typed too", number) << Fields{ field } << Fields{ field };
        QTest::addRow("field %d, and a nickname", number) << Fields{ field, Field::Nickname } << Fields{ field };
    }
}

void tst_RecipientBlock::aNameIsThatOfTheRecipient()
{
    QFETCH(const QList<Field>, told);
    QFETCH(const QList<Field>, typed);
    constexpr RecipientKey key{ 300 };
    RecipientBlock block(1);
    ChangeSet changes;
    changes.added << key;
    for (const Field field : told)
        changes.edits << Edit{ key, field, Layer::Told, u"Told Ünal %1"_s.arg(static_cast<int>(field)) };
    for (const Field field : typed)
        changes.edits << Edit{ key, field, Layer::Typed, QString::number(static_cast<int>(field)) };
    block.apply(changes);
    const QString name = block.at(0).name();
    QCOMPARE(block.nameAt(0), name);
    QByteArray packed = "before "_ba;
    block.appendPackedName(packed, 0);
    QCOMPARE(unpackText(packed), u"before "_s + name);
}

void tst_RecipientBlock::isSmall()
{
    // What a computer with 100 000 entries can afford: 240 bytes each, search text included.
    const RecipientBlock block = fullBlock();
    QVERIFY2(block.memoryUse() <= 240 * 256, qPrintable(QString::number(block.memoryUse() / 256)));
}

QTEST_GUILESS_MAIN(tst_RecipientBlock)
#include "tst_RecipientBlock.moc"
