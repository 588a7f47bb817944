// SPDX-License-Identifier: MIT
#include "store/FileSync.h"

#include <QDir>
#include <QString>

#ifdef Q_OS_WIN

#include <windows.h>

namespace PayRecipients::FileSync {

bool syncContents(const QString& path)
{
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
        OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const bool isSynced = FlushFileBuffers(file) != 0;
    CloseHandle(file);
    return isSynced;
}

void syncNames(const QString&)
{
    // The file system keeps a journal of its names, and there is no handle of a folder to flush.
}

bool link(const QString& from, const QString& to)
{
    const std::wstring known = QDir::toNativeSeparators(from).toStdWString();
    const std::wstring name = QDir::toNativeSeparators(to).toStdWString();
    return CreateHardLinkW(name.c_str(), known.c_str(), nullptr) != 0;
}

} // namespace PayRecipients::FileSync

#endif
