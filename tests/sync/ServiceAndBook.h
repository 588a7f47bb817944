// SPDX-License-Identifier: MIT
//! A sandbox, a book that lives for the test, and the RecipientSync between them.
#pragma once

#include "k2/Client.h"
#include "recipients/RecipientBook.h"
#include "recipients/TransientRecipientStore.h"
#include "sandbox/Sandbox.h"
#include "support/ManualClock.h"
#include "sync/RecipientSync.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace PayRecipients {

//! All of it real; only the clock stands still until the test moves it, so no deadline, batch or new try comes by
//! itself.
class ServiceAndBook {
public:
    struct Settings {
        int recipients = 20;
        int maximumTries = 1; //!< of a query
    };

    //! One that was started; a test program in which that fails ends.
    static std::unique_ptr<ServiceAndBook> started(int recipients, int maximumTries = 1);

    explicit ServiceAndBook(Settings settings);
    ~ServiceAndBook();

    //! Starts the sandbox and opens the book; false if either failed.
    bool start();

    //! One entry for each location of the sandbox, in its order.
    QList<RecipientKey> importAll();
    RecipientKey add(const QString& location);
    //! Tells one field of an entry, as an import would.
    void tell(RecipientKey key, Field field, const QString& value);

    //! Refreshes and waits for the end; with keys those, else all. Nothing if it did not end.
    std::optional<SyncReport> refreshed(const QList<RecipientKey>& keys = {});

    //! Replaces the sandbox's faults. A rule is what `k2-sandbox --faults` reads.
    void setFaults(const QList<QJsonObject>& rules);
    //! A rule for one location.
    static QJsonObject rule(const QString& location, QJsonObject action);
    //! A rule for every query of a recipient.
    static QJsonObject ruleForAll(QJsonObject action);

    //! What a rule does: answers this status; answers nothing; only to each nth request.
    static QJsonObject status(int code);
    static QJsonObject hang();
    static QJsonObject every(int nth, QJsonObject action);

    //! The path of each query of a recipient that the sandbox has seen.
    QStringList queriedPaths() const;
    int tokenRequests() const;

    QString text(RecipientKey key, Field field) const;
    LookupState lookup(RecipientKey key) const;

    sandbox::Sandbox sandbox;
    test::ManualClock clock;
    TransientRecipientStore store;
    RecipientBook book;
    std::unique_ptr<k2::Client> client; //!< made by start()
    std::unique_ptr<RecipientSync> sync;
    QList<SyncReport> reports; //!< each that finished() brought

private:
    Settings m_settings;
};

} // namespace PayRecipients
