// SPDX-License-Identifier: MIT
#include "store/FileSync.h"

#include <QFile>

namespace PayRecipients::FileSync {

bool rename(const QString& from, const QString& to)
{
    if (!syncContents(from) || !QFile::rename(from, to))
        return false;
    syncNames(to);
    return true;
}

} // namespace PayRecipients::FileSync
