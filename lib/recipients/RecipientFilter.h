// SPDX-License-Identifier: MIT
//! Which entries a list shows.
#pragma once

#include "recipients/RecipientType.h"

#include <QString>

#include <optional>

namespace PayRecipients {

//! Every condition that is set must hold. A default-made filter shows everything.
struct RecipientFilter {
    //! What an entry may need from the person, or has from them.
    enum class Need : quint8 {
        Nothing, //!< no condition
        Approval, //!< has a status that the service gave, and it is not "Approved"
        Reference, //!< no destination reference yet
        Attention, //!< the last look-up was refused (LookupState Gone or Failed), or its creation has no known end
        Pin, //!< a favourite
        Type, //!< its type is not known yet, so it is in no category
    };

    std::optional<Category> category;
    std::optional<QString> status; //!< as it came; compared without regard to case; empty: has none
    Need need = Need::Nothing;
    QString text; //!< as typed: see SearchQuery
    //! Who told of it last; Source::Person stands for entries that nobody but the person told of.
    std::optional<Source> source = {};

    friend bool operator==(const RecipientFilter&, const RecipientFilter&) = default;
};

} // namespace PayRecipients
