// SPDX-License-Identifier: MIT
#include "exchange/SharedBookPayload.h"

#include "recipients/ByteReader.h"
#include "recipients/ByteWriter.h"
#include "recipients/PackedText.h"
#include "recipients/UtcTime.h"

#include <algorithm>

namespace PayRecipients {

namespace {

//! How often the progress is told.
constexpr qsizetype recipientsAStep = 1'000;
//! What most recipients stay below, in bytes.
constexpr qsizetype usualSize = 320;

bool isShared(Field field, Layer layer)
{
    if (field == Field::Pinned)
        return layer == Layer::Typed;
    if (field == Field::ToldAt)
        return layer == Layer::Told;
    return std::find(recipientFields.begin(), recipientFields.end(), field) != recipientFields.end();
}

quint8 tagOf(Field field, Layer layer)
{
    return static_cast<quint8>(static_cast<int>(field) << 1 | static_cast<int>(layer));
}

void writeRecipient(ByteWriter& writer, const Recipient& recipient)
{
    ByteWriter values;
    quint64 count = 0;
    recipient.forEachValue([&](Field field, Layer layer, const QString& text) {
        if (!isShared(field, layer))
            return;
        values.writeByte(tagOf(field, layer));
        values.writeBytes(packText(text));
        ++count;
    });
    writer.writeNumber(count);
    writer.writeRaw(values.bytes());
}

tl::expected<SharedRecipient, SharedBookFailure> readRecipient(ByteReader& reader)
{
    SharedRecipient recipient;
    int lastTag = -1;
    for (qsizetype left = reader.readCount(); left > 0; --left) {
        const quint8 tag = reader.readByte();
        const QString text = readPackedText(reader);
        if (reader.failed() || tag <= lastTag || text.isEmpty())
            return tl::unexpected(SharedBookFailure::Damaged);
        lastTag = tag;
        const auto field = static_cast<Field>(tag >> 1);
        const auto layer = static_cast<Layer>(tag & 1);
        if (!isShared(field, layer))
            return tl::unexpected(SharedBookFailure::NewerVersion);
        if (field == Field::ToldAt) {
            if (const qint64 time = timeFromText(text); time != 0)
                recipient.toldAt = utcTime(time);
        } else if (layer == Layer::Told) {
            recipient.offer.values.emplace_back(field, text);
        } else {
            recipient.offer.typed.emplace_back(field, text);
        }
    }
    if (reader.failed())
        return tl::unexpected(SharedBookFailure::Damaged);
    return recipient;
}

bool stepGoesOn(const Progress& progress, qsizetype done, qsizetype total)
{
    return done % recipientsAStep != 0 || goesOn(progress, done, total);
}

} // namespace

tl::expected<QByteArray, SharedBookFailure> SharedBookPayload::encode(
    const QList<Recipient>& recipients, const SharedBook::Origin& origin, const Progress& progress)
{
    const qsizetype count = recipients.size();
    if (count > SharedBook::mostRecipients)
        return tl::unexpected(SharedBookFailure::TooLarge);
    ByteWriter writer;
    writer.reserve(count * usualSize);
    writer.writeByte(version);
    writer.writeBytes(packText(origin.sharedBy));
    writer.writeSigned(origin.sharedAt.isValid() ? origin.sharedAt.toMSecsSinceEpoch() : 0);
    writer.writeNumber(static_cast<quint64>(count));
    for (qsizetype i = 0; i < count; ++i) {
        if (!stepGoesOn(progress, i, count))
            return tl::unexpected(SharedBookFailure::Cancelled);
        writeRecipient(writer, recipients.at(i));
        if (writer.bytes().size() > SharedBook::largestFile)
            return tl::unexpected(SharedBookFailure::TooLarge);
    }
    return writer.take();
}

tl::expected<SharedBook, SharedBookFailure> SharedBookPayload::decode(QByteArrayView bytes, const Progress& progress)
{
    ByteReader reader(bytes);
    const quint8 writtenVersion = reader.readByte();
    if (writtenVersion > version)
        return tl::unexpected(SharedBookFailure::NewerVersion);
    SharedBook book;
    book.origin.sharedBy = readPackedText(reader);
    if (const qint64 time = reader.readSigned(); time != 0)
        book.origin.sharedAt = utcTime(time);
    const qsizetype count = reader.readCount();
    if (reader.failed() || writtenVersion == 0)
        return tl::unexpected(SharedBookFailure::Damaged);
    if (count > SharedBook::mostRecipients)
        return tl::unexpected(SharedBookFailure::TooLarge);
    book.recipients.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        if (!stepGoesOn(progress, i, count))
            return tl::unexpected(SharedBookFailure::Cancelled);
        auto recipient = readRecipient(reader);
        if (!recipient)
            return tl::unexpected(recipient.error());
        recipient->offer.line = static_cast<int>(i) + 1;
        book.recipients.append(*std::move(recipient));
    }
    if (!reader.atEnd())
        return tl::unexpected(SharedBookFailure::Damaged);
    if (!goesOn(progress, count, count))
        return tl::unexpected(SharedBookFailure::Cancelled);
    return book;
}

} // namespace PayRecipients
