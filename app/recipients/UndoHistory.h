// SPDX-License-Identifier: MIT
//! What the person changed, and how it is taken back.
#pragma once

#include "recipients/RecipientBook.h"

#include <QObject>
#include <QPointer>
#include <QUndoStack>

#include <vector>

namespace PayRecipients {

//! Every change of the book that a person asks for goes through here, and can be undone and done again while the book
//! is open, the latest some hundred of them. What a refresh learns in between stays. That a change was checked or a
//! likeness is no danger does not go through here: it is not taken back.
class UndoHistory : public QObject {
    Q_OBJECT

public:
    explicit UndoHistory(QObject* parent = nullptr);

    //! Forgets what was done to the book before. Null for none.
    void setBook(RecipientBook* book);
    QUndoStack& stack() { return m_stack; }

    //! A change that can be undone.
    struct Step {
        ChangeSet inverse;
        QString what;
    };
    //! What can be undone, the oldest first.
    std::vector<Step> steps() const;
    //! Takes over what could be undone in another history of the same book.
    void setSteps(RecipientBook& book, std::vector<Step> steps);

    //! Applies a change set, with a stamp of its source and time.
    //! \param what what the person did, to stand behind the word "Undo": "remove Jane Wanjiru"
    RecipientBook::Applied apply(ChangeSet changes, const QString& what);
    //! The same with changes that were worked out before.
    RecipientBook::Applied take(PreparedChanges changes, const QString& what);
    //! Applies a change set that brings stamps of its own: see RecipientBook::revert().
    RecipientBook::Applied applyAsItIs(const ChangeSet& changes, const QString& what);

Q_SIGNALS:
    //! By undoing or doing again: entries that were taken out stand in the book again, or the one entry that was
    //! changed is as it was. Not told where several were changed, or some only taken out.
    void broughtBack(const QList<PayRecipients::RecipientKey>& keys);

private:
    void remember(const RecipientBook::Applied& applied, const QString& what);

    QPointer<RecipientBook> m_book;
    QUndoStack m_stack;
};

} // namespace PayRecipients
