// SPDX-License-Identifier: MIT
#include "recipients/RecipientOrder.h"

#include "recipients/InOtherThreads.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientsModel.h"
#include "recipients/SearchText.h"

#include <QByteArrayList>
#include <QLocale>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <numeric>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

//! Some ten thousand entries: fewer are sorted before a thread has begun.
constexpr std::size_t blocksWorthAThread = 40;
//! Fewer are ranked in a millisecond.
constexpr int rowsWorthKeeping = 5'000;

//! Without a locale (a bare server) names would sort by code point; English is the nearest to what people expect.
QLocale collationLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::Kenya) : locale;
}

//! What the order of names depends on, besides the names. The rules of a language come with Qt and with the system,
//! which may be renewed without another number: some texts tell them apart.
QByteArray rulesOfNames(const QCollator& collator)
{
    constexpr const char* form = "1"; // to be raised when names are made or compared in another way
    QStringList probes{ u"a"_s, u"B"_s, u"b 10"_s, u"b-9"_s, u"ĩ"_s, u"i"_s, u"ng'o"_s, u"ngo"_s, u"ß"_s, u"ss"_s,
        u"ö"_s, u"z"_s, u"Ж"_s, u"ע"_s, u"٣"_s, u"漢"_s, u"😀"_s, u"_"_s };
    std::stable_sort(probes.begin(), probes.end(), collator);
    return QByteArrayList{ form, collator.locale().bcp47Name().toUtf8(), QSysInfo::productVersion().toUtf8(),
        qVersion(), probes.join(u' ').toUtf8() }
        .join(' ');
}

