// SPDX-License-Identifier: MIT
#include "k2/Exchange.h"

#include "k2/Client.h"
#include "k2/Clock.h"
#include "k2/Deadlines.h"
#include "k2/HttpLog.h"
#include "k2/OneShotBody.h"
#include "k2/Secrets.h"
#include "k2/ServiceMessage.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// Qt makes an error of each 4xx and 5xx; those came as answers. So did what Qt would like to send once more though it
// has read the headers of an answer: a redirect, or one of unknown length after which the connection was closed.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::NoError)
        return true;
    if (error == QNetworkReply::ContentReSendError)
        return status != 0;
    return status >= 400 && error > QNetworkReply::UnknownProxyError;
}

// Without a status nothing of an answer came. Over HTTP/2 Qt then calls it a fault of the protocol, too, where the peer
// refuses a stream, or takes no more of them over this connection (RFC 9113, 8.1 and 6.8): neither says anything of
// what was asked. It does not tell them from a peer that speaks HTTP/2 wrongly, which counts as not to be reached, too.
Error::Kind kindOf(QNetworkReply::NetworkError error, int status)
{
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Error::Kind::ProxySignIn;
    case QNetworkReply::TimeoutError:
        return Error::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::Kind::Tls;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return status == 0 ? Error::Kind::Unreachable : Error::Kind::BadResponse;
    default:
        return Error::Kind::Unreachable;
    }
}

} // namespace

Exchange::Exchange(Client& client, const QUrl& url, QByteArray authorization)
    : m_client(client)
    , m_url(url)
    , m_method("GET"_ba)
    , m_authorization(std::move(authorization))
    , m_mayHaveBeenSent(true)
    , m_answersBefore(client.answers())
    , m_begin(client.clock().now())
{
    QNetworkRequest request = client.requestFor(url);
    if (!m_authorization.isEmpty())
        request.setRawHeader("Authorization"_ba, m_authorization);
    watch(client.network().get(request));
}

Exchange::Exchange(
    Client& client, const QUrl& url, QByteArray authorization, const QByteArray& contentType, QByteArray body)
    : m_client(client)
    , m_url(url)
    , m_method("POST"_ba)
    , m_authorization(std::move(authorization))
    , m_answersBefore(client.answers())
    , m_begin(client.clock().now())
{
    QNetworkRequest request = client.requestFor(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    request.setHeader(QNetworkRequest::ContentLengthHeader, qlonglong{ body.size() });
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    if (!m_authorization.isEmpty())
        request.setRawHeader("Authorization"_ba, m_authorization);
    auto* postBody = new OneShotBody(std::move(body), this);
    QNetworkReply* reply = client.network().post(request, postBody);
    postBody->setParent(reply); // which may read it for as long as it lives
    m_postBody = postBody;
    watch(reply);
    // Qt begins what has a body like this one only later, and has forgotten by then what it may read ahead.
    QMetaObject::invokeMethod(
        reply, [reply] { reply->setReadBufferSize(largestBody + 1); }, Qt::QueuedConnection);
}

Exchange::~Exchange()
{
    drop();
    wipe(m_authorization);
}

bool Exchange::mayHaveBeenSent() const
{
    if (!m_isUnderWay || m_mayHaveBeenSent)
        return m_mayHaveBeenSent;
    return !m_postBody || m_postBody->wasRead(); // gone with its reply, it cannot tell any more
}

void Exchange::watch(QNetworkReply* reply)
{
    m_reply = reply;
    m_isUnderWay = true;
    m_client.exchangeBegan();
    // A peer that sends more than is read here must not fill the memory meanwhile.
    reply->setReadBufferSize(largestBody + 1);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::readMore);
    connect(reply, &QNetworkReply::finished, this, &Exchange::conclude);
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_hasHadItsTurn = true; });
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHeaders);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        QStringList words;
        for (const QSslError& error : errors)
            words.append(error.errorString());
        m_tlsErrors = words.join(u"; "_s);
    });
    // Qt's own transfer timeout counts inactivity only: a peer that drips a byte now and then would never end.
    m_deadline = m_client.deadlines().begin([this] { giveUp(); });
}

