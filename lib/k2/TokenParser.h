// SPDX-License-Identifier: MIT
//! Reads what the service answers to a token request.
#pragma once

#include "k2/ParseError.h"
#include "k2/Secrets.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace k2 {

//! Reads an answer of the token endpoint. `expires_in` may be a number or its text, or absent; `created_at` is seen in
//! several forms and not needed. A token that could not stand in a header is WrongType.
tl::expected<Token, ParseError> parseToken(const QByteArray& json);

} // namespace k2
