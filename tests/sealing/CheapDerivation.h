// SPDX-License-Identifier: MIT
//! A derivation that costs next to nothing, for tests that derive often.
#pragma once

#include "sealing/KeyDerivation.h"

namespace PayRecipients {

inline KeyDerivation cheapDerivation(char salt = 's')
{
    return { .salt = QByteArray(KeyDerivation::saltSize, salt), .operations = 1, .memory = 8192 };
}

} // namespace PayRecipients
