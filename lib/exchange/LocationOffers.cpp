// SPDX-License-Identifier: MIT
#include "exchange/LocationOffers.h"

#include "exchange/TextScan.h"

namespace PayRecipients {

QList<OfferedRecipient> locationOffers(QStringView text, const QString& profileOrigin, const Progress& progress)
{
    const QList<FoundLocation> found = TextScan::locationsIn(text, progress);
    QList<OfferedRecipient> offers;
    offers.reserve(found.size());
    for (const FoundLocation& one : found) {
        OfferedRecipient offer;
        offer.line = one.line;
        offer.values.append({ Field::Location, one.location ? one.location->toString() : one.text });
        if (!one.location)
            offer.remarks.append({ Remark::Kind::NotALocation, Field::Location, one.text });
        else if (one.location->origin() != profileOrigin)
            offer.remarks.append({ Remark::Kind::OtherService, Field::Location, one.text });
        offers.append(std::move(offer));
    }
    return offers;
}

} // namespace PayRecipients
