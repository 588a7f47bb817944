// SPDX-License-Identifier: MIT
#include "store/FileSync.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX

#include <fcntl.h>
#include <unistd.h>

namespace PayRecipients::FileSync {

namespace {

bool sync(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
#ifdef F_FULLFSYNC // macOS: a plain fsync does not reach the disk there
    const bool isSynced = ::fcntl(file, F_FULLFSYNC) == 0 || ::fsync(file) == 0;
#else
    const bool isSynced = ::fsync(file) == 0;
#endif
    ::close(file);
    return isSynced;
}

} // namespace

bool syncContents(const QString& path)
{
    return sync(path);
}

void syncNames(const QString& path)
{
    // Some file systems cannot sync a folder; the names are right all the same while the power lasts.
    static_cast<void>(sync(QFileInfo(path).absolutePath()));
}

bool link(const QString& from, const QString& to)
{
    return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace PayRecipients::FileSync

#endif
