// SPDX-License-Identifier: MIT
//! The place of every row of a book among the values of one column.
#pragma once

#include <QByteArray>
#include <QCollator>
#include <QString>

#include <functional>
#include <vector>

namespace PayRecipients {

//! Ranks ascend with the value; equal values have equal ranks. Sorting by them in either direction needs no comparison.
struct ColumnRanks {
    static constexpr quint32 blank = 0xffffffff; //!< the rank of what shows nothing

    std::vector<quint32> ranks; //!< of each row
    quint32 count = 0; //!< of different ranks
};

//! Ranks the values of a column: of each row one is added, by what it is compared by, or none if it shows nothing.
class ColumnRanking {
public:
    //! \param rows of the book
    //! \param textOf the text of a row that was added by its bytes, to be compared with texts that were not
    ColumnRanking(int rows, const QCollator& collator, std::function<QString(int row)> textOf);

    void addNumber(int row, qint64 number);
    void addBytes(int row, QByteArrayView bytes);
    //! Of few rows: the collator compares them.
    void addText(int row, const QString& text);

    //! To be called once.
    ColumnRanks make();

private:
    //! Most are told apart by their front.
    struct Plain {
        quint64 front = 0; //!< the number, or the first eight bytes
        quint32 begin = 0; //!< of all bytes in m_bytes
        quint32 size = 0;
        int row = 0;
    };
    using PlainRows = std::vector<Plain>;
    struct Text {
        int row = 0;
        QString text;
        QCollatorSortKey key;
    };

    int compare(const Plain& a, const Plain& b) const;
    int compare(const Plain& plain, const Text& text) const;
    void give(int row, bool isSameAsBefore);
    void givePlainUpTo(PlainRows::const_iterator end);

    const QCollator& m_collator;
    std::function<QString(int row)> m_textOf;
    PlainRows m_plain;
    QByteArray m_bytes;
    std::vector<Text> m_texts;
    PlainRows::const_iterator m_next; //!< the first plain row that has no rank yet
    ColumnRanks m_ranks;
};

} // namespace PayRecipients
