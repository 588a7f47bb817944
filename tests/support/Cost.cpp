// SPDX-License-Identifier: MIT
#include "support/Cost.h"

#include <QByteArray>
#include <QDebug>
#include <QFile>

using namespace Qt::StringLiterals;

namespace test {

namespace {

//! The most that was ever resident since forgetPeakMemory(), in bytes; 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong() * 1024;
}

void forgetPeakMemory()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace

Cost::Cost()
{
    forgetPeakMemory();
    m_memoryBefore = peakMemory();
    m_timer.start();
}

bool Cost::isBounded() const
{
    const qint64 memory = peakMemory() - m_memoryBefore;
    const std::chrono::milliseconds time{ m_timer.elapsed() };
    if (memory < mostMemory && time < longestTime)
        return true;
    qWarning() << "It took" << memory << "bytes and" << time.count() << "ms";
    return false;
}

} // namespace test
