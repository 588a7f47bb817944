// SPDX-License-Identifier: MIT
//! One connection to a peer, over TLS, for as many requests as it takes.
#pragma once

#include "http2/Reply.h"
#include "http2/Session.h"

#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace http2 {

using Now = std::function<std::chrono::milliseconds()>;

//! What is begun in one turn of the event loop goes out together. Requests beyond what the peer takes at once wait for
//! their turn. Nothing keeps or ends an idle connection: it stays until the peer closes it, but one that was idle for
//! long isStale().
class Connection final : public QObject {
    Q_OBJECT

public:
    //! Of https, where a URL names none.
    static constexpr int defaultPort = 443;

    enum class State {
        Opening,
        Open, //!< there, and takes requests
        Leaving, //!< takes no more, and ends when nothing is under way
        Ended,
    };

    //! Begins to connect. \param url whose host and port are connected to, and whose certificate is verified
    Connection(
        std::unique_ptr<Session> session, Now now, const QUrl& url, const QSslConfiguration& tls, QObject* parent);

    State state() const { return m_state; }
    //! Open, and what is asked now is sent at once, or when something that is under way has ended.
    bool takesRequests() const;
    //! Anything: it is of use.
    bool hasAnswered() const { return m_hasAnswered; }
    //! It could not be made, or has answered nothing of what was asked.
    bool hasFailed() const { return !m_hasAnswered && (m_hasAsked || !m_session->isReady()); }
    //! Nothing is under way, and nothing was heard for so long that the way to the peer may be gone: something between
    //! forgets connections that are silent, and nobody is told.
    bool isStale() const;
    //! What it was begun with.
    const QSslConfiguration& tls() const { return m_tls; }

    //! Takes over this reply, while it is Opening or Open. No signal comes before this returns.
    void ask(Reply& reply);
    //! From now on it is Leaving.
    void leave();

    //! \internal For the reply. It is none of the connection's any more; where it is under way, the peer is told.
    void forget(Reply& reply);
    //! \internal For the reply, which has taken so much of its body.
    void consume(Reply& reply, qsizetype bytes);

Q_SIGNALS:
    //! Not processed, as far as anybody can tell: may be asked over another connection.
    //! \param inVain nothing was answered over this one, or will be
    void returned(const QList<QPointer<http2::Reply>>& replies, bool inVain);
    //! Nothing comes of it any more.
    void ended();

private:
    using Replies = QList<QPointer<Reply>>;
    struct Asked {
        Reply* reply = nullptr;
        quint64 chunksBefore = 0; //!< m_chunks when it was sent
    };

    void takeEncrypted();
    void takeError();
    void workSoon();
    void work();
    bool receive();
    void send();
    void tellNews();
    bool takeBack(Reply& reply);
    void giveBack();
    void lose(QNetworkReply::NetworkError error, const QString& words);

    Headers headersOf(const QNetworkRequest& request) const;

    const Now m_now;
    const QSslConfiguration m_tls;
    const QByteArray m_authority; //!< host and port, as each request names them
    QSslSocket m_socket;
    const std::unique_ptr<Session> m_session;
    State m_state = State::Opening;
    bool m_willWork = false;
    bool m_isBackedUp = false; //!< nothing is sent until the peer reads
    bool m_hasAsked = false; //!< anything
    bool m_hasAnswered = false; //!< anything
    std::chrono::milliseconds m_lastHeard; //!< when
    quint64 m_chunks = 0; //!< that were received so far
    QByteArray m_chunk;
    QList<QSslError> m_tlsErrors;
    std::deque<Reply*> m_waiting; //!< for their turn
    std::map<std::int32_t, Asked> m_asked; //!< by stream
    Replies m_returned; //!< and nobody was told yet
};

} // namespace http2
