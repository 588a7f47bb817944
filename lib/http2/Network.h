// SPDX-License-Identifier: MIT
//! Qt's way to the network, and a faster one for what is asked often of a service that speaks HTTP/2.
#pragma once

#include "http2/Connection.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QString>

#include <utility>

namespace http2 {

class Reply;

//! A QNetworkAccessManager. It leaves to its base class whatever it has no reason to do itself.
//!
//! A plain GET goes over a Connection of its own once the base class has found that the service speaks HTTP/2, and that
//! connection is there and takes requests: the first ones, those that go through a proxy, and all others do not. So it
//! is the base class that tells why a service cannot be reached.
//!
//! Without the module of Session everything is left to the base class.
//!
//! Plain means: over https, allowed to use HTTP/2, with ManualRedirectPolicy, and with an `Accept-Encoding` of its own.
//! Neither cookies nor a cache have a part in it, and a proxy is asked for in proxyFactory() only.
class Network final : public QNetworkAccessManager {
    Q_OBJECT

public:
    //! \param now the time of day: it goes on while the computer sleeps
    explicit Network(Now now, QObject* parent = nullptr);
    ~Network() override;

    //! Closes every connection that nothing goes over, and frees what its buffers hold; the others when they are idle.
    void closeConnections();

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* data) override;

private:
    struct Origin {
        bool speaksHttp2 = false;
        int failures = 0; //!< connections that ended before anything was answered, in a row
        QPointer<Connection> connection{}; //!< the last one
    };

    static Connection* usable(const Origin& origin);
    void learn(const QNetworkReply& reply);
    Connection* connectionFor(const QNetworkRequest& request);
    bool isDirect(const QUrl& url) const;
    Connection* connectTo(const QUrl& url, const QSslConfiguration& tls);
    void askAgain(Reply& reply, bool inVain);

    const Now m_now;
    QHash<std::pair<QString, int>, Origin> m_origins; //!< by host and port
};

} // namespace http2
