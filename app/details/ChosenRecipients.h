// SPDX-License-Identifier: MIT
//! What several chosen recipients have in common, for the detail pane.
#pragma once

#include "recipients/RecipientKey.h"

#include <QList>
#include <QStringList>

namespace PayRecipients {

class RecipientBook;

struct ChosenRecipients {
    static constexpr int mostNames = 5;

    int count = 0;
    int withReference = 0;
    int withLocation = 0; //!< so many of them the service can be asked about
    QStringList names = {}; //!< of the first, at most mostNames

    //! Counts without unpacking entries: a whole book may be chosen.
    static ChosenRecipients of(const RecipientBook& book, const QList<RecipientKey>& keys);

    friend bool operator==(const ChosenRecipients&, const ChosenRecipients&) = default;
};

} // namespace PayRecipients
