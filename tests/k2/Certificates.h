// SPDX-License-Identifier: MIT
//! Certificates, right and wrong, made for one run of a test.
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace test {

//! Makes them in a folder of its own, which goes with it.
class Certificates {
public:
    //! False if openssl could not make them.
    bool make();

    //! What a server uses: `server` is right for 127.0.0.1; `expired`, `future`, `otherhost` and `selfsigned` are not.
    QSslConfiguration server(const QString& name) const;
    //! The same of PATH.pem and PATH.key.
    static QSslConfiguration serverOf(const QString& path);
    //! The authorities of all but `selfsigned`.
    QList<QSslCertificate> authorities() const;

private:
    QTemporaryDir m_folder;
};

} // namespace test
