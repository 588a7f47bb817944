// SPDX-License-Identifier: MIT
#include "recipients/HistoryEvent.h"

#include "recipients/ByteReader.h"
#include "recipients/ByteWriter.h"
#include "recipients/PackedText.h"
#include "recipients/UtcTime.h"

#include <limits>

namespace PayRecipients {

namespace {

constexpr quint8 formatVersion = 1;

// What an event says beyond its key and kind.
enum Part : quint8 {
    HasField = 1,
    IsTyped = 2,
    HasBefore = 4,
    HasAfter = 8,
    HasWords = 16,
    HasOther = 32,
    HasOrigin = 64, // another than the event before
    HasLine = 128,
};

bool isOfOneOrigin(const HistoryEvent& a, const HistoryEvent& b)
{
    return a.source == b.source && a.time == b.time && a.file == b.file;
}

quint8 partsOf(const HistoryEvent& event, const HistoryEvent& last)
{
    int parts = 0;
    if (event.field != Field{})
        parts |= HasField;
    if (event.layer == Layer::Typed)
        parts |= IsTyped;
    if (event.before)
        parts |= HasBefore;
    if (event.after)
        parts |= HasAfter;
    if (!event.words.isEmpty())
        parts |= HasWords;
    if (event.other != RecipientKey::None)
        parts |= HasOther;
    if (!isOfOneOrigin(event, last))
        parts |= HasOrigin;
    if (event.line != 0)
        parts |= HasLine;
    return static_cast<quint8>(parts);
}

void writeOrigin(ByteWriter& writer, const HistoryEvent& event)
{
    writer.writeByte(static_cast<quint8>(event.source));
    writer.writeByte(event.time.isValid() ? 1 : 0);
    if (event.time.isValid())
        writer.writeSigned(event.time.toMSecsSinceEpoch());
    writer.writeText(event.file);
}

void readOrigin(ByteReader& reader, HistoryEvent& event)
{
    event.source = static_cast<Source>(reader.readByte());
    event.time = {};
    const quint8 hasTime = reader.readByte();
    if (hasTime > 1)
        reader.reject();
    if (hasTime == 1) {
        const qint64 milliseconds = reader.readSigned();
        event.time = utcTime(milliseconds);
        if (!event.time.isValid() || event.time.toMSecsSinceEpoch() != milliseconds)
            reader.reject();
    }
    event.file = readPackedText(reader);
}

} // namespace

QByteArray HistoryEvent::encode(const QList<HistoryEvent>& events)
{
    ByteWriter writer;
    writer.writeByte(formatVersion);
    writer.writeNumber(static_cast<quint64>(events.size()));
    HistoryEvent last;
    for (const HistoryEvent& event : events) {
        const quint8 parts = partsOf(event, last);
        writer.writeByte(static_cast<quint8>(event.kind));
        writer.writeByte(parts);
        writer.writeSigned(static_cast<qint64>(static_cast<quint64>(event.key) - static_cast<quint64>(last.key)));
        if (parts & HasField)
            writer.writeByte(static_cast<quint8>(event.field));
        if (parts & HasBefore)
            writer.writeText(*event.before);
        if (parts & HasAfter)
            writer.writeText(*event.after);
        if (parts & HasWords)
            writer.writeText(event.words);
        if (parts & HasOther)
            writer.writeNumber(static_cast<quint64>(event.other));
        if (parts & HasOrigin)
            writeOrigin(writer, event);
        if (parts & HasLine)
            writer.writeNumber(static_cast<quint64>(event.line));
        last = event;
    }
    return writer.take();
}

std::optional<QList<HistoryEvent>> HistoryEvent::decode(const QByteArray& bytes)
{
    ByteReader reader(bytes);
    if (reader.readByte() != formatVersion)
        return std::nullopt;
    const qsizetype count = reader.readCount();
    QList<HistoryEvent> events;
    HistoryEvent last;
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        HistoryEvent event;
        event.kind = static_cast<Kind>(reader.readByte());
        const quint8 parts = reader.readByte();
        event.key = RecipientKey{ static_cast<quint64>(last.key) + static_cast<quint64>(reader.readSigned()) };
        if (parts & HasField)
            event.field = static_cast<Field>(reader.readByte());
        event.layer = (parts & IsTyped) != 0 ? Layer::Typed : Layer::Told;
        if (parts & HasBefore)
            event.before = readPackedText(reader);
        if (parts & HasAfter)
            event.after = readPackedText(reader);
        if (parts & HasWords)
            event.words = readPackedText(reader);
        if (parts & HasOther)
            event.other = RecipientKey{ reader.readNumber() };
        event.source = last.source;
        event.time = last.time;
        event.file = last.file;
        if (parts & HasOrigin)
            readOrigin(reader, event);
        if (parts & HasLine) {
            const quint64 line = reader.readNumber();
            if (line > std::numeric_limits<int>::max())
                reader.reject();
            event.line = static_cast<int>(line);
        }
        if (partsOf(event, last) != parts) // a part that says nothing is left out
            reader.reject();
        last = event;
        events.append(std::move(event));
    }
    if (reader.failed() || !reader.atEnd())
        return std::nullopt;
    return events;
}

} // namespace PayRecipients
