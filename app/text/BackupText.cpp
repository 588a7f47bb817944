// SPDX-License-Identifier: MIT
#include "text/BackupText.h"

#include <QLocale>

namespace PayRecipients {

QString backupTime(const BookBackups::Backup& backup)
{
    const QLocale locale;
    const QString day = locale.toString(backup.day, QLocale::LongFormat);
    if (!backup.setAsideAt)
        return day;
    return day + u' ' + locale.toString(backup.setAsideAt->toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace PayRecipients
