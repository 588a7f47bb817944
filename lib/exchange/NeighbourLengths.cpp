// SPDX-License-Identifier: MIT
#include "exchange/NeighbourLengths.h"

#include "exchange/SpreadsheetCell.h"

#include <algorithm>
#include <optional>

namespace PayRecipients {

namespace {

//! The digits of a cell that is a number and nothing else.
std::optional<QStringView> digitsOf(QStringView cell)
{
    cell = SpreadsheetCell::withoutZeroDecimals(SpreadsheetCell::withoutMarks(cell.trimmed()));
    const bool areDigits = std::all_of(cell.begin(), cell.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return areDigits && !cell.isEmpty() ? std::optional(cell) : std::nullopt;
}

} // namespace

void NeighbourLengths::add(QStringView cell)
{
    const std::optional<QStringView> digits = digitsOf(cell);
    if (!digits || digits->size() > longest)
        return;
    const auto length = static_cast<size_t>(digits->size());
    ++m_counts[length];
    ++m_numbers;
    m_hasZero[length] = m_hasZero[length] || digits->front() == u'0';
    if (m_counts[length] > m_counts[static_cast<size_t>(m_usual)])
        m_usual = static_cast<int>(length);
}

bool NeighbourLengths::isLikelyShortened(QStringView cell) const
{
    const std::optional<QStringView> digits = digitsOf(cell);
    const auto usual = static_cast<size_t>(m_usual);
    return digits && digits->size() < m_usual && m_hasZero[usual] && m_counts[usual] * 2 > m_numbers;
}

} // namespace PayRecipients
