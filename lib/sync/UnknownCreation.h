// SPDX-License-Identifier: MIT
//! Entries of which nobody knows whether the service created them, and what a person finds out about them.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Location.h"
#include "recipients/Recipient.h"
#include "recipients/RecipientKey.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace PayRecipients {

//! The value of Field::Creation from before the service is asked until its answer is in the book: for so long, also
//! while a RecipientAddition is under way, Recipient::isCreationOpen().
QString creationAsked();
//! Its value once the service has answered that it created it, without a location that can be asked for.
//! \param address what it named instead, to be shown; may be empty
QString creationAnswered(const QString& address);
//! The address of creationAnswered(), which may be empty; nothing where the service did not say that it created it.
std::optional<QString> answeredAddress(const Recipient& recipient);

//! The person looked, and it is there: under this location.
//! \param time of the change set
ChangeSet itExists(RecipientKey key, const Location& location, const QDateTime& time);
//! The same where only the destination reference can be seen, as in the web app.
ChangeSet itExists(RecipientKey key, const QString& reference, const QDateTime& time);

//! The person looked, and it is not there. The entry keeps its values: handed to a RecipientAddition again it is the
//! one that is created, so that no second entry appears.
ChangeSet itDoesNotExist(RecipientKey key, const QDateTime& time);

} // namespace PayRecipients
