// SPDX-License-Identifier: MIT
#include "k2/HttpLog.h"

using namespace Qt::StringLiterals;

namespace k2 {

Q_LOGGING_CATEGORY(httpLog, "payrecipients.http", QtInfoMsg)

void logExchange(const QByteArray& method, const QUrl& url, int status, std::chrono::milliseconds duration)
{
    qCDebug(httpLog).noquote() << method << url.path(QUrl::FullyEncoded)
                               << (status == 0 ? u"no answer"_s : QString::number(status))
                               << u"%1 ms"_s.arg(duration.count());
}

} // namespace k2
