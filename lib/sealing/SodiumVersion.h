// SPDX-License-Identifier: MIT
//! Which libsodium this program runs with.
#pragma once

#include <QString>

namespace PayRecipients {

QString sodiumVersion();

} // namespace PayRecipients
