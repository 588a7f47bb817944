// SPDX-License-Identifier: MIT
//! A recipient as the service's payment calls take it.
#pragma once

#include "recipients/Recipient.h"

#include <QJsonObject>

#include <optional>

namespace PayRecipients {

//! For `POST /api/v1/payments`: `destination_type` and `destination_reference`. Nothing without a reference, and
//! nothing for a legacy merchant, whose destination type no guide tells.
std::optional<QJsonObject> paymentDestinationV1(const Recipient& recipient);

//! For `POST /api/v2/send_money`, where others are paid by their details: `type` and the fields of that type; a phone
//! number as `2547…`. Nothing while one of those that money needs is not known.
std::optional<QJsonObject> paymentDestinationV2(const Recipient& recipient);

} // namespace PayRecipients
