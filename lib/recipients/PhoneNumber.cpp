// SPDX-License-Identifier: MIT
#include "recipients/PhoneNumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr qsizetype nationalLength = 9;

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

} // namespace

QByteArray asciiDigits(QStringView text)
{
    QByteArray digits;
    for (const QChar character : text) {
        if (isDigit(character))
            digits += character.toLatin1();
    }
    return digits;
}

std::optional<QByteArray> nationalPhoneDigits(QByteArrayView digits)
{
    if (digits.size() > nationalLength && digits.startsWith("00254"))
        digits = digits.sliced(5);
    else if (digits.size() > nationalLength && digits.startsWith("254"))
        digits = digits.sliced(3);
    if (digits.size() == nationalLength + 1 && digits.startsWith('0'))
        digits = digits.sliced(1);
    if (digits.size() != nationalLength || digits.startsWith('0'))
        return std::nullopt;
    return digits.toByteArray();
}

bool canBePhoneNumber(QStringView text)
{
    qsizetype digits = 0;
    for (const QChar character : text.trimmed()) {
        if (isDigit(character))
            ++digits;
        else if (!(character == u'+' && digits == 0) && !character.isSpace()
            && !QStringView(u"-().").contains(character))
            return false;
    }
    return digits >= nationalLength && digits <= 15;
}

QString compactPhoneNumber(const QString& text)
{
    if (!canBePhoneNumber(text))
        return text;
    QString compact;
    for (const QChar character : text) {
        if (character == u'+' || isDigit(character))
            compact += character;
    }
    return compact;
}

QString groupedPhoneNumber(const QString& number)
{
    const auto mayStandThere = [](QChar character) {
        return isDigit(character) || character.isSpace() || QStringView(u"+-().").contains(character);
    };
    if (!std::all_of(number.begin(), number.end(), mayStandThere))
        return number;
    const QByteArray digits = asciiDigits(number);
    const std::optional<QByteArray> national = nationalPhoneDigits(digits);
    // Nine digits alone are a national number only where Kenya's mobile numbers begin so.
    if (!national || (digits.size() == nationalLength && !digits.startsWith('7') && !digits.startsWith('1')))
        return number;
    QString text = QString::fromLatin1("+254 " + *national);
    text.insert(11, u' ');
    text.insert(8, u' ');
    return text;
}

} // namespace PayRecipients
