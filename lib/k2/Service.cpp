// SPDX-License-Identifier: MIT
#include "k2/Service.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

} // namespace

tl::expected<QList<QSslCertificate>, QString> certificatesFromFile(const QString& path)
{
    // Far beyond what all authorities of a system take together.
    constexpr qint64 largest = qint64{ 4 } * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(file.errorString());
    const QByteArray bytes = file.read(largest);
    QList<QSslCertificate> certificates = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(bytes, QSsl::Der);
    certificates.removeIf([](const QSslCertificate& certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return tl::make_unexpected(u"The file holds no certificate"_s);
    return certificates;
}

QString fingerprintOf(const QList<QSslCertificate>& certificates)
{
    if (certificates.isEmpty())
        return {};
    QByteArrayList each;
    for (const QSslCertificate& certificate : certificates)
        each.append(certificate.digest(QCryptographicHash::Sha256));
    std::sort(each.begin(), each.end());
    return QString::fromLatin1(QCryptographicHash::hash(each.join(), QCryptographicHash::Sha256).toHex());
}

bool isLoopback(const QUrl& url)
{
    const QHostAddress address(url.host());
    const bool isIPv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return url.host() == u"localhost" || address == QHostAddress::LocalHostIPv6 || (isIPv4 && address.isLoopback());
}

bool isSameOrigin(const QUrl& one, const QUrl& other)
{
    return one.isValid() && !one.host().isEmpty() && one.scheme() == other.scheme() && one.host() == other.host()
        && portOf(one) == portOf(other);
}

bool isSafeForSecrets(const QUrl& url)
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
}

} // namespace k2
