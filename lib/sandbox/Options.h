// SPDX-License-Identifier: MIT
//! What a sandbox is started with.
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace sandbox {

//! The defaults make a sandbox that any test or demo can use as it is.
struct Options {
    quint16 port = 0; //!< 0: any free one
    int recipients = 200; //!< how many made-up recipients there are at the start
    quint32 seed = 1; //!< the same seed and number give the same recipients, byte for byte
    QString clientId; //!< made anew when empty
    QString clientSecret; //!< made anew when empty
    std::chrono::seconds tokenLifetime{ 3600 };
    std::chrono::milliseconds latency{ 0 }; //!< waited before each answer
    QString tlsCertificateFile; //!< PEM, a chain is allowed; with tlsKeyFile: the sandbox speaks https
    QString tlsKeyFile;
    QByteArray faultsJson; //!< rules as Faults reads them; none when empty
};

} // namespace sandbox
