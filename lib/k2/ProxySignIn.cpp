// SPDX-License-Identifier: MIT
#include "k2/ProxySignIn.h"

#include "k2/Secrets.h"

#include <QMetaMethod>
#include <QNetworkProxy>

namespace k2 {

ProxyCredentials::~ProxyCredentials()
{
    wipe(password);
    wipe(user);
}

QString ProxySignIn::nameOf(const QNetworkProxy& proxy)
{
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

void ProxySignIn::answer(const QString& proxy, const ProxyCredentials& credentials)
{
    m_known.insert(proxy, { credentials, ++m_turn, false });
    Q_EMIT answered();
    endWaiting(proxy, true);
}

void ProxySignIn::decline(const QString& proxy)
{
    endWaiting(proxy, false);
}

QNetworkProxy ProxySignIn::withCredentials(QNetworkProxy proxy) const
{
    const auto known = m_known.constFind(nameOf(proxy));
    if (known != m_known.cend()) {
        proxy.setUser(known->credentials.user);
        proxy.setPassword(known->credentials.password);
    }
    return proxy;
}

void ProxySignIn::takeRefusal(const QNetworkProxy& proxy)
{
    const auto known = m_known.find(nameOf(proxy));
    if (known != m_known.end() && known->credentials == ProxyCredentials{ proxy.user(), proxy.password() })
        known->wasRefused = true;
}

void ProxySignIn::wait(const QString& proxy, quint64 turn, QObject* context, const Done& done)
{
    const bool isAsking = m_waiting.contains(proxy);
    m_waiting[proxy].append({ context, done });
    if (isAsking)
        return;
    const Known known = m_known.value(proxy);
    if (known.turn > turn)
        endWaiting(proxy, true);
    else if (!isSignalConnected(QMetaMethod::fromSignal(&ProxySignIn::asked)))
        endWaiting(proxy, false);
    else
        Q_EMIT asked(proxy, known.wasRefused);
}

void ProxySignIn::endWaiting(const QString& proxy, bool isKnown)
{
    for (const Waiting& waiting : m_waiting.take(proxy)) {
        if (waiting.context)
            QMetaObject::invokeMethod(
                waiting.context, [done = waiting.done, isKnown] { done(isKnown); }, Qt::QueuedConnection);
    }
}

} // namespace k2
