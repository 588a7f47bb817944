// SPDX-License-Identifier: MIT
#include "keychain/SecretServiceUnlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

SecretServiceUnlock::SecretServiceUnlock(QString connectionName, QObject* parent)
    : QObject(parent)
    , m_connectionName(std::move(connectionName))
{
}

void SecretServiceUnlock::start()
{
    // No sender is given here and in showPrompt(): with one, QtDBus would ask the bus who that is, and wait. What a
    // stranger could pretend is only that the person is done, and the keyring's state is asked for after that.
    // Qt looks signatures up without spaces.
    // clang-format off
    QDBusConnection(m_connectionName)
        .connect({}, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameOwnerChanged"_s,
            { u"org.freedesktop.secrets"_s }, u"sss"_s, this, SLOT(takeOwnerChanged(QString,QString,QString)));
    // clang-format on

    QDBusMessage request = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Unlock"_s);
    const QList<QDBusObjectPath> keyrings{ QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s) };
    request.setArguments({ QVariant::fromValue(keyrings) });
    QDBusPendingCallWatcher* watcher = send(request);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> reply = *watcher;
        const QString prompt = reply.isError() ? QString() : reply.argumentAt<1>().path();
        if (prompt.isEmpty() || prompt == u"/"_s)
            end(); // refused, or nothing to ask
        else
            showPrompt(prompt);
    });
}

void SecretServiceUnlock::takeCompleted(bool dismissed, const QDBusVariant& result)
{
    Q_UNUSED(dismissed) // nobody to ask and a person who says no look the same
    Q_UNUSED(result)
    end();
}

void SecretServiceUnlock::takeOwnerChanged(const QString& name, const QString& before, const QString& after)
{
    Q_UNUSED(after)
    // The question went away with the service. (One that is only now started by our call had no owner before.)
    if (name == u"org.freedesktop.secrets"_s && !before.isEmpty())
        end();
}

void SecretServiceUnlock::showPrompt(const QString& path)
{
    const QString interface = u"org.freedesktop.Secret.Prompt"_s;
    // Qt looks signatures up without spaces.
    // clang-format off
    QDBusConnection(m_connectionName)
        .connect({}, path, interface, u"Completed"_s, {}, u"bv"_s, this, SLOT(takeCompleted(bool,QDBusVariant)));
    // clang-format on
    QDBusMessage request = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, u"Prompt"_s);
    request.setArguments({ QString() }); // of no window
    QDBusPendingCallWatcher* watcher = send(request);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        if (watcher->isError())
            end();
    });
}

QDBusPendingCallWatcher* SecretServiceUnlock::send(const QDBusMessage& message)
{
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection(m_connectionName).asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, &QObject::deleteLater);
    return watcher;
}

void SecretServiceUnlock::end()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended();
}

} // namespace PayRecipients
