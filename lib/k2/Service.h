// SPDX-License-Identifier: MIT
//! Which service is asked, and how patiently.
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <chrono>

namespace k2 {

//! One service, for example Kopo Kopo's Production.
struct Service {
    QUrl baseUrl; //!< scheme, host and port; https, or http on this computer itself
    QList<QSslCertificate> extraCertificates; //!< authorities that are trusted besides the system's
    std::chrono::milliseconds deadline{ 30'000 }; //!< for one try, from beginning to end
    int maximumTries = 3; //!< of a query; what changes anything is tried once
};

//! The certificates of a PEM or DER file. The error says what is wrong with the file, for a person to read.
tl::expected<QList<QSslCertificate>, QString> certificatesFromFile(const QString& path);

//! Tells authorities from others: a SHA-256 over all of them, in whatever order, as hexadecimal; empty for none.
QString fingerprintOf(const QList<QSslCertificate>& certificates);

//! Whether the host of this URL is this computer itself: localhost, 127.0.0.0/8 or ::1.
bool isLoopback(const QUrl& url);

//! Whether scheme, host and port are the same, a scheme's own port said or not.
bool isSameOrigin(const QUrl& one, const QUrl& other);

//! Whether a secret may be sent to this URL at all: https, or http to this computer itself; no user info.
bool isSafeForSecrets(const QUrl& url);

} // namespace k2
