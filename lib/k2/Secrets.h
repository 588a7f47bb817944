// SPDX-License-Identifier: MIT
//! What proves to the service who asks: held in memory only, and overwritten when the last copy goes.
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace k2 {

//! Overwrites and empties a buffer. A buffer that others share is only let go of: the last of them wipes it.
void wipe(QByteArray& buffer);
void wipe(QString& text);

//! What a merchant's Administrator gets from Kopo Kopo.
struct Credentials {
    QString clientId;
    QString clientSecret;

    ~Credentials();

    friend bool operator==(const Credentials&, const Credentials&) = default;
};

//! An access token.
struct Token {
    QByteArray value;
    std::optional<std::chrono::seconds> lifetime; //!< from when it was given; absent where the service does not say

    ~Token();

    friend bool operator==(const Token&, const Token&) = default;
};

} // namespace k2
