// SPDX-License-Identifier: MIT
//! Writes the packed forms of blocks and change sets.
#pragma once

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
        for (; number >= 0x80; number >>= 7)
            writeByte(static_cast<quint8>(number | 0x80));
        writeByte(static_cast<quint8>(number));
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

private:
    QByteArray m_bytes;
};

} // namespace PayRecipients
