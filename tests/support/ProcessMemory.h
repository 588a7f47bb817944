// SPDX-License-Identifier: MIT
//! How much memory this process takes up, where the system tells (proc(5) of Linux).
#pragma once

#include <QByteArray>
#include <QFile>

namespace test {

//! The most that was ever resident since forgetPeakMemory(), in bytes; 0 where the system does not tell.
inline qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

inline void forgetPeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace test
