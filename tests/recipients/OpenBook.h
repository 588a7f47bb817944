// SPDX-License-Identifier: MIT
//! A book that is open over a store that the test answers for, and what it holds.
#pragma once

#include "MadeUpRecipients.h"
#include "PatientStore.h"
#include "recipients/RecipientBook.h"

namespace PayRecipients {

//! Filled with made-up entries.
struct OpenBook {
    explicit OpenBook(int count = 0)
        : book(store)
    {
        book.open();
        Q_EMIT store.opened(1);
        if (count > 0) {
            book.apply(madeUpRecipients(book.takeKeys(count)));
            Q_EMIT store.committed(store.commits.back().first);
        }
    }

    PatientStore store;
    RecipientBook book;
};

//! Every value of every entry, so that two states can be compared.
inline QList<Recipient> allOf(const RecipientBook& book)
{
    QList<Recipient> recipients;
    for (int row = 0; row < book.size(); ++row)
        recipients.append(book.at(row));
    return recipients;
}

} // namespace PayRecipients