void Exchange::giveUp()
{
    // Where a handshake of TLS does not end, Qt leaves the next request waiting for the same connection. Others that
    // were answered meanwhile say that it is not so: then this one waited for its turn.
    if (m_reply && !m_hasHadItsTurn && m_client.answers() == m_answersBefore)
        m_client.leaveNetwork(*m_reply->manager());
    abandon(Error::Kind::Timeout, u"The deadline passed"_s);
}

void Exchange::readHeaders()
{
    // Where something was created is known now. Whatever becomes of the body, the address must not be lost with it.
    const bool isCreated = m_method == "POST" && statusOf(*m_reply) == 201 && m_reply->hasRawHeader("location"_ba);
    if (isCreated)
        end(begunAnswer());
    else if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > largestBody)
        abandon(Error::Kind::BadResponse, u"The answer is too large"_s);
}

void Exchange::readMore()
{
    m_received += m_reply->readAll();
    if (m_received.size() > largestBody)
        abandon(Error::Kind::BadResponse, u"The answer is too large"_s);
}

void Exchange::conclude()
{
    readMore();
    if (m_reply == nullptr)
        return;
    const int status = statusOf(*m_reply);
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!isAnswer(error, status)) {
        // Where a name was not found, Qt may leave the next request over the same connection without an end.
        if (error == QNetworkReply::HostNotFoundError)
            m_client.leaveNetwork(*m_reply->manager());
        const QString detail = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors;
        abandon(kindOf(error, status), detail);
        return;
    }
    Answer answer = begunAnswer();
    answer.body = std::exchange(m_received, {});
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (answer.isSuccess() && length.isValid() && answer.body.size() < length.toLongLong()) {
        abandon(Error::Kind::Unreachable, u"The answer was cut off"_s);
        return;
    }
    end(std::move(answer));
}

Answer Exchange::begunAnswer() const
{
    Answer answer;
    answer.url = m_url;
    answer.status = statusOf(*m_reply);
    answer.headers = m_reply->rawHeaderPairs();
    return answer;
}

void Exchange::abandon(Error::Kind kind, const QString& detail)
{
    Failure failure;
    failure.kind = kind;
    failure.httpStatus = m_reply ? statusOf(*m_reply) : 0;
    failure.detail = plainLine(detail, ServiceMessage::longestText);
    if (kind == Error::Kind::ProxySignIn)
        failure.proxy = m_client.refusingProxy(m_url);
    failure.isOfAnother = isOfAnother();
    end(tl::make_unexpected(failure));
}

// Where an answer breaks off, Qt ends with the same error whatever waits for one of its connections.
bool Exchange::isOfAnother() const
{
    return m_reply && m_reply->error() == QNetworkReply::RemoteHostClosedError && !m_hasHadItsTurn
        && m_client.answers() != m_answersBefore;
}

void Exchange::end(Outcome outcome)
{
    m_outcome = std::move(outcome);
    if (m_outcome)
        m_client.answerCame();
    m_duration = m_client.clock().now() - m_begin;
    logExchange(m_method, m_url, m_outcome ? m_outcome->status : m_outcome.error().httpStatus, m_duration);
    drop();
    Q_EMIT ended();
}

void Exchange::drop()
{
    if (!m_isUnderWay)
        return;
    m_mayHaveBeenSent = mayHaveBeenSent();
    m_isUnderWay = false;
    m_client.deadlines().end(m_deadline);
    if (const QPointer<QNetworkReply> reply = std::exchange(m_reply, {})) {
        reply->disconnect(this);
        if (!m_outcome)
            reply->abort(); // after an answer it is whole, or its end stops the rest
        reply->deleteLater();
    }
    wipe(m_received);
    m_client.exchangeEnded();
}

} // namespace k2
