// SPDX-License-Identifier: MIT
//! Where the address book is kept: what RecipientBook asks of its disk, without knowing one.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/RecipientBlock.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <tl/expected.hpp>

namespace PayRecipients {

//! Why the store could not do what it was asked.
struct StoreError {
    Q_GADGET
public:
    enum class Kind {
        WrongKey, //!< the key at hand does not open this book; nothing is damaged
        Damaged, //!< the book, or a part of it, fails its integrity check
        NewerVersion, //!< written by a newer program; left untouched
        InUse, //!< another program holds it
        DiskFull,
        ReadOnly, //!< no permission to write
        Unavailable, //!< any other failure to read or write
        Replaced, //!< another file has taken the place of the book that is open
        Missing, //!< the book is gone, and backups of it or a file that was set aside are still there
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Unavailable;
    QString path; //!< of the file concerned
    QString detail; //!< for the log and the diagnostics; no personal data
    //! Where a copy of a book lies whose place another file has taken, or, of a missing one, the newest file that was
    //! set aside; empty where there is none.
    QString keptAs{};
    //! Of a NewerVersion: that of the file, and the newest one that this program reads.
    int fileVersion = 0;
    int readableVersion = 0;

    friend bool operator==(const StoreError&, const StoreError&) = default;
};

//! Keeps change sets durably, in order. Lives in the GUI thread; works elsewhere; never blocks the caller.
class RecipientStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    //! Begins to read. Ends in opened() or openFailed(), exactly once; before opened() come blockLoaded() for each
    //! block in ascending order, each complete (log already folded in).
    virtual void open() = 0;

    //! Makes one change set durable. Answers in the order of the calls with committed() or commitFailed(), exactly
    //! once each. After a failure the store tries later commits all the same.
    //! \param sequence the caller's number for it, ascending
    //!
    //! The events of the change set become durable with it, at the end of the history.
    virtual void commit(quint64 sequence, const ChangeSet& changes) = 0;

    using HistoryResult = tl::expected<QList<HistoryEvent>, StoreError>;
    using HistoryDone = std::function<void(HistoryResult)>;
    //! Reads the events that match, in the order in which they happened, commits asked for before included. Calls
    //! `done` once, later, in the GUI thread, or never if `context` is gone by then. Only while open.
    virtual void readHistory(const HistoryQuery& query, QObject* context, const HistoryDone& done) = 0;

    //! Keeps the ranks of the book as it was read (see RecipientOrder), which take long to make anew: where it can, and
    //! until something is committed. To be called before anything is.
    virtual void keepRanks(const QByteArray& ranks) { Q_UNUSED(ranks) }

Q_SIGNALS:
    //! Before opened(), where ranks were kept of the very book that is read.
    void ranksRead(const QByteArray& ranks);
    void blockLoaded(const PayRecipients::RecipientBlock& block);
    //! \param nextKey the first key that was never given
    void opened(quint64 nextKey);
    void openFailed(const PayRecipients::StoreError& error);
    //! The change set is on disk, synced: the word "saved" may be said.
    void committed(quint64 sequence);
    void commitFailed(quint64 sequence, const PayRecipients::StoreError& error);
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::StoreError)
