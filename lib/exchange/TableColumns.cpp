// SPDX-License-Identifier: MIT
#include "exchange/TableColumns.h"

#include "exchange/CellContent.h"
#include "exchange/DelimitedText.h"

#include <algorithm>
#include <map>

namespace PayRecipients {

namespace {

constexpr int lookedRows = 200;

int sampleEnd(const DelimitedText& table)
{
    return std::min(table.rowCount(), lookedRows + 1);
}

//! Whether most cells of a column that are not empty look like one of these.
class ColumnSample {
public:
    ColumnSample(const DelimitedText& table, int column, int firstRow)
    {
        for (int row = firstRow; row < sampleEnd(table); ++row) {
            const QString cell = table.cell(row, column);
            const CellContent content = contentOf(cell);
            if (content == CellContent::Empty)
                continue;
            ++m_cells;
            ++m_counts[content];
            if (content == CellContent::Words && !cell.trimmed().contains(u' '))
                ++m_singleWords;
        }
    }

    bool isMostly(std::initializer_list<CellContent> contents) const
    {
        int count = 0;
        for (const CellContent content : contents) {
            const auto place = m_counts.find(content);
            count += place == m_counts.end() ? 0 : place->second;
        }
        return m_cells > 0 && count * 10 >= m_cells * 7;
    }
    bool isMostly(CellContent content) const { return isMostly({ content }); }
    bool isMostlySingleWords() const { return m_cells > 0 && m_singleWords * 10 >= m_cells * 8; }
    bool isEmpty() const { return m_cells == 0; }

private:
    std::map<CellContent, int> m_counts;
    int m_cells = 0;
    int m_singleWords = 0;
};

//! Whether a cell says something of one recipient, as no heading does.
bool isDataContent(CellContent content)
{
    switch (content) {
    case CellContent::Uuid:
    case CellContent::Location:
    case CellContent::Phone:
    case CellContent::Email:
    case CellContent::Number:
        return true;
    default:
        return false;
    }
}

bool hasOwnHeading(const DelimitedText& table)
{
    int column = 0;
    for (const Field field : recipientFields) {
        if (table.cell(0, column++) != TableColumn::of(field).heading())
            return false;
    }
    return true;
}

bool looksLikeHeading(const DelimitedText& table)
{
    int filled = 0;
    int known = 0;
    const int columns = std::min(table.cellCount(0), TableColumns::mostColumns);
    for (int column = 0; column < columns; ++column) {
        const QString cell = table.cell(0, column);
        const CellContent content = contentOf(cell);
        if (isDataContent(content))
            return false;
        filled += content == CellContent::Empty ? 0 : 1;
        // "Till" may name a column or be the type of one recipient: then others have it, too.
        if (TableColumn::fromHeading(cell)
            && !(table.rowCount() > 1 && table.cell(1, column).compare(cell, Qt::CaseInsensitive) == 0))
            ++known;
    }
    if (known * 2 >= filled && known > 0)
        return true;
    // Words that nobody knows are a heading where what stands below them is no words.
    for (int column = 0; column < columns; ++column) {
        const ColumnSample sample(table, column, 1);
        if (contentOf(table.cell(0, column)) == CellContent::Words
            && sample.isMostly({ CellContent::Uuid, CellContent::Location, CellContent::Phone, CellContent::Email,
                CellContent::Number }))
            return true;
    }
    return false;
}

//! Whether what stands in a column is what its heading promises, where that can be seen.
bool fits(const TableColumn& column, const ColumnSample& sample)
{
    if (column == TableColumn::of(Field::Reference))
        return sample.isMostly(CellContent::Uuid);
    if (column == TableColumn::of(Field::Location))
        return sample.isMostly(CellContent::Location);
    if (column == TableColumn::of(Field::PhoneNumber))
        return sample.isMostly(CellContent::Phone);
    return !sample.isEmpty();
}

//! What cannot be mistaken for anything else. A UUID can: it may be the reference of a payment.
TableColumn unmistakable(const ColumnSample& sample)
{
    if (sample.isMostly(CellContent::Location))
        return TableColumn::of(Field::Location);
    if (sample.isMostly(CellContent::Phone))
        return TableColumn::of(Field::PhoneNumber);
    if (sample.isMostly(CellContent::Email))
        return TableColumn::of(Field::Email);
    return TableColumn::leftOut();
}

TableColumn fromContent(const ColumnSample& sample)
{
    if (sample.isMostly(CellContent::Uuid))
        return TableColumn::of(Field::Reference);
    if (sample.isMostly(CellContent::TypeWord))
        return TableColumn::of(Field::Type);
    if (sample.isMostly(CellContent::StatusWord))
        return TableColumn::of(Field::Status);
    if (sample.isMostly(CellContent::NetworkWord))
        return TableColumn::of(Field::Network);
    if (sample.isMostly(CellContent::SettlementWord))
        return TableColumn::of(Field::SettlementMethod);
    if (const TableColumn column = unmistakable(sample); column != TableColumn::leftOut())
        return column;
    if (sample.isMostly({ CellContent::Number, CellContent::Phone }))
        return TableColumn::account();
    return TableColumn::leftOut();
}

} // namespace

TableColumns TableColumns::guess(const DelimitedText& table, HeadingRow headingRow)
{
    TableColumns columns;
    if (table.rowCount() == 0)
        return columns;
    columns.m_isOwnExport = headingRow != HeadingRow::Absent && hasOwnHeading(table);
    columns.m_hasHeadingRow = headingRow == HeadingRow::Guess ? columns.m_isOwnExport || looksLikeHeading(table)
                                                              : headingRow == HeadingRow::Present;
    const int width = columns.m_hasHeadingRow ? table.cellCount(0) : table.columnCount();
    columns.m_columns.resize(std::min(width, mostColumns));
    if (columns.m_isOwnExport) {
        for (int column = 0; column < columns.count(); ++column) {
            if (const auto content = TableColumn::fromOwnHeading(table.cell(0, column)))
                columns.setColumn(column, *content);
        }
    } else if (columns.m_hasHeadingRow) {
        columns.guessFromHeading(table);
        columns.useForEveryType();
    } else {
        columns.guessFromContent(table);
    }
    return columns;
}

bool TableColumns::isSureHeading(const DelimitedText& table)
{
    const int width = table.cellCount(0);
    for (int column = 0; column < std::min(width, mostColumns); ++column) {
        if (TableColumn::fromHeading(table.cell(0, column)))
            return true;
    }
    const int looked = sampleEnd(table);
    int likeIt = 0;
    for (int row = 1; row < looked; ++row)
        likeIt += table.cellCount(row) == width ? 1 : 0;
    return width > 1 && likeIt * 2 >= looked;
}

void TableColumns::guessFromHeading(const DelimitedText& table)
{
    QList<int> unknown;
    QList<int> doubtful;
    for (int column = 0; column < count(); ++column) {
        const std::optional<TableColumn> content = TableColumn::fromHeading(table.cell(0, column));
        if (!content)
            unknown.append(column);
        else if (*content == TableColumn::leftOut() || indexOf(*content) >= 0)
            continue;
        else if (fits(*content, ColumnSample(table, column, 1)))
            m_columns[column] = *content;
        else
            doubtful.append(column);
    }
    // A heading is believed against what stands below it only where no other column bears it out.
    for (const int column : doubtful) {
        const TableColumn content = *TableColumn::fromHeading(table.cell(0, column));
        if (indexOf(content) < 0)
            m_columns[column] = content;
    }
    for (const int column : unknown) {
        const TableColumn content = unmistakable(ColumnSample(table, column, 1));
        if (indexOf(content) < 0)
            m_columns[column] = content;
    }
}

void TableColumns::guessFromContent(const DelimitedText& table)
{
    QList<int> words;
    bool areSingleWords = true;
    for (int column = 0; column < count(); ++column) {
        const ColumnSample sample(table, column, m_hasHeadingRow ? 1 : 0);
        const TableColumn content = fromContent(sample);
        if (content != TableColumn::leftOut()) {
            if (indexOf(content) < 0)
                m_columns[column] = content;
        } else if (sample.isMostly(CellContent::Words)) {
            words.append(column);
            areSingleWords = areSingleWords && sample.isMostlySingleWords();
        }
    }
    // Numbers beside phones are more often amounts than accounts.
    const int account = indexOf(TableColumn::account());
    if (account >= 0 && indexOf(TableColumn::of(Field::PhoneNumber)) >= 0 && indexOf(TableColumn::of(Field::Type)) < 0)
        m_columns[account] = TableColumn::leftOut();
    if (words.size() == 2 && areSingleWords && words[1] == words[0] + 1) {
        m_columns[words[0]] = TableColumn::of(Field::FirstName);
        m_columns[words[1]] = TableColumn::of(Field::LastName);
    } else if (!words.isEmpty()) {
        m_columns[words[0]] = TableColumn::name();
    }
}

//! Where a column tells the type and one column has every number, that is the account of whatever type the row has,
//! also if it is called "Account number".
void TableColumns::useForEveryType()
{
    const int number = indexOf(TableColumn::of(Field::AccountNumber));
    if (number < 0 || indexOf(TableColumn::of(Field::Type)) < 0 || indexOf(TableColumn::account()) >= 0)
        return;
    for (const Field field : { Field::PhoneNumber, Field::TillNumber, Field::PaybillNumber }) {
        if (indexOf(TableColumn::of(field)) >= 0)
            return;
    }
    m_columns[number] = TableColumn::account();
    const int name = indexOf(TableColumn::of(Field::AccountName));
    if (name >= 0 && indexOf(TableColumn::name()) < 0)
        m_columns[name] = TableColumn::name();
}

int TableColumns::indexOf(const TableColumn& content) const
{
    return content == TableColumn::leftOut() ? -1 : static_cast<int>(m_columns.indexOf(content));
}

void TableColumns::setColumn(int column, const TableColumn& content)
{
    if (column < 0 || column >= count())
        return;
    if (const int other = indexOf(content); other >= 0)
        m_columns[other] = TableColumn::leftOut();
    m_columns[column] = content;
}

} // namespace PayRecipients
