// SPDX-License-Identifier: MIT
#include "recipients/ColumnRanks.h"

#include "recipients/ByteReader.h"
#include "recipients/ByteWriter.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <utility>

namespace PayRecipients {

void PlainValues::addNumber(int row, qint64 number)
{
    constexpr quint64 sign = quint64{ 1 } << 63;
    m_rows.push_back({ .front = { static_cast<quint64>(number) ^ sign, 0 }, .row = row });
}

void PlainValues::addBytes(int row, QByteArrayView bytes)
{
    std::array<char, frontSize> front{};
    if (!bytes.isEmpty())
        std::memcpy(front.data(), bytes.data(), std::min(front.size(), static_cast<std::size_t>(bytes.size())));
    m_rows.push_back(
        { .front = { qFromBigEndian<quint64>(front.data()), qFromBigEndian<quint64>(front.data() + sizeof(quint64)) },
            .begin = static_cast<quint32>(m_rests.size()),
            .size = static_cast<quint32>(bytes.size()),
            .row = row });
    if (bytes.size() > frontSize)
        m_rests.insert(m_rests.end(), bytes.begin() + frontSize, bytes.end());
}

void PlainValues::sort()
{
    std::sort(m_rows.begin(), m_rows.end(), [this](const Value& a, const Value& b) { return compare(a, b) < 0; });
}

void PlainValues::merge(const PlainValues& others)
{
    const auto shift = static_cast<quint32>(m_rests.size());
    m_rests.insert(m_rests.end(), others.m_rests.cbegin(), others.m_rests.cend());
    const auto middle = static_cast<std::ptrdiff_t>(m_rows.size());
    m_rows.insert(m_rows.end(), others.m_rows.cbegin(), others.m_rows.cend());
    std::for_each(m_rows.begin() + middle, m_rows.end(), [shift](Value& value) { value.begin += shift; });
    std::inplace_merge(m_rows.begin(), m_rows.begin() + middle, m_rows.end(),
        [this](const Value& a, const Value& b) { return compare(a, b) < 0; });
}

bool PlainValues::isSameAsBefore(std::size_t place) const
{
    return place > 0 && compare(m_rows[place - 1], m_rows[place]) == 0;
}

int PlainValues::compare(const Value& a, const Value& b) const
{
    for (std::size_t part = 0; part < a.front.size(); ++part) {
        if (a.front[part] != b.front[part])
            return a.front[part] < b.front[part] ? -1 : 1;
    }
    if (a.size <= frontSize || b.size <= frontSize)
        return static_cast<int>(a.size) - static_cast<int>(b.size); // one begins with the other, bytes of zero aside
    const QByteArrayView rests(m_rests.data(), std::ssize(m_rests));
    return rests.sliced(a.begin, a.size - frontSize).compare(rests.sliced(b.begin, b.size - frontSize));
}

QByteArray ColumnRanks::encode(QByteArrayView rules) const
{
    ByteWriter writer;
    writer.writeBytes(rules);
    writer.writeNumber(count);
    QByteArray bytes = writer.take();
    const qsizetype head = bytes.size();
    bytes.resize(head + std::ssize(ranks) * qsizetype{ sizeof(quint32) });
    qToLittleEndian<quint32>(ranks.data(), std::ssize(ranks), bytes.data() + head);
    return bytes;
}

std::optional<ColumnRanks> ColumnRanks::decode(const QByteArray& bytes, QByteArrayView rules, int rows)
{
    ByteReader reader(bytes);
    const QByteArrayView madeBy = reader.readBytes();
    const quint64 count = reader.readNumber();
    if (reader.failed() || madeBy != rules || rows < 0 || count > static_cast<quint64>(rows)
        || reader.left() != rows * qsizetype{ sizeof(quint32) })
        return std::nullopt;
    ColumnRanks read;
    read.count = static_cast<quint32>(count);
    read.ranks.resize(static_cast<std::size_t>(rows));
    qFromLittleEndian<quint32>(bytes.constData() + reader.position(), rows, read.ranks.data());
    const bool areRanks = std::all_of(
        read.ranks.cbegin(), read.ranks.cend(), [&read](quint32 rank) { return rank < read.count || rank == blank; });
    return areRanks ? std::optional(std::move(read)) : std::nullopt;
}

ColumnRanking::ColumnRanking(int rows, const QCollator& collator, std::function<QString(int row)> textOf)
    : m_collator(collator)
    , m_textOf(std::move(textOf))
{
    m_ranks.ranks.assign(static_cast<std::size_t>(rows), ColumnRanks::blank);
}

void ColumnRanking::addPlain(PlainValues values)
{
    if (m_plain.size() == 0)
        m_plain = std::move(values);
    else
        m_plain.merge(values);
}

void ColumnRanking::addText(int row, const QString& text)
{
    m_texts.push_back({ row, text, m_collator.sortKey(text) });
}

int ColumnRanking::compare(std::size_t plain, const Text& text) const
{
    return m_collator.compare(m_textOf(m_plain.rowAt(plain)), text.text);
}

std::size_t ColumnRanking::placeOf(const Text& text) const
{
    std::size_t begin = m_next;
    for (std::size_t end = m_plain.size(); begin < end;) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (compare(middle, text) <= 0)
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

ColumnRanks ColumnRanking::make()
{
    std::sort(m_texts.begin(), m_texts.end(), [](const Text& a, const Text& b) { return a.key.compare(b.key) < 0; });
    const Text* before = nullptr;
    for (const Text& text : m_texts) {
        const std::size_t place = placeOf(text);
        const bool isLikeText = place == m_next && before && before->key.compare(text.key) == 0;
        const bool isLikePlain = place > 0 && compare(place - 1, text) == 0;
        givePlainUpTo(place);
        give(text.row, isLikeText || isLikePlain);
        before = &text;
    }
    givePlainUpTo(m_plain.size());
    return std::move(m_ranks);
}

void ColumnRanking::givePlainUpTo(std::size_t end)
{
    for (; m_next < end; ++m_next)
        give(m_plain.rowAt(m_next), m_plain.isSameAsBefore(m_next));
}

void ColumnRanking::give(int row, bool isSameAsBefore)
{
    if (!isSameAsBefore)
        ++m_ranks.count;
    m_ranks.ranks[static_cast<std::size_t>(row)] = m_ranks.count - 1;
}

} // namespace PayRecipients
