// SPDX-License-Identifier: MIT
#include "recipients/PackedRecord.h"

#include "recipients/PackedText.h"
#include "recipients/UuidPattern.h"

#include <QSet>

#include <charconv>

namespace PayRecipients {

namespace {

//! Longer values are rarely shared.
constexpr qsizetype longestWord = 64;
constexpr qsizetype longestUuidPrefix = 200;

//! Fields whose values many entries share.
bool isWordField(Field field)
{
    return field == Field::Type || field == Field::Status || field == Field::Network || field == Field::SettlementMethod
        || field == Field::Lookup || field == Field::LookupMessage;
}

bool isUuidField(Field field)
{
    return field == Field::Reference || field == Field::Location || field == Field::BankBranchRef;
}

std::optional<quint64> numberFrom(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 20 || (text.size() > 1 && text.front() == '0') || text.front() == '-')
        return std::nullopt;
    quint64 number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

} // namespace

PackedValue PackedValue::from(Field field, Layer layer, QByteArrayView text, QByteArray& uuidStorage)
{
    PackedValue value{ .field = field, .layer = layer, .form = Form::Text, .text = text, .uuid = {}, .number = 0 };
    if (isWordField(field) && text.size() <= longestWord) {
        value.form = Form::Word;
        return value;
    }
    if (isUuidField(field) && text.size() >= uuidTextLength && text.size() <= longestUuidPrefix + uuidTextLength) {
        if (const std::optional<QByteArray> uuid = packUuid(text.last(uuidTextLength))) {
            uuidStorage = *uuid;
            value.form = Form::Uuid;
            value.text = text.chopped(uuidTextLength);
            value.uuid = uuidStorage;
            return value;
        }
    }
    if (const std::optional<quint64> number = numberFrom(text)) {
        value.form = Form::Number;
        value.number = *number;
    }
    return value;
}

QByteArray PackedValue::toBytes() const
{
    switch (form) {
    case Form::Uuid:
        return text.toByteArray() + unpackUuid(uuid);
    case Form::Number:
        return QByteArray::number(number);
    case Form::Text:
    case Form::Word:
        break;
    }
    return text.toByteArray();
}

QString PackedValue::toText() const
{
    return form == Form::Text || form == Form::Word ? unpackText(text) : unpackText(toBytes());
}

bool PackedValue::isCanonical() const
{
    switch (form) {
    case Form::Word:
        return isWordField(field) && !text.isEmpty() && text.size() <= longestWord;
    case Form::Uuid:
        return isUuidField(field) && text.size() <= longestUuidPrefix;
    case Form::Number:
        return !isWordField(field);
    case Form::Text:
        break;
    }
    QByteArray uuidStorage;
    return !text.isEmpty() && from(field, layer, text, uuidStorage).form == Form::Text && isPackedText(text);
}

PackedWords PackedWords::read(ByteReader& reader)
{
    PackedWords words;
    const qsizetype count = reader.readCount();
    words.m_words.reserve(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        const QByteArrayView word = reader.readBytes();
        if (!isPackedText(word))
            reader.reject();
        words.m_words.push_back(word);
    }
    return words;
}

void PackedWords::write(ByteWriter& writer) const
{
    writer.writeNumber(size());
    for (const QByteArrayView word : m_words)
        writer.writeBytes(word);
}

quint64 PackedWords::indexOf(QByteArrayView word)
{
    for (auto index = static_cast<quint64>(m_indexes.size()); index < size(); ++index)
        m_indexes.insert(m_words[index], index); // those that were read
    const auto known = m_indexes.constFind(word);
    if (known != m_indexes.constEnd())
        return *known;
    m_words.push_back(word);
    m_indexes.insert(word, size() - 1);
    return size() - 1;
}

bool PackedWords::hasRepetition() const
{
    QSet<QByteArrayView> seen;
    seen.reserve(static_cast<qsizetype>(size()));
    for (const QByteArrayView word : m_words)
        seen.insert(word);
    return seen.size() != static_cast<qsizetype>(size());
}

PackedValue readPackedValue(ByteReader& reader, const PackedWords& words, quint64* usedWords)
{
    PackedValue value;
    const quint64 tag = reader.readNumber();
    value.field = static_cast<Field>((tag >> 3) & 0xff);
    value.layer = static_cast<Layer>((tag >> 2) & 1);
    value.form = static_cast<PackedValue::Form>(tag & 3);
    const auto readWord = [&]() -> QByteArrayView {
        const quint64 index = reader.readNumber();
        const bool isOutOfTurn = usedWords && index > *usedWords;
        if (reader.failed() || index >= words.size() || isOutOfTurn) {
            reader.reject();
            return {};
        }
        if (usedWords && index == *usedWords)
            ++*usedWords;
        return words.at(index);
    };
    switch (value.form) {
    case PackedValue::Form::Text:
        value.text = reader.readBytes();
        break;
    case PackedValue::Form::Word:
        value.text = readWord();
        break;
    case PackedValue::Form::Uuid:
        value.text = readWord();
        value.uuid = reader.readRaw(uuidPackedLength);
        break;
    case PackedValue::Form::Number:
        value.number = reader.readNumber();
        break;
    }
    if (tag >> 11)
        reader.reject();
    return value;
}

void writePackedValue(ByteWriter& writer, const PackedValue& value, PackedWords& words)
{
    const auto tag = static_cast<quint64>(value.field) << 3 | static_cast<quint64>(value.layer) << 2
        | static_cast<quint64>(value.form);
    writer.writeNumber(tag);
    switch (value.form) {
    case PackedValue::Form::Text:
        writer.writeBytes(value.text);
        break;
    case PackedValue::Form::Word:
        writer.writeNumber(words.indexOf(value.text));
        break;
    case PackedValue::Form::Uuid:
        writer.writeNumber(words.indexOf(value.text));
        writer.writeRaw(value.uuid);
        break;
    case PackedValue::Form::Number:
        writer.writeNumber(value.number);
        break;
    }
}

} // namespace PayRecipients
