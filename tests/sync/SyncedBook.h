// SPDX-License-Identifier: MIT
//! A book that lives for the test, and the RecipientSync between it and a service.
#pragma once

#include "k2/Client.h"
#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"
#include "support/ManualClock.h"
#include "sync/RecipientSync.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace PayRecipients {

//! All of it real; only the clock stands still until the test moves it, so no deadline, batch or new try comes by
//! itself.
class SyncedBook {
public:
    SyncedBook();
    ~SyncedBook();

    //! Opens the book; false if that failed.
    bool start(const k2::Service& service, const k2::Credentials& credentials);

    RecipientKey add(const QString& location);
    //! Tells one field of an entry, as an import would.
    void tell(RecipientKey key, Field field, const QString& value);

    //! Refreshes and waits for the end; with keys those, else all. Nothing if it did not end.
    std::optional<SyncReport> refreshed(const QList<RecipientKey>& keys = {});

    QString text(RecipientKey key, Field field) const;
    LookupState lookup(RecipientKey key) const;

    test::ManualClock clock;
    TransientRecipientStore store;
    RecipientBook book;
    std::unique_ptr<k2::Client> client; //!< made by start()
    std::unique_ptr<RecipientSync> sync;
    QList<SyncReport> reports; //!< each that finished() brought
};

} // namespace PayRecipients
