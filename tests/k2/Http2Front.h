// SPDX-License-Identifier: MIT
//! A gateway that speaks HTTP/2 over TLS in front of a service, as Kopo Kopo's own does.
#pragma once

#include <QList>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QUrl>

namespace test {

//! An nginx of its own, which ends with it.
class Http2Front {
public:
    //! Of one connection; as nginx has them of itself.
    struct Limits {
        int requests = 1000; //!< after which it takes no more of them
        int streams = 128; //!< at once
    };

    ~Http2Front();

    //! Whether the environment asks for one: PAY_RECIPIENTS_OVER_HTTP2.
    static bool isWanted();
    //! Whether this computer has an nginx.
    static bool isInstalled();
    //! False if it does not run.
    bool start(const QUrl& service, Limits limits);
    bool start(const QUrl& service) { return start(service, Limits()); }
    //! Closes every connection; from now on its port refuses.
    void stop();

    //! `https://127.0.0.1:PORT`.
    QUrl baseUrl() const { return m_baseUrl; }
    //! Who vouches for it.
    QList<QSslCertificate> authorities() const;
    //! By which protocols it was asked, each once.
    QByteArrayList protocols() const;

private:
    bool writeConfiguration(const QUrl& service, Limits limits) const;
    bool isListening() const;

    QTemporaryDir m_folder;
    QUrl m_baseUrl;
    QProcess m_nginx;
};

} // namespace test
