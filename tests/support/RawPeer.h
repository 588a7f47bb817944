// SPDX-License-Identifier: MIT
//! A peer that says over a socket exactly what a test tells it to, HTTP or not.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

class QTcpServer;
class QTcpSocket;

namespace test {

//! One request as it came over the wire.
struct RawRequest {
    QByteArray method;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    //! Empty where there is none; names are compared without case.
    QByteArray header(QByteArrayView name) const;
    QByteArray asText() const; //!< all of it, to look for what must not be there
};

//! What the peer does once it has a whole request.
struct RawReply {
    enum class Then { KeepOpen, Close, Reset };

    QByteArray bytes; //!< sent as they are
    Then then = Then::KeepOpen;
    QByteArray repeated{}; //!< sent after them so many times, as fast as it is read; made only once, however much it is
    int times = 0;

    //! A well-formed answer.
    static RawReply http(int status, const QByteArray& body = {}, const QByteArray& headerLines = {});
    static RawReply json(const QByteArray& body) { return http(200, body, "Content-Type: application/json\r\n"); }
    //! The answer of a token endpoint.
    static RawReply token(const QByteArray& value, int lifetime = 3600);
    static RawReply nothing() { return {}; }
    static RawReply close() { return { .bytes = {}, .then = Then::Close }; }
    static RawReply reset() { return { .bytes = {}, .then = Then::Reset }; }
};

//! Listens on 127.0.0.1, in the thread of the test, over TCP or TLS (HTTP/1.1 only), and counts what it gets.
class RawPeer : public QObject {
    Q_OBJECT

public:
    using Reaction = std::function<RawReply(const RawRequest& request)>;

    explicit RawPeer(Reaction reaction, std::optional<QSslConfiguration> tls = std::nullopt);
    ~RawPeer() override;

    //! `http://127.0.0.1:PORT` or https.
    QUrl baseUrl() const;
    //! Every whole request, in order.
    const QList<RawRequest>& requests() const { return m_requests; }
    //! How many of them have this method and target.
    int count(const QByteArray& method, const QByteArray& target) const;
    //! How many connections were made, whether anything came over them or not.
    int connections() const { return m_connections; }
    //! How many of them are there now.
    qsizetype openConnections() const { return m_open.size(); }
    //! Everything that came, request or not.
    const QByteArray& received() const { return m_received; }

    //! Sends to whoever is connected, or only to those that have asked for this target last.
    void send(const QByteArray& bytes, const QByteArray& target = {});
    //! From now on connections are made with these certificates.
    void setTls(const QSslConfiguration& tls) { m_tls = tls; }
    //! Closes every connection; from now on its port refuses.
    void leave();
    //! From now on each connection is closed as soon as it is made.
    void closeAtOnce() { m_closeAtOnce = true; }
    //! From now on each connection is accepted, and then nothing is read or said, not even for TLS.
    void staySilent() { m_silent = true; }

Q_SIGNALS:
    //! After the reaction to it.
    void requested();

private:
    class Server;

    //! What is known of one that is connected.
    struct Connection {
        QByteArray buffer; // what has come of a request so far
        QByteArray target; // asked for last
        RawReply reply; // to that; what is left of it
    };

    void accept(qintptr descriptor);
    void read(QTcpSocket* socket);
    void goOn(QTcpSocket* socket);

    Reaction m_reaction;
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket*, Connection> m_open;
    QList<RawRequest> m_requests;
    QByteArray m_received;
    int m_connections = 0;
    bool m_closeAtOnce = false;
    bool m_silent = false;
};

} // namespace test
