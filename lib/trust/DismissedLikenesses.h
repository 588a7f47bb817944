// SPDX-License-Identifier: MIT
//! The likenesses that the person sees no danger in, as an entry keeps them in Field::Dismissed.
#pragma once

#include "trust/LookAlikes.h"

#include <QString>

namespace PayRecipients {

//! Those whose first key is one entry's.
class DismissedLikenesses {
public:
    //! Reads toText()'s form; any other text is none.
    static DismissedLikenesses fromText(const QString& text);
    QString toText() const;

    //! This one, or one of its kind with all its entries, was dismissed.
    bool covers(const LookAlike& lookAlike) const;
    void add(const LookAlike& lookAlike);

private:
    std::vector<LookAlike> m_dismissed;
};

} // namespace PayRecipients
