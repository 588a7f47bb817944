// SPDX-License-Identifier: MIT
#include "preferences/ProxyChoice.h"

#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QUrl>

namespace PayRecipients {

using namespace Qt::StringLiterals;

bool ProxyChoice::isComplete() const
{
    if (kind != Kind::Manual)
        return true;
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host, QUrl::StrictMode);
    return port > 0 && url.isValid() && !url.host().isEmpty();
}

void useProxy(const ProxyChoice& choice)
{
    if (choice.kind == ProxyChoice::Kind::System || !choice.isComplete())
        return QNetworkProxyFactory::setUseSystemConfiguration(true);
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QNetworkProxy::setApplicationProxy(choice.kind == ProxyChoice::Kind::Manual
            ? QNetworkProxy(QNetworkProxy::HttpProxy, choice.host, choice.port)
            : QNetworkProxy(QNetworkProxy::NoProxy));
}

} // namespace PayRecipients
