// SPDX-License-Identifier: MIT
//! Reads what the service answers of one payment or send_money.
#pragma once

#include "k2/ParseError.h"
#include "k2/PaymentRecord.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace k2 {

//! Reads the answer of v1 payments and of v2 send_money, also of those that are only scheduled. The id is required.
tl::expected<PaymentRecord, ParseError> parsePayment(const QByteArray& json);

} // namespace k2
