// SPDX-License-Identifier: MIT
#include "http2/Reply.h"

#include "http2/Connection.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace http2 {

namespace {

//! As QNetworkAccessManager calls it.
QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 400:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status > 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

} // namespace

Reply::Reply(const QNetworkRequest& request, QObject* parent)
    : QNetworkReply(parent)
{
    setRequest(request);
    setUrl(request.url());
    setOperation(QNetworkAccessManager::GetOperation);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

Reply::~Reply()
{
    if (m_connection)
        m_connection->forget(*this);
}

qint64 Reply::bytesAvailable() const
{
    return body.size() + QNetworkReply::bytesAvailable();
}

void Reply::abort()
{
    fail(OperationCanceledError, u"Operation canceled"_s);
}

void Reply::enter(Connection& connection)
{
    stream() = {};
    m_connection = &connection;
    m_consumed = 0;
}

bool Reply::mayReturn()
{
    constexpr int mostReturns = 3;
    return ++m_returns <= mostReturns;
}

void Reply::tellNews()
{
    const QPointer<Reply> self(this);
    if (status != 0 && !m_hasToldHeaders)
        tellHeaders();
    if (self && !isFinished() && !body.isEmpty())
        Q_EMIT readyRead();
    if (self && !isFinished() && !ending)
        makeRoom();
    if (!self || isFinished() || !ending)
        return;
    switch (*ending) {
    case Ending::Whole:
        if (const NetworkError error = errorOfStatus(status); error != NoError)
            fail(error, u"The answer has the status %1"_s.arg(status));
        else
            end();
        return;
    case Ending::NotProcessed:
    case Ending::BrokenOff:
        fail(RemoteHostClosedError, u"The answer was broken off"_s);
        return;
    case Ending::Invalid: {
        const QVariant length = header(QNetworkRequest::ContentLengthHeader);
        if (length.isValid() && bodyBytes != length.toLongLong()) // of what is too long, less was taken
            fail(RemoteHostClosedError, u"The answer is not as long as it says"_s);
        else
            fail(ProtocolFailure, u"The answer is not as HTTP/2 has it"_s);
    }
    }
}

void Reply::tellHeaders()
{
    m_hasToldHeaders = true;
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
    setAttribute(QNetworkRequest::Http2WasUsedAttribute, true);
    for (const auto& [name, value] : std::as_const(headers)) {
        // As Qt joins them, too.
        const QByteArray comma = name == "set-cookie" ? "\n"_ba : ", "_ba;
        setRawHeader(name, hasRawHeader(name) ? rawHeader(name) + comma + value : value);
    }
    Q_EMIT metaDataChanged();
}

void Reply::fail(NetworkError error, const QString& words)
{
    if (isFinished())
        return;
    setError(error, words);
    const QPointer<Reply> self(this);
    Q_EMIT errorOccurred(error);
    if (self)
        end();
}

void Reply::end()
{
    if (isFinished())
        return;
    if (m_connection)
        m_connection->forget(*this);
    m_connection = nullptr;
    setFinished(true);
    Q_EMIT finished();
}

qint64 Reply::readData(char* data, qint64 maximum)
{
    const qsizetype length = std::min<qsizetype>(body.size(), maximum);
    if (length == 0)
        return isFinished() || ending ? -1 : 0;
    std::memcpy(data, body.constData(), static_cast<std::size_t>(length));
    body.remove(0, length);
    makeRoom();
    return length;
}

//! For as much as may come besides what was not taken yet.
void Reply::makeRoom()
{
    const qsizetype taken = bodyBytes - body.size();
    const auto keeping = std::max<qsizetype>(readBufferSize() - Session::window, 0);
    const qsizetype consumed = readBufferSize() == 0 ? bodyBytes : std::min(bodyBytes, taken + keeping);
    if (m_connection && !ending && consumed > m_consumed)
        m_connection->consume(*this, consumed - std::exchange(m_consumed, consumed));
}

} // namespace http2
