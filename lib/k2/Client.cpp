// SPDX-License-Identifier: MIT
#include "k2/Client.h"

#include "k2/Answer.h"
#include "k2/Clock.h"
#include "k2/TokenSource.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QSslSocket>

#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

// The application's proxies, but none for this computer itself: no other may see what is said to it.
class ProxiesExceptLoopback final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isLoopback(query.url()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return QNetworkProxyFactory::proxyForQuery(query);
    }
};

QSslConfiguration tlsOf(const Service& service)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.addCaCertificates(service.extraCertificates);
    return tls;
}

} // namespace

class Client::Private {
public:
    Private(Client& client, Service ofService, Clock& ofClock)
        : service(std::move(ofService))
        , clock(ofClock)
        , tokens(client)
    {
    }

    QNetworkAccessManager& network()
    {
        if (!madeNetwork) {
            madeNetwork = std::make_unique<QNetworkAccessManager>();
            madeNetwork->setProxyFactory(new ProxiesExceptLoopback);
            madeNetwork->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        }
        return *madeNetwork;
    }

    const QSslConfiguration& tls()
    {
        if (!madeTls)
            madeTls = tlsOf(service);
        return *madeTls;
    }

    const Service service;
    Clock& clock;
    // Made for the first request: a program that only opens its window does not wait for TLS to be loaded.
    std::unique_ptr<QNetworkAccessManager> madeNetwork;
    std::optional<QSslConfiguration> madeTls;
    TokenSource tokens;
};

Client::Client(Service service, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(service), clock))
{
}

Client::~Client() = default;

const Service& Client::service() const
{
    return d->service;
}

Clock& Client::clock() const
{
    return d->clock;
}

TokenSource& Client::tokens() const
{
    return d->tokens;
}

bool Client::hasCredentials() const
{
    return d->tokens.hasCredentials();
}

bool Client::isOwnOrigin(const QUrl& url) const
{
    return isSafeForSecrets(url) && isSameOrigin(url, d->service.baseUrl);
}

QUrl Client::urlOf(const QString& path) const
{
    QUrl url = presentable(d->service.baseUrl);
    url.setPath(path);
    return url;
}

void Client::setCredentials(std::optional<Credentials> credentials)
{
    d->tokens.setCredentials(std::move(credentials));
}

void Client::closeConnections()
{
    if (d->madeNetwork)
        d->madeNetwork->clearConnectionCache();
}

QNetworkAccessManager& Client::network() const
{
    return d->network();
}

QNetworkRequest Client::requestFor(const QUrl& url) const
{
    const bool secure = url.scheme() == u"https";
    QNetworkRequest request(url);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    // Or Qt asks for compressed answers, and a small one may unpack to a huge one.
    request.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Pay-Recipients"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, secure);
    if (secure)
        request.setSslConfiguration(d->tls());
    return request;
}

} // namespace k2
