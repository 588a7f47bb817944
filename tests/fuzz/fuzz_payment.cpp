// SPDX-License-Identifier: MIT
//! Any bytes as what the service answers of one payment, up to the recipients that are offered.
#include "FuzzTarget.h"

#include "k2/PaymentParser.h"
#include "sync/PaymentOffers.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

//! A reference is only taken from a transfer that went through.
bool wasTransferredTo(const k2::PaymentRecord& payment, const QString& reference)
{
    for (const k2::Disbursement& disbursement : payment.disbursements) {
        // The book has one spelling of a UUID.
        if (QUuid::fromString(disbursement.destination.reference.value_or(QString()).trimmed()) == QUuid(reference)
            && disbursement.status.value_or(QString()).trimmed().compare("Transferred"_L1, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto payment = k2::parsePayment(json);
    if (!payment)
        return 0;
    require(!payment->id.isEmpty());
    const QList<OfferedRecipient> offers = offersFrom(*payment);
    require(offers.size() <= payment->destinations.size() + payment->disbursements.size());
    for (const OfferedRecipient& offer : offers) {
        require(offer.line == 0 && offer.typed.isEmpty());
        require(!offer.values.isEmpty() || !offer.remarks.isEmpty());
        for (const auto& [field, value] : offer.values)
            require(!value.trimmed().isEmpty());
        const QString reference = offer.text(Field::Reference);
        require(reference.isEmpty() || wasTransferredTo(*payment, reference));
    }
    return 0;
}
