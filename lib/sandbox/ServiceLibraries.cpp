// SPDX-License-Identifier: MIT
#include "sandbox/ServiceLibraries.h"

#include <httplib.h>
#include <openssl/crypto.h>

namespace sandbox {

QString httplibVersion()
{
    return QStringLiteral(CPPHTTPLIB_VERSION);
}

QString opensslVersion()
{
    return QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING));
}

} // namespace sandbox
