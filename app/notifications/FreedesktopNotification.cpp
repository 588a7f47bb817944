// SPDX-License-Identifier: MIT
#include "notifications/FreedesktopNotification.h"

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

FreedesktopNotification::FreedesktopNotification(QObject* parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // Qt looks signatures up without spaces.
    // clang-format off
    bus.connect(service, path, interface, u"ActionInvoked"_s, this, SLOT(takeAction(uint,QString)));
    bus.connect(service, path, interface, u"ActivationToken"_s, this, SLOT(takeToken(uint,QString)));
    // clang-format on
}

void FreedesktopNotification::show(const QString& title, const QString& text)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Notify"_s);
    // The body may hold markup there, so it is escaped.
    call.setArguments({ QCoreApplication::applicationName(), m_id, QString(), title, text.toHtmlEscaped(),
        QStringList{ clicked, tr("Show") }, QVariantMap{ { u"desktop-entry"_s, QGuiApplication::desktopFileName() } },
        -1 });
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        m_id = reply.isValid() ? reply.value() : 0; // nobody shows notices here: so be it
    });
}

void FreedesktopNotification::takeAction(uint id, const QString& action)
{
    if (m_id != 0 && id == m_id && action == clicked)
        Q_EMIT chosen();
}

void FreedesktopNotification::takeToken(uint id, const QString& token) const
{
    // Comes before the action; Wayland lets a window come to the front with it only.
    if (m_id != 0 && id == m_id)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace PayRecipients
