// SPDX-License-Identifier: MIT
#include "exchange/SharedBookOffers.h"

#include "exchange/RowValues.h"

#include <utility>

namespace PayRecipients {

QList<OfferedRecipient> sharedBookOffers(QList<SharedRecipient> recipients, const QString& profileOrigin)
{
    QList<OfferedRecipient> offers;
    offers.reserve(recipients.size());
    for (SharedRecipient& recipient : recipients) {
        OfferedRecipient offer = std::move(recipient.offer);
        offer.toldAt = recipient.toldAt;
        offer.remarks = remarksOn(RowValues(offer.values), RowValues(offer.typed), profileOrigin);
        offers.append(std::move(offer));
    }
    return offers;
}

} // namespace PayRecipients
