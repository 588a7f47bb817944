// SPDX-License-Identifier: MIT
#include "recipients/PhoneNumber.h"

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr qsizetype nationalLength = 9;

} // namespace

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
        if (character >= u'0' && character <= u'9')
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
        if (character == u'+' || (character >= u'0' && character <= u'9'))
            compact += character;
    }
    return compact;
}

QString groupedPhoneNumber(const QString& number)
{
    QByteArray digits;
    for (const QChar character : number) {
        if (character >= u'0' && character <= u'9')
            digits += character.toLatin1();
        else if (!character.isSpace() && !QStringView(u"+-().").contains(character))
            return number;
    }
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
