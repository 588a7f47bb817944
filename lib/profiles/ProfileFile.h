// SPDX-License-Identifier: MIT
//! A profile as JSON, and back.
#pragma once

#include "profiles/Profile.h"

#include <QByteArray>

#include <optional>

namespace PayRecipients {

//! The content of a profile's file. The id is not in it: it is the file's name.
QByteArray profileToJson(const Profile& profile);

//! Reads profileToJson()'s form; nothing when a required value is missing or wrong, or when a later version of the
//! application wrote it. The base URL of Kopo Kopo's own environments is never taken from the file.
std::optional<Profile> profileFromJson(const QByteArray& json, const QString& id);

} // namespace PayRecipients
