// SPDX-License-Identifier: MIT
#include "http2/Network.h"

#include "http2/Reply.h"

#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace http2 {

namespace {

// So many connections may come to nothing before everything is left to the base class.
constexpr int mostFailures = 3;

std::pair<QString, int> originOf(const QUrl& url)
{
    return { url.host(), url.port(Connection::defaultPort) };
}

bool isPlain(const QNetworkRequest& request)
{
    const QVariant redirects = request.attribute(QNetworkRequest::RedirectPolicyAttribute);
    return request.url().scheme() == u"https" && request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool()
        && redirects.isValid() && redirects.toInt() == QNetworkRequest::ManualRedirectPolicy
        && request.hasRawHeader("accept-encoding"_ba) && request.peerVerifyName().isEmpty();
}

} // namespace

Network::Network(Now now, QObject* parent)
    : QNetworkAccessManager(parent)
    , m_now(std::move(now))
{
    connect(this, &QNetworkAccessManager::finished, this, [this](QNetworkReply* reply) { learn(*reply); });
}

// Before the connections that they look to.
Network::~Network()
{
    qDeleteAll(findChildren<Reply*>(Qt::FindDirectChildrenOnly));
}

void Network::closeConnections()
{
    clearConnectionCache();
    m_origins.clear();
    for (Connection* connection : findChildren<Connection*>(Qt::FindDirectChildrenOnly))
        connection->leave();
}

QNetworkReply* Network::createRequest(Operation operation, const QNetworkRequest& request, QIODevice* data)
{
    Connection* connection = operation == GetOperation && data == nullptr ? connectionFor(request) : nullptr;
    if (connection == nullptr)
        return QNetworkAccessManager::createRequest(operation, request, data);
    auto* reply = new Reply(request, this);
    connection->ask(*reply);
    return reply;
}

Connection* Network::usable(const Origin& origin)
{
    using State = Connection::State;
    Connection* connection = origin.connection;
    const bool takesRequests
        = connection != nullptr && (connection->state() == State::Opening || connection->state() == State::Open);
    return takesRequests ? connection : nullptr;
}

void Network::learn(const QNetworkReply& reply)
{
    if (qobject_cast<const Reply*>(&reply) != nullptr)
        return;
    const bool isAnswer = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    if (!isAnswer || reply.url().scheme() != u"https")
        return;
    m_origins[originOf(reply.url())].speaksHttp2 = reply.attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
}

Connection* Network::connectionFor(const QNetworkRequest& request)
{
    const QUrl url = request.url();
    const auto origin = m_origins.find(originOf(url));
    if (origin == m_origins.end() || !origin->speaksHttp2 || !isPlain(request) || !isDirect(url))
        return nullptr;
    const QSslConfiguration tls = request.sslConfiguration();
    if (origin->connection && (origin->connection->tls() != tls || origin->connection->isStale()))
        origin->connection->leave();
    if (Connection* connection = usable(*origin))
        return connection->takesRequests() ? connection : nullptr;
    connectTo(url, tls);
    return nullptr;
}

bool Network::isDirect(const QUrl& url) const
{
    QNetworkProxyFactory* proxies = proxyFactory();
    if (proxies == nullptr)
        return false;
    const QList<QNetworkProxy> onTheWay = proxies->queryProxy(QNetworkProxyQuery(url));
    return !onTheWay.isEmpty() && onTheWay.constFirst().type() == QNetworkProxy::NoProxy;
}

Connection* Network::connectTo(const QUrl& url, const QSslConfiguration& tls)
{
    Origin& origin = m_origins[originOf(url)];
    std::unique_ptr<Session> session = origin.failures < mostFailures ? Session::make() : nullptr;
    if (!session)
        return nullptr;
    auto* connection = new Connection(std::move(session), m_now, url, tls, this);
    origin.connection = connection;
    connect(connection, &Connection::returned, this, [this](const auto& replies, bool inVain) {
        for (const QPointer<Reply>& reply : replies) {
            if (reply && !reply->isFinished())
                askAgain(*reply, inVain);
        }
    });
    connect(connection, &Connection::ended, this, [this, url, connection] {
        int& failures = m_origins[originOf(url)].failures;
        if (connection->hasAnswered())
            failures = 0;
        else if (connection->hasFailed())
            ++failures;
        connection->deleteLater();
    });
    return connection;
}

void Network::askAgain(Reply& reply, bool inVain)
{
    const bool mayBeAsked = (!inVain || reply.mayReturn()) && isDirect(reply.url());
    Connection* connection = mayBeAsked ? usable(m_origins[originOf(reply.url())]) : nullptr;
    if (mayBeAsked && connection == nullptr)
        connection = connectTo(reply.url(), reply.request().sslConfiguration());
    if (connection != nullptr)
        connection->ask(reply);
    else
        reply.fail(QNetworkReply::RemoteHostClosedError, u"The service does not take the request"_s);
}

} // namespace http2
