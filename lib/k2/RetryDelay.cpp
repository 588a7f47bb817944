// SPDX-License-Identifier: MIT
#include "k2/RetryDelay.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace k2 {

namespace {

// IMF-fixdate, the one form that servers may still send (RFC 9110, 5.6.7).
QDateTime parseHttpDate(const QByteArray& text)
{
    const QDateTime parsed
        = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return parsed.isValid() ? QDateTime(parsed.date(), parsed.time(), QTimeZone::utc()) : QDateTime();
}

} // namespace

bool isWorthRepeating(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
    case Error::Kind::Server:
        return true;
    default:
        return false;
    }
}

std::optional<std::chrono::milliseconds> retryDelay(
    int tries, std::optional<std::chrono::milliseconds> retryAfter, std::chrono::milliseconds longest)
{
    constexpr std::chrono::milliseconds first = 500ms;
    constexpr std::chrono::milliseconds last = 30s;
    const int doublings = std::clamp(tries - 1, 0, 6);
    const std::chrono::milliseconds backoff = std::min(first * (1 << doublings), last);
    if (!retryAfter)
        return backoff;
    if (*retryAfter > longest)
        return std::nullopt;
    return std::max(backoff, *retryAfter);
}

std::optional<std::chrono::milliseconds> parseRetryAfter(
    const QByteArray& retryAfter, const QByteArray& date, const QDateTime& utcTime)
{
    constexpr std::chrono::milliseconds longest = 24h;
    const QByteArray text = retryAfter.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        if (!fits || seconds > std::chrono::duration_cast<std::chrono::seconds>(longest).count())
            return longest;
        return std::chrono::seconds(seconds);
    }
    const QDateTime until = parseHttpDate(text);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime sent = parseHttpDate(date);
    const std::chrono::milliseconds wait((sent.isValid() ? sent : utcTime).msecsTo(until));
    return std::clamp(wait, 0ms, longest);
}

} // namespace k2
