// SPDX-License-Identifier: MIT
#include "PeerAndNetwork.h"

#include "http2/Reply.h"

#include <QNetworkProxyFactory>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

namespace {

class NoProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& /*query*/) override
    {
        return { QNetworkProxy(QNetworkProxy::NoProxy) };
    }
};

} // namespace

PeerAndNetwork::PeerAndNetwork(const Certificates& ofCertificates)
    : certificates(ofCertificates)
    , peer(certificates.server(u"server"_s))
    , network(std::make_unique<http2::Network>([this] { return now; }))
{
    network->setProxyFactory(new NoProxies);
}

QNetworkRequest PeerAndNetwork::request(const QString& path) const
{
    QNetworkRequest request(peer.url(path));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(certificates.authorities());
    request.setSslConfiguration(tls);
    request.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    request.setRawHeader("Authorization"_ba, "Bearer secret"_ba);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return request;
}

PeerAndNetwork::Reply PeerAndNetwork::get(const QString& path) const
{
    return Reply(network->get(request(path)));
}

PeerAndNetwork::Replies PeerAndNetwork::getMany(int count) const
{
    Replies replies;
    for (int i = 0; i < count; ++i)
        replies.push_back(get(u"/%1"_s.arg(i)));
    return replies;
}

bool PeerAndNetwork::begin() const
{
    constexpr int most = 1000; // answers by Qt, while the connection is being made
    for (int i = 0; i < most; ++i) {
        const Reply reply = get(u"/begin"_s);
        if (!waitFor(*reply) || reply->error() != QNetworkReply::NoError)
            return false;
        if (isOwn(*reply))
            return true;
    }
    return false;
}

bool PeerAndNetwork::isAnswered(const QString& path) const
{
    const Reply reply = get(path);
    return waitFor(*reply) && reply->error() == QNetworkReply::NoError && reply->readAll() == path.toLatin1();
}

bool PeerAndNetwork::areAnswered(const Replies& replies)
{
    int i = 0;
    return std::all_of(replies.cbegin(), replies.cend(), [&i](const Reply& reply) {
        return isOwn(*reply) && waitFor(*reply) && reply->error() == QNetworkReply::NoError
            && reply->readAll() == '/' + QByteArray::number(i++);
    });
}

bool PeerAndNetwork::isOwn(const QNetworkReply& reply)
{
    return qobject_cast<const http2::Reply*>(&reply) != nullptr;
}

bool PeerAndNetwork::waitFor(const QNetworkReply& reply)
{
    constexpr int longest = 30'000; // milliseconds: under valgrind it takes some seconds
    QSignalSpy ended(&reply, &QNetworkReply::finished);
    return reply.isFinished() || ended.wait(longest);
}

} // namespace test
