// SPDX-License-Identifier: MIT
//! A change set worked out away from the book, so that the book takes a large one over at once.
#pragma once

#include "recipients/BookSnapshot.h"
#include "recipients/ChangeSet.h"

#include <functional>
#include <optional>
#include <vector>

namespace PayRecipients {

//! What RecipientBook::apply() would do with a change set, done in any thread: hand it to RecipientBook::take().
struct PreparedChanges {
    //! A block of the book, before and after.
    struct Block {
        RecipientBlock before; //!< empty where the book has none
        RecipientBlock after;
        std::vector<int> editedSlots; //!< ascending, of entries that were there before
    };
    //! Told how many edits are done with; false to stop.
    using Progress = std::function<bool(qsizetype done, qsizetype total)>;

    ChangeSet effective; //!< in the order of the keys
    ChangeSet inverse;
    std::vector<Block> blocks; //!< in the order of their ids

    //! \param changes removes nothing; its new keys come after all that the book has
    //! \return nothing if the progress said to stop
    static std::optional<PreparedChanges> make(
        ChangeSet changes, const BookSnapshot& book, const Progress& progress = {});
};

} // namespace PayRecipients
