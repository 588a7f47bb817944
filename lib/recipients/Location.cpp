// SPDX-License-Identifier: MIT
#include "recipients/Location.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr qsizetype uuidLength = 36;

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
    if (text.size() != uuidLength)
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

//! A host that QUrl would leave as it is: names in lower case, and this machine's own number.
bool isCleanHost(QStringView host)
{
    if (host == "127.0.0.1"_L1)
        return true;
    constexpr qsizetype longest = 63; // RFC 1035: a label and, more than enough here, a name
    if (host.isEmpty() || host.size() > longest || host.contains("xn--"_L1))
        return false;
    char16_t before = u'.';
    bool isNumber = false; // what begins with a digit at the end is an address in one of its many spellings
    for (const QChar character : host) {
        const char16_t unit = character.unicode();
        const bool isLetter = unit >= u'a' && unit <= u'z';
        const bool isDigit = unit >= u'0' && unit <= u'9';
        if (!isLetter && !isDigit && (before == u'.' || before == u'-' || (unit != u'.' && unit != u'-')))
            return false;
        if (before == u'.')
            isNumber = isDigit;
        before = unit;
    }
    return before != u'.' && before != u'-' && !isNumber;
}

//! How long the origin of a location is that is clean already, which nearly all of them are; else 0. QUrl reads what
//! such a text says, too, but takes fifty times as long.
qsizetype cleanOriginLength(QStringView text)
{
    const bool isSecure = text.startsWith("https://"_L1);
    if (!isSecure && !text.startsWith("http://"_L1))
        return 0;
    const qsizetype hostBegin = isSecure ? 8 : 7;
    const qsizetype end = text.indexOf(u'/', hostBegin);
    if (end < 0)
        return 0;
    const QStringView authority = text.sliced(hostBegin, end - hostBegin);
    const qsizetype colon = authority.indexOf(u':');
    const QStringView host = colon < 0 ? authority : authority.first(colon);
    if (!isCleanHost(host) || (!isSecure && host != "localhost"_L1 && host != "127.0.0.1"_L1))
        return 0;
    if (colon >= 0) {
        const QStringView port = authority.sliced(colon + 1);
        const auto isDigit = [](QChar character) { return character >= u'0' && character <= u'9'; };
        // Four digits are no port of a scheme's own, and no port that does not exist.
        const bool isClean = port.size() >= 4 && port.size() <= 5 && port.front() != u'0'
            && std::all_of(port.begin(), port.end(), isDigit) && port.toInt() <= 65'535;
        if (!isClean)
            return 0;
    }
    return end;
}

bool isLowerCase(QStringView uuid)
{
    return std::none_of(
        uuid.begin(), uuid.end(), [](QChar character) { return character >= u'A' && character <= u'F'; });
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
    text = text.trimmed();
    if (const qsizetype origin = cleanOriginLength(text); origin > 0 && text.size() > origin + uuidLength) {
        const QStringView ending = text.last(uuidLength);
        const auto id = uuidFrom(ending);
        if (id && isLowerCase(ending) && isRecipientsFolder(text.sliced(origin).chopped(uuidLength)))
            return Location(text.toString(), origin, *id);
    }
    const QUrl url(text.toString(), QUrl::StrictMode);
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
