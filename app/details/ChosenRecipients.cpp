// SPDX-License-Identifier: MIT
#include "details/ChosenRecipients.h"

#include "recipients/RecipientBook.h"
#include "text/FieldText.h"

namespace PayRecipients {

ChosenRecipients ChosenRecipients::of(const RecipientBook& book, const QList<RecipientKey>& keys)
{
    ChosenRecipients chosen;
    for (const RecipientKey key : keys) {
        const int row = book.rowOf(key);
        if (row < 0)
            continue;
        ++chosen.count;
        if (!book.textAt(row, Field::Reference).isEmpty())
            ++chosen.withReference;
        if (!book.textAt(row, Field::Location).isEmpty())
            ++chosen.withLocation;
        if (chosen.names.size() < mostNames)
            chosen.names << shownName(book.at(row));
    }
    return chosen;
}

} // namespace PayRecipients
