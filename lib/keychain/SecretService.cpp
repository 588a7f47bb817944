// SPDX-License-Identifier: MIT
#include "keychain/SecretService.h"

#include "keychain/SecretServiceUnlock.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QLibrary>
#include <QThread>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

using State = SecretService::State;

//! False where libdbus and GLib would start a bus of their own, on which nobody is, when asked to connect.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

State stateOf(const QDBusPendingReply<QDBusVariant>& reply)
{
    if (!reply.isError())
        return reply.value().variant().toBool() ? State::Locked : State::Unlocked;
    switch (reply.error().type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::Disconnected:
        return State::NoService;
    case QDBusError::UnknownObject:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownMethod: // what gnome-keyring says of an object that does not exist
        return State::NoCollection;
    default:
        // A service that is installed but does not start is none.
        return reply.error().name().startsWith(u"org.freedesktop.DBus.Error.Spawn."_s) ? State::NoService
                                                                                       : State::Unknown;
    }
}

} // namespace

SecretService::SecretService(QObject* parent)
    : QObject(parent)
    , m_connectionName(u"keychain-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SecretService::~SecretService()
{
    if (m_connected)
        QDBusConnection::disconnectFromBus(m_connectionName);
}

void SecretService::ask(QObject* context, Done done)
{
    m_waiting.push_back({ context, std::move(done) });
    if (!hasSessionBus())
        QMetaObject::invokeMethod(
            this, [this] { answerAll(State::NoBus); }, Qt::QueuedConnection);
    else if (m_connected)
        askAll();
    else if (!m_connecting)
        connectToBus();
}

void SecretService::unlock(QObject* context, Done done)
{
    m_waitingForPerson.push_back({ context, std::move(done) });
    if (m_unlock)
        return;
    m_unlock = new SecretServiceUnlock(m_connectionName, this);
    connect(m_unlock, &SecretServiceUnlock::ended, this, [this] {
        std::exchange(m_unlock, nullptr)->deleteLater();
        for (Question& waiting : std::exchange(m_waitingForPerson, {})) {
            if (waiting.context)
                ask(waiting.context, std::move(waiting.done));
        }
    });
    m_unlock->start();
}

void SecretService::connectToBus()
{
    // Connecting waits for the bus to say hello, which a bus that hangs never does: not in this thread. The thread owns
    // itself, because it may still wait when this object is gone.
    m_connecting = true;
    QThread* thread = QThread::create([name = m_connectionName] {
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
        QLibrary(u"secret-1"_s, 0).load(); // which QtKeychain would load only once this is done
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this] {
        m_connecting = false;
        m_connected = QDBusConnection(m_connectionName).isConnected();
        if (m_connected) {
            askAll();
        } else {
            QDBusConnection::disconnectFromBus(m_connectionName); // or the next try would be given this one
            answerAll(State::NoService);
        }
    });
    thread->start();
}

void SecretService::askAll()
{
    QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({ u"org.freedesktop.Secret.Collection"_s, u"Locked"_s });
    for (Question& waiting : std::exchange(m_waiting, {})) {
        auto* watcher = new QDBusPendingCallWatcher(QDBusConnection(m_connectionName).asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, asked = std::move(waiting)] {
            watcher->deleteLater();
            if (asked.context)
                asked.done(stateOf(*watcher));
        });
    }
}

void SecretService::answerAll(State state)
{
    for (const Question& waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            waiting.done(state);
    }
}

} // namespace PayRecipients
