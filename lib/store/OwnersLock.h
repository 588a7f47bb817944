// SPDX-License-Identifier: MIT
//! A lock that lasts as long as the program that holds it, however long that is.
#pragma once

#include <chrono>

class QLockFile;

namespace PayRecipients::OwnersLock {

//! Takes a lock, also one that a program left which is gone.
//! \param patience with the program that holds it
//! \return whether it is held now; else QLockFile::error() tells why not
bool take(QLockFile& lock, std::chrono::milliseconds patience);

} // namespace PayRecipients::OwnersLock
