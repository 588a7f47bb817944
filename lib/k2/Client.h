// SPDX-License-Identifier: MIT
//! The way to one service: what all calls of it share.
#pragma once

#include "k2/Secrets.h"
#include "k2/Service.h"

#include <QNetworkRequest>
#include <QObject>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace k2 {

class Clock;
class Deadlines;
class ProxySignIn;
class TokenSource;
class TrustedAuthorities;

//! The connections, the settings and the token of one service. It must outlive every Request made with it.
//!
//! Certificates are always verified; redirects are never followed; cookies are neither kept nor sent. Proxies are those
//! of the application (QNetworkProxyFactory), except for this computer itself, which is always reached directly.
class Client : public QObject {
    Q_OBJECT

public:
    //! The clock must outlive the client.
    Client(Service service, Clock& clock, QObject* parent = nullptr);
    ~Client() override;

    const Service& service() const;
    Clock& clock() const;
    TokenSource& tokens() const;
    bool hasCredentials() const;

    //! Whether the token may go to this URL: the origin is the service's own, and it is safe to send a secret there.
    bool isOwnOrigin(const QUrl& url) const;
    //! The URL of this path, which begins with a slash, at the service.
    QUrl urlOf(const QString& path) const;

    //! From now on the service is asked with these; without any, nothing that needs a token is sent.
    //! \param token that these credentials were given a moment ago, if any
    void setCredentials(std::optional<Credentials> credentials, const std::optional<Token>& token = std::nullopt);

    //! Who answers a proxy that asks for a user name and password; null: nobody does. Must outlive the client, or be
    //! replaced before.
    void setProxySignIn(ProxySignIn* signIn);
    ProxySignIn* proxySignIn() const;

    //! Nothing is on the wire. A Request that waits for something else, such as its next try, may still be running.
    bool isIdle() const;
    //! Closes every connection, and frees what its buffers hold of what was sent: as soon as the client isIdle(), never
    //! before this returns.
    void closeConnections();

    //! \internal The proxy on the way to this URL that asked who asks; see ProxySignIn::nameOf(). Where the way is
    //! another one by now, the one that asked last.
    QString refusingProxy(const QUrl& url) const;
    //! \internal An exchange has begun; exchangeEnded() follows.
    void exchangeBegan();
    void exchangeEnded();
    //! \internal An answer came, whatever it says.
    void answerCame();
    //! \internal How many came so far.
    quint64 answers() const;
    //! \internal Of the exchanges.
    Deadlines& deadlines() const;
    //! \internal
    QNetworkAccessManager& network() const;
    //! \internal What is begun from now on has other connections than those of this network; what is under way ends
    //! there.
    void leaveNetwork(const QNetworkAccessManager& network);
    //! \internal To be known before anything is sent.
    TrustedAuthorities& authorities() const;
    //! \internal The request that every call of this URL begins with.
    QNetworkRequest requestFor(const QUrl& url) const;

Q_SIGNALS:
    //! What was on the wire has ended, and nothing else has begun meanwhile.
    void becameIdle();

private:
    void tellIdleSoon();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace k2
