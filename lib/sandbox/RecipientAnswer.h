// SPDX-License-Identifier: MIT
//! How the service tells of a recipient.
#pragma once

#include "sandbox/RecipientRecord.h"

#include <QJsonObject>

namespace sandbox::RecipientAnswer {

//! The answer to a query below a path of v1: as the guides print it.
QJsonObject v1(const RecipientRecord& record);
//! The answer to a query below a path of v2. Nobody documents it; some records have one inferred form and some another,
//! so that clients learn to bear both.
QJsonObject v2(const RecipientRecord& record);

} // namespace sandbox::RecipientAnswer
