// SPDX-License-Identifier: MIT
//! What a change set really changes, and what undoes it.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Recipient.h"

#include <functional>

namespace PayRecipients {

//! A change set without what changes nothing, and its inverse.
struct EffectiveChanges {
    //! Whether the changes are new, or bring back what was before (then they hold their own stamps).
    enum class Stamping { Stamp, Keep };
    //! An entry as it is now; nothing if there is none.
    using Find = std::function<std::optional<Recipient>(RecipientKey)>;

    ChangeSet effective;
    ChangeSet inverse;

    //! - Entries that exist are not added again; entries that do not exist are not edited or removed.
    //! - Of several edits of one value the last one counts; an empty value is no value.
    //! - Types and locations are brought into the form that the book keeps.
    //! - With Stamp, each layer of which a recipient's own field changes gets the time and, if told, the source;
    //!   edits of the stamps themselves are ignored; and what a person has to look at is marked: see UncheckedChanges.
    //! - Its events tell all of it.
    static EffectiveChanges from(ChangeSet changes, const Find& find, Stamping stamping);
};

} // namespace PayRecipients
