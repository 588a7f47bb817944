// SPDX-License-Identifier: MIT
// How a block takes in a change set: what no edit touches is copied as it is.
#include "recipients/BlockData.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientBlock.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <span>

namespace PayRecipients {

namespace {

std::size_t slotIn(RecipientKey key)
{
    return static_cast<std::size_t>(static_cast<quint64>(key) & 0xff);
}

//! What a change set says of one block.
class Changes {
public:
    Changes(const ChangeSet& changes, RecipientBlock::Id id)
    {
        for (const RecipientKey key : changes.added) {
            if (RecipientBlock::idOf(key) == id && key != RecipientKey::None)
                added.set(slotIn(key));
        }
        for (const Edit& edit : changes.edits) {
            if (RecipientBlock::idOf(edit.key) == id)
                ++m_ends[slotIn(edit.key)];
        }
        for (std::size_t slot = 1; slot < m_ends.size(); ++slot)
            m_ends[slot] += m_ends[slot - 1];
        m_edits.resize(m_ends.back());
        // From the last to the first, so that the edits of an entry keep their order.
        std::array<std::size_t, RecipientBlock::capacity> places = m_ends;
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 does not compile the standard library's reversed views
        for (auto edit = changes.edits.crbegin(); edit != changes.edits.crend(); ++edit) {
            if (RecipientBlock::idOf(edit->key) == id)
                m_edits[--places[slotIn(edit->key)]] = &*edit;
        }
        for (const RecipientKey key : changes.removed) {
            if (RecipientBlock::idOf(key) == id)
                removed.set(slotIn(key));
        }
    }
    bool isEmpty() const { return added.none() && removed.none() && m_edits.empty(); }
    std::span<const Edit* const> editsOf(std::size_t slot) const
    {
        const std::size_t begin = slot == 0 ? 0 : m_ends[slot - 1];
        return std::span(m_edits).subspan(begin, m_ends[slot] - begin);
    }

    std::bitset<RecipientBlock::capacity> added;
    std::bitset<RecipientBlock::capacity> removed;

private:
    std::vector<const Edit*> m_edits; //!< by slot
    std::array<std::size_t, RecipientBlock::capacity> m_ends{}; //!< of each slot's
};

//! Many words that no entry uses any more would be carried along: they are dropped each time the words have doubled.
bool isTimeToTidy(quint64 wordsBefore, quint64 wordsAfter)
{
    constexpr quint64 few = 64;
    return wordsAfter >= few && std::bit_width(wordsAfter) > std::bit_width(wordsBefore);
}

//! Bytes that stay where they are, in few pieces of memory.
class KeptBytes {
public:
    QByteArrayView pack(const QString& text)
    {
        // Three bytes a unit are the most that packText() needs.
        QByteArray& chunk = withRoomFor(text.size() * 3);
        const qsizetype size = appendPackedText(chunk, text);
        return QByteArrayView(chunk).last(size);
    }
    QByteArrayView keep(QByteArrayView bytes)
    {
        return QByteArrayView(withRoomFor(bytes.size()).append(bytes)).last(bytes.size());
    }

private:
    QByteArray& withRoomFor(qsizetype size)
    {
        constexpr qsizetype usual = 16'384;
        if (m_chunks.empty() || m_chunks.back().capacity() - m_chunks.back().size() < size) {
            m_chunks.emplace_back();
            m_chunks.back().reserve(std::max(usual, size));
        }
        return m_chunks.back();
    }

    std::vector<QByteArray> m_chunks;
};

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
        const auto heads = static_cast<qsizetype>(m_pieces.size()) * longestHead;
        const qsizetype bytes = m_before.packed.size() + m_records.size() + heads;
        auto after = std::make_shared<BlockData>(m_before.id);
        after->begin(m_words, m_pieces.size(), bytes);
        for (std::size_t first = 0; first < m_pieces.size();) {
            std::size_t last = first;
            if (!m_pieces[first].isKept) {
                after->append(m_pieces[first].slot,
                    QByteArrayView(m_records).sliced(m_pieces[first].begin, m_pieces[first].size));
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
        qsizetype begin = 0; //!< else these bytes of m_records
        qsizetype size = 0;
    };

    void plan()
    {
        m_pieces.clear();
        ByteWriter records;
        records.reserve(m_before.packed.size());
        std::size_t next = 0;
        for (std::size_t number = 0; number < RecipientBlock::capacity; ++number) {
            const auto slot = static_cast<quint8>(number);
            const bool exists = next < m_before.entries.size() && m_before.entries[next].slot == slot;
            const std::size_t index = exists ? next++ : m_before.entries.size();
            if (m_changes.removed.test(number) || (!exists && !m_changes.added.test(number)))
                continue;
            const auto edits = m_changes.editsOf(number);
            if (exists && edits.empty() && !m_repacksAll) {
                m_pieces.push_back({ .slot = slot, .isKept = true, .index = index });
                continue;
            }
            m_values.clear();
            if (exists) {
                m_before.visit(m_before.entries[index], [&](const PackedValue& value) {
                    m_values.push_back(value);
                    return true;
                });
            }
            edit(edits);
            const qsizetype begin = records.bytes().size();
            for (const PackedValue& value : m_values)
                writePackedValue(records, value, m_words);
            m_pieces.push_back({ .slot = slot, .begin = begin, .size = records.bytes().size() - begin });
        }
        m_records = records.take();
    }

    void edit(std::span<const Edit* const> edits)
    {
        for (const Edit* edit : edits) {
            const int place = static_cast<int>(edit->field) << 1 | static_cast<int>(edit->layer);
            auto at = m_values.end();
            if (!m_values.empty() && m_values.back().place() >= place)
                at = std::lower_bound(m_values.begin(), m_values.end(), place,
                    [](const PackedValue& value, int wanted) { return value.place() < wanted; });
            if (at != m_values.end() && at->place() == place)
                at = m_values.erase(at);
            if (static_cast<int>(edit->field) == 0 || !edit->value || edit->value->isEmpty())
                continue;
            const QByteArrayView text = m_texts.pack(*edit->value);
            QByteArray uuid;
            PackedValue value = PackedValue::from(edit->field, edit->layer, text, uuid);
            if (!uuid.isEmpty())
                value.uuid = m_texts.keep(uuid);
            m_values.insert(at, value);
        }
    }

    const BlockData& m_before;
    const Changes& m_changes;
    PackedWords m_words;
    KeptBytes m_texts; //!< what new values point into
    BlockData::Values m_values; //!< of the entry at hand
    std::vector<Piece> m_pieces;
    QByteArray m_records; //!< of the pieces that are not kept
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
