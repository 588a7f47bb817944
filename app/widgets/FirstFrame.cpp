// SPDX-License-Identifier: MIT
#include "widgets/FirstFrame.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

#include <chrono>

namespace PayRecipients {

using namespace std::chrono_literals;

FirstFrame::FirstFrame(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FirstFrame::end);
    window.installEventFilter(this);
}

bool FirstFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && watched == &m_window && m_window.windowHandle()) {
        m_window.removeEventFilter(this);
        m_window.windowHandle()->installEventFilter(this);
        m_patience.start(500ms);
    } else if (event->type() == QEvent::Expose && watched == m_window.windowHandle()
        && m_window.windowHandle()->isExposed()) {
        m_window.windowHandle()->removeEventFilter(this);
        m_patience.start(0ms); // the painting comes next
    }
    return QObject::eventFilter(watched, event);
}

void FirstFrame::end()
{
    if (m_window.windowHandle())
        m_window.windowHandle()->removeEventFilter(this);
    Q_EMIT painted();
    deleteLater();
}

} // namespace PayRecipients
