// SPDX-License-Identifier: MIT
#include "text/BackupText.h"

#include "recipients/RecipientStore.h"
#include "text/ErrorText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace PayRecipients {

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupText)
};

QString wayOnText(WayOn wayOn)
{
    switch (wayOn) {
    case WayOn::AnotherBackup:
        break;
    case WayOn::OpenBook:
        return BackupText::tr("There is no other one: import what you miss, or refresh.");
    case WayOn::ClosedBook:
        return BackupText::tr("There is no other one: recover what can be read of the book, or start a new one and "
                              "import, or refresh.");
    }
    return BackupText::tr("Choose another backup.");
}

} // namespace

QString backupTime(const BookBackups::Backup& backup)
{
    const QLocale locale;
    const QString day = locale.toString(backup.day, QLocale::LongFormat);
    const auto time = backup.setAsideAt ? backup.setAsideAt
        : backup.olderVersion           ? std::optional(backup.written)
                                        : std::nullopt;
    return time ? day + u' ' + locale.toString(time->toLocalTime().time(), QLocale::ShortFormat) : day;
}

QString checkedText(const BookBackups::Backup& backup)
{
    const QString time = backupTime(backup);
    return backup.setAsideAt
        ? BackupText::tr(
            "The book that was set aside on %1 is being checked, then it becomes the address book. What you "
            "change until then stays in the book as it is now, which is kept.")
              .arg(time)
        : BackupText::tr("The backup of %1 is being checked, then it becomes the address book. What you change until "
                         "then stays in the book as it is now, which is kept.")
              .arg(time);
}

QString notRestoredText(const BookBackups::Backup& backup, const StoreError& error, WayOn wayOn)
{
    const QString time = backupTime(backup);
    const bool isDamaged = error.kind == StoreError::Kind::Damaged;
    if (backup.setAsideAt)
        return isDamaged ? BackupText::tr("The book that was set aside on %1 is damaged and was not used. The address "
                                          "book is as it was.")
                               .arg(time)
                         : BackupText::tr("The book that was set aside on %1 could not be used again. %2")
                               .arg(time, errorText(error));
    return isDamaged ? BackupText::tr("The backup of %1 is damaged and was not used. The address book is as it was. %2")
                           .arg(time, wayOnText(wayOn))
                     : BackupText::tr("The backup of %1 could not be restored. %2").arg(time, errorText(error));
}

QString noBackupText(const StoreError& error)
{
    if (error.kind == StoreError::Kind::DiskFull)
        return BackupText::tr("Today's backup could not be made, because the disk is almost full. The address book "
                              "itself is saved. Free some space, so that there is a backup tomorrow.");
    return BackupText::tr("Today's backup could not be made. The address book itself is saved. Check that the folder "
                          "%1 may be written, so that there is a backup tomorrow.")
        .arg(QDir::toNativeSeparators(QFileInfo(error.path).path()));
}

} // namespace PayRecipients
