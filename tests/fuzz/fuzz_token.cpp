// SPDX-License-Identifier: MIT
//! Any bytes as what the service answers to a token request.
#include "FuzzTarget.h"

#include "k2/TokenParser.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto token = k2::parseToken(json);
    if (!token)
        return 0;
    // What stands in a header must not end it.
    require(!token->value.isEmpty());
    require(std::all_of(token->value.begin(), token->value.end(), [](char c) { return c > ' ' && c < 0x7f; }));
    using namespace std::chrono_literals;
    require(!token->lifetime || (*token->lifetime >= 0s && *token->lifetime <= 366 * 24h));
    return 0;
}
