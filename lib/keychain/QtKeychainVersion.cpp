// SPDX-License-Identifier: MIT
#include "keychain/QtKeychainVersion.h"

namespace PayRecipients {

QString qtKeychainVersion()
{
    return QStringLiteral(QTKEYCHAIN_VERSION);
}

} // namespace PayRecipients
