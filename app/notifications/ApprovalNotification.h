// SPDX-License-Identifier: MIT
//! Tells a person who works elsewhere that recipients were approved.
#pragma once

#include "notifications/DesktopNotification.h"

#include <QObject>

class QWidget;

namespace PayRecipients {

class ApprovalNews;

//! Says how many, never whom. While a window of the program is in use the page says it, and no notice is needed.
class ApprovalNotification : public QObject {
    Q_OBJECT

public:
    //! \param window comes to the front when the notice is clicked; owns this
    explicit ApprovalNotification(QWidget& window);

    //! Tells of these news, too, until they end.
    void follow(const ApprovalNews& news);

Q_SIGNALS:
    //! The person wants to see who it is; the window is in front.
    void chosen();

private:
    void tell(int count);

    DesktopNotification m_notification;
};

} // namespace PayRecipients
