// SPDX-License-Identifier: MIT
#include "notifications/ApprovalNotification.h"

#include "session/ApprovalNews.h"
#include "widgets/BringForward.h"

#include <QApplication>
#include <QWidget>

namespace PayRecipients {

ApprovalNotification::ApprovalNotification(QWidget& window)
    : QObject(&window)
{
    connect(&m_notification, &DesktopNotification::chosen, this, [this, &window] {
        bringForward(window);
        Q_EMIT chosen();
    });
}

// NOLINTNEXTLINE(readability-make-member-function-const): what arrives shows a notice of this object's
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
