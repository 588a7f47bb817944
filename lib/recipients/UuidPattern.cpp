// SPDX-License-Identifier: MIT
#include "recipients/UuidPattern.h"

#include <QtEndian>

#include <algorithm>
#include <array>

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
    static constexpr std::array<qint8, 256> values = [] {
        std::array<qint8, 256> made{};
        made.fill(-1);
        for (qint8 value = 0; value < 16; ++value)
            made[static_cast<quint8>("0123456789abcdef"[value])] = value;
        return made;
    }();
    return values[static_cast<quint8>(digit)];
}

} // namespace

std::optional<QByteArray> packUuid(QByteArrayView text)
{
    if (text.size() != uuidTextLength)
        return std::nullopt;
    QByteArray packed(uuidPackedLength, Qt::Uninitialized);
    char* out = packed.data();
    int wrong = 0; // looked at once, in the end
    for (qsizetype place = 0; place < uuidTextLength; place += 2) {
        if (isDashPlace(place))
            wrong |= text[place++] ^ '-';
        const int high = hexValue(text[place]);
        const int low = hexValue(text[place + 1]);
        wrong |= (high | low) & ~0xf;
        *out++ = static_cast<char>(high << 4 | low);
    }
    if (wrong != 0)
        return std::nullopt;
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
    constexpr quint64 everywhere = 0x1111'1111'1111'1111;
    while (m_firstDigitCount < mostFirstDigits && std::ssize(text) > static_cast<qsizetype>(m_firstDigitCount)
        && !text.contains('-')) {
        const int value = hexValue(text[static_cast<qsizetype>(m_firstDigitCount)]);
        m_firstDigits[m_firstDigitCount++] = everywhere * static_cast<quint64>(std::max(value, 0));
    }
    m_isAllFirstDigits = !text.isEmpty() && std::ssize(text) == static_cast<qsizetype>(m_firstDigitCount);
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
        const int first = digitPlace(begin);
        (first < 16 ? m_placesInHigh : m_placesInLow) |= quint64{ 1 } << (60 - (first % 16) * 4);
        if (alignment.lowMask == 0)
            m_inHigh.push_back({ alignment.highMask, alignment.highBits });
        else if (alignment.highMask == 0)
            m_inLow.push_back({ alignment.lowMask, alignment.lowBits });
        else
            m_inBoth.push_back(alignment);
    }
}

bool UuidPattern::mayBeginIn(quint64 half, quint64 places) const
{
    quint64 differences = 0;
    for (std::size_t digit = 0; digit < m_firstDigitCount; ++digit)
        differences |= half << (4 * digit) ^ m_firstDigits[digit];
    differences |= differences >> 1;
    differences |= differences >> 2;
    return (~differences & places) != 0;
}

bool UuidPattern::matches(const char* packed) const
{
    const auto high = qFromBigEndian<quint64>(packed);
    const auto low = qFromBigEndian<quint64>(packed + 8);
    if (!mayBeginIn(high, m_placesInHigh) && !mayBeginIn(low, m_placesInLow))
        return false;
    if (m_isAllFirstDigits)
        return true;
    const auto fitsIn = [](quint64 half) {
        return [half](const HalfAlignment& alignment) { return (half & alignment.mask) == alignment.bits; };
    };
    return std::ranges::any_of(m_inHigh, fitsIn(high)) || std::ranges::any_of(m_inLow, fitsIn(low))
        || std::ranges::any_of(m_inBoth, [high, low](const Alignment& alignment) {
               return (high & alignment.highMask) == alignment.highBits
                   && (low & alignment.lowMask) == alignment.lowBits;
           });
}

} // namespace PayRecipients
