// SPDX-License-Identifier: MIT
//! One request on the wire and its answer, or why there is none.
#pragma once

#include "k2/Answer.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <utility>

class QNetworkReply;

namespace k2 {

class Client;
class OneShotBody;

//! Sends one GET or POST, with a deadline and a bound of its own. Destroying it drops the request without a signal.
class Exchange final : public QObject {
    Q_OBJECT

public:
    //! The largest body that is read, in bytes.
    static constexpr qsizetype largestBody = qsizetype{ 1024 } * 1024;

    //! No whole answer came.
    struct Failure {
        Error::Kind kind = Error::Kind::Unreachable;
        int httpStatus = 0; //!< where the answer had begun
        QString detail; //!< in Qt's words
        QString proxy; //!< that asked who asks; see ProxySignIn::nameOf()
        //! It waited for its turn when a connection broke over which another was being answered, and the service has
        //! answered others meanwhile: it says nothing about this one.
        bool isOfAnother = false;
    };
    using Outcome = tl::expected<Answer, Failure>;

    //! Sends a GET: ended() follows, never before this returns.
    Exchange(Client& client, const QUrl& url, QByteArray authorization);
    //! Sends a POST, whose body reaches the wire once. A 201 with a Location is its answer as soon as its headers are
    //! there: without a body, which is not waited for.
    Exchange(Client& client, const QUrl& url, QByteArray authorization, const QByteArray& contentType, QByteArray body);
    ~Exchange() override;

    //! Whether the peer may have got something that it can act upon. Always so for a GET.
    bool mayHaveBeenSent() const;
    //! Once, when ended() was emitted: whoever takes an answer that holds secrets wipes it.
    Outcome takeOutcome() { return std::move(m_outcome); }
    //! From the sending to the end.
    std::chrono::milliseconds duration() const { return m_duration; }

Q_SIGNALS:
    void ended();

private:
    void watch(QNetworkReply* reply);
    void giveUp();
    void readHeaders();
    void readMore();
    void conclude();
    Answer begunAnswer() const; //!< without a body
    void abandon(Error::Kind kind, const QString& detail);
    bool isOfAnother() const;
    void end(Outcome outcome);
    void drop();

    Client& m_client;
    QUrl m_url;
    QByteArray m_method;
    QByteArray m_authorization; //!< shared with the request that Qt holds, so that we are the last and wipe it
    QPointer<QNetworkReply> m_reply; //!< the network may be gone before us, and its replies with it
    QPointer<OneShotBody> m_postBody;
    bool m_isUnderWay = false;
    bool m_mayHaveBeenSent = false;
    bool m_hasHadItsTurn = false;
    quint64 m_answersBefore;
    QByteArray m_received;
    QString m_tlsErrors;
    quint64 m_deadline = 0; //!< see Deadlines
    std::chrono::milliseconds m_begin;
    std::chrono::milliseconds m_duration{};
    Outcome m_outcome = tl::make_unexpected(Failure{});
};

} // namespace k2
