// SPDX-License-Identifier: MIT
#include "recipients/BlockCoding.h"

#include "recipients/PackedText.h"
#include "recipients/RecipientBlock.h"
#include "recipients/SearchText.h"
#include "recipients/UuidPattern.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace PayRecipients {

namespace {

constexpr char codedVersion = 2;
constexpr qsizetype entrySize = 16;
constexpr qsizetype checkSumSize = 8;

template <class Number>
void put(char*& to, Number number)
{
    qToLittleEndian(number, to);
    to += sizeof(Number);
}

template <class Number>
Number get(const char*& from)
{
    const auto number = qFromLittleEndian<Number>(from);
    from += sizeof(Number);
    return number;
}

void writeEntry(char* to, const BlockEntry& entry)
{
    put(to, entry.begin);
    put(to, entry.searchBegin);
    put(to, entry.referenceUuid);
    put(to, entry.locationUuid);
    put(to, static_cast<quint16>(entry.status | entry.source << 9 | entry.isPinned << 12 | entry.isCreationOpen << 13));
    put(to, entry.slot);
    put(to,
        static_cast<quint8>(entry.category | entry.lookup << 3 | entry.hasReference << 5 | entry.needsApproval << 6));
}

BlockEntry readEntry(const char* from)
{
    BlockEntry entry;
    entry.begin = get<quint32>(from);
    entry.searchBegin = get<quint32>(from);
    entry.referenceUuid = get<quint16>(from);
    entry.locationUuid = get<quint16>(from);
    const auto more = get<quint16>(from);
    entry.status = more & BlockEntry::noStatus;
    entry.source = (more >> 9) & 7;
    entry.isPinned = (more >> 12) & 1;
    entry.isCreationOpen = (more >> 13) & 1;
    entry.slot = get<quint8>(from);
    const auto flags = get<quint8>(from);
    entry.category = flags & 7;
    entry.lookup = (flags >> 3) & 3;
    entry.hasReference = (flags >> 5) & 1;
    entry.needsApproval = (flags >> 6) & 1;
    return entry;
}

//! Whatever is read by way of the index lies within the block.
bool staysWithin(const BlockData& block)
{
    for (std::size_t index = 0; index < block.entries.size(); ++index) {
        const BlockEntry& entry = block.entries[index];
        const qsizetype size = static_cast<qsizetype>(block.recordEnd(index)) - entry.begin;
        const auto isOutside
            = [size](quint16 uuid) { return uuid != BlockEntry::nowhere && uuid + uuidPackedLength > size; };
        const bool isOutOfOrder = index > 0
            && (entry.slot <= block.entries[index - 1].slot || entry.begin < block.entries[index - 1].begin);
        if (isOutOfOrder || block.keyOf(entry) == RecipientKey::None || size < 2
            || block.recordEnd(index) > block.packed.size() || entry.searchBegin > block.searchEnd(index)
            || block.searchEnd(index) > block.search.size() || isOutside(entry.referenceUuid)
            || isOutside(entry.locationUuid) || entry.category > allCategories.size()
            || (entry.status != BlockEntry::noStatus && entry.status >= block.statuses.size()))
            return false;
    }
    return true;
}

bool readStatuses(ByteReader& reader, std::vector<QString>& statuses)
{
    const qsizetype count = reader.readCount();
    for (qsizetype i = 0; i < count; ++i)
        statuses.push_back(unpackText(reader.readBytes()));
    return count <= RecipientBlock::capacity;
}

} // namespace

quint64 checkSumOf(QByteArrayView bytes)
{
    // Two lanes of a multiply each: several gigabytes a second on any processor.
    constexpr quint64 factor = 0x9e3779b97f4a7c15ULL;
    quint64 lanes[2] = { factor ^ static_cast<quint64>(bytes.size()), ~factor };
    const auto take = [&](const char* from) {
        for (std::size_t lane = 0; lane < 2; ++lane) {
            const auto word = qFromLittleEndian<quint64>(from + lane * 8);
            lanes[lane] = std::rotl((lanes[lane] ^ word) * factor, 29);
        }
    };
    qsizetype at = 0;
    for (; at + 16 <= bytes.size(); at += 16)
        take(bytes.data() + at);
    char rest[16] = {};
    if (at < bytes.size())
        std::memcpy(rest, bytes.data() + at, static_cast<std::size_t>(bytes.size() - at));
    take(rest);
    const quint64 sum = (lanes[0] ^ std::rotl(lanes[1], 32)) * factor;
    return sum ^ (sum >> 32);
}

QByteArray encodeBlock(const BlockData& block)
{
    ByteWriter writer;
    writer.reserve(
        block.packed.size() + block.search.size() + static_cast<qsizetype>(block.entries.size()) * entrySize + 1024);
    writer.writeByte(codedVersion);
    writer.writeNumber(SearchText::version);
    writer.writeBytes(block.packed);
    writer.writeNumber(block.entries.size());
    QByteArray index(static_cast<qsizetype>(block.entries.size()) * entrySize, Qt::Uninitialized);
    char* to = index.data();
    for (const BlockEntry& entry : block.entries) {
        writeEntry(to, entry);
        to += entrySize;
    }
    writer.writeRaw(index);
    writer.writeNumber(block.statuses.size());
    for (const QString& status : block.statuses)
        writer.writeBytes(packText(status));
    writer.writeBytes(block.search);
    const quint64 sum = qToLittleEndian(checkSumOf(writer.bytes()));
    writer.writeRaw(QByteArrayView(reinterpret_cast<const char*>(&sum), checkSumSize));
    return writer.take();
}

bool isOlderBlock(const QByteArray& bytes)
{
    return !bytes.isEmpty() && bytes.front() < codedVersion;
}

bool decodeBlock(const QByteArray& bytes, BlockData& block)
{
    if (isOlderBlock(bytes))
        return block.read(bytes, BlockData::Trust::Nobody);
    const QByteArrayView content = QByteArrayView(bytes).chopped(std::min(bytes.size(), checkSumSize));
    if (bytes.size() >= std::numeric_limits<qint32>::max() || bytes.size() < checkSumSize
        || qFromLittleEndian<quint64>(content.data() + content.size()) != checkSumOf(content))
        return false;
    ByteReader reader(content);
    if (reader.readByte() != codedVersion)
        return false;
    const bool isSearchable = reader.readNumber() == SearchText::version;
    const QByteArrayView packed = reader.readBytes();
    if (!isSearchable)
        return !reader.failed() && block.read(packed.toByteArray(), BlockData::Trust::Us);
    block.packed = packed.toByteArray();
    const qsizetype count = reader.readCount();
    if (count > RecipientBlock::capacity)
        return false;
    const QByteArrayView index = reader.readRaw(count * entrySize);
    if (!readStatuses(reader, block.statuses))
        return false;
    block.search = reader.readBytes().toByteArray();
    if (reader.failed() || !reader.atEnd())
        return false;
    block.entries.reserve(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count; ++i)
        block.entries.push_back(readEntry(index.data() + i * entrySize));
    return block.readWords() && staysWithin(block);
}

} // namespace PayRecipients
