// SPDX-License-Identifier: MIT
#include "widgets/BringForward.h"

#include <QWidget>

namespace PayRecipients {

void bringForward(QWidget& window)
{
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace PayRecipients
