// SPDX-License-Identifier: MIT
//! Which QtKeychain this program was built with.
#pragma once

#include <QString>

namespace PayRecipients {

QString qtKeychainVersion();

} // namespace PayRecipients
