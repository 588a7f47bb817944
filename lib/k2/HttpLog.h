// SPDX-License-Identifier: MIT
//! The one place that logs HTTP.
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QUrl>

#include <chrono>

namespace k2 {

//! `payrecipients.http`, silent unless it is enabled for debug messages.
Q_DECLARE_LOGGING_CATEGORY(httpLog)

//! Logs method, path, status (0: no answer) and duration of one request; nothing else, and never a query, a header or
//! a body.
void logExchange(const QByteArray& method, const QUrl& url, int status, std::chrono::milliseconds duration);

} // namespace k2
