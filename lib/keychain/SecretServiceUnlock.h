// SPDX-License-Identifier: MIT
//! One question to the person for the password of the default keyring.
#pragma once

#include <QObject>
#include <QString>

class QDBusMessage;
class QDBusPendingCallWatcher;
class QDBusVariant;

namespace PayRecipients {

//! Ends when the person answered or dismissed the question, when there is nobody to ask, or when the service goes
//! away. Destroying it leaves the question where it is.
class SecretServiceUnlock : public QObject {
    Q_OBJECT

public:
    //! \param connectionName of an open connection to the session bus
    SecretServiceUnlock(QString connectionName, QObject* parent);

    void start();

Q_SIGNALS:
    //! Once, and never from within start(). The keyring may be locked still.
    void ended();

private Q_SLOTS:
    void takeCompleted(bool dismissed, const QDBusVariant& result);
    void takeOwnerChanged(const QString& name, const QString& before, const QString& after);

private:
    void showPrompt(const QString& path);
    QDBusPendingCallWatcher* send(const QDBusMessage& message);
    void end();

    QString m_connectionName;
    bool m_ended = false;
};

} // namespace PayRecipients
