// SPDX-License-Identifier: MIT
#include "k2/Answer.h"

#include "k2/Client.h"
#include "k2/Clock.h"
#include "k2/RetryDelay.h"
#include "k2/ServiceMessage.h"

#include <QJsonDocument>

namespace k2 {

namespace {

Error::Kind kindOf(const Answer& answer, const Client& client)
{
    switch (answer.status) {
    case 401:
        return Error::Kind::Unauthorised;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
        return Error::Kind::NotFound;
    case 407:
        return Error::Kind::Unreachable;
    case 408:
        return Error::Kind::Timeout;
    case 410:
        return Error::Kind::Gone;
    case 429:
        return Error::Kind::RateLimited;
    default:
        break;
    }
    if (answer.status >= 400 && answer.status < 500)
        return Error::Kind::Rejected;
    if (answer.status >= 500 && answer.status < 600)
        return Error::Kind::Server;
    const QUrl location = answer.location();
    if (answer.status >= 300 && answer.status < 400 && location.isValid() && !client.isOwnOrigin(location))
        return Error::Kind::RefusedOrigin;
    return Error::Kind::BadResponse;
}

} // namespace

bool Answer::seemsCutOff() const
{
    return header("content-length").isEmpty() && body.trimmed().startsWith('{')
        && QJsonDocument::fromJson(body).isNull();
}

QByteArray Answer::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QUrl Answer::location() const
{
    const QByteArray value = header("location").trimmed();
    return value.isEmpty() ? QUrl() : url.resolved(QUrl(QString::fromUtf8(value)));
}

QUrl presentable(const QUrl& url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Error errorOf(const Answer& answer, const Client& client, const QStringList& secrets)
{
    const ServiceMessage message = parseServiceError(answer.body, secrets);
    Error error;
    error.kind = kindOf(answer, client);
    error.httpStatus = answer.status;
    error.code = message.code;
    error.serverMessage = message.text;
    error.url = presentable(answer.url);
    error.retryAfter = parseRetryAfter(answer.header("retry-after"), answer.header("date"), client.clock().utcTime());
    return error;
}

} // namespace k2
