// SPDX-License-Identifier: MIT
#include "exchange/CellContent.h"

#include "exchange/SpreadsheetCell.h"
#include "recipients/Location.h"
#include "recipients/PhoneNumber.h"

#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! Kenyan mobile numbers begin with 7 or 1 after the country code; other digits are a phone only with a prefix.
bool isPhone(QStringView text)
{
    QByteArray digits;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9')
            digits += character.toLatin1();
        else if (!character.isSpace() && !QStringView(u"+-().").contains(character))
            return false;
    }
    const std::optional<QByteArray> national = nationalPhoneDigits(digits);
    return national && (national->startsWith('7') || national->startsWith('1'));
}

bool isEmail(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.indexOf(u'.', at + 2) > 0 && !text.contains(u' ') && text.back() != u'.';
}

template <size_t count>
bool isOneOf(QStringView text, const std::array<QLatin1StringView, count>& words)
{
    return std::any_of(words.begin(), words.end(),
        [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool areWords(QStringView text)
{
    bool hasLetter = false;
    for (const QChar character : text) {
        hasLetter = hasLetter || character.isLetter() || character.isSurrogate();
        if (character.isDigit() || QStringView(u"@/\\:_=<>{}[]").contains(character))
            return false;
    }
    return hasLetter;
}

} // namespace

std::optional<RecipientType> recipientTypeFromWords(QStringView text)
{
    if (const std::optional<RecipientType> type = recipientTypeFromText(text))
        return type;
    QString letters;
    for (const QChar character : text) {
        if (character.isLetter())
            letters += character.toCaseFolded();
    }
    const auto isWord = [&letters](const auto& words) { return isOneOf(letters, words); };
    static constexpr std::array wallets{ "mobilewallets"_L1, "wallet"_L1, "mobile"_L1, "mobilemoney"_L1, "mpesa"_L1,
        "phone"_L1 };
    static constexpr std::array banks{ "bank"_L1, "bankaccounts"_L1, "bankacc"_L1, "bankac"_L1 };
    static constexpr std::array tills{ "tills"_L1, "tillnumber"_L1, "buygoods"_L1, "buygoodstill"_L1 };
    static constexpr std::array paybills{ "paybills"_L1, "paybillnumber"_L1 };
    if (isWord(wallets))
        return RecipientType::MobileWallet;
    if (isWord(banks))
        return RecipientType::BankAccount;
    if (isWord(tills))
        return RecipientType::Till;
    if (isWord(paybills))
        return RecipientType::Paybill;
    return std::nullopt;
}

std::optional<QString> uuidText(QStringView text)
{
    text = text.trimmed();
    if (text.size() == 38 && text.front() == u'{' && text.back() == u'}')
        text = text.sliced(1, 36);
    const QUuid uuid = QUuid::fromString(text);
    const QString written = uuid.toString(QUuid::WithoutBraces);
    // QUuid alone would take spaces, and the beginning of a longer text for the whole.
    if (uuid.isNull() || text.compare(written, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return written;
}

CellContent contentOf(QStringView cell)
{
    const QStringView text = SpreadsheetCell::withoutZeroDecimals(SpreadsheetCell::withoutMarks(cell.trimmed()));
    static constexpr std::array statuses{ "approved"_L1, "pending"_L1, "rejected"_L1, "declined"_L1 };
    static constexpr std::array networks{ "safaricom"_L1, "airtel"_L1, "telkom"_L1, "equitel"_L1 };
    static constexpr std::array settlements{ "eft"_L1, "rts"_L1, "rtgs"_L1 };
    if (text.isEmpty())
        return CellContent::Empty;
    if (uuidText(text))
        return CellContent::Uuid;
    if (text.startsWith("http"_L1, Qt::CaseInsensitive) && Location::parse(text))
        return CellContent::Location;
    if (isPhone(text))
        return CellContent::Phone;
    if (isEmail(text))
        return CellContent::Email;
    constexpr qsizetype fewestDigits = 4; // fewer number the rows, or say how many
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return text.size() < fewestDigits ? CellContent::Other : CellContent::Number;
    if (recipientTypeFromWords(text))
        return CellContent::TypeWord;
    if (isOneOf(text, statuses))
        return CellContent::StatusWord;
    if (isOneOf(text, networks))
        return CellContent::NetworkWord;
    if (isOneOf(text, settlements))
        return CellContent::SettlementWord;
    return areWords(text) ? CellContent::Words : CellContent::Other;
}

} // namespace PayRecipients
