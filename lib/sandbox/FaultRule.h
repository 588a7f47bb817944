// SPDX-License-Identifier: MIT
//! One rule of what goes wrong, and when.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>

namespace sandbox {

//! Read from a JSON object such as
//! `{"match":"GET /api/*/pay_recipients/*","every":3,"action":"status","status":503,"retry_after":1}`.
struct FaultRule {
    enum class Action {
        Status, //!< `status`, and if wanted `retry_after` (seconds or a text), `body`, `content_type`
        Hang, //!< no answer until the client leaves
        Reset, //!< the socket is closed before the first byte
        Truncate, //!< half of the body that was announced, then the socket is closed
        Garbage, //!< 200, called JSON, and is none
        Slow, //!< the right answer, a byte each `ms`
        Redirect, //!< `location`, and if wanted `status` (302)
        Huge, //!< a JSON text of so many `bytes`, if wanted `chunked`
        Body, //!< `body`, and if wanted `content_type`, `status`
        ExpireToken, //!< every token that was given out is over; then the request is answered
    };

    QString method; //!< `*` for any
    QString path; //!< `*` stands for any run of characters, also of slashes
    int every = 1; //!< acts on the nth, 2nth, … request that it matches
    int times = 0; //!< acts so many times at most; 0: for ever
    Action action{};
    int status = 0;
    QString retryAfter;
    QByteArray body;
    QByteArray contentType;
    QString location;
    std::chrono::milliseconds pace{ 0 };
    qint64 bytes = 0;
    bool chunked = false;

    //! The rule, or in words what is wrong with it.
    static tl::expected<FaultRule, QString> read(const QJsonObject& object);

    bool matches(const QString& requestMethod, const QString& requestPath) const;
    //! The word for the action in JSON.
    QString actionName() const;
};

} // namespace sandbox
