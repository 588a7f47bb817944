// SPDX-License-Identifier: MIT
#include "http2/NgHttp2Version.h"

#include <nghttp2/nghttp2.h>

namespace http2 {

QString nghttp2Version()
{
    return QString::fromLatin1(nghttp2_version(0)->version_str);
}

} // namespace http2
