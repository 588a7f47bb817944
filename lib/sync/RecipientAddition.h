// SPDX-License-Identifier: MIT
//! Creates one recipient at the service and in the book.
#pragma once

#include "profiles/Profile.h"
#include "recipients/RecipientKey.h"
#include "sync/AdditionReport.h"
#include "sync/NewRecipient.h"

#include <QObject>

#include <memory>

namespace k2 {
class Client;
} // namespace k2

namespace PayRecipients {

class RecipientBook;

//! One creation, used once: make it, connect finished(), start() it.
//!
//! The creation is not idempotent, so it is never repeated by itself, and what is under way is never forgotten:
//!   1. the intent is written to the book: the values, marked by Field::Creation;
//!   2. once that is saved, and not before, the service is asked;
//!   3. its Location is written and the mark taken away; once that is saved finished() tells.
//! A certain refusal takes the entry back; if the person has changed it meanwhile, it only loses its mark. Without an
//! answer, also after a crash, the entry stays and is marked; so it is where the service says that it created it, but
//! not where: the mark tells that then.
//! Who wants the record, too, hands the key to RecipientSync::refresh() then.
//!
//! Lives in the GUI thread. Destroying it while it runs drops it without a signal: what was not sent is taken back, a
//! Location that has come is kept, and else the entry stays marked.
class RecipientAddition : public QObject {
    Q_OBJECT

public:
    //! Both must outlive this object.
    RecipientAddition(RecipientBook& book, k2::Client& client, ApiVersion apiVersion, const NewRecipient& recipient,
        QObject* parent = nullptr);
    ~RecipientAddition() override;

    //! The entry in the book; None until start(), unless one was given.
    RecipientKey key() const;
    bool isRunning() const;

    //! Begins; the book must be RecipientBook::State::Ready. What the book could not save earlier it tries again. A
    //! second call does nothing.
    void start();
    //! Ends it: NotCreated, with Cancelled, where the service was not asked yet, else Unknown. Does nothing before
    //! start() or once the service has answered.
    void cancel();

Q_SIGNALS:
    //! Exactly once after start(), never from within start() or cancel().
    void finished(const PayRecipients::AdditionReport& report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace PayRecipients
