// SPDX-License-Identifier: MIT
//! What lands on the clipboard when recipients are copied.
#pragma once

#include "recipients/RecipientKey.h"

#include <QList>
#include <QString>

namespace PayRecipients {

class RecipientBook;

//! References of recipients as text, read from the book (never from a widget), and a sentence about it.
struct RecipientCopy {
    QString text; //!< a reference a line; empty if none of them has one
    QString notice; //!< what was copied, or why nothing was
    QList<RecipientKey> copied; //!< those that had a reference

    static RecipientCopy references(const RecipientBook& book, const QList<RecipientKey>& keys);
};

} // namespace PayRecipients
