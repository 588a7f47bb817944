// SPDX-License-Identifier: MIT
//! The place of every row of a book among the values of one column.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCollator>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace PayRecipients {

//! Ranks ascend with the value; equal values have equal ranks. Sorting by them in either direction needs no comparison.
struct ColumnRanks {
    static constexpr quint32 blank = 0xffffffff; //!< the rank of what shows nothing

    std::vector<quint32> ranks; //!< of each row
    quint32 count = 0; //!< of different ranks

    //! The form that a store keeps: the rules by which they were made, then four bytes a row.
    QByteArray encode(QByteArrayView rules) const;
    //! Reads encode()'s form; nothing for those of other rules or of another number of rows, and for any other bytes.
    static std::optional<ColumnRanks> decode(const QByteArray& bytes, QByteArrayView rules, int rows);
};

//! Values of rows, and what sorts them without a collator. One thread's part of a column.
class PlainValues {
public:
    void reserve(int rows) { m_rows.reserve(static_cast<std::size_t>(rows)); }
    void addNumber(int row, qint64 number);
    void addBytes(int row, QByteArrayView bytes);

    void sort();
    //! Takes in others; both are sorted.
    void merge(const PlainValues& others);

    std::size_t size() const { return m_rows.size(); }
    int rowAt(std::size_t place) const { return m_rows[place].row; }
    //! Whether the value at a place is that of the place before.
    bool isSameAsBefore(std::size_t place) const;

private:
    static constexpr quint32 frontSize = 2 * sizeof(quint64);

    //! Most are told apart by their front.
    struct Value {
        std::array<quint64, 2> front{}; //!< the number, or the first bytes
        quint32 begin = 0; //!< in m_rests, of the bytes behind the front
        quint32 size = 0; //!< of all bytes
        int row = 0;
    };

    int compare(const Value& a, const Value& b) const;

    std::vector<Value> m_rows;
    std::vector<char> m_rests;
};

//! Ranks the values of a column: of each row one is added, by what it is compared by, or none if it shows nothing.
class ColumnRanking {
public:
    //! \param rows of the book
    //! \param textOf the text of a row that was added by its bytes, to be compared with texts that were not
    ColumnRanking(int rows, const QCollator& collator, std::function<QString(int row)> textOf);

    //! \param values sorted
    void addPlain(PlainValues values);
    //! Of few rows: the collator compares them.
    void addText(int row, const QString& text);

    //! To be called once.
    ColumnRanks make();

private:
    struct Text {
        int row = 0;
        QString text;
        QCollatorSortKey key;
    };

    int compare(std::size_t plain, const Text& text) const;
    //! Of the first plain row that is greater; texts come in ascending order.
    std::size_t placeOf(const Text& text) const;
    void give(int row, bool isSameAsBefore);
    void givePlainUpTo(std::size_t end);

    const QCollator& m_collator;
    std::function<QString(int row)> m_textOf;
    PlainValues m_plain;
    std::vector<Text> m_texts;
    std::size_t m_next = 0; //!< the first plain row that has no rank yet
    ColumnRanks m_ranks;
};

} // namespace PayRecipients
