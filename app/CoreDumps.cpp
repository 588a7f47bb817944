// SPDX-License-Identifier: MIT
#include "CoreDumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace PayRecipients {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{ 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace PayRecipients
