// SPDX-License-Identifier: MIT
//! Any bytes as what the store keeps sealed: blocks of either form, change sets, history, the state of the book. The
//! seal has no part in it: nothing that was made up opens it.
#include "FuzzTarget.h"

#include "recipients/BlockCoding.h"
#include "recipients/HistoryEvent.h"
#include "recipients/RecipientBlock.h"
#include "store/BookState.h"

#include <QtEndian>

using namespace PayRecipients;

namespace {

constexpr RecipientBlock::Id blockId = 1;

//! Asks for all that a list, a search and the detail pane ask for.
void readAll(const RecipientBlock& block)
{
    require(block.size() <= RecipientBlock::capacity);
    for (int slot = 0; slot < block.size(); ++slot) {
        require(RecipientBlock::idOf(block.keyAt(slot)) == blockId && block.slotOf(block.keyAt(slot)) == slot);
        require(slot == 0 || block.keyAt(slot - 1) < block.keyAt(slot));
        const Recipient recipient = block.at(slot);
        recipient.forEachValue([&](Field field, Layer, const QString& text) {
            require(!text.isEmpty());
            block.textAt(slot, field);
        });
        block.nameAt(slot);
        block.accountAt(slot);
        block.updatedAt(slot);
        block.categoryAt(slot);
        require(block.statusIndexAt(slot) < static_cast<int>(block.statuses().size()));
        require(block.searchBegin(slot) <= block.searchBegin(slot + 1));
        for (const char* uuid : { block.referenceUuidAt(slot), block.locationUuidAt(slot) })
            require(!uuid || QByteArray(uuid, 16).size() == 16); // reads all of it
    }
    require(block.searchBegin(block.size()) <= block.searchText().size());
}

//! What was read as records is written, and read again, as the same ones.
void requireSameAgain(const RecipientBlock& block)
{
    const std::optional<RecipientBlock> again = RecipientBlock::decode(blockId, block.encode());
    require(again && again->size() == block.size());
    for (int slot = 0; slot < block.size(); ++slot)
        require(again->at(slot) == block.at(slot) && again->statusIndexAt(slot) == block.statusIndexAt(slot));
}

void readBlocks(const QByteArray& bytes)
{
    if (const auto block = RecipientBlock::decode(blockId, bytes)) {
        readAll(*block);
        requireSameAgain(*block);
    }
    const quint64 sum = qToLittleEndian(checkSumOf(bytes));
    const QByteArray summed = bytes + QByteArray(reinterpret_cast<const char*>(&sum), sizeof sum);
    if (const auto block = RecipientBlock::decode(blockId, summed))
        readAll(*block);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readBlocks(bytes);
    if (const auto changes = ChangeSet::decode(bytes))
        require(changes->encode() == bytes);
    if (const auto events = HistoryEvent::decode(bytes))
        require(HistoryEvent::encode(*events) == bytes);
    // Of the state an older form is read, too.
    if (const auto state = BookState::decode(bytes))
        require(BookState::decode(state->encode()).value().encode() == state->encode());
    return 0;
}
