// SPDX-License-Identifier: MIT
#include "Certificates.h"

#include "k2/Service.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace test {

bool Certificates::make()
{
    const QString tests = QStringLiteral(PAY_RECIPIENTS_TESTS);
    return QProcess::execute(tests + u"/support/make-certificates.sh"_s, { m_folder.filePath(u"good"_s) }) == 0
        && QProcess::execute(tests + u"/k2/make-bad-certificates.sh"_s, { m_folder.filePath(u"bad"_s) }) == 0;
}

QSslConfiguration Certificates::server(const QString& name) const
{
    return serverOf(m_folder.filePath((name == u"server" ? u"good/"_s : u"bad/"_s) + name));
}

QSslConfiguration Certificates::serverOf(const QString& path)
{
    QFile key(path + u".key"_s);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path + u".pem"_s));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return tls;
}

QList<QSslCertificate> Certificates::authorities() const
{
    QList<QSslCertificate> authorities;
    for (const QString& name : { u"good/ca.pem"_s, u"bad/ca.pem"_s })
        authorities += k2::certificatesFromFile(m_folder.filePath(name)).value_or(QList<QSslCertificate>());
    return authorities;
}

} // namespace test
