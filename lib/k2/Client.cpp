// SPDX-License-Identifier: MIT
#include "k2/Client.h"

#include "http2/Network.h"
#include "k2/Answer.h"
#include "k2/Clock.h"
#include "k2/Deadlines.h"
#include "k2/ProxySignIn.h"
#include "k2/TokenSource.h"
#include "k2/TrustedAuthorities.h"

#include <QAuthenticator>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

// The application's proxies, but none for this computer itself: no other may see what is said to it.
class ProxiesExceptLoopback final : public QNetworkProxyFactory {
public:
    explicit ProxiesExceptLoopback(const ProxySignIn* signIn)
        : m_signIn(signIn)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isLoopback(query.url()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(query);
        if (m_signIn != nullptr)
            std::transform(proxies.cbegin(), proxies.cend(), proxies.begin(),
                [this](const QNetworkProxy& proxy) { return m_signIn->withCredentials(proxy); });
        return proxies;
    }

private:
    const ProxySignIn* m_signIn;
};

QSslConfiguration tlsOf(const TrustedAuthorities& authorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    authorities.addTo(tls);
    return tls;
}

//! What all requests have in common.
QNetworkRequest blankRequestTo(const Service& service, const TrustedAuthorities& authorities)
{
    const bool secure = service.baseUrl.scheme() == u"https";
    QNetworkRequest request;
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    // Or Qt asks for compressed answers, and a small one may unpack to a huge one.
    request.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Pay-Recipients"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, secure);
    if (secure)
        request.setSslConfiguration(tlsOf(authorities));
    return request;
}

} // namespace

class Client::Private {
public:
    Private(Client& ofClient, Service ofService, Clock& ofClock)
        : client(ofClient)
        , service(std::move(ofService))
        , authorities(service.extraCertificates)
        , clock(ofClock)
        , deadlines(ofClock, service.deadline)
        , tokens(ofClient)
    {
    }

    QNetworkAccessManager& network()
    {
        if (!madeNetwork) {
            madeNetwork = std::make_unique<http2::Network>(
                [this] { return std::chrono::milliseconds(clock.utcTime().toMSecsSinceEpoch()); });
            madeNetwork->setProxyFactory(new ProxiesExceptLoopback(proxySignIn));
            madeNetwork->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            connect(madeNetwork.get(), &QNetworkAccessManager::proxyAuthenticationRequired, &client,
                [this](const QNetworkProxy& proxy) { takeRefusal(proxy); });
        }
        return *madeNetwork;
    }

    void takeRefusal(const QNetworkProxy& proxy)
    {
        const QString name = ProxySignIn::nameOf(proxy);
        refusedBy.removeAll(name);
        refusedBy.append(name);
        if (proxySignIn != nullptr)
            proxySignIn->takeRefusal(proxy);
    }

    //! Qt tells connections that it keeps apart by a proxy's user, not by the password.
    void forgetNetwork()
    {
        if (madeNetwork)
            formerNetworks.push_back(std::move(madeNetwork)); // what is under way ends there
    }

    void closeIdleConnections()
    {
        if (madeNetwork)
            madeNetwork->closeConnections();
        formerNetworks.clear();
        closing = false;
    }

    const QNetworkRequest& blankRequest()
    {
        if (!madeRequest)
            madeRequest = blankRequestTo(service, authorities);
        return *madeRequest;
    }

    Client& client;
    const Service service;
    TrustedAuthorities authorities;
    Clock& clock;
    Deadlines deadlines;
    QStringList refusedBy; //!< by name; the last one at the end
    ProxySignIn* proxySignIn = nullptr;
    // Made for the first request: a program that only opens its window does not wait for TLS to be loaded.
    std::unique_ptr<http2::Network> madeNetwork;
    std::optional<QNetworkRequest> madeRequest;
    std::vector<std::unique_ptr<http2::Network>> formerNetworks;
    int exchanges = 0;
    quint64 answers = 0;
    bool closing = false;
    TokenSource tokens;
};

Client::Client(Service service, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(service), clock))
{
}

// While the private part is being destroyed, d may be null already; a token request that ends then would count there.
Client::~Client()
{
    setCredentials(std::nullopt);
}

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

TrustedAuthorities& Client::authorities() const
{
    return d->authorities;
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

void Client::setCredentials(std::optional<Credentials> credentials, const std::optional<Token>& token)
{
    if (credentials && !d->authorities.areKnown())
        d->authorities.read(); // something will be asked
    d->tokens.setCredentials(std::move(credentials), token);
}

void Client::setProxySignIn(ProxySignIn* signIn)
{
    if (d->proxySignIn != nullptr)
        d->proxySignIn->disconnect(this);
    d->proxySignIn = signIn;
    d->forgetNetwork();
    if (signIn != nullptr)
        connect(signIn, &ProxySignIn::answered, this, [this] { d->forgetNetwork(); });
}

ProxySignIn* Client::proxySignIn() const
{
    return d->proxySignIn;
}

bool Client::isIdle() const
{
    return d->exchanges == 0;
}

void Client::closeConnections()
{
    d->closing = true;
    if (isIdle())
        tellIdleSoon();
}

// Qt tells that a proxy refused, but not for which request.
QString Client::refusingProxy(const QUrl& url) const
{
    const QList<QNetworkProxy> onTheWay = network().proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    for (const QNetworkProxy& proxy : onTheWay) {
        if (const QString name = ProxySignIn::nameOf(proxy); d->refusedBy.contains(name))
            return name;
    }
    return d->refusedBy.isEmpty() ? QString() : d->refusedBy.constLast();
}

void Client::exchangeBegan()
{
    ++d->exchanges;
}

void Client::exchangeEnded()
{
    --d->exchanges;
    if (isIdle())
        tellIdleSoon();
}

void Client::answerCame()
{
    ++d->answers;
}

quint64 Client::answers() const
{
    return d->answers;
}

// Later: a reply may be what led here, and whoever hears of its end may send something else.
void Client::tellIdleSoon()
{
    const auto tell = [this] {
        if (!isIdle())
            return;
        if (d->closing)
            d->closeIdleConnections();
        else
            d->formerNetworks.clear();
        Q_EMIT becameIdle();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

Deadlines& Client::deadlines() const
{
    return d->deadlines;
}

QNetworkAccessManager& Client::network() const
{
    return d->network();
}

void Client::leaveNetwork(const QNetworkAccessManager& network)
{
    if (d->madeNetwork.get() == &network)
        d->forgetNetwork();
}

QNetworkRequest Client::requestFor(const QUrl& url) const
{
    QNetworkRequest request = d->blankRequest();
    request.setUrl(url);
    return request;
}

} // namespace k2
