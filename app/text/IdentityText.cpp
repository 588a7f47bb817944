// SPDX-License-Identifier: MIT
#include "text/IdentityText.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

struct IdentityText {
    Q_DECLARE_TR_FUNCTIONS(IdentityText)
};

QString wrongLocationText(Location::Refusal refusal)
{
    switch (refusal) {
    case Location::Refusal::NotAUrl:
        break;
    case Location::Refusal::Insecure:
        return IdentityText::tr("A location begins with https://. Copy it once more, from where it came.");
    case Location::Refusal::NotARecipient:
        return IdentityText::tr("This address is no recipient's. Paste the location that Kopo Kopo gave when the "
                                "recipient was created.");
    case Location::Refusal::HasCredentials:
        return IdentityText::tr("There is a user name or a password in this address. Take it out before the host.");
    }
    return IdentityText::tr("This is no location. It is an address such as %1.")
        .arg(u"https://api.kopokopo.com/api/v2/external_recipients/4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
}

} // namespace

std::optional<QString> referenceFrom(const QString& text)
{
    // QUuid alone would take the beginning of a longer text for the whole.
    static const QRegularExpression form(
        u"^\\{?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\}?$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch() || QUuid(match.captured(1)).isNull())
        return {};
    return match.captured(1).toLower();
}

tl::expected<Location, QString> locationFrom(const QString& text, const QString& origin)
{
    const auto location = Location::parse(text);
    if (!location)
        return tl::unexpected(wrongLocationText(location.error()));
    if (location->origin() != origin)
        return tl::unexpected(IdentityText::tr("This location belongs to %1, and this address book to %2. Paste one of "
                                               "%2, or open the profile that it belongs to.")
                                  .arg(QUrl(location->origin()).authority(), QUrl(origin).authority()));
    return *location;
}

QString wrongReferenceText()
{
    return IdentityText::tr("This is no destination reference. It has 32 letters and digits in five groups, for "
                            "example %1.")
        .arg(u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s);
}

} // namespace PayRecipients
