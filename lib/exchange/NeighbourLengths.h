// SPDX-License-Identifier: MIT
//! How long the numbers of a column usually are: a shorter one may have lost its leading zeros.
#pragma once

#include <QStringView>

#include <array>

namespace PayRecipients {

//! Counts the numbers of one column, then judges each of them.
class NeighbourLengths {
public:
    void add(QStringView cell);
    //! Whether most numbers of the column have one greater length and some of those begin with a zero.
    bool isLikelyShortened(QStringView cell) const;

private:
    static constexpr int longest = 32;

    std::array<int, longest + 1> m_counts{};
    std::array<bool, longest + 1> m_hasZero{};
    int m_numbers = 0;
    int m_usual = 0; //!< the most frequent length
};

} // namespace PayRecipients
