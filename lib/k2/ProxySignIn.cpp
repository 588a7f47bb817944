// SPDX-License-Identifier: MIT
#include "k2/ProxySignIn.h"

#include "k2/Secrets.h"

#include <QMetaMethod>
#include <QNetworkProxy>

#include <utility>

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

void ProxySignIn::answer(const ProxyCredentials& credentials)
{
    m_known.insert(m_asking, credentials);
    ++m_turn;
    Q_EMIT answered();
    endWaiting(true);
}

void ProxySignIn::decline()
{
    endWaiting(false);
}

QNetworkProxy ProxySignIn::withCredentials(QNetworkProxy proxy) const
{
    const auto known = m_known.constFind(nameOf(proxy));
    if (known != m_known.cend()) {
        proxy.setUser(known->user);
        proxy.setPassword(known->password);
    }
    return proxy;
}

void ProxySignIn::takeRefusal(const QNetworkProxy& proxy)
{
    m_asking = nameOf(proxy);
    const auto known = m_known.constFind(m_asking);
    m_wasRefused = known != m_known.cend() && *known == ProxyCredentials{ proxy.user(), proxy.password() };
}

void ProxySignIn::wait(quint64 turn, QObject* context, const Done& done)
{
    const bool isAsking = !m_waiting.isEmpty();
    m_waiting.append({ context, done });
    if (turn != m_turn)
        endWaiting(true);
    else if (!isSignalConnected(QMetaMethod::fromSignal(&ProxySignIn::asked)))
        endWaiting(false);
    else if (!isAsking)
        Q_EMIT asked(m_asking, m_wasRefused);
}

void ProxySignIn::endWaiting(bool isKnown)
{
    for (const Waiting& waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            QMetaObject::invokeMethod(
                waiting.context, [done = waiting.done, isKnown] { done(isKnown); }, Qt::QueuedConnection);
    }
}

} // namespace k2
