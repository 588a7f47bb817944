// SPDX-License-Identifier: MIT
#include "k2/TokenParser.h"

#include "k2/JsonReader.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

// RFC 6750, 2.1 allows less; but whatever could end a header's line must never get there.
bool canStandInHeader(const QString& token)
{
    constexpr qsizetype longest = qsizetype{ 16 } * 1024;
    return token.size() <= longest
        && std::all_of(token.begin(), token.end(), [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
}

std::optional<std::chrono::seconds> parseLifetime(const QString& text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    constexpr double longest = 366.0 * 24 * 3600;
    if (!isNumber || !(seconds > 0))
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(std::min(seconds, longest)));
}

} // namespace

tl::expected<Token, ParseError> parseToken(const QByteArray& json)
{
    JsonReader::FirstError error;
    JsonReader answer = JsonReader::document(json, error);

    Token token;
    QString value = answer.requiredText("access_token"_L1);
    if (!canStandInHeader(value))
        answer.refuse("access_token"_L1);
    const std::optional<QString> type = answer.text("token_type"_L1);
    if (type && type->compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        answer.refuse("token_type"_L1);
    if (const std::optional<QString> lifetime = answer.text("expires_in"_L1)) {
        token.lifetime = parseLifetime(*lifetime);
        if (!token.lifetime)
            answer.refuse("expires_in"_L1);
    }
    token.value = value.toLatin1();
    wipe(value);
    if (error)
        return tl::make_unexpected(std::move(*error));
    return token;
}

} // namespace k2
