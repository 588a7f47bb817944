// SPDX-License-Identifier: MIT
#include "exchange/PaymentLocations.h"

#include "exchange/UrlReader.h"
#include "recipients/Location.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr qsizetype uuidLength = 36;

//! The path between origin and UUID of a URL that is a payment's.
std::optional<QLatin1StringView> folderOf(QStringView address)
{
    if (address.size() < uuidLength)
        return std::nullopt;
    static constexpr std::array folders{ "/api/v1/payments/"_L1, "/api/v2/send_money/"_L1, "/payments/"_L1,
        "/send_money/"_L1 };
    const QStringView beforeUuid = address.chopped(uuidLength);
    for (const QLatin1StringView folder : folders) {
        if (beforeUuid.endsWith(folder))
            return folder;
    }
    return std::nullopt;
}

QStringView addressOf(QStringView url)
{
    const auto* const end = std::find_if(url.begin(), url.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    const QStringView address = url.first(end - url.begin());
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

//! The location of a recipient with the same origin and UUID: read by the same rules, and so with the same guarantees.
tl::expected<Location, Location::Refusal> asRecipient(QStringView address, QLatin1StringView folder)
{
    const QString origin = address.chopped(uuidLength + folder.size()).toString();
    return Location::parse(origin + "/pay_recipients/"_L1 + address.last(uuidLength).toString());
}

} // namespace

PaymentLocations PaymentLocations::in(QStringView text, const QString& profileOrigin, const Progress& progress)
{
    PaymentLocations found;
    QSet<QString> seen;
    const auto isNew = [&seen](const QString& what) {
        const qsizetype before = seen.size();
        seen.insert(what);
        return seen.size() > before;
    };
    qsizetype position = UrlReader::nextBegin(text, 0, progress);
    while (position >= 0) {
        UrlReader reader(text, position);
        const std::optional<QString> url = reader.read();
        const qsizetype next = std::max(reader.end(), position + 4);
        position = UrlReader::nextBegin(text, next, progress);
        if (!url)
            continue;
        const QStringView address = addressOf(*url);
        const std::optional<QLatin1StringView> folder = folderOf(address);
        if (!folder)
            continue;
        const auto place = asRecipient(address, *folder);
        if (!place && place.error() == Location::Refusal::NotARecipient)
            continue;
        if (!place || place->origin() != profileOrigin) {
            if (isNew(*url))
                found.refused.append(*url);
            continue;
        }
        const QString id = place->id().toString(QUuid::WithoutBraces);
        if (isNew((folder->endsWith("payments/"_L1) ? u"payment "_s : u"send_money "_s) + id))
            found.locations.append(QUrl(place->origin() + *folder + id));
    }
    return found;
}

} // namespace PayRecipients