QCollator collator()
{
    QCollator made(collationLocale());
    made.setNumericMode(true);
    return made;
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
    , m_collator(collator())
    , m_plain(m_collator)
{
}

void RecipientOrder::setColumn(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

QString RecipientOrder::textAt(const RecipientBlock& block, int slot) const
{
    if (m_column == RecipientsModel::AccountColumn)
        return block.accountAt(slot);
    return block.textAt(slot, RecipientsModel::fieldOf(m_column).value_or(Field::Reference));
}

RecipientOrder::Key RecipientOrder::keyFor(const QString& text) const
{
    Key key;
    key.isBlank = text.isEmpty();
    if (m_column == RecipientsModel::AccountColumn || m_column == RecipientsModel::PhoneColumn)
        key.bytes = numericForm(text);
    else if (m_column == RecipientsModel::ReferenceColumn)
        key.bytes = SearchText::folded(text);
    else if (!key.isBlank) {
        key.text = text.toCaseFolded();
        key.isPlain = m_plain.append(key.bytes, key.text);
    }
    return key;
}

// Nearly all names are plain, and are compared without being made texts.
RecipientOrder::Key RecipientOrder::keyForName(QByteArray packedName) const
{
    Key key;
    key.isBlank = packedName.isEmpty();
    key.isPlain = key.isBlank || m_plain.appendPacked(key.bytes, packedName);
    if (key.isPlain)
        key.packedName = std::move(packedName);
    else
        key.text = unpackText(packedName).toCaseFolded();
    return key;
}

QString RecipientOrder::textOf(const Key& key)
{
    return key.packedName.isEmpty() ? key.text : unpackText(key.packedName).toCaseFolded();
}

RecipientOrder::Key RecipientOrder::keyOf(int row) const
{
    const auto [blockIndex, slot] = m_book.slotOf(row);
    return keyOf(m_book.blocks()[static_cast<std::size_t>(blockIndex)], slot);
}

RecipientOrder::Key RecipientOrder::keyOf(const RecipientBlock& block, int slot) const
{
    Key key;
    if (m_column == RecipientsModel::UpdatedColumn) {
        key.number = block.updatedAt(slot);
        key.isBlank = key.number == 0;
    } else if (m_column == RecipientsModel::SourceColumn) {
        key.number = static_cast<int>(block.sourceAt(slot));
        key.isBlank = false;
    } else if (m_column == RecipientsModel::NameColumn) {
        QByteArray name;
        block.appendPackedName(name, slot);
        key = keyForName(std::move(name));
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

bool RecipientOrder::hasPinned() const
{
    return std::any_of(m_book.blocks().cbegin(), m_book.blocks().cend(), [](const RecipientBlock& block) {
        for (int slot = 0; slot < block.size(); ++slot) {
            if (block.isPinnedAt(slot))
                return true;
        }
        return false;
    });
}

int RecipientOrder::compare(const Key& a, const Key& b) const
{
    if (a.isPinned != b.isPinned)
        return a.isPinned ? -1 : 1;
    if (a.isBlank || b.isBlank)
        return static_cast<int>(a.isBlank) - static_cast<int>(b.isBlank);
    const int result = compareValues(a, b);
    return m_order == Qt::AscendingOrder ? result : -result;
}

int RecipientOrder::compareValues(const Key& a, const Key& b) const
{
    if (!a.isPlain || !b.isPlain)
        return m_collator.compare(textOf(a), textOf(b));
    if (a.number != b.number)
        return a.number < b.number ? -1 : 1;
    return a.bytes.compare(b.bytes);
}

void RecipientOrder::add(Part& part, const RecipientBlock& block, int slot, int row) const
{
    if (m_column == RecipientsModel::NameColumn) {
        part.name.resize(0); // keeps its memory
        block.appendPackedName(part.name, slot);
        part.collated.resize(0);
        if (!m_plain.appendPacked(part.collated, part.name))
            part.texts.push_back(row);
        else if (!part.name.isEmpty())
            part.plain.addBytes(row, part.collated);
        return;
    }
    const Key key = keyOf(block, slot);
    if (key.isBlank)
        return;
    if (!key.isPlain)
        part.texts.push_back(row);
    else if (m_column == RecipientsModel::UpdatedColumn || m_column == RecipientsModel::SourceColumn)
        part.plain.addNumber(row, key.number);
    else
        part.plain.addBytes(row, key.bytes);
}

RecipientOrder::Part RecipientOrder::partOf(std::size_t firstBlock, std::size_t lastBlock) const
{
    Part part;
    int row = m_book.firstRowOf(static_cast<int>(firstBlock));
    part.plain.reserve(m_book.firstRowOf(static_cast<int>(lastBlock)) - row);
    for (std::size_t index = firstBlock; index < lastBlock; ++index) {
        const RecipientBlock& block = m_book.blocks()[index];
        for (int slot = 0; slot < block.size(); ++slot)
            add(part, block, slot, row++);
    }
    part.plain.sort();
    return part;
}

ColumnRanks RecipientOrder::makeRanks() const
{
    ColumnRanking ranking(m_book.size(), m_collator, [this](int row) { return textOf(keyOf(row)); });
    const auto take = [&](Part part) {
        ranking.addPlain(std::move(part.plain));
        for (const int row : part.texts) {
            if (const Key key = keyOf(row); !key.isBlank)
                ranking.addText(row, textOf(key));
        }
    };
    // Blocks can be read by several threads at once.
    const std::size_t blocks = m_book.blocks().size();
    const std::size_t parts = std::clamp<std::size_t>(
        blocks / blocksWorthAThread, 1, static_cast<std::size_t>(std::max(1, QThread::idealThreadCount())));
    std::vector<Part> made(parts);
    inPieces(parts, [&](std::size_t part) { made[part] = partOf(part * blocks / parts, (part + 1) * blocks / parts); });
    for (Part& part : made)
        take(std::move(part));
    return ranking.make();
}

const ColumnRanks& RecipientOrder::ranks() const
{
    const auto known = m_ranks.find(m_column);
    if (known != m_ranks.end())
        return known->second;
    return m_ranks.emplace(m_column, m_column == RecipientsModel::NameColumn ? namesRanks() : makeRanks())
        .first->second;
}

ColumnRanks RecipientOrder::namesRanks() const
{
    if (m_book.size() < rowsWorthKeeping)
        return makeRanks();
    const QByteArray rules = rulesOfNames(m_collator);
    if (auto kept = ColumnRanks::decode(m_book.keptRanks(), rules, m_book.size()))
        return *std::move(kept);
    ColumnRanks made = makeRanks();
    m_book.keepRanks(made.encode(rules));
    return made;
}

std::vector<int> RecipientOrder::sortedRows() const
{
    std::vector<int> rows(static_cast<std::size_t>(m_book.size()));
    if (m_column < 0) {
        std::iota(rows.begin(), rows.end(), 0);
        if (m_order == Qt::DescendingOrder)
            std::reverse(rows.begin(), rows.end());
        std::stable_partition(rows.begin(), rows.end(), [this](int row) { return isPinned(row); });
        return rows;
    }
    const ColumnRanks& known = ranks();
    const quint32 count = known.count;
    const auto placeOf = [&](std::size_t row) {
        const quint32 rank = known.ranks[row];
        return rank == ColumnRanks::blank ? count : m_order == Qt::AscendingOrder ? rank : count - 1 - rank;
    };
    // Counting how many have each rank tells where each begins; rows of one rank come in the order of their keys.
    std::vector<int> begins(count + 2);
    for (std::size_t row = 0; row < rows.size(); ++row)
        ++begins[placeOf(row) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[static_cast<std::size_t>(begins[placeOf(row)]++)] = static_cast<int>(row);
    if (hasPinned())
        std::stable_partition(rows.begin(), rows.end(), [this](int row) { return isPinned(row); });
    return rows;
}

std::vector<int> RecipientOrder::merged(const std::vector<int>& sorted, const std::vector<int>& rows) const
{
    // Where many rows are new, comparing each of them with the others one by one costs more than sorting at once.
    if (rows.size() * 4 > sorted.size() + rows.size() && rows.size() > 16)
        return sortedRows();
    struct Placed {
        int row;
        Key key;
        std::ptrdiff_t before = 0;
    };
    const auto isLess = [this](const Key& a, int rowA, const Key& b, int rowB) {
        const int order = compare(a, b);
        return order != 0 ? order < 0 : (m_column < 0 && m_order == Qt::DescendingOrder ? rowA > rowB : rowA < rowB);
    };
    std::vector<Placed> placed;
    placed.reserve(rows.size());
    for (const int row : rows)
        placed.push_back({ row, keyOf(row) });
    std::sort(placed.begin(), placed.end(),
        [&](const Placed& a, const Placed& b) { return isLess(a.key, a.row, b.key, b.row); });
    // The one in the middle first: where it goes leaves only a part of the others to look through on either side.
    struct Range {
        std::size_t first, last; // of placed, the last not included
        std::ptrdiff_t from, to; // of sorted
    };
    std::vector<Range> open{ { 0, placed.size(), 0, std::ssize(sorted) } };
    while (!open.empty()) {
        const Range range = open.back();
        open.pop_back();
        if (range.first == range.last)
            continue;
        const std::size_t middle = range.first + (range.last - range.first) / 2;
        Placed& next = placed[middle];
        next.before = std::partition_point(sorted.cbegin() + range.from, sorted.cbegin() + range.to, [&](int other) {
            return isLess(keyOf(other), other, next.key, next.row);
        }) - sorted.cbegin();
        open.push_back({ range.first, middle, range.from, next.before });
        open.push_back({ middle + 1, range.last, next.before, range.to });
    }
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
