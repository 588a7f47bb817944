// SPDX-License-Identifier: MIT
#include "FontList.h"

#include <QFontDatabase>
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

void FontList::listFamilies()
{
    if (!m_reading.joinable())
        return;
    // Texts may be drawn in any thread, so Qt's list of fonts is for all of them: whoever asks first makes it.
    m_listing = std::thread([this] {
        m_reading.join();
        QFontDatabase::families();
    });
}

void FontList::wait()
{
    if (m_listing.joinable())
        m_listing.join();
    if (m_reading.joinable())
        m_reading.join();
}

} // namespace PayRecipients
