// SPDX-License-Identifier: MIT
//! A peer that speaks HTTP/2 over TLS as a test tells it to, right or wrong.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace test {

//! Listens on 127.0.0.1, in the thread of the test. Connections are numbered from 0, in the order of their making.
class Http2Peer : public QObject {
    Q_OBJECT

public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    struct Request {
        int connection = 0;
        std::int32_t stream = 0;
        Headers headers{}; //!< with those that begin with a colon
        QList<QByteArray> neverIndexed{}; //!< names

        //! Empty where there is none.
        QByteArray header(const QByteArray& name) const;
        QByteArray path() const { return header(":path"); }
    };
    struct Reset {
        Request request;
        std::uint32_t errorCode = 0;
    };
    struct Answer {
        QByteArray status = "200";
        Headers headers{};
        QByteArray body{};
        bool isWhole = true; //!< else more is to come, and never does
    };

    explicit Http2Peer(const QSslConfiguration& tls);
    ~Http2Peer() override;

    QUrl url(const QString& path) const;
    const QList<Request>& requests() const { return m_requests; }
    int count(const QByteArray& path) const;
    //! What the client took back.
    const QList<Reset>& resets() const { return m_resets; }
    int connections() const { return m_connections; }
    int openConnections() const;

    //! What becomes of each request; without one it is answered with its own path.
    std::function<void(const Request& request)> react;
    //! For the connections that are made from now on.
    void setTls(const QSslConfiguration& tls) { m_tls = tls; }
    void setProtocols(const QList<QByteArray>& protocols) { m_protocols = protocols; }
    //! From now on its port refuses.
    void stopListening();
    //! Whether each that is made from now on is accepted, and then nothing is read or said, not even for TLS.
    void setSilent(bool isSilent) { m_isSilent = isSilent; }
    void setMostStreams(std::uint32_t count) { m_mostStreams = count; }
    //! What is said, instead of HTTP/2, as soon as a connection is there.
    void setGreeting(const QByteArray& bytes) { m_greeting = bytes; }

    void answer(const Request& request, const Answer& answer);
    void answer(const Request& request) { answer(request, { .body = request.path() }); }
    //! Headers of an answer before the final one.
    void inform(const Request& request, const QByteArray& status);
    void reset(const Request& request, std::uint32_t errorCode);
    //! Takes no more than up to this stream.
    void goAway(int connection, std::int32_t lastStream);
    void changeMostStreams(int connection, std::uint32_t count);
    void say(int connection, const QByteArray& bytes);
    //! Reads nothing from now on, and says this again and again, as fast as it is read. After so many bytes it closes.
    void flood(int connection, const QByteArray& bytes, qint64 most);
    //! How many of them it has said.
    qint64 flooded() const { return m_flooded; }
    //! Reads nothing from now on, or goes on reading.
    void setReading(int connection, bool isReading);
    void close(int connection);
    void closeAll();

private:
    class Server;
    class Connection;
    friend class Connection;

    void accept(qintptr descriptor);
    void take(const Request& request);

    QSslConfiguration m_tls;
    QList<QByteArray> m_protocols;
    std::optional<std::uint32_t> m_mostStreams;
    QByteArray m_greeting;
    bool m_isSilent = false;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
    QHash<int, Connection*> m_open;
    int m_connections = 0;
    QList<Request> m_requests;
    QList<Reset> m_resets;
    qint64 m_flooded = 0;
};

} // namespace test
