// SPDX-License-Identifier: MIT
#include "recipients/BlockData.h"

#include "recipients/LookupText.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientBlock.h"
#include "recipients/SearchText.h"

#include <QVarLengthArray>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr quint8 packedVersion = 1;

quint16 sourceNumber(const PackedValue& toldBy)
{
    if (toldBy.form != PackedValue::Form::Number)
        return unpackText(toldBy.text).toUShort();
    return toldBy.number <= std::numeric_limits<quint16>::max() ? static_cast<quint16>(toldBy.number) : quint16{ 0 };
}

} // namespace

bool BlockData::read(const QByteArray& bytes, Trust trust)
{
    if (bytes.size() >= std::numeric_limits<qint32>::max())
        return false;
    packed = QByteArray(bytes.constData(), bytes.size()); // our own, and not a byte too much
    ByteReader reader(packed);
    if (reader.readByte() != packedVersion)
        return false;
    words = PackedWords::read(reader);
    const qsizetype count = reader.readCount();
    if (reader.failed() || count > RecipientBlock::capacity || (trust == Trust::Nobody && words.hasRepetition()))
        return false;
    entries.reserve(static_cast<std::size_t>(count));
    quint64 usedWords = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (!readRecord(reader, trust == Trust::Nobody ? &usedWords : nullptr, trust))
            return false;
    }
    const bool isWhole = !reader.failed() && reader.atEnd() && (trust == Trust::Us || usedWords == words.size());
    finish();
    return isWhole;
}

bool BlockData::readWords()
{
    ByteReader reader(packed);
    reader.readByte();
    words = PackedWords::read(reader);
    return !reader.failed();
}

void BlockData::begin(const PackedWords& usedWords, quint64 count, qsizetype bytesOfRecords)
{
    ByteWriter head;
    head.writeByte(packedVersion);
    usedWords.write(head);
    head.writeNumber(count);
    // In one piece of memory, so that the words stay where they are while records come.
    packed.reserve(head.bytes().size() + bytesOfRecords);
    packed.append(head.bytes());
    readWords();
    entries.reserve(count);
}

void BlockData::append(quint8 slot, QByteArrayView record)
{
    const qsizetype begin = packed.size();
    ByteWriter head;
    head.writeByte(slot);
    head.writeNumber(static_cast<quint64>(record.size()));
    packed.append(head.bytes()).append(record);
    ByteReader reader(packed, begin);
    // False only for a record of a damaged block that fits its check sum by design: it is left out.
    static_cast<void>(readRecord(reader, nullptr, Trust::Us));
}

void BlockData::append(const BlockData& other, std::size_t first, std::size_t last)
{
    const BlockEntry& from = other.entries[first];
    const auto movedBy = static_cast<quint32>(packed.size()) - from.begin;
    const auto searchMovedBy = static_cast<quint32>(search.size()) - from.searchBegin;
    packed.append(QByteArrayView(other.packed).sliced(from.begin, other.recordEnd(last) - from.begin));
    search.append(QByteArrayView(other.search).sliced(from.searchBegin, other.searchEnd(last) - from.searchBegin));
    for (std::size_t index = first; index <= last; ++index) {
        BlockEntry entry = other.entries[index];
        entry.begin += movedBy;
        entry.searchBegin += searchMovedBy;
        if (entry.status != BlockEntry::noStatus)
            entry.status = indexOfStatus(other.statuses[entry.status]) & BlockEntry::noStatus;
        entries.push_back(entry);
    }
}

void BlockData::finish()
{
    m_meanings = {};
    m_values = {};
    m_lines = {};
    packed.squeeze();
    readWords(); // they may have moved
    search.squeeze();
    statuses.shrink_to_fit();
}

quint32 BlockData::recordEnd(std::size_t index) const
{
    return index + 1 < entries.size() ? entries[index + 1].begin : static_cast<quint32>(packed.size());
}

quint32 BlockData::searchEnd(std::size_t index) const
{
    return index + 1 < entries.size() ? entries[index + 1].searchBegin : static_cast<quint32>(search.size());
}

bool BlockData::readRecord(ByteReader& reader, quint64* usedWords, Trust trust)
{
    BlockEntry entry;
    entry.begin = static_cast<quint32>(reader.position());
    entry.searchBegin = static_cast<quint32>(search.size());
    entry.slot = reader.readByte();
    const bool isOutOfOrder = !entries.empty() && entries.back().slot >= entry.slot;
    if (reader.failed() || isOutOfOrder || keyOf(entry) == RecipientKey::None)
        return false;
    Values& values = m_values;
    values.clear();
    int lastPlace = 1; // no field has the number 0
    const qsizetype end = readCountEnd(reader);
    while (!reader.failed() && reader.position() < end) {
        const PackedValue value = readPackedValue(reader, words, usedWords);
        if (reader.failed() || value.place() <= lastPlace || (trust == Trust::Nobody && !value.isCanonical()))
            return false;
        lastPlace = value.place();
        if (value.form == PackedValue::Form::Uuid) {
            const qsizetype uuidAt = value.uuid.data() - packed.constData() - entry.begin;
            if (value.field == Field::Reference && entry.referenceUuid == BlockEntry::nowhere
                && uuidAt < BlockEntry::nowhere)
                entry.referenceUuid = static_cast<quint16>(uuidAt);
            if (value.field == Field::Location && entry.locationUuid == BlockEntry::nowhere
                && uuidAt < BlockEntry::nowhere)
                entry.locationUuid = static_cast<quint16>(uuidAt);
        }
        values.push_back(value);
    }
    if (reader.failed() || reader.position() != end)
        return false;
    describe(entry, values);
    appendSearchText(entry, values);
    entries.push_back(entry);
    return true;
}

