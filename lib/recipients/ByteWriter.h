// SPDX-License-Identifier: MIT
//! Writes the packed forms of blocks and change sets.
#pragma once

#include "recipients/PackedText.h"

#include <QByteArray>
#include <QByteArrayView>

namespace PayRecipients {

//! Appends numbers and bytes to a QByteArray; ByteReader reads them back.
class ByteWriter {
public:
    const QByteArray& bytes() const { return m_bytes; }
    QByteArray take() { return std::exchange(m_bytes, {}); }

    void reserve(qsizetype size) { m_bytes.reserve(size); }
    void writeByte(quint8 byte) { m_bytes.append(static_cast<char>(byte)); }
    //! Seven bits a byte, lowest first; small numbers are short.
    void writeNumber(quint64 number)
    {
        constexpr int longest = 10;
        char bytes[longest];
        int count = 0;
        for (; number >= 0x80; number >>= 7)
            bytes[count++] = static_cast<char>(number | 0x80);
        bytes[count++] = static_cast<char>(number);
        m_bytes.append(bytes, count);
    }
    //! Small negative numbers are short too.
    void writeSigned(qint64 number)
    {
        writeNumber((static_cast<quint64>(number) << 1) ^ (number < 0 ? ~quint64{ 0 } : quint64{ 0 }));
    }
    //! Bytes without their length.
    void writeRaw(QByteArrayView bytes) { m_bytes.append(bytes); }
    //! Bytes after their length.
    void writeBytes(QByteArrayView bytes)
    {
        writeNumber(static_cast<quint64>(bytes.size()));
        writeRaw(bytes);
    }

    //! packText()'s form, after its length.
    void writeText(QStringView text)
    {
        // Most texts are plain and shorter than 128: their length takes the byte that is kept free for it.
        const qsizetype place = m_bytes.size();
        writeByte(0);
        const qsizetype size = appendPackedText(m_bytes, text);
        if (size < 0x80) {
            m_bytes[place] = static_cast<char>(size);
            return;
        }
        const QByteArray packed = m_bytes.sliced(place + 1);
        m_bytes.truncate(place);
        writeBytes(packed);
    }

private:
    QByteArray m_bytes;
};

} // namespace PayRecipients
