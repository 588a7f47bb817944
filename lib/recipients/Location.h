// SPDX-License-Identifier: MIT
//! The URL under which the service answers for one recipient.
#pragma once

#include <QString>
#include <QUrl>
#include <QUuid>

#include <tl/expected.hpp>

namespace PayRecipients {

//! The location of a pay recipient in one of the spellings that the service and its SDKs were seen to use:
//! `{origin}/api/v1/pay_recipients/{uuid}`, `{origin}/api/v2/external_recipients/{uuid}`,
//! `{origin}/api/v2/pay_recipients/{uuid}` and `{origin}/pay_recipients/{uuid}`.
//! Two locations are equal when origin and uuid are: the spellings of one recipient are one location.
class Location {
public:
    enum class Refusal {
        NotAUrl, //!< not an absolute http(s) URL
        Insecure, //!< plain http to another machine
        NotARecipient, //!< a URL, but no recipient's (a payment, a web page, …)
        HasCredentials, //!< user or password in the URL
    };

    //! Reads one URL; surrounding white space is ignored, host and uuid are lower-cased, a default port, a trailing
    //! slash, query and fragment are dropped.
    static tl::expected<Location, Refusal> parse(QStringView text);

    //! Scheme, host and port as `https://host[:port]`, the port only where it is not the scheme's own.
    QString origin() const;
    QUuid id() const { return m_id; }
    //! As it is asked: the spelling that was read, cleaned.
    QString toString() const { return m_url; }
    QUrl toUrl() const { return QUrl(m_url); }

    friend bool operator==(const Location& a, const Location& b)
    {
        return a.m_id == b.m_id && a.origin() == b.origin();
    }
    friend size_t qHash(const Location& location, size_t seed = 0) { return qHash(location.m_id, seed); }

private:
    Location(QString url, qsizetype originLength, QUuid id);

    QString m_url;
    qsizetype m_originLength = 0;
    QUuid m_id;
};

} // namespace PayRecipients
