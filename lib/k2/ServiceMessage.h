// SPDX-License-Identifier: MIT
//! Reads what the service says when it refuses.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace k2 {

//! The service's own words of an error, as one line of plain text each; empty where it said nothing understandable.
struct ServiceMessage {
    static constexpr qsizetype longestCode = 100;
    static constexpr qsizetype longestText = 300;

    QString code; //!< `error_code` or `error`
    QString text; //!< `error_message` or `error_description`

    friend bool operator==(const ServiceMessage&, const ServiceMessage&) = default;
};

//! Reads both of the service's shapes; anything else (HTML of a gateway, an empty body) gives an empty message.
//! \param secrets struck out wherever the service repeats them
ServiceMessage parseServiceError(const QByteArray& body, const QStringList& secrets = {});

//! One line of at most `longest` characters, without control characters and without those that turn or hide text.
QString plainLine(const QString& text, qsizetype longest);

} // namespace k2
