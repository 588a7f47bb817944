// SPDX-License-Identifier: MIT
//! Whether a record is the one that was asked for.
#pragma once

#include "k2/Error.h"

#include <QString>
#include <QUrl>

namespace k2 {

//! A BadResponse unless the location's last part is this id; upper and lower case are the same.
Result<void> checkId(const QUrl& location, const QString& id);

} // namespace k2
