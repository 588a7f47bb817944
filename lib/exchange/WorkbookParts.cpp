// SPDX-License-Identifier: MIT
#include "exchange/WorkbookParts.h"

#include "recipients/FindBytes.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <zlib.h>

namespace PayRecipients {

namespace {

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT: the records of a zip file, and what they have where.
constexpr qsizetype endRecordSize = 22;
constexpr qsizetype entryRecordSize = 46;
constexpr qsizetype localRecordSize = 30;
constexpr int deflated = 8;

quint16 shortAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 longAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

//! `size` bytes from `at` on; nothing if there are not as many.
std::optional<QByteArrayView> slice(QByteArrayView bytes, qint64 at, qint64 size)
{
    if (at < 0 || size < 0 || at > bytes.size() || size > bytes.size() - at)
        return std::nullopt;
    return bytes.sliced(static_cast<qsizetype>(at), static_cast<qsizetype>(size));
}

//! Follows one XML document from its beginning to its end, a piece after another.
class XmlPart {
public:
    void read(QByteArrayView piece)
    {
        QByteArray bytes = m_seen;
        bytes.append(piece);
        if (m_root.isEmpty())
            m_root = rootOf(bytes);
        m_rows += countNew(bytes, "</row>");
        m_cells += countNew(bytes, "</c>");
        m_seen = bytes.last(std::min(kept, bytes.size()));
    }
    bool isWhole() const { return !m_root.isEmpty() && m_seen.trimmed().endsWith("</" + m_root + '>'); }
    qint64 rows() const { return m_rows; }
    qint64 cells() const { return m_cells; }

private:
    //! More than a tag of the end.
    static constexpr qsizetype kept = 64;

    static QByteArray rootOf(QByteArrayView bytes)
    {
        const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).toByteArray();
        const qsizetype begin = start.startsWith("<?xml") ? start.indexOf('<', 1) : start.indexOf('<');
        if (begin < 0)
            return {};
        qsizetype end = begin + 1;
        while (end < start.size() && start[end] != ' ' && start[end] != '>' && start[end] != '/')
            ++end;
        return end == start.size() ? QByteArray() : start.sliced(begin + 1, end - begin - 1);
    }
    //! How often a tag stands there that was not seen in full before.
    qint64 countNew(const QByteArray& bytes, QByteArrayView tag) const
    {
        qint64 count = 0;
        const qsizetype from = std::max<qsizetype>(0, m_seen.size() - tag.size() + 1);
        for (qsizetype at = findBytes(bytes, tag, from); at >= 0; at = findBytes(bytes, tag, at + tag.size()))
            ++count;
        return count;
    }

    QByteArray m_root;
    QByteArray m_seen; //!< the last bytes of what was read
    qint64 m_rows = 0;
    qint64 m_cells = 0;
};

//! Unpacks a deflated part into `part`; false if it cannot be unpacked to its end.
bool inflateInto(XmlPart& part, QByteArrayView packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray piece(1 << 18, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        part.read(QByteArrayView(piece).chopped(static_cast<qsizetype>(stream.avail_out)));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END;
}

} // namespace

std::optional<WorkbookParts> WorkbookParts::of(QByteArrayView workbook)
{
    const auto end = slice(workbook, workbook.size() - endRecordSize, endRecordSize);
    if (!end || !end->startsWith("PK\x05\x06"))
        return std::nullopt;
    WorkbookParts parts;
    qint64 at = longAt(*end, 16);
    for (int left = shortAt(*end, 10); left > 0; --left) {
        const auto entry = slice(workbook, at, entryRecordSize);
        if (!entry || !entry->startsWith("PK\x01\x02") || shortAt(*entry, 10) != deflated)
            return std::nullopt;
        const qint64 localAt = longAt(*entry, 42);
        const auto local = slice(workbook, localAt, localRecordSize);
        if (!local || !local->startsWith("PK\x03\x04"))
            return std::nullopt;
        const qint64 packedAt = localAt + localRecordSize + shortAt(*local, 26) + shortAt(*local, 28);
        const auto packed = slice(workbook, packedAt, longAt(*entry, 20));
        XmlPart part;
        if (!packed || !inflateInto(part, *packed) || !part.isWhole())
            return std::nullopt;
        parts.rows += part.rows();
        parts.cells += part.cells();
        at += entryRecordSize + shortAt(*entry, 28) + shortAt(*entry, 30) + shortAt(*entry, 32);
    }
    return parts;
}

} // namespace PayRecipients
