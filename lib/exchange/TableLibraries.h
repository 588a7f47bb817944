// SPDX-License-Identifier: MIT
//! Which libraries for tables this program runs with.
#pragma once

#include <QString>

namespace PayRecipients {

QString libcsvVersion();
QString libxlsxwriterVersion();

} // namespace PayRecipients
