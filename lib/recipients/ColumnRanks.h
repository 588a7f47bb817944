// SPDX-License-Identifier: MIT
//! The place of every row of a book among the values of one column.
#pragma once

#include <QtGlobal>

#include <vector>

namespace PayRecipients {

//! Ranks ascend with the value; equal values have equal ranks. Sorting by them in either direction needs no comparison.
struct ColumnRanks {
    static constexpr quint32 blank = 0xffffffff; //!< the rank of what shows nothing

    std::vector<quint32> ranks; //!< of each row
    quint32 count = 0; //!< of different ranks
};

} // namespace PayRecipients
