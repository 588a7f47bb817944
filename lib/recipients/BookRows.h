// SPDX-License-Identifier: MIT
//! Which row of a book is where.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/RecipientBlock.h"
#include "recipients/RecipientKey.h"

#include <QHash>
#include <QList>

#include <utility>
#include <vector>

namespace PayRecipients {

class RecipientBook;
struct PreparedChanges;

//! The blocks of a book in the order of their ids, none of them empty, and their rows counted. What moves, it has the
//! book tell: the rows of each signal are complete when it comes.
class BookRows {
public:
    //! \param book must outlive this
    explicit BookRows(RecipientBook& book)
        : m_book(book)
    {
    }

    int size() const { return m_firstRows.back(); }
    const std::vector<RecipientBlock>& blocks() const { return m_blocks; }
    int firstRowOf(int block) const { return m_firstRows[static_cast<std::size_t>(block)]; }
    //! The block, and the place in it, of a row that there is.
    std::pair<int, int> slotOf(int row) const;
    //! -1 where there is none.
    int rowOf(RecipientKey key) const;
    RecipientKey keyAt(int row) const;

    void clear();
    //! \param blocks one or more, none empty, which come after all that are there
    void append(const std::vector<RecipientBlock>& blocks);
    //! \param changes as EffectiveChanges gives them
    void apply(const ChangeSet& changes);
    //! What changes were prepared with is what is there.
    bool holds(const PreparedChanges& changes) const;
    //! \param changes holds() says yes of them
    void take(const PreparedChanges& changes);

private:
    void insert(const ChangeSet& changes);
    void insertRun(const QList<RecipientKey>& keys, int firstRow, const QHash<RecipientKey, QList<Edit>>& edits);
    void edit(const ChangeSet& changes);
    void remove(QList<RecipientKey> keys);
    void removeRun(int firstRow, int lastRow);
    int blockIndexAtOrAfter(RecipientBlock::Id id) const;
    void countRowsFrom(int blockIndex);
    int firstRowFor(RecipientKey key) const;

    RecipientBook& m_book;
    std::vector<RecipientBlock> m_blocks;
    std::vector<int> m_firstRows{ 0 }; //!< of each block, and at the end the number of all rows
};

} // namespace PayRecipients
