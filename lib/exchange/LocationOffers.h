// SPDX-License-Identifier: MIT
//! The locations of recipients in a text, as offers to the book.
#pragma once

#include "exchange/Progress.h"
#include "recipients/OfferedRecipient.h"

#include <QStringView>

namespace PayRecipients {

//! An offer for each location that TextScan finds, with nothing known but the location. One that cannot be asked is
//! wrong: Remark::Kind::NotALocation (Location::parse() of the remark's text tells why), or OtherService.
//! \param profileOrigin the profile's `scheme://host[:port]`, as Location::origin() writes it: the bearer token goes
//! nowhere else
//! \param progress in characters; stopped by it, the scan gives what it has found so far
QList<OfferedRecipient> locationOffers(QStringView text, const QString& profileOrigin, const Progress& progress = {});

} // namespace PayRecipients
