// SPDX-License-Identifier: MIT
#include "MadeUpRecipients.h"
#include "recipients/BlockCoding.h"
#include "recipients/RecipientBlock.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

class tst_BlockCoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyByteCounts();
    void damageThatFitsTheCheckSumIsReadSafely();
    void anySourceIsRead();
    void searchTextOfOtherRulesIsMadeAnew();
    void wordsThatNobodyUsesAreDroppedInTheEnd();
    void statusesAreThoseThatAreShown();
};

namespace {

RecipientBlock smallBlock()
{
    RecipientBlock block = madeUpBlock(6, 256);
    return block;
}

//! Puts the right check sum behind bytes.
QByteArray withCheckSum(QByteArray bytes)
{
    bytes.chop(8);
    const quint64 sum = qToLittleEndian(checkSumOf(bytes));
    return bytes.append(reinterpret_cast<const char*>(&sum), sizeof(sum));
}

//! Everything that a list, a search and the details ask of a block.
void readAll(const RecipientBlock& block)
{
    qsizetype seen = block.searchText().size() + block.memoryUse();
    for (int slot = 0; slot < block.size(); ++slot) {
        seen += block.nameAt(slot).size() + block.accountAt(slot).size() + block.updatedAt(slot);
        block.at(slot).forEachValue([&](Field, Layer, const QString& text) { seen += text.size(); });
        const quint32 begin = block.searchBegin(slot);
        seen += block.searchText().sliced(begin, block.searchBegin(slot + 1) - begin).count('a');
        for (const char* uuid : { block.referenceUuidAt(slot), block.locationUuidAt(slot) })
            seen += uuid ? QByteArray(uuid, 16).count('a') : 0;
        if (const int status = block.statusIndexAt(slot); status >= 0)
            seen += block.statuses().at(static_cast<std::size_t>(status)).size();
        seen += block.slotOf(block.keyAt(slot)) == slot ? 1 : 0;
    }
    QVERIFY(seen > 0);
}

} // namespace

void tst_BlockCoding::everyByteCounts()
{
    const QByteArray bytes = smallBlock().encode();
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const int flip : { 0x01, 0x80, 0xff }) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            QVERIFY2(!RecipientBlock::decode(1, damaged), qPrintable(QString::number(at)));
        }
    }
}

void tst_BlockCoding::damageThatFitsTheCheckSumIsReadSafely()
{
    // Only by design can this be; whatever is accepted must stay within its bytes. The sanitizers look on.
    const QByteArray bytes = smallBlock().encode();
    int accepted = 0;
    for (qsizetype at = 0; at < bytes.size() - 8; ++at) {
        for (const int flip : { 0x01, 0x02, 0x08, 0x40, 0x80, 0xff }) {
            QByteArray damaged = bytes;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            if (const auto read = RecipientBlock::decode(1, withCheckSum(damaged))) {
                ++accepted;
                readAll(*read);
                RecipientBlock changed = *read;
                ChangeSet changes;
                changes.edits = { { RecipientKey{ 258 }, Field::Note, Layer::Typed, u"rent"_s } };
                changes.removed = { RecipientKey{ 256 } };
                changed.apply(changes);
                readAll(changed);
            }
        }
    }
    QVERIFY(accepted > 0);
}

void tst_BlockCoding::anySourceIsRead()
{
    // A later version may know more of them.
    RecipientBlock block = smallBlock();
    for (int source = 0; source < 10; ++source) {
        ChangeSet changes;
        changes.edits = { { RecipientKey{ 257 }, Field::ToldBy, Layer::Told, QString::number(source) } };
        block.apply(changes);
        QVERIFY2(RecipientBlock::decode(1, block.encode()), qPrintable(QString::number(source)));
    }
}

void tst_BlockCoding::searchTextOfOtherRulesIsMadeAnew()
{
    RecipientBlock block = smallBlock();
    ChangeSet changes; // words that no longer stand in the order of their use
    changes.edits = { { RecipientKey{ 256 }, Field::Status, Layer::Told, u"Rejected"_s },
        { RecipientKey{ 258 }, Field::Network, Layer::Typed, u"Airtel"_s } };
    block.apply(changes);
    QByteArray bytes = block.encode();
    bytes[1] = static_cast<char>(bytes[1] + 1); // the version of the rules
    const auto read = RecipientBlock::decode(1, withCheckSum(bytes));
    QVERIFY(read.has_value());
    QCOMPARE(read->searchText(), block.searchText());
    QCOMPARE(read->encode(), block.encode());
}

void tst_BlockCoding::wordsThatNobodyUsesAreDroppedInTheEnd()
{
    RecipientBlock block = smallBlock();
    const qsizetype before = block.encode().size();
    for (int round = 0; round < 1000; ++round) {
        ChangeSet changes;
        changes.edits = { { RecipientKey{ 257 }, Field::Status, Layer::Told, u"word %1"_s.arg(round) } };
        block.apply(changes);
    }
    QCOMPARE(block.at(1).text(Field::Status), u"word 999"_s);
    QVERIFY2(block.encode().size() < before + 130 * 10, qPrintable(QString::number(block.encode().size() - before)));
}

void tst_BlockCoding::statusesAreThoseThatAreShown()
{
    RecipientBlock block = smallBlock();
    ChangeSet changes;
    for (const RecipientKey key : consecutiveKeys(6, 256))
        changes.edits.append({ key, Field::Status, Layer::Told, u"Pending"_s });
    block.apply(changes);
    QCOMPARE(block.statuses(), std::vector{ u"Pending"_s });
    changes.edits = { { RecipientKey{ 258 }, Field::Status, Layer::Told, u"Approved"_s } };
    block.apply(changes);
    QCOMPARE(block.statuses(), (std::vector{ u"Pending"_s, u"Approved"_s }));
    QCOMPARE(RecipientBlock::decode(1, block.encode())->statuses(), block.statuses());
}

QTEST_GUILESS_MAIN(tst_BlockCoding)
#include "tst_BlockCoding.moc"
