// SPDX-License-Identifier: MIT
//! What lands on the clipboard when recipients are copied.
#pragma once

#include "recipients/RecipientKey.h"
#include "recipients/RecipientsModel.h"

#include <QList>
#include <QString>

namespace PayRecipients {

class RecipientBook;

//! Recipients as text, read from the book (never from a widget), and a sentence about it.
struct RecipientCopy {
    QString text; //!< empty if there is nothing to copy
    QString html = {}; //!< the same for programs that read it; empty where text is all there is
    QString notice; //!< what was copied, or why nothing was
    QList<RecipientKey> copied; //!< those whose reference is in the text

    static RecipientCopy references(const RecipientBook& book, const QList<RecipientKey>& keys);
    static RecipientCopy value(const RecipientBook& book, RecipientKey key, Field field);
    //! Which of the service's payment calls the text is for.
    enum class Destination { V1, V2 };
    //! The JSON object of one recipient, or an array of several.
    static RecipientCopy destinations(
        const RecipientBook& book, const QList<RecipientKey>& keys, Destination destination);
    //! A line each under a line of headings, which paste into a spreadsheet with leading zeros kept.
    //! \param columns those of the list, in the order in which they are shown; the time of change is left out
    static RecipientCopy table(
        const RecipientBook& book, const QList<RecipientKey>& keys, const QList<RecipientsModel::Column>& columns);
};

} // namespace PayRecipients
