// SPDX-License-Identifier: MIT
#include "recipients/ChangeSet.h"

#include "recipients/ByteReader.h"
#include "recipients/ByteWriter.h"
#include "recipients/PackedText.h"
#include "recipients/UtcTime.h"

#include <array>
#include <utility>

namespace PayRecipients {

namespace {

constexpr quint8 formatVersion = 1;

//! Neighbouring keys are usually near each other: the step from one to the next is short.
class KeySteps {
public:
    qint64 stepTo(RecipientKey key)
    {
        const auto number = static_cast<quint64>(key);
        return static_cast<qint64>(number - std::exchange(m_last, number));
    }
    RecipientKey after(qint64 step)
    {
        m_last += static_cast<quint64>(step);
        return RecipientKey{ m_last };
    }

private:
    quint64 m_last = 0;
};

void writeKeys(ByteWriter& writer, const QList<RecipientKey>& keys)
{
    writer.writeNumber(static_cast<quint64>(keys.size()));
    KeySteps steps;
    for (const RecipientKey key : keys)
        writer.writeSigned(steps.stepTo(key));
}

QList<RecipientKey> readKeys(ByteReader& reader)
{
    const qsizetype count = reader.readCount();
    QList<RecipientKey> keys;
    keys.reserve(count);
    KeySteps steps;
    for (qsizetype i = 0; i < count && !reader.failed(); ++i)
        keys.append(steps.after(reader.readSigned()));
    return keys;
}

} // namespace

QByteArray ChangeSet::encode() const
{
    ByteWriter writer;
    constexpr qsizetype usualEdit = 24; // bytes
    writer.reserve(edits.size() * usualEdit + added.size());
    writer.writeByte(formatVersion);
    writer.writeByte(static_cast<quint8>(source));
    writer.writeByte(time.isValid() ? 1 : 0);
    if (time.isValid())
        writer.writeSigned(time.toMSecsSinceEpoch());
    writeKeys(writer, added);
    writer.writeNumber(static_cast<quint64>(edits.size()));
    KeySteps steps;
    for (const Edit& edit : edits) {
        writer.writeSigned(steps.stepTo(edit.key));
        writer.writeByte(static_cast<quint8>(edit.field));
        writer.writeByte(static_cast<quint8>(static_cast<quint8>(edit.layer) << 1 | (edit.value ? 1 : 0)));
        if (edit.value)
            writer.writeText(*edit.value);
    }
    writeKeys(writer, removed);
    return writer.take();
}

std::optional<ChangeSet> ChangeSet::decode(const QByteArray& bytes)
{
    ByteReader reader(bytes);
    ChangeSet changes;
    if (reader.readByte() != formatVersion)
        return std::nullopt;
    changes.source = static_cast<Source>(reader.readByte());
    const quint8 hasTime = reader.readByte();
    if (hasTime > 1)
        return std::nullopt;
    if (hasTime == 1) {
        const qint64 milliseconds = reader.readSigned();
        changes.time = utcTime(milliseconds);
        if (!changes.time.isValid() || changes.time.toMSecsSinceEpoch() != milliseconds)
            return std::nullopt;
    }
    changes.added = readKeys(reader);
    const qsizetype count = reader.readCount();
    KeySteps steps;
    // Of one field the same word often comes again and again; its text is kept once.
    std::array<std::pair<QByteArrayView, QString>, 256> lastOfField;
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        Edit edit;
        edit.key = steps.after(reader.readSigned());
        edit.field = static_cast<Field>(reader.readByte());
        const quint8 kind = reader.readByte();
        if (kind > 3)
            return std::nullopt;
        edit.layer = static_cast<Layer>(kind >> 1);
        if (kind & 1) {
            const QByteArrayView text = reader.readBytes();
            if (!isPackedText(text))
                return std::nullopt;
            // An empty value is a value here (the book drops it); it must not come back as a null one.
            auto& [lastText, lastValue] = lastOfField[static_cast<quint8>(edit.field)];
            if (lastValue.isNull() || lastText != text) {
                lastText = text;
                lastValue = text.isEmpty() ? QString(0, u' ') : unpackText(text);
            }
            edit.value = lastValue;
        }
        changes.edits.append(std::move(edit));
    }
    changes.removed = readKeys(reader);
    if (reader.failed() || !reader.atEnd())
        return std::nullopt;
    return changes;
}

} // namespace PayRecipients
