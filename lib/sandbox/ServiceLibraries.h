// SPDX-License-Identifier: MIT
//! Which libraries the local service runs with.
#pragma once

#include <QString>

namespace sandbox {

QString httplibVersion();
QString opensslVersion();

} // namespace sandbox
