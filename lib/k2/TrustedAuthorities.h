// SPDX-License-Identifier: MIT
//! Whose certificates are believed.
#pragma once

#include <QList>
#include <QObject>
#include <QSslCertificate>
#include <QThread>

#include <memory>

class QSslConfiguration;

namespace k2 {

//! Those that the system trusts, and others besides.
//!
//! Qt looks up an authority of the system when it meets a certificate of it, as long as nobody names any: whoever does,
//! be it none, names all. So where there are others those of the system have to be read, which takes a fraction of a
//! second, once in a process.
class TrustedAuthorities final : public QObject {
    Q_OBJECT

public:
    explicit TrustedAuthorities(QList<QSslCertificate> others, QObject* parent = nullptr);
    //! Waits for what is being read.
    ~TrustedAuthorities() override;

    //! Whether there is nothing to be read any more.
    bool areKnown() const;
    //! Reads them in another thread. known() follows, never before this returns.
    void read();
    //! Waits where they are not known.
    void addTo(QSslConfiguration& tls) const;

Q_SIGNALS:
    void known();

private:
    const QList<QSslCertificate> m_others;
    std::unique_ptr<QThread> m_reading;
};

} // namespace k2
