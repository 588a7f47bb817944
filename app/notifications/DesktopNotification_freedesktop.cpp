// SPDX-License-Identifier: MIT
#include "notifications/DesktopNotification.h"
#include "notifications/FreedesktopNotification.h"

namespace PayRecipients {

class DesktopNotification::Private {
public:
    FreedesktopNotification notification;
};

DesktopNotification::DesktopNotification(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->notification, &FreedesktopNotification::chosen, this, &DesktopNotification::chosen);
}

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::show(const QString& title, const QString& text)
{
    d->notification.show(title, text);
}

} // namespace PayRecipients
