// SPDX-License-Identifier: MIT
//
// By the Desktop Notifications Specification 1.2: https://specifications.freedesktop.org/notification-spec/
#include "notifications/DesktopNotification.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString interface = service;
//! The key of the action that a click on the notice itself means.
const QString clicked = u"default"_s;

} // namespace

class DesktopNotification::Private : public QObject {
    Q_OBJECT

public:
    explicit Private(DesktopNotification& notification)
        : q(notification)
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(service, path, interface, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
        bus.connect(service, path, interface, u"ActivationToken"_s, this, SLOT(takeToken(uint, QString)));
    }

    void show(const QString& title, const QString& text)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Notify"_s);
        // The body may hold markup there, so it is escaped.
        call.setArguments({ QCoreApplication::applicationName(), m_id, QString(), title, text.toHtmlEscaped(),
            QStringList{ clicked, DesktopNotification::tr("Show") },
            QVariantMap{ { u"desktop-entry"_s, QGuiApplication::desktopFileName() } }, -1 });
        auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> reply = *watcher;
            m_id = reply.isValid() ? reply.value() : 0; // nobody shows notices here: so be it
        });
    }

private Q_SLOTS:
    void takeAction(uint id, const QString& action)
    {
        if (m_id != 0 && id == m_id && action == clicked)
            Q_EMIT q.chosen();
    }

    //! Comes before the action; Wayland lets a window come to the front with it only.
    void takeToken(uint id, const QString& token)
    {
        if (m_id != 0 && id == m_id)
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    }

private:
    DesktopNotification& q;
    uint m_id = 0; //!< of the notice shown last; 0 for none
};

DesktopNotification::DesktopNotification(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this))
{
}

DesktopNotification::~DesktopNotification() = default;

void DesktopNotification::show(const QString& title, const QString& text)
{
    d->show(title, text);
}

} // namespace PayRecipients

#include "DesktopNotification_freedesktop.moc"
