// SPDX-License-Identifier: MIT
#include "recipients/ColumnRanks.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace PayRecipients {

ColumnRanking::ColumnRanking(int rows, const QCollator& collator, std::function<QString(int row)> textOf)
    : m_collator(collator)
    , m_textOf(std::move(textOf))
{
    m_ranks.ranks.assign(static_cast<std::size_t>(rows), ColumnRanks::blank);
    m_plain.reserve(m_ranks.ranks.size());
}

void ColumnRanking::addNumber(int row, qint64 number)
{
    constexpr quint64 sign = quint64{ 1 } << 63;
    m_plain.push_back({ .front = static_cast<quint64>(number) ^ sign, .row = row });
}

void ColumnRanking::addBytes(int row, QByteArrayView bytes)
{
    std::array<char, 8> front{};
    if (!bytes.isEmpty())
        std::memcpy(front.data(), bytes.data(), std::min(front.size(), static_cast<std::size_t>(bytes.size())));
    m_plain.push_back({ .front = qFromBigEndian<quint64>(front.data()),
        .begin = static_cast<quint32>(m_bytes.size()),
        .size = static_cast<quint32>(bytes.size()),
        .row = row });
    m_bytes.append(bytes);
}

void ColumnRanking::addText(int row, const QString& text)
{
    m_texts.push_back({ row, text, m_collator.sortKey(text) });
}

int ColumnRanking::compare(const Plain& a, const Plain& b) const
{
    if (a.front != b.front)
        return a.front < b.front ? -1 : 1;
    const QByteArrayView bytes(m_bytes);
    return bytes.sliced(a.begin, a.size).compare(bytes.sliced(b.begin, b.size));
}

int ColumnRanking::compare(const Plain& plain, const Text& text) const
{
    return m_collator.compare(m_textOf(plain.row), text.text);
}

ColumnRanks ColumnRanking::make()
{
    std::sort(m_plain.begin(), m_plain.end(), [this](const Plain& a, const Plain& b) { return compare(a, b) < 0; });
    std::sort(m_texts.begin(), m_texts.end(), [](const Text& a, const Text& b) { return a.key.compare(b.key) < 0; });
    m_next = m_plain.cbegin();
    const Text* before = nullptr;
    for (const Text& text : m_texts) {
        // They are few, and looked up among the plain ones.
        const auto place = std::partition_point(
            m_next, m_plain.cend(), [&](const Plain& plain) { return compare(plain, text) <= 0; });
        const bool isLikeText = place == m_next && before && before->key.compare(text.key) == 0;
        const bool isLikePlain = place != m_plain.cbegin() && compare(*std::prev(place), text) == 0;
        givePlainUpTo(place);
        give(text.row, isLikeText || isLikePlain);
        before = &text;
    }
    givePlainUpTo(m_plain.cend());
    return std::move(m_ranks);
}

void ColumnRanking::givePlainUpTo(PlainRows::const_iterator end)
{
    for (; m_next != end; ++m_next)
        give(m_next->row, m_next != m_plain.cbegin() && compare(*std::prev(m_next), *m_next) == 0);
}

void ColumnRanking::give(int row, bool isSameAsBefore)
{
    if (!isSameAsBefore)
        ++m_ranks.count;
    m_ranks.ranks[static_cast<std::size_t>(row)] = m_ranks.count - 1;
}

} // namespace PayRecipients
