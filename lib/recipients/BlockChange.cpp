// SPDX-License-Identifier: MIT
// How a block takes in a change set: what no edit touches is copied as it is.
#include "recipients/BlockData.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientBlock.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <deque>
#include <map>

namespace PayRecipients {

namespace {

using Edits = std::map<quint8, std::vector<const Edit*>>;

quint8 slotIn(RecipientKey key)
{
    return static_cast<quint8>(static_cast<quint64>(key) & 0xff);
}

//! What a change set says of one block.
struct Changes {
    Changes(const ChangeSet& changes, RecipientBlock::Id id)
    {
        for (const RecipientKey key : changes.added) {
            if (RecipientBlock::idOf(key) == id && key != RecipientKey::None)
                added.set(slotIn(key));
        }
        for (const Edit& edit : changes.edits) {
            if (RecipientBlock::idOf(edit.key) == id)
                edits[slotIn(edit.key)].push_back(&edit);
        }
        for (const RecipientKey key : changes.removed) {
            if (RecipientBlock::idOf(key) == id)
                removed.set(slotIn(key));
        }
    }
    bool isEmpty() const { return added.none() && removed.none() && edits.empty(); }

    std::bitset<RecipientBlock::capacity> added;
    std::bitset<RecipientBlock::capacity> removed;
    Edits edits;
};

//! Many words that no entry uses any more would be carried along: they are dropped each time the words have doubled.
bool isTimeToTidy(quint64 wordsBefore, quint64 wordsAfter)
{
    constexpr quint64 few = 64;
    return wordsAfter >= few && std::bit_width(wordsAfter) > std::bit_width(wordsBefore);
}

//! Makes a block's next state out of the one before.
class BlockChange {
public:
    BlockChange(const BlockData& before, const Changes& changes)
        : m_before(before)
        , m_changes(changes)
    {
    }

    std::shared_ptr<const BlockData> make()
    {
        m_words = m_before.words;
        plan();
        if (isTimeToTidy(m_before.words.size(), m_words.size())) {
            m_words = {};
            m_repacksAll = true;
            plan();
        }
        qsizetype bytes = m_before.packed.size();
        for (const Piece& piece : m_pieces)
            bytes += piece.record.size() + longestHead;
        auto after = std::make_shared<BlockData>(m_before.id);
        after->begin(m_words, m_pieces.size(), bytes);
        for (std::size_t first = 0; first < m_pieces.size();) {
            std::size_t last = first;
            if (!m_pieces[first].isKept) {
                after->append(m_pieces[first].slot, m_pieces[first].record);
            } else {
                while (last + 1 < m_pieces.size() && m_pieces[last + 1].isKept
                    && m_pieces[last + 1].index == m_pieces[last].index + 1)
                    ++last;
                after->append(m_before, m_pieces[first].index, m_pieces[last].index);
            }
            first = last + 1;
        }
        after->finish();
        return after;
    }

private:
    static constexpr qsizetype longestHead = 11; //!< of a record: the slot and the length

    //! One entry of the next state.
    struct Piece {
        quint8 slot = 0;
        bool isKept = false; //!< as it is in the block before, at `index`
        std::size_t index = 0;
        QByteArray record = {}; //!< else these bytes
    };

    void plan()
    {
        m_pieces.clear();
        std::size_t next = 0;
        for (std::size_t number = 0; number < RecipientBlock::capacity; ++number) {
            const auto slot = static_cast<quint8>(number);
            const bool exists = next < m_before.entries.size() && m_before.entries[next].slot == slot;
            const std::size_t index = exists ? next++ : m_before.entries.size();
            if (m_changes.removed.test(number) || (!exists && !m_changes.added.test(number)))
                continue;
            const auto edits = m_changes.edits.find(slot);
            if (exists && edits == m_changes.edits.end() && !m_repacksAll) {
                m_pieces.push_back({ .slot = slot, .isKept = true, .index = index });
                continue;
            }
            BlockData::Values values;
            if (exists) {
                m_before.visit(m_before.entries[index], [&](const PackedValue& value) {
                    values.push_back(value);
                    return true;
                });
            }
            if (edits != m_changes.edits.end())
                edit(values, edits->second);
            ByteWriter record;
            for (const PackedValue& value : values)
                writePackedValue(record, value, m_words);
            m_pieces.push_back({ .slot = slot, .isKept = false, .index = 0, .record = record.take() });
        }
    }

    void edit(BlockData::Values& values, const std::vector<const Edit*>& edits)
    {
        for (const Edit* edit : edits) {
            const int place = static_cast<int>(edit->field) << 1 | static_cast<int>(edit->layer);
            auto at = std::lower_bound(values.begin(), values.end(), place,
                [](const PackedValue& value, int wanted) { return value.place() < wanted; });
            if (at != values.end() && at->place() == place)
                at = values.erase(at);
            if (static_cast<int>(edit->field) == 0 || !edit->value || edit->value->isEmpty())
                continue;
            const QByteArray& text = m_storage.emplace_back(packText(*edit->value));
            QByteArray& uuid = m_storage.emplace_back();
            values.insert(at, PackedValue::from(edit->field, edit->layer, text, uuid));
        }
    }

    const BlockData& m_before;
    const Changes& m_changes;
    PackedWords m_words;
    std::deque<QByteArray> m_storage; //!< what new values point into
    std::vector<Piece> m_pieces;
    bool m_repacksAll = false;
};

} // namespace

void RecipientBlock::apply(const ChangeSet& changes)
{
    const Changes ofThisBlock(changes, id());
    if (!ofThisBlock.isEmpty())
        m_data = BlockChange(*m_data, ofThisBlock).make();
}

} // namespace PayRecipients
