// SPDX-License-Identifier: MIT
//! A book with the model that filters and sorts it, and what that shows.
#pragma once

#include "MadeUpRecipients.h"
#include "PatientStore.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientsModel.h"

#include <QList>
#include <QStringList>

namespace PayRecipients {

struct OpenBook {
    explicit OpenBook(int count = 0)
        : book(store)
        , model(book)
        , filtered(model)
    {
        book.open();
        Q_EMIT store.opened(1);
        book.apply(madeUpRecipients(book.takeKeys(count)));
    }

    //! One entry with one value for each of some texts.
    void addEach(Field field, const QStringList& texts)
    {
        ChangeSet changes;
        changes.added = book.takeKeys(static_cast<int>(texts.size()));
        for (qsizetype i = 0; i < texts.size(); ++i)
            changes.edits.append({ changes.added[i], field, Layer::Told, texts[i] });
        book.apply(changes);
    }

    PatientStore store;
    RecipientBook book;
    RecipientsModel model;
    RecipientFilterModel filtered;
};

inline QList<RecipientKey> keysOf(const RecipientFilterModel& model)
{
    QList<RecipientKey> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.keyAt(row));
    return keys;
}

inline QStringList shownIn(const RecipientFilterModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

//! What a model that was made only now shows.
inline QList<RecipientKey> freshKeys(OpenBook& open)
{
    RecipientFilterModel fresh(open.model);
    fresh.setFilter(open.filtered.filter());
    fresh.sort(open.filtered.sortColumn(), open.filtered.sortOrder());
    return keysOf(fresh);
}

//! Whether every row is found by its key and by its source row, and nothing else is.
inline bool mapsBothWays(const OpenBook& open)
{
    int shown = 0;
    for (int row = 0; row < open.book.size(); ++row) {
        const QModelIndex proxied = open.filtered.mapFromSource(open.model.index(row, 1));
        if (proxied.isValid() && open.filtered.mapToSource(proxied) != open.model.index(row, 1))
            return false;
        if (open.filtered.rowOf(open.book.keyAt(row)) != proxied.row())
            return false;
        shown += proxied.isValid() ? 1 : 0;
    }
    return shown == open.filtered.rowCount();
}

inline RecipientFilter textFilter(const QString& text)
{
    RecipientFilter filter;
    filter.text = text;
    return filter;
}

} // namespace PayRecipients
