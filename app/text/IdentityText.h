// SPDX-License-Identifier: MIT
//! What a person types to say which recipient of the service is meant: its location or its destination reference.
#pragma once

#include "recipients/Location.h"

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace PayRecipients {

//! The canonical text of a destination reference, or nothing if it is none. Braces, capitals and space around it are
//! forgiven.
std::optional<QString> referenceFrom(const QString& text);

//! A location of the profile's own service, or a sentence that says what is wrong with it.
//! \param origin of the profile: see Profile::origin()
tl::expected<Location, QString> locationFrom(const QString& text, const QString& origin);

//! "This is no destination reference. …"
QString wrongReferenceText();

} // namespace PayRecipients
