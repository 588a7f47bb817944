// SPDX-License-Identifier: MIT
//! Fetches what the service knows of the address book's locations.
#pragma once

#include "recipients/RecipientKey.h"
#include "sync/SyncReport.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace k2 {
class Client;
class Clock;
} // namespace k2

namespace PayRecipients {

class RecipientBook;

//! Asks the service for many locations at once and tells the book, in batches, what it learned.
//!
//! Keeps its own queue and hands the client only as many queries as RequestWindow allows. What each answer means for
//! the entry:
//!   - a record: its fields go to the told layer; a field that the record leaves out keeps what was known;
//!   - NotFound, Gone, Forbidden: the entry is marked LookupState::Gone and keeps everything;
//!   - BadResponse, Rejected, RefusedOrigin, and a record of another id: it is marked LookupState::Failed;
//!   - everything else (no network, time-out, 429, 5xx, …) leaves the entry as it is and stands in the report only.
//! An entry that was removed, or got another location, while its query was under way is left alone.
//!
//! A service that refuses everything for a while must not make a whole book look gone: while a run has brought no
//! answer yet, NotFound and Forbidden of entries that answered before are held back. The first answer lets them
//! through, and so does the end of the run; if they become doubtLimit the run stops, and they stand in the report only.
//!
//! After refused credentials, and when StopRule says so, the run stops.
//!
//! Lives in the GUI thread. Each run begins with started() and ends with exactly one finished(). Destroying it cancels
//! silently, without telling the book what had not reached it yet.
class RecipientSync : public QObject {
    Q_OBJECT

public:
    //! Results wait this long, in milliseconds, to reach the book together …
    static constexpr int batchDelay = 100;
    //! … or until there are this many; then they go in the next turn of the event loop. Each batch makes a view place
    //! its rows anew and paint, which costs as much as some dozen answers.
    static constexpr int batchSize = 400;
    //! So many refusals of what answered before, and no answer: the fault lies with the service.
    static constexpr int doubtLimit = 20;

    //! All three must outlive this object.
    RecipientSync(RecipientBook& book, k2::Client& client, k2::Clock& clock, QObject* parent = nullptr);
    ~RecipientSync() override;

    bool isRunning() const;
    //! Of the run under way: how many entries are to be asked, and how many of them are done with.
    int total() const;
    int done() const;

    //! Asks for every entry that has a location, except those marked LookupState::Gone.
    void refreshAll();
    //! Asks for these entries, on demand: also those marked LookupState::Gone. Entries without a location are skipped.
    //! While a run is under way they join it (before what still waits there), and total() grows.
    void refresh(const QList<RecipientKey>& keys);
    //! Sends nothing more and drops what is under way; what was answered reaches the book; finished() follows before
    //! this call returns. Does nothing when nothing runs.
    void cancel();

Q_SIGNALS:
    //! \param total how many entries will be asked; may be none, then finished() follows at once
    void started(int total);
    //! Not more often than batches reach the book, and when entries join the run.
    void progressed(int done, int total);
    //! An entry was asked about, and the book knows the answer. For entries that a run leaves (SyncReport::left) and
    //! for those that changed under their query there is none.
    //! \param error nothing where the service told the record
    void asked(PayRecipients::RecipientKey key, const std::optional<k2::Error>& error);
    void finished(const PayRecipients::SyncReport& report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
