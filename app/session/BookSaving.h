// SPDX-License-Identifier: MIT
//! Whether what was changed is on the disk.
#pragma once

#include "recipients/RecipientStore.h"

#include <QObject>

#include <optional>

namespace PayRecipients {

class RecipientBook;

//! Follows the changes of a book into its store, and tries again those that could not be saved.
//!
//! Lives in the thread of the book.
class BookSaving : public QObject {
    Q_OBJECT

public:
    //! Where the changes are.
    enum class State {
        Saved, //!< on disk, all of them
        Saving, //!< on their way
        Failed, //!< error() tells why; tried again with the next change that is saved, and by retry()
    };
    Q_ENUM(State)

    //! \param store of the book; both must outlive this object
    BookSaving(RecipientBook& book, RecipientStore& store, QObject* parent = nullptr);

    State state() const;
    //! Of the last change that could not be saved, until it is on its way again.
    const std::optional<StoreError>& error() const { return m_error; }
    //! Hands what could not be saved to the disk again.
    void retry();

Q_SIGNALS:
    void stateChanged(PayRecipients::BookSaving::State state);

private:
    void update();

    RecipientBook& m_book;
    std::optional<StoreError> m_error;
    State m_told = State::Saved;
    bool m_mayRetry = false; //!< once for each change: one that is refused for itself must not be tried for ever
};

} // namespace PayRecipients
