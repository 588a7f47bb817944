// SPDX-License-Identifier: MIT
//
// Windows and macOS: Qt reaches their notices through an icon in the tray, which is there as long as the notice is.
#include "notifications/DesktopNotification.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>

#include <chrono>

namespace PayRecipients {

using namespace std::chrono_literals;

class DesktopNotification::Private {
public:
    QSystemTrayIcon icon{ QApplication::windowIcon() };
    QTimer hiding;
};

DesktopNotification::DesktopNotification(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->icon, &QSystemTrayIcon::messageClicked, this, [this] {
        d->icon.hide();
        Q_EMIT chosen();
    });
    d->hiding.setSingleShot(true);
    d->hiding.setInterval(60s);
    connect(&d->hiding, &QTimer::timeout, &d->icon, &QSystemTrayIcon::hide);
}

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::show(const QString& title, const QString& text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    d->icon.show();
    d->icon.showMessage(title, text, QApplication::windowIcon());
    d->hiding.start();
}

} // namespace PayRecipients
