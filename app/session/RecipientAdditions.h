// SPDX-License-Identifier: MIT
//! The creations that a session has under way.
#pragma once

#include "profiles/Profile.h"
#include "recipients/RecipientKey.h"
#include "sync/NewRecipient.h"

#include <QList>
#include <QObject>

namespace k2 {
class Client;
}

namespace PayRecipients {

class RecipientAddition;
class RecipientBook;

//! Owns each creation until it has ended, whatever becomes of the window that asked for it. Those that still run when
//! this is destroyed are dropped: see RecipientAddition.
class RecipientAdditions : public QObject {
    Q_OBJECT

public:
    //! Both must outlive this object.
    RecipientAdditions(RecipientBook& book, k2::Client& client, ApiVersion apiVersion, QObject* parent = nullptr);
    ~RecipientAdditions() override;

    //! Begins one; the book must be RecipientBook::State::Ready. It is destroyed some time after it told its end.
    RecipientAddition* start(const NewRecipient& recipient);
    //! The entries whose creation is under way: their outcome is not known, but will be.
    QList<RecipientKey> keys() const;

Q_SIGNALS:
    void keysChanged();

private:
    RecipientBook& m_book;
    k2::Client& m_client;
    const ApiVersion m_apiVersion;
    QList<RecipientAddition*> m_running; //!< children
};

} // namespace PayRecipients
