// SPDX-License-Identifier: MIT
#include "notifications/ApprovalNotification.h"

#include "session/ApprovalNews.h"

#include <QApplication>
#include <QWidget>

namespace PayRecipients {

ApprovalNotification::ApprovalNotification(QWidget& window)
    : QObject(&window)
{
    connect(&m_notification, &DesktopNotification::chosen, this, [this, &window] {
        window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
        window.show();
        window.raise();
        window.activateWindow();
        Q_EMIT chosen();
    });
}

void ApprovalNotification::follow(const ApprovalNews& news)
{
    connect(&news, &ApprovalNews::arrived, this, &ApprovalNotification::tell, Qt::UniqueConnection);
}

void ApprovalNotification::tell(int count)
{
    if (QApplication::activeWindow())
        return;
    m_notification.show(tr("%Ln recipients were approved", nullptr, count), tr("They can be paid now."));
}

} // namespace PayRecipients
