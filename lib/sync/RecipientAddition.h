// SPDX-License-Identifier: MIT
//! Creates one recipient at the service and in the book.
#pragma once

#include "profiles/Profile.h"
#include "recipients/Field.h"
#include "recipients/RecipientKey.h"
#include "recipients/RecipientType.h"
#include "sync/AdditionReport.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <utility>

namespace k2 {
class Client;
} // namespace k2

namespace PayRecipients {

class RecipientBook;

//! A recipient as a person filled it in.
struct NewRecipient {
    RecipientType type{}; //!< not Merchant, which the service does not create
    //! Those that are blank are left out, and so are fields that this type does not have. Nickname goes with every
    //! type, but is sent by v2 only; Note is the person's own and never sent.
    QList<std::pair<Field, QString>> values{};
    //! The entry that is to become it, whose values are replaced: one whose creation had an unknown outcome and turned
    //! out not to exist. With None, or where there is none such, an entry is added.
    RecipientKey entry = RecipientKey::None;
};

//! One creation, used once: make it, connect finished(), start() it.
//!
//! The creation is not idempotent, so it is never repeated by itself, and what is under way is never forgotten:
//!   1. the intent is written to the book: the values, marked by Field::Creation;
//!   2. once that is saved, and not before, the service is asked;
//!   3. its Location is written and the mark taken away; once that is saved finished() tells.
//! A certain refusal takes the entry back; if the person has changed it meanwhile, it only loses its mark. Without an
//! answer, also after a crash, the entry stays and is marked.
//! Who wants the record, too, hands the key to RecipientSync::refresh() then.
//!
//! Lives in the GUI thread. Destroying it while it runs drops it without a signal: what was not sent is taken back, a
//! Location that has come is kept, and else the entry stays marked.
class RecipientAddition : public QObject {
    Q_OBJECT

public:
    //! Both must outlive this object.
    RecipientAddition(RecipientBook& book, k2::Client& client, ApiVersion apiVersion, NewRecipient recipient,
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
