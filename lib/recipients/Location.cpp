// SPDX-License-Identifier: MIT
#include "recipients/Location.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

bool isLoopback(const QString& host)
{
    if (host == "localhost"_L1 || host == "::1"_L1)
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.first() != "127"_L1)
        return false;
    for (const QString& part : parts) {
        bool isNumber = false;
        if (part.toUInt(&isNumber) > 255 || !isNumber)
            return false;
    }
    return true;
}

bool isRecipientsFolder(QStringView folder)
{
    return folder == "/pay_recipients/"_L1 || folder == "/api/v1/pay_recipients/"_L1
        || folder == "/api/v2/pay_recipients/"_L1 || folder == "/api/v2/external_recipients/"_L1;
}

//! A UUID in its one usual form, in either case; QUuid alone would also take braces and spaces.
std::optional<QUuid> uuidFrom(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t character = text.at(i).unicode();
        const bool isDashPlace = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f')
            || (character >= u'A' && character <= u'F');
        if (isDashPlace ? character != u'-' : !isHex)
            return std::nullopt;
    }
    return QUuid::fromString(text);
}

} // namespace

Location::Location(QString url, qsizetype originLength, QUuid id)
    : m_url(std::move(url))
    , m_originLength(originLength)
    , m_id(id)
{
}

tl::expected<Location, Location::Refusal> Location::parse(QStringView text)
{
    const QUrl url(text.trimmed().toString(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != "https"_L1 && scheme != "http"_L1) || url.host().isEmpty())
        return tl::make_unexpected(Refusal::NotAUrl);
    if (!url.userInfo().isEmpty())
        return tl::make_unexpected(Refusal::HasCredentials);

    QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(u'/'))
        path.chop(1);
    const qsizetype folderLength = path.lastIndexOf(u'/') + 1;
    const std::optional<QUuid> id = uuidFrom(QStringView(path).sliced(folderLength));
    if (!id || !isRecipientsFolder(QStringView(path).first(folderLength)))
        return tl::make_unexpected(Refusal::NotARecipient);

    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (scheme == "http"_L1 && !isLoopback(host))
        return tl::make_unexpected(Refusal::Insecure);

    QString cleaned = scheme + u"://"_s + (host.contains(u':') ? u'[' + host + u']' : host);
    const int ownPort = scheme == "https"_L1 ? 443 : 80;
    if (const int port = url.port(ownPort); port != ownPort)
        cleaned += u':' + QString::number(port);
    const qsizetype originLength = cleaned.size();
    cleaned += QStringView(path).first(folderLength);
    cleaned += id->toString(QUuid::WithoutBraces);
    return Location(std::move(cleaned), originLength, *id);
}

QString Location::origin() const
{
    return m_url.first(m_originLength);
}

} // namespace PayRecipients
