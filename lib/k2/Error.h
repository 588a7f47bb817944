// SPDX-License-Identifier: MIT
//! Why a call of the service failed, as a value that a person can be told about.
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace k2 {

//! One failed call. Never holds a token, a secret or a body.
struct Error {
    Q_GADGET

public:
    enum class Kind {
        Unreachable, //!< no such host, connection refused or dropped, a proxy that fails, not HTTP
        ProxySignIn, //!< the proxy on the way asks for a user name and password
        Timeout, //!< the deadline passed, or the service said so itself (408)
        Tls, //!< no secure connection: the certificate is not trusted, of another host, expired, …
        Unauthorised, //!< the credentials, or a token got with them a moment ago, are refused; or there are none
        Forbidden, //!< 403
        NotFound, //!< 404
        Gone, //!< 410
        RateLimited, //!< 429
        Server, //!< 5xx
        Rejected, //!< any other 4xx: the service's message names the field
        BadResponse, //!< an answer that cannot be understood: not JSON, too large, another record, a redirect
        RefusedOrigin, //!< a URL to which the token must not go; nothing was sent there
        OutcomeUnknown, //!< a POST may have been carried out, and no answer says whether it was
        Cancelled, //!< by the caller
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Cancelled;
    int httpStatus = 0; //!< 0 where no answer came
    QString code{}; //!< the service's `error` or `error_code`: one line of plain text, at most 100 characters
    QString serverMessage{}; //!< what the service said: one line of plain text, at most 300 characters
    QUrl url{}; //!< what was asked, without user info, query and fragment
    std::optional<std::chrono::milliseconds> retryAfter{}; //!< how long the service asks to be left alone
    QString detail{}; //!< what the network or TLS said, in Qt's words: for diagnostics

    friend bool operator==(const Error&, const Error&) = default;
};

//! What a call gives.
template <class T>
using Result = tl::expected<T, Error>;

} // namespace k2

Q_DECLARE_METATYPE(k2::Error)
