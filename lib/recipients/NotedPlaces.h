// SPDX-License-Identifier: MIT
//! Finds where something may have been met before.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace PayRecipients {

//! Places noted under the hash of what stands there, in one piece of memory. Whoever asks compares what stands there:
//! another thing may have the same hash.
template <class Place>
class NotedPlaces {
public:
    //! \param expected how many places will be noted; more are too many
    explicit NotedPlaces(std::size_t expected)
        : m_slots(std::bit_ceil(expected + expected / 3 + 1))
    {
    }

    void note(std::size_t hash, const Place& place)
    {
        std::size_t at = first(hash);
        while (m_slots[at].mark != 0)
            at = next(at);
        m_slots[at] = { markOf(hash), place };
    }

    //! What is noted under the hash will be asked for soon. Memory takes long to answer, but answers many at once.
    void expect([[maybe_unused]] std::size_t hash) const
    {
#ifdef __GNUC__
        __builtin_prefetch(&m_slots[first(hash)]);
#endif
    }

    //! Calls `visit(const Place &)` for each place that was noted under the hash.
    template <class Visit>
    void forEach(std::size_t hash, Visit visit) const
    {
        for (std::size_t at = first(hash); m_slots[at].mark != 0; at = next(at)) {
            if (m_slots[at].mark == markOf(hash))
                visit(m_slots[at].place);
        }
    }

private:
    struct Slot {
        std::size_t mark = 0; //!< none: it is free
        Place place{};
    };

    static std::size_t markOf(std::size_t hash)
    {
        return hash == 0 ? 1 : hash;
    }

    // Hashes of UUIDs are like in their low bits: the golden ratio spreads them.
    std::size_t first(std::size_t hash) const
    {
        const std::uint64_t spread = static_cast<std::uint64_t>(hash) * 0x9e37'79b9'7f4a'7c15U;
        return static_cast<std::size_t>(spread >> 24) & (m_slots.size() - 1);
    }
    std::size_t next(std::size_t at) const
    {
        return (at + 1) & (m_slots.size() - 1);
    }

    std::vector<Slot> m_slots; //!< at least a quarter of them free
};

} // namespace PayRecipients
