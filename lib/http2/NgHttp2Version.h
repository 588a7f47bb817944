// SPDX-License-Identifier: MIT
//! Which nghttp2 this program runs with.
#pragma once

#include <QString>

namespace http2 {

QString nghttp2Version();

} // namespace http2
