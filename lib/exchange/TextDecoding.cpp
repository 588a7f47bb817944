// SPDX-License-Identifier: MIT
#include "exchange/TextDecoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace PayRecipients {

namespace {

using Encoding = TextDecoding::Encoding;

//! Windows-1252 from 0x80 to 0x9F; all else is Latin-1. The five bytes without a character stay control characters, as
//! in the WHATWG Encoding Standard. A table of our own, because Qt knows this encoding only where it is built with ICU.
constexpr std::array<char16_t, 32> windows1252Characters{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, //
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F, //
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, //
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178, //
};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& character : text) {
        const char16_t code = character.unicode();
        if (code >= 0x80 && code < 0xA0)
            character = windows1252Characters[code - 0x80U];
    }
    return text;
}

QString fromUtf16(QByteArrayView bytes, Encoding encoding)
{
    QStringDecoder decoder(encoding == Encoding::Utf16LittleEndian ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
        QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}

//! In UTF-16 most characters of a table (separators, digits, Latin letters) have one byte that is zero, always on the
//! same side.
std::optional<Encoding> utf16ByZeros(QByteArrayView bytes)
{
    constexpr qsizetype looked = 4096;
    const qsizetype pairs = std::min(bytes.size(), looked) / 2;
    qsizetype firstZeros = 0;
    qsizetype secondZeros = 0;
    for (qsizetype pair = 0; pair < pairs; ++pair) {
        firstZeros += bytes[pair * 2] == '\0' ? 1 : 0;
        secondZeros += bytes[pair * 2 + 1] == '\0' ? 1 : 0;
    }
    const auto isMany = [pairs](qsizetype zeros) { return zeros > 0 && zeros * 4 >= pairs; };
    const auto isFew = [pairs](qsizetype zeros) { return zeros * 20 <= pairs; };
    if (isMany(secondZeros) && isFew(firstZeros))
        return Encoding::Utf16LittleEndian;
    if (isMany(firstZeros) && isFew(secondZeros))
        return Encoding::Utf16BigEndian;
    return std::nullopt;
}

} // namespace

TextDecoding TextDecoding::decode(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF") && bytes.isValidUtf8())
        return { QString::fromUtf8(bytes.sliced(3)), Encoding::Utf8, true };
    if (bytes.startsWith("\xFF\xFE"))
        return { fromUtf16(bytes.sliced(2), Encoding::Utf16LittleEndian), Encoding::Utf16LittleEndian, true };
    if (bytes.startsWith("\xFE\xFF"))
        return { fromUtf16(bytes.sliced(2), Encoding::Utf16BigEndian), Encoding::Utf16BigEndian, true };
    if (const std::optional<Encoding> utf16 = utf16ByZeros(bytes))
        return { fromUtf16(bytes, *utf16), *utf16, false };
    if (bytes.isValidUtf8())
        return { QString::fromUtf8(bytes), Encoding::Utf8, false };
    return { fromWindows1252(bytes), Encoding::Windows1252, false };
}

} // namespace PayRecipients
