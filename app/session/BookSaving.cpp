// SPDX-License-Identifier: MIT
#include "session/BookSaving.h"

#include "recipients/RecipientBook.h"

#include <utility>

namespace PayRecipients {

BookSaving::BookSaving(RecipientBook& book, RecipientStore& store, QObject* parent)
    : QObject(parent)
    , m_book(book)
{
    connect(&book, &RecipientBook::changed, this, [this] {
        m_mayRetry = true;
        update();
    });
    connect(&book, &RecipientBook::savingFailed, this, [this](const StoreError& error) {
        m_error = error;
        update();
    });
    // After the book, which heard of it first: the disk takes changes again.
    connect(&store, &RecipientStore::committed, this, [this] {
        if (!m_book.hasUnsavedChanges())
            m_error.reset();
        else if (m_error && m_mayRetry)
            retry();
        update();
    });
}

BookSaving::State BookSaving::state() const
{
    if (!m_book.hasUnsavedChanges())
        return State::Saved;
    return m_error ? State::Failed : State::Saving;
}

void BookSaving::retry()
{
    m_mayRetry = false;
    m_error.reset();
    m_book.retryUnsaved();
    update();
}

void BookSaving::update()
{
    const State now = state();
    if (std::exchange(m_told, now) != now)
        Q_EMIT stateChanged(now);
}

} // namespace PayRecipients
