// SPDX-License-Identifier: MIT
#include "k2/TrustedAuthorities.h"

#include <QSslConfiguration>

#include <atomic>
#include <utility>

namespace k2 {

namespace {

std::atomic<bool> systemsAreRead{ false };

const QList<QSslCertificate>& systemsOwn()
{
    static const QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    systemsAreRead = true;
    return all;
}

} // namespace

TrustedAuthorities::TrustedAuthorities(QList<QSslCertificate> others, QObject* parent)
    : QObject(parent)
    , m_others(std::move(others))
{
}

TrustedAuthorities::~TrustedAuthorities()
{
    if (m_reading)
        m_reading->wait();
}

bool TrustedAuthorities::areKnown() const
{
    return m_others.isEmpty() || systemsAreRead;
}

void TrustedAuthorities::read()
{
    if (m_reading)
        return;
    m_reading.reset(QThread::create([] { systemsOwn(); }));
    m_reading->setObjectName(QStringLiteral("Authorities"));
    connect(m_reading.get(), &QThread::finished, this, [this] {
        m_reading.release()->deleteLater();
        Q_EMIT known();
    });
    m_reading->start();
}

void TrustedAuthorities::addTo(QSslConfiguration& tls) const
{
    if (!m_others.isEmpty())
        tls.setCaCertificates(systemsOwn() + m_others);
}

} // namespace k2
