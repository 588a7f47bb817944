// SPDX-License-Identifier: MIT
#include "store/FileIdentity.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace PayRecipients {

std::optional<FileIdentity> FileIdentity::of(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{ static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino) };
#else
    return QFile::exists(path) ? std::optional(FileIdentity{}) : std::nullopt;
#endif
}

} // namespace PayRecipients
