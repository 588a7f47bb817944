// SPDX-License-Identifier: MIT
//! Reads the packed forms of blocks and change sets, whatever the bytes.
#pragma once

#include <QByteArrayView>

namespace PayRecipients {

//! Reads what ByteWriter wrote. The first thing that is not so makes failed() true; what is read after it is zero or
//! empty, so a caller may check once at the end of a step.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes, qsizetype position = 0)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_position >= m_bytes.size(); }
    qsizetype position() const { return m_position; }
    qsizetype left() const { return m_bytes.size() - m_position; }

    quint8 readByte()
    {
        if (atEnd()) {
            fail();
            return 0;
        }
        return static_cast<quint8>(m_bytes[m_position++]);
    }

    quint64 readNumber()
    {
        // Nearly all of them are small.
        if (!atEnd() && (static_cast<quint8>(m_bytes[m_position]) & 0x80) == 0)
            return static_cast<quint8>(m_bytes[m_position++]);
        quint64 number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 byte = readByte();
            number |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte & 0x80)
                continue;
            // The shortest form only: no zero byte at the end, no bits beyond the 64th.
            if ((byte == 0 && shift > 0) || (shift == 63 && byte > 1))
                break;
            return m_failed ? 0 : number;
        }
        fail();
        return 0;
    }

    qint64 readSigned()
    {
        const quint64 number = readNumber();
        return static_cast<qint64>((number >> 1) ^ ((number & 1) ? ~quint64{ 0 } : quint64{ 0 }));
    }

    //! A number that counts things of at least one byte each, so it cannot be more than what is left.
    qsizetype readCount()
    {
        const quint64 count = readNumber();
        if (count > static_cast<quint64>(left())) {
            fail();
            return 0;
        }
        return static_cast<qsizetype>(count);
    }

    QByteArrayView readRaw(qsizetype size)
    {
        if (m_failed || size > left()) {
            fail();
            return {};
        }
        const QByteArrayView bytes = m_bytes.sliced(m_position, size);
        m_position += size;
        return bytes;
    }

    QByteArrayView readBytes() { return readRaw(readCount()); }

    //! What was read cannot be: from here on nothing can be read.
    void reject() { fail(); }

private:
    void fail()
    {
        m_failed = true;
        m_position = m_bytes.size();
    }

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_failed = false;
};

} // namespace PayRecipients
