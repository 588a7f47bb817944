// SPDX-License-Identifier: MIT
#include "recipients/PackedText.h"

#include "recipients/ByteReader.h"

#include <cstring>

namespace PayRecipients {

namespace {

bool isAscii(QByteArrayView bytes)
{
    const char* data = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, data += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, data, 8);
        if (eight & 0x8080808080808080ULL)
            return false;
    }
    for (; left > 0; --left, ++data) {
        if (static_cast<quint8>(*data) & 0x80)
            return false;
    }
    return true;
}

//! One code point at the front of some bytes.
struct CodePoint {
    char32_t value = 0;
    qsizetype length = 0; //!< 0: the bytes are not well-formed
};

CodePoint codePointAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype offset) { return static_cast<quint8>(bytes[at + offset]); };
    const quint8 lead = byte(0);
    if (lead < 0x80)
        return { lead, 1 };
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.size())
        return {};
    char32_t value = lead & (0x7fU >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {};
        value = (value << 6) | (byte(i) & 0x3fU);
    }
    const bool isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (isOverlong || value > 0x10ffff)
        return {};
    return { value, length };
}

bool isHighSurrogate(char32_t value)
{
    return value >= 0xd800 && value < 0xdc00;
}

bool isLowSurrogate(char32_t value)
{
    return value >= 0xdc00 && value < 0xe000;
}

} // namespace

QByteArray packText(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            bytes += text.sliced(i, 2).toUtf8();
            ++i;
        } else if (character.isSurrogate()) {
            const char16_t unit = character.unicode();
            bytes += static_cast<char>(0xe0 | (unit >> 12));
            bytes += static_cast<char>(0x80 | ((unit >> 6) & 0x3f));
            bytes += static_cast<char>(0x80 | (unit & 0x3f));
        } else {
            bytes += text.sliced(i, 1).toUtf8();
        }
    }
    return bytes;
}

qsizetype appendPackedText(QByteArray& bytes, QStringView text)
{
    const qsizetype begin = bytes.size();
    bytes.resize(begin + text.size());
    char* out = bytes.data() + begin;
    unsigned units = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.utf16()[i];
        units |= unit;
        out[i] = static_cast<char>(unit);
    }
    if (units >= 0x80) { // not plain ASCII after all
        bytes.truncate(begin);
        bytes.append(packText(text));
    }
    return bytes.size() - begin;
}

bool isPackedText(QByteArrayView bytes)
{
    if (isAscii(bytes))
        return true;
    bool followsHighSurrogate = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = codePointAt(bytes, at);
        if (point.length == 0)
            return false;
        // A pair of surrogates has a form of its own (four bytes); two forms of one text must not be.
        if (followsHighSurrogate && isLowSurrogate(point.value))
            return false;
        followsHighSurrogate = isHighSurrogate(point.value);
        at += point.length;
    }
    return true;
}

QString unpackText(QByteArrayView bytes)
{
    if (isAscii(bytes))
        return QString::fromLatin1(bytes);
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = codePointAt(bytes, at);
        if (point.length == 0)
            break;
        if (QChar::requiresSurrogates(point.value)) {
            text += QChar(QChar::highSurrogate(point.value));
            text += QChar(QChar::lowSurrogate(point.value));
        } else {
            text += QChar(static_cast<char16_t>(point.value));
        }
        at += point.length;
    }
    return text;
}

QString readPackedText(ByteReader& reader)
{
    const QByteArrayView bytes = reader.readBytes();
    if (isPackedText(bytes))
        return unpackText(bytes);
    reader.reject();
    return {};
}

} // namespace PayRecipients