void BlockData::describe(BlockEntry& entry, const Values& values)
{
    QByteArrayView type;
    QByteArrayView status;
    for (const PackedValue& value : values) {
        // The typed layer comes second and is the one that is shown.
        if (value.field == Field::Type)
            type = value.text;
        if (value.field == Field::Lookup)
            entry.lookup = lookupNumber(value.text) & 3;
        if (value.field == Field::Reference)
            entry.hasReference = true;
        if (value.field == Field::Pinned)
            entry.isPinned = true;
        if (value.field == Field::Creation)
            entry.isCreationOpen = true;
        if (value.field == Field::ToldBy)
            entry.source = sourceNumber(value) & 7;
        if (value.field == Field::Status) {
            status = value.text;
            if (value.layer == Layer::Told)
                entry.needsApproval = status.compare("Approved", Qt::CaseInsensitive) != 0;
        }
    }
    if (!type.isEmpty())
        entry.category = categoryNumber(type) & 7;
    if (!status.isEmpty())
        entry.status = statusIndex(status) & BlockEntry::noStatus;
}

quint8 BlockData::categoryNumber(QByteArrayView type)
{
    const auto known = m_meanings.categories.find(type.data());
    if (known != m_meanings.categories.end())
        return known->second;
    const std::optional<RecipientType> meant = recipientTypeFromText(unpackText(type));
    const auto number = static_cast<quint8>(meant ? static_cast<int>(categoryOf(*meant)) + 1 : 0);
    m_meanings.categories.emplace(type.data(), number);
    return number;
}

quint8 BlockData::lookupNumber(QByteArrayView word)
{
    const auto known = m_meanings.lookups.find(word.data());
    if (known != m_meanings.lookups.end())
        return known->second;
    const auto number = static_cast<quint8>(lookupFromText(unpackText(word)));
    m_meanings.lookups.emplace(word.data(), number);
    return number;
}

quint16 BlockData::statusIndex(QByteArrayView status)
{
    const auto known = m_meanings.statuses.find(status.data());
    if (known != m_meanings.statuses.end())
        return known->second;
    const quint16 index = indexOfStatus(unpackText(status));
    m_meanings.statuses.emplace(status.data(), index);
    return index;
}

quint16 BlockData::indexOfStatus(const QString& text)
{
    const auto place = std::find(statuses.begin(), statuses.end(), text);
    const auto index = static_cast<quint16>(place - statuses.begin());
    if (place == statuses.end())
        statuses.push_back(text);
    return index;
}

void BlockData::appendSearchText(const BlockEntry& entry, const Values& values)
{
    std::vector<SearchText::Value>& lines = m_lines;
    lines.clear();
    QVarLengthArray<QByteArray, 8> storage; // what lines point into stays where it is when this grows
    const auto kept = [&storage](QByteArray bytes) {
        storage.push_back(std::move(bytes));
        return QByteArrayView(storage.back());
    };
    const char* record = packed.constData() + entry.begin;
    for (const PackedValue& value : values) {
        QByteArrayView text = value.text;
        if (value.form == PackedValue::Form::Uuid) {
            const qsizetype uuidAt = value.uuid.data() - record;
            const bool isKeptApart = (value.field == Field::Reference && uuidAt == entry.referenceUuid)
                || (value.field == Field::Location && uuidAt == entry.locationUuid);
            if (isKeptApart && (value.field == Field::Location || value.text.isEmpty()))
                continue;
            // Of a location only its UUID tells entries apart.
            const QByteArray full = value.toBytes();
            text = kept(value.field == Field::Location ? full.sliced(value.text.size()) : full);
        } else if (value.form == PackedValue::Form::Number) {
            if (!isRecipientField(value.field))
                continue;
            text = kept(value.toBytes());
        }
        lines.push_back({ value.field, value.layer, text });
    }
    SearchText::append(search, lines);
}

QString BlockData::textOf(const BlockEntry& entry, Field field) const
{
    QString text;
    visit(
        entry, [field](Field other) { return other >= field; },
        [&text, field](const PackedValue& value) {
            if (value.field == field)
                text = value.toText();
            return value.field <= field;
        });
    return text;
}

} // namespace PayRecipients
