// SPDX-License-Identifier: MIT
#include "sealing/SodiumVersion.h"

#include <sodium.h>

namespace PayRecipients {

QString sodiumVersion()
{
    return QString::fromLatin1(sodium_version_string());
}

} // namespace PayRecipients
