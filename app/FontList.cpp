// SPDX-License-Identifier: MIT
#include "FontList.h"

#include <QLibrary>

namespace PayRecipients {

FontList::FontList()
{
#ifdef Q_OS_LINUX
    // Qt's own library needs it, so it is loaded already; FcInit() may be called from any thread, and the first one
    // does the work for all.
    using Init = int (*)();
    if (const auto init = reinterpret_cast<Init>(QLibrary::resolve(QStringLiteral("fontconfig"), 1, "FcInit")))
        m_reading = std::thread(init);
#endif
}

FontList::~FontList()
{
    wait();
}

void FontList::wait()
{
    if (m_reading.joinable())
        m_reading.join();
}

} // namespace PayRecipients
