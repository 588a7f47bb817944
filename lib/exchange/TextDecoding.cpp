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

//! So many bytes at a time, some milliseconds of work.
constexpr qsizetype piece = qsizetype{ 4 } << 20;

//! The text of all pieces, in their order; nothing if one of them has none.
template <class Decode>
std::optional<QString> decodePieces(QByteArrayView bytes, const Progress& progress, Decode decode)
{
    QString text;
    for (qsizetype begin = 0; begin < bytes.size(); begin += piece) {
        if (!goesOn(progress, begin, bytes.size()))
            return std::nullopt;
        const std::optional<QString> decoded = decode(bytes.sliced(begin, std::min(piece, bytes.size() - begin)));
        if (!decoded)
            return std::nullopt;
        if (begin == 0)
            text.reserve(decoded->size() * (bytes.size() / piece + 1));
        text += *decoded;
    }
    return text;
}

//! Nothing where the bytes are not valid UTF-8.
std::optional<QString> fromUtf8(QByteArrayView bytes, const Progress& progress)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    auto text = decodePieces(bytes, progress, [&decoder](QByteArrayView some) {
        QString decoded = decoder(some);
        return decoder.hasError() ? std::nullopt : std::optional(decoded);
    });
    // A character that the end cuts off is an error only when something follows.
    static_cast<void>(QString(decoder(QByteArrayView("\n"))));
    return decoder.hasError() ? std::nullopt : text;
}

std::optional<QString> fromWindows1252(QByteArrayView bytes, const Progress& progress)
{
    return decodePieces(bytes, progress, [](QByteArrayView some) {
        QString text = QString::fromLatin1(some);
        for (QChar& character : text) {
            const char16_t code = character.unicode();
            if (code >= 0x80 && code < 0xA0)
                character = windows1252Characters[code - 0x80U];
        }
        return std::optional(text);
    });
}

std::optional<QString> fromUtf16(QByteArrayView bytes, Encoding encoding, const Progress& progress)
{
    QStringDecoder decoder(encoding == Encoding::Utf16LittleEndian ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
        QStringDecoder::Flag::ConvertInitialBom);
    return decodePieces(
        bytes, progress, [&decoder](QByteArrayView some) { return std::optional(QString(decoder(some))); });
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

TextDecoding TextDecoding::decode(QByteArrayView bytes, const Progress& progress)
{
    const auto utf16 = [&](QByteArrayView some, Encoding order, bool isMarked) {
        return TextDecoding{ fromUtf16(some, order, progress).value_or(QString()), order, isMarked };
    };
    if (bytes.startsWith("\xFF\xFE"))
        return utf16(bytes.sliced(2), Encoding::Utf16LittleEndian, true);
    if (bytes.startsWith("\xFE\xFF"))
        return utf16(bytes.sliced(2), Encoding::Utf16BigEndian, true);
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    if (const auto guessed = hasMark ? std::nullopt : utf16ByZeros(bytes))
        return utf16(bytes, *guessed, false);
    if (const auto text = fromUtf8(hasMark ? bytes.sliced(3) : bytes, progress))
        return { *text, Encoding::Utf8, hasMark };
    return { fromWindows1252(bytes, progress).value_or(QString()), Encoding::Windows1252, false };
}

} // namespace PayRecipients
