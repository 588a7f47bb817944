// SPDX-License-Identifier: MIT
#include "widgets/FirstFrame.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace PayRecipients {

using namespace std::chrono_literals;

FirstFrame::FirstFrame(QWidget& window, std::chrono::milliseconds patience)
    : QObject(&window)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    connect(&m_patience, &QTimer::timeout, this, &FirstFrame::end);
    window.installEventFilter(this);
}

bool FirstFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && watched == &m_window && m_window.windowHandle()) {
        m_window.removeEventFilter(this);
        m_window.windowHandle()->installEventFilter(this);
    } else if (event->type() == QEvent::Expose && watched == m_window.windowHandle()
        && m_window.windowHandle()->isExposed()) {
        m_window.windowHandle()->removeEventFilter(this);
        m_patience.start(0ms); // the painting comes next
        Q_EMIT exposed();
    }
    return QObject::eventFilter(watched, event);
}

void FirstFrame::end()
{
    m_window.removeEventFilter(this);
    if (m_window.windowHandle())
        m_window.windowHandle()->removeEventFilter(this);
    Q_EMIT painted();
    deleteLater();
}

} // namespace PayRecipients
