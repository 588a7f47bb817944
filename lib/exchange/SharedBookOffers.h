// SPDX-License-Identifier: MIT
//! From the recipients of a shared book to what they offer the book of whom opened it.
#pragma once

#include "exchange/SharedRecipient.h"

#include <QList>
#include <QString>

namespace PayRecipients {

//! The recipients as they stand, with remarks on what cannot be right; pure.
//! \param profileOrigin the profile's `scheme://host[:port]`, as Location::origin() writes it; a location of any other
//! origin is wrong, because only there the bearer token may go
QList<OfferedRecipient> sharedBookOffers(QList<SharedRecipient> recipients, const QString& profileOrigin);

} // namespace PayRecipients
