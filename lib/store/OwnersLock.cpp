// SPDX-License-Identifier: MIT
#include "store/OwnersLock.h"

#include <QFileInfo>
#include <QLockFile>

namespace PayRecipients::OwnersLock {

using namespace std::chrono_literals;

namespace {

// A lock file that names nobody after so long was left by a program that ended before it wrote its name: QLockFile does
// so at once, and no dead owner is found where there is no name.
constexpr auto namelessLockTime = 250ms;

} // namespace

bool take(QLockFile& lock, std::chrono::milliseconds patience)
{
    lock.setStaleLockTime(0); // only a dead owner makes it stale
    if (lock.tryLock(static_cast<int>(patience.count())))
        return true;
    const QFileInfo file(lock.fileName());
    if (lock.error() != QLockFile::LockFailedError || !file.exists() || file.size() > 0)
        return false;
    lock.setStaleLockTime(static_cast<int>(namelessLockTime.count()));
    const bool isOurs = lock.tryLock();
    lock.setStaleLockTime(0);
    return isOurs;
}

} // namespace PayRecipients::OwnersLock
