// SPDX-License-Identifier: MIT
#include "recipients/RecipientOrder.h"

#include "recipients/RecipientBook.h"
#include "recipients/RecipientsModel.h"
#include "recipients/SearchText.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace PayRecipients {

namespace {

//! Without a locale (a bare server) names would sort by code point; English is the nearest to what people expect.
QLocale collationLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::Kenya) : locale;
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

//! Text in which runs of digits compare as numbers: 9 before 10, leading zeros aside.
QByteArray numericForm(const QString& account)
{
    const QByteArray folded = SearchText::folded(account);
    // Only what has a digit on both sides is punctuation within one number: "+254 712 345 678".
    QByteArray form;
    for (qsizetype at = 0; at < folded.size();) {
        if (!isDigit(folded[at])) {
            if (folded[at] != '+' && folded[at] != ' ' && folded[at] != '-')
                form += folded[at];
            ++at;
            continue;
        }
        QByteArray digits;
        for (; at < folded.size() && (isDigit(folded[at]) || folded[at] == ' ' || folded[at] == '-'); ++at) {
            if (isDigit(folded[at]) && (folded[at] != '0' || !digits.isEmpty()))
                digits += folded[at];
        }
        // The length first makes longer numbers greater; a byte below every letter keeps numbers before words.
        form += static_cast<char>(1 + std::min<qsizetype>(digits.size(), 0x1e));
        form += digits;
    }
    return form;
}

} // namespace

RecipientOrder::RecipientOrder(const RecipientBook& book, int column, Qt::SortOrder order)
    : m_book(book)
    , m_column(column)
    , m_order(order)
    , m_collator(collationLocale())
{
    m_collator.setNumericMode(true);
}

