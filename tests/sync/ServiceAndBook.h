// SPDX-License-Identifier: MIT
//! A sandbox, a book that lives for the test, and the RecipientSync between them.
#pragma once

#include "SyncedBook.h"
#include "sandbox/Sandbox.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace PayRecipients {

class ServiceAndBook : public SyncedBook {
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

    sandbox::Sandbox sandbox;

private:
    Settings m_settings;
};

} // namespace PayRecipients
