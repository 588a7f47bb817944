// SPDX-License-Identifier: MIT
//! The locations of recipients in a text, as offers to the book.
#pragma once

#include "recipients/OfferedRecipient.h"

#include <QStringView>

namespace PayRecipients {

//! An offer for each location that TextScan finds, with nothing known but the location. One that cannot be asked is
//! wrong: Remark::Kind::NotALocation (Location::parse() of the remark's text tells why), or OtherService.
//! \param profileOrigin the profile's `scheme://host[:port]`, as Location::origin() writes it: the bearer token goes
//! nowhere else
QList<OfferedRecipient> locationOffers(QStringView text, const QString& profileOrigin);

} // namespace PayRecipients