void RecipientOrder::setColumn(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

QString RecipientOrder::textAt(const RecipientBlock& block, int slot) const
{
    switch (m_column) {
    case RecipientsModel::NameColumn:
        return block.nameAt(slot);
    case RecipientsModel::AccountColumn:
        return block.accountAt(slot);
    default:
        return block.textAt(slot, RecipientsModel::fieldOf(m_column).value_or(Field::Reference));
    }
}

RecipientOrder::Key RecipientOrder::keyFor(const QString& text) const
{
    Key key;
    key.isBlank = text.isEmpty();
    if (m_column == RecipientsModel::AccountColumn || m_column == RecipientsModel::PhoneColumn)
        key.bytes = numericForm(text);
    else if (m_column == RecipientsModel::ReferenceColumn)
        key.bytes = SearchText::folded(text);
    else if (!key.isBlank)
        key.text = m_collator.sortKey(text.toCaseFolded());
    return key;
}

RecipientOrder::Key RecipientOrder::keyOf(int row) const
{
    const auto [blockIndex, slot] = m_book.slotOf(row);
    const RecipientBlock& block = m_book.blocks()[static_cast<std::size_t>(blockIndex)];
    Key key;
    if (m_column == RecipientsModel::UpdatedColumn) {
        key.number = block.updatedAt(slot);
        key.isBlank = key.number == 0;
    } else if (m_column == RecipientsModel::SourceColumn) {
        key.number = static_cast<int>(block.sourceAt(slot));
        key.isBlank = false;
    } else if (m_column >= 0) {
        key = keyFor(textAt(block, slot));
    }
    key.isPinned = block.isPinnedAt(slot);
    return key;
}

bool RecipientOrder::isPinned(int row) const
{
    const auto [blockIndex, slot] = m_book.slotOf(row);
    return m_book.blocks()[static_cast<std::size_t>(blockIndex)].isPinnedAt(slot);
}

int RecipientOrder::compare(const Key& a, const Key& b) const
{
    if (a.isPinned != b.isPinned)
        return a.isPinned ? -1 : 1;
    if (a.isBlank || b.isBlank)
        return static_cast<int>(a.isBlank) - static_cast<int>(b.isBlank);
    int result = 0;
    if (a.text && b.text)
        result = a.text->compare(*b.text);
    else if (a.number != b.number)
        result = a.number < b.number ? -1 : 1;
    else
        result = a.bytes.compare(b.bytes);
    return m_order == Qt::AscendingOrder ? result : -result;
}

std::vector<int> RecipientOrder::sortedRows() const
{
    std::vector<int> rows(static_cast<std::size_t>(m_book.size()));
    std::iota(rows.begin(), rows.end(), 0);
    if (m_column < 0) {
        if (m_order == Qt::DescendingOrder)
            std::reverse(rows.begin(), rows.end());
        std::stable_partition(rows.begin(), rows.end(), [this](int row) { return isPinned(row); });
        return rows;
    }
    // Different texts are sorted once and give each row a rank; ranks are quick to sort by.
    std::vector<Key> keys;
    std::vector<int> keyOfRow(rows.size());
    QHash<QString, int> known;
    for (const int row : rows) {
        auto place = static_cast<int>(keys.size());
        if (m_column == RecipientsModel::UpdatedColumn || m_column == RecipientsModel::SourceColumn) {
            keys.push_back(keyOf(row));
        } else {
            const auto [blockIndex, slot] = m_book.slotOf(row);
            const QString text = textAt(m_book.blocks()[static_cast<std::size_t>(blockIndex)], slot);
            if (const auto before = known.constFind(text); before != known.constEnd()) {
                place = *before;
            } else {
                known.insert(text, place);
                keys.push_back(keyFor(text));
            }
        }
        keyOfRow[static_cast<std::size_t>(row)] = place;
    }
    const auto key = [&](int place) -> const Key& { return keys[static_cast<std::size_t>(place)]; };
    std::vector<int> sortedKeys(keys.size());
    std::iota(sortedKeys.begin(), sortedKeys.end(), 0);
    std::sort(sortedKeys.begin(), sortedKeys.end(), [&](int a, int b) {
        const int order = compare(key(a), key(b));
        return order != 0 ? order < 0 : a < b;
    });
    std::vector<quint64> ranks(keys.size());
    for (std::size_t i = 1; i < sortedKeys.size(); ++i) {
        const quint64 before = ranks[static_cast<std::size_t>(sortedKeys[i - 1])];
        const bool isSame = compare(key(sortedKeys[i - 1]), key(sortedKeys[i])) == 0;
        ranks[static_cast<std::size_t>(sortedKeys[i])] = isSame ? before : before + 1;
    }
    std::vector<quint64> ranked(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        ranked[row] = ranks[static_cast<std::size_t>(keyOfRow[row])] << 32 | row;
    std::sort(ranked.begin(), ranked.end());
    std::stable_partition(
        ranked.begin(), ranked.end(), [this](quint64 value) { return isPinned(static_cast<int>(value & 0xffffffff)); });
    std::transform(ranked.cbegin(), ranked.cend(), rows.begin(),
        [](quint64 value) { return static_cast<int>(value & 0xffffffff); });
    return rows;
}

std::vector<int> RecipientOrder::merged(const std::vector<int>& sorted, const std::vector<int>& rows) const
{
    // Where most rows are new, comparing each of them with the others one by one costs more than sorting at once.
    if (rows.size() * 16 > sorted.size() + rows.size() && rows.size() > 16)
        return sortedRows();
    struct Placed {
        std::ptrdiff_t before;
        int row;
        Key key;
    };
    const auto isLess = [this](const Key& a, int rowA, const Key& b, int rowB) {
        const int order = compare(a, b);
        return order != 0 ? order < 0 : (m_column < 0 && m_order == Qt::DescendingOrder ? rowA > rowB : rowA < rowB);
    };
    std::vector<Placed> placed;
    for (const int row : rows) {
        Key key = keyOf(row);
        const auto place = std::partition_point(
            sorted.cbegin(), sorted.cend(), [&](int other) { return isLess(keyOf(other), other, key, row); });
        placed.push_back({ place - sorted.cbegin(), row, std::move(key) });
    }
    std::sort(placed.begin(), placed.end(), [&](const Placed& a, const Placed& b) {
        return a.before != b.before ? a.before < b.before : isLess(a.key, a.row, b.key, b.row);
    });
    std::vector<int> all;
    all.reserve(sorted.size() + rows.size());
    std::ptrdiff_t taken = 0;
    for (const Placed& next : placed) {
        all.insert(all.end(), sorted.cbegin() + taken, sorted.cbegin() + next.before);
        all.push_back(next.row);
        taken = next.before;
    }
    all.insert(all.end(), sorted.cbegin() + taken, sorted.cend());
    return all;
}

} // namespace PayRecipients
