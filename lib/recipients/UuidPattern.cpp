// SPDX-License-Identifier: MIT
#include "recipients/UuidPattern.h"

#include <QtEndian>

namespace PayRecipients {

namespace {

constexpr bool isDashPlace(qsizetype place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

//! The place of a hexadecimal digit among the 32, from its place in the text.
constexpr int digitPlace(qsizetype place)
{
    const int dashesBefore = (place > 8) + (place > 13) + (place > 18) + (place > 23);
    return static_cast<int>(place) - dashesBefore;
}

//! The value of a lower-case hexadecimal digit, or -1.
int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

} // namespace

std::optional<QByteArray> packUuid(QByteArrayView text)
{
    if (text.size() != uuidTextLength)
        return std::nullopt;
    QByteArray packed(uuidPackedLength, '\0');
    for (qsizetype place = 0; place < uuidTextLength; ++place) {
        if (isDashPlace(place)) {
            if (text[place] != '-')
                return std::nullopt;
            continue;
        }
        const int value = hexValue(text[place]);
        if (value < 0)
            return std::nullopt;
        const int digit = digitPlace(place);
        char& byte = packed.data()[digit / 2];
        byte = static_cast<char>(static_cast<quint8>(byte) | static_cast<unsigned>(value) << (digit % 2 == 0 ? 4 : 0));
    }
    return packed;
}

QByteArray unpackUuid(QByteArrayView packed)
{
    QByteArray text;
    text.reserve(uuidTextLength);
    for (qsizetype byte = 0; byte < uuidPackedLength; ++byte) {
        if (isDashPlace(text.size()))
            text += '-';
        const auto value = static_cast<quint8>(packed[byte]);
        text += "0123456789abcdef"[value >> 4];
        text += "0123456789abcdef"[value & 0xf];
    }
    return text;
}

UuidPattern::UuidPattern(QByteArrayView text)
{
    for (qsizetype begin = 0; !text.isEmpty() && begin + text.size() <= uuidTextLength; ++begin) {
        Alignment alignment;
        bool fits = true;
        for (qsizetype i = 0; fits && i < text.size(); ++i) {
            const qsizetype place = begin + i;
            if (isDashPlace(place)) {
                fits = text[i] == '-';
                continue;
            }
            const int value = hexValue(text[i]);
            fits = value >= 0;
            const int digit = digitPlace(place);
            const int shift = 60 - (digit % 16) * 4;
            (digit < 16 ? alignment.highMask : alignment.lowMask) |= quint64{ 0xf } << shift;
            (digit < 16 ? alignment.highBits : alignment.lowBits) |= static_cast<quint64>(fits ? value : 0) << shift;
        }
        if (!fits)
            continue;
        if (alignment.lowMask == 0)
            m_inHigh.push_back({ alignment.highMask, alignment.highBits });
        else if (alignment.highMask == 0)
            m_inLow.push_back({ alignment.lowMask, alignment.lowBits });
        else
            m_inBoth.push_back(alignment);
    }
}

bool UuidPattern::matches(const char* packed) const
{
    const auto high = qFromBigEndian<quint64>(packed);
    const auto low = qFromBigEndian<quint64>(packed + 8);
    for (const HalfAlignment& alignment : m_inHigh) {
        if ((high & alignment.mask) == alignment.bits)
            return true;
    }
    for (const HalfAlignment& alignment : m_inLow) {
        if ((low & alignment.mask) == alignment.bits)
            return true;
    }
    for (const Alignment& alignment : m_inBoth) {
        if ((high & alignment.highMask) == alignment.highBits && (low & alignment.lowMask) == alignment.lowBits)
            return true;
    }
    return false;
}

} // namespace PayRecipients
