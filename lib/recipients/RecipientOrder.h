// SPDX-License-Identifier: MIT
//! The order in which a list shows the rows of a book.
#pragma once

#include "recipients/ColumnRanks.h"
#include "recipients/PlainCollation.h"

#include <QByteArray>
#include <QCollator>
#include <QString>

#include <map>
#include <vector>

namespace PayRecipients {

class RecipientBlock;
class RecipientBook;

//! Compares the rows of a book by what a column of RecipientsModel shows: names and statuses as the locale sorts
//! them, accounts by number, Updated by time. Favourites come first, and entries that show nothing last, in either
//! direction; ties are in the order of the keys, so no two rows are equal.
//!
//! The first sorting by a column ranks its values; from then on the column is sorted by ranks, until the book changes.
//! Those of the names, by which lists are sorted when they open, are kept with a large book.
class RecipientOrder {
public:
    //! \param column of RecipientsModel, or -1 for the order of the keys
    RecipientOrder(const RecipientBook& book, int column, Qt::SortOrder order);

    int column() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }
    void setColumn(int column, Qt::SortOrder order);

    //! All rows of the book, sorted.
    std::vector<int> sortedRows() const;
    //! Sorts some rows in among rows that are sorted already.
    std::vector<int> merged(const std::vector<int>& sorted, const std::vector<int>& rows) const;
    //! The book is another one than it was: to be called before anything else is asked.
    void forgetRanks() { m_ranks.clear(); }

private:
    //! What a row is compared by.
    struct Key {
        bool isPinned = false;
        bool isBlank = true;
        qint64 number = 0;
        QByteArray bytes; //!< in whose order the keys are, unless one of two is not plain: then textOf() them
        bool isPlain = true;
        QString text; //!< but for a plain name, which has …
        QByteArray packedName; //!< … this
    };

    //! What one thread makes of some of the blocks.
    struct Part {
        PlainValues plain; //!< sorted
        std::vector<int> texts; //!< rows that only the collator can compare
        // While it is filled, of the row at hand.
        QByteArray name;
        QByteArray collated;
    };

    const ColumnRanks& ranks() const;
    ColumnRanks makeRanks() const;
    ColumnRanks namesRanks() const;
    Part partOf(std::size_t firstBlock, std::size_t lastBlock) const;
    void add(Part& part, const RecipientBlock& block, int slot, int row) const;
    bool hasPinned() const;
    Key keyOf(int row) const;
    Key keyOf(const RecipientBlock& block, int slot) const;
    bool isPinned(int row) const;
    Key keyFor(const QString& text) const;
    Key keyForName(QByteArray packedName) const;
    static QString textOf(const Key& key);
    //! Below, above or equal to zero.
    int compare(const Key& a, const Key& b) const;
    //! The same for what is shown, whatever the direction.
    int compareValues(const Key& a, const Key& b) const;
    QString textAt(const RecipientBlock& block, int slot) const;

    const RecipientBook& m_book;
    int m_column;
    Qt::SortOrder m_order;
    QCollator m_collator;
    PlainCollation m_plain;
    mutable std::map<int, ColumnRanks> m_ranks; //!< of the columns that were sorted by since the book changed
};

} // namespace PayRecipients
