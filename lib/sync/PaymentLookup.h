// SPDX-License-Identifier: MIT
//! Asks for payments, to learn whom they paid.
#pragma once

#include "sync/PaymentReport.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace k2 {
class Client;
} // namespace k2

namespace PayRecipients {

//! One look at a list of payments (v1) and send_money requests (v2), used once: make it, connect finished(), start()
//! it.
//!
//! Hands the client only as many queries at once as RequestWindow allows, and stops where StopRule says so. Changes
//! nothing: what it learned is offered in the report, in full also when it was cancelled or stopped.
//! Lives in the GUI thread. Destroying it while it runs drops it without a signal.
class PaymentLookup : public QObject {
    Q_OBJECT

public:
    //! \param locations a location that stands there again is asked once
    //! \param client must outlive this object
    PaymentLookup(k2::Client& client, const QList<QUrl>& locations, QObject* parent = nullptr);
    ~PaymentLookup() override;

    bool isRunning() const;
    //! How many payments are to be asked, and how many of them are done with.
    int total() const;
    int done() const;

    //! Begins. A second call does nothing.
    void start();
    //! Sends nothing more and drops what is under way; finished() follows. Does nothing when nothing runs.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    //! Exactly once after start(), never from within start() or cancel().
    void finished(const PayRecipients::PaymentReport& report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
