// SPDX-License-Identifier: MIT
//! The address book in memory: the one place where recipients change.
#pragma once

#include "recipients/BookSnapshot.h"
#include "recipients/ChangeSet.h"
#include "recipients/Location.h"
#include "recipients/PreparedChanges.h"
#include "recipients/Recipient.h"
#include "recipients/RecipientBlock.h"
#include "recipients/RecipientFilter.h"
#include "recipients/RecipientStore.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <optional>
#include <vector>

namespace PayRecipients {

//! All entries of one profile, in the order of their keys. Lives in the GUI thread.
//!
//! A change is visible at once and handed to the store; "saved" follows when it is durable. Row numbers are positions
//! in key order and are valid until the next insertion or removal.
class RecipientBook : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed, //!< open() was not called
        Loading, //!< blocks are arriving; what is there can be read and searched, nothing can be changed yet
        Ready,
        Failed, //!< openError() tells why
    };
    Q_ENUM(State)

    //! What apply() did.
    struct Applied {
        quint64 sequence = 0; //!< for changesSaved(); 0 if nothing changed, then there is nothing to save either
        ChangeSet effective; //!< what really changed: without edits that said what was known already
        ChangeSet inverse; //!< undoes it: hand it to revert()
    };

    //! \param store must outlive the book
    //! \param patience how long what has arrived waits for the rest before it is shown: most books are there by then,
    //! and are shown once and in their order instead of bit by bit
    explicit RecipientBook(RecipientStore& store, std::chrono::milliseconds patience = std::chrono::milliseconds(100));
    ~RecipientBook() override;

    State state() const;
    std::optional<StoreError> openError() const;

    int size() const;
    RecipientKey keyAt(int row) const;
    Recipient at(int row) const;
    //! What is shown of one field, without unpacking the rest.
    QString textAt(int row, Field field) const;
    //! The row of an entry, or -1.
    int rowOf(RecipientKey key) const;
    std::optional<Recipient> find(RecipientKey key) const;
    std::optional<RecipientKey> findByLocation(const Location& location) const;
    QList<RecipientKey> findByReference(const QString& reference) const;
    QList<RecipientKey> findByAccount(const AccountIdentity& account) const;
    //! The book as it is now, for another thread.
    BookSnapshot snapshot() const;

    //! How many entries a filter shows. Equals the rows of a RecipientFilterModel with the same filter.
    int count(const RecipientFilter& filter) const;
    //! The first entries that a filter shows, in the order of their keys.
    QList<RecipientKey> matching(const RecipientFilter& filter, int most) const;
    //! Every status word in use, as it came, with how many entries have it; most frequent first.
    QList<std::pair<QString, int>> statuses() const;

    //! What happened to entries, the oldest first: see RecipientStore::readHistory(). What is not saved yet is not in
    //! it.
    void readHistory(const HistoryQuery& query, QObject* context, const RecipientStore::HistoryDone& done) const;

    //! True while a commit is under way or failed.
    bool hasUnsavedChanges() const;

    //! Reads the book from the store, in the background.
    void open();
    //! Keys for entries to be added; each call gives new ones.
    QList<RecipientKey> takeKeys(int count);
    //! Applies a change set: stamps the touched layers with its source and time, drops edits that change nothing,
    //! shows the rest at once and hands it to the store. Only in state Ready; all of it or none.
    Applied apply(ChangeSet changes);
    //! True unless something changed where the changes belong since they were prepared.
    bool canTake(const PreparedChanges& changes) const;
    //! Does what apply() does, but at once, whatever the size; where canTake() says no, it works them out anew.
    Applied take(PreparedChanges changes);
    //! Applies an inverse as it is, old stamps included; so undo can itself be undone.
    Applied revert(const ChangeSet& inverse);
    //! Hands everything that could not be saved to the store again, once the store has answered for all that it has.
    void retryUnsaved();

    //! For the models: the packed entries and how rows are spread over them.
    const std::vector<RecipientBlock>& blocks() const;
    //! The block index and slot of a row.
    std::pair<int, int> slotOf(int row) const;
    //! The row of a block's first entry.
    int firstRowOf(int blockIndex) const;

    //! For RecipientOrder: what it had the store keep of the book as it is now. Empty where there is nothing, and as
    //! soon as something changes.
    QByteArray keptRanks() const;
    //! Has the store keep them for the next time that the same book is read. Does nothing once something has changed.
    void keepRanks(const QByteArray& ranks) const;

Q_SIGNALS:
    void stateChanged(PayRecipients::RecipientBook::State state);
    void rowsAboutToBeInserted(int first, int last);
    void rowsInserted(int first, int last);
    void rowsAboutToBeRemoved(int first, int last);
    void rowsRemoved(int first, int last);
    //! Entries changed in place; ascending rows.
    void rowsChanged(const QList<int>& rows);
    //! Once after each apply(), revert() and batch of loaded blocks: counts may be different now.
    void changed();
    //! Everything up to this sequence is durable.
    void changesSaved(quint64 sequence);
    void savingFailed(const PayRecipients::StoreError& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
