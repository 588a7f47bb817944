// SPDX-License-Identifier: MIT
//! What a request to pay must say.
#pragma once

#include "sandbox/PaymentRecord.h"
#include "sandbox/RecipientCatalogue.h"

#include <QDateTime>

#include <tl/expected.hpp>

namespace sandbox::PaymentForm {

//! Reads a payment of v1, or in a sentence what it lacks. Any destination reference is taken, known or not.
tl::expected<PaymentRecord, QString> readV1(const QJsonObject& body, const QDateTime& now);
//! Reads a send_money request of v2. A destination that describes a recipient of the catalogue is disbursed to that
//! one's reference, any other to one that is made of its details.
tl::expected<PaymentRecord, QString> readV2(
    const QJsonObject& body, const RecipientCatalogue& catalogue, const QDateTime& now);

} // namespace sandbox::PaymentForm
