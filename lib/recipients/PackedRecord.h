// SPDX-License-Identifier: MIT
//! How the values of one entry are packed into bytes.
#pragma once

#include "recipients/ByteReader.h"
#include "recipients/ByteWriter.h"
#include "recipients/Field.h"
#include "recipients/UuidPattern.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace PayRecipients {

//! One value in its packed form. Views point into the bytes it was read from, or into the text it was made from.
//!
//! On disk: varint field << 3 | layer << 2 | form, then
//!  - Text: varint length and the bytes (packText())
//!  - Word: varint index into the block's words: values that many entries share
//!  - Uuid: varint index into the words of what stands before the UUID, then 16 bytes
//!  - Number: varint; decimal text without leading zeros
//! Which form a value takes follows from field and text alone, so one record has one packed form.
struct PackedValue {
    enum class Form : quint8 { Text, Word, Uuid, Number };

    Field field{};
    Layer layer{};
    Form form{};
    QByteArrayView text; //!< the text, the word, or what stands before the UUID
    QByteArrayView uuid; //!< 16 bytes
    quint64 number = 0;

    //! \param text packText()'s form, not empty; the value points into it
    //! \param uuidStorage holds the UUID's bytes if there is one; the value points into it
    static PackedValue from(Field field, Layer layer, QByteArrayView text, QByteArray& uuidStorage);

    //! The text in full.
    QByteArray toBytes() const;

    QString toText() const;

    //! The form is the one that this field and text must have.
    bool isCanonical() const;

    //! Where the value belongs in an entry: ascending by field, then layer.
    int place() const { return static_cast<int>(field) << 1 | static_cast<int>(layer); }
};

//! The words of one block, in the order in which its records first use them.
class PackedWords {
public:
    //! Reads the words at the front of a block's bytes.
    static PackedWords read(ByteReader& reader);
    void write(ByteWriter& writer) const;

    quint64 size() const { return m_words.size(); }
    QByteArrayView at(quint64 index) const { return m_words[index]; }
    //! The index of a word, which is taken in if it is new.
    //! \param word must stay where it is
    quint64 indexOf(QByteArrayView word);
    bool hasRepetition() const;

private:
    std::vector<QByteArrayView> m_words;
    QHash<QByteArrayView, quint64> m_indexes; //!< made by indexOf(), empty after read()
};

//! Reads one value; the reader has failed if there is none.
//! \param usedWords counts the words that were used so far: a new one must be the next
PackedValue readPackedValue(ByteReader& reader, const PackedWords& words, quint64* usedWords = nullptr);
//! Reads past one value if it is of a field that is not wanted.
//! \param isWanted bool(Field)
//! \return whether it was
template <class IsWanted>
bool passPackedValue(ByteReader& reader, const IsWanted& isWanted)
{
    ByteReader ahead = reader;
    const quint64 tag = ahead.readNumber();
    if (isWanted(static_cast<Field>((tag >> 3) & 0xff)))
        return false;
    switch (static_cast<PackedValue::Form>(tag & 3)) {
    case PackedValue::Form::Text:
        ahead.readBytes();
        break;
    case PackedValue::Form::Uuid:
        ahead.readNumber();
        ahead.readRaw(uuidPackedLength);
        break;
    case PackedValue::Form::Word:
    case PackedValue::Form::Number:
        ahead.readNumber();
        break;
    }
    reader = ahead;
    return true;
}

void writePackedValue(ByteWriter& writer, const PackedValue& value, PackedWords& words);

} // namespace PayRecipients
