// SPDX-License-Identifier: MIT
//! Answers the proxies that ask who asks.
#pragma once

#include "k2/ProxySignIn.h"

#include <QObject>
#include <QSet>
#include <QString>

class QWidget;

namespace PayRecipients {

class Keychain;

//! Looks into the keychain; where nothing is kept there, or what is kept was refused, asks the person, and keeps what
//! they enter. What waits for the proxy goes on afterwards.
class ProxyQuestions : public QObject {
    Q_OBJECT

public:
    //! All must outlive this object.
    ProxyQuestions(Keychain& keychain, QWidget& window, QObject* parent = nullptr);

    //! For the clients of the services.
    k2::ProxySignIn& signIn() { return m_signIn; }

    //! Those on the way whose passwords may lie in the keychain, as far as they were met.
    const QSet<QString>& keptProxies() const { return m_kept; }

Q_SIGNALS:
    //! The password of this proxy may lie in the keychain: it was found there, or put there.
    void kept(const QString& proxy);
    //! The password is used, but could not be kept. \param sentence why
    void notKept(const QString& sentence);

private:
    void lookUp(const QString& proxy);
    void ask(const QString& proxy, bool wasRefused);
    void keep(const QString& proxy, const k2::ProxyCredentials& credentials);
    void setKept(const QString& proxy);

    Keychain& m_keychain;
    QWidget& m_window;
    k2::ProxySignIn m_signIn;
    QSet<QString> m_lookedUp;
    QSet<QString> m_kept;
};

} // namespace PayRecipients
