// SPDX-License-Identifier: MIT
//! What a request to create a recipient must say.
#pragma once

#include "sandbox/RecipientRecord.h"

#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

namespace sandbox::RecipientForm {

//! Reads the body of a creation below the given path: a record without id, reference and status. Otherwise a sentence
//! that names the field.
//!
//! Asked for is only what all official SDKs send; fields that are not known are ignored, and an empty optional one
//! counts as absent. Either wrapper (`pay_recipient`, `external_recipient`) is taken on either version, because some
//! releases of the v2 SDKs send the old one.
tl::expected<RecipientRecord, QString> read(const RecipientPath& path, const QJsonObject& body);
//! A sentence if a phone number is in none of the ways that Kenyan mobile numbers are written.
tl::expected<void, QString> checkPhoneNumber(const QString& number);

} // namespace sandbox::RecipientForm
