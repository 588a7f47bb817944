// SPDX-License-Identifier: MIT
//! A set of the entries of one block.
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>

namespace PayRecipients {

//! Slots 0 … 255 of a RecipientBlock, a bit each.
class SlotSet {
public:
    //! The first `count` slots.
    static SlotSet firstSlots(int count)
    {
        SlotSet set;
        for (std::size_t word = 0; word < set.m_words.size(); ++word) {
            const int inWord = count - static_cast<int>(word) * 64;
            set.m_words[word] = inWord >= 64 ? ~quint64{ 0 } : inWord > 0 ? (quint64{ 1 } << inWord) - 1 : 0;
        }
        return set;
    }

    bool contains(int slot) const { return (wordOf(slot) & bitOf(slot)) != 0; }
    bool isEmpty() const { return (m_words[0] | m_words[1] | m_words[2] | m_words[3]) == 0; }
    int size() const
    {
        int bits = 0;
        for (const quint64 word : m_words)
            bits += std::popcount(word);
        return bits;
    }

    void insert(int slot) { m_words[static_cast<std::size_t>(slot) / 64] |= bitOf(slot); }
    void remove(int slot) { m_words[static_cast<std::size_t>(slot) / 64] &= ~bitOf(slot); }

    SlotSet& operator&=(const SlotSet& other)
    {
        for (std::size_t word = 0; word < m_words.size(); ++word)
            m_words[word] &= other.m_words[word];
        return *this;
    }
    SlotSet& operator|=(const SlotSet& other)
    {
        for (std::size_t word = 0; word < m_words.size(); ++word)
            m_words[word] |= other.m_words[word];
        return *this;
    }
    //! Takes out what the other set holds.
    SlotSet& operator-=(const SlotSet& other)
    {
        for (std::size_t word = 0; word < m_words.size(); ++word)
            m_words[word] &= ~other.m_words[word];
        return *this;
    }

    //! Calls `visit(int slot)` for each slot in ascending order.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 left = m_words[word]; left != 0; left &= left - 1)
                visit(static_cast<int>(word) * 64 + std::countr_zero(left));
        }
    }

    friend bool operator==(const SlotSet&, const SlotSet&) = default;

private:
    static quint64 bitOf(int slot) { return quint64{ 1 } << (slot % 64); }
    quint64 wordOf(int slot) const { return m_words[static_cast<std::size_t>(slot) / 64]; }

    std::array<quint64, 4> m_words{};
};

} // namespace PayRecipients
