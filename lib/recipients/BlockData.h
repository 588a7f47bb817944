// SPDX-License-Identifier: MIT
//! What a RecipientBlock is made of: packed records, an index of them, and their search text.
#pragma once

#include "recipients/PackedRecord.h"
#include "recipients/RecipientKey.h"
#include "recipients/SearchText.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <map>
#include <vector>

namespace PayRecipients {

//! What filters and lists ask of every entry, without unpacking it. Sixteen bytes.
struct BlockEntry {
    static constexpr quint16 nowhere = 0xffff;
    static constexpr quint16 noStatus = 0x1ff; // a block has no more than 256

    quint32 begin = 0; //!< of the record in the packed bytes
    quint32 searchBegin = 0;
    quint16 referenceUuid = nowhere; //!< from the record's begin
    quint16 locationUuid = nowhere;
    quint16 status : 9 = noStatus;
    quint16 source : 3 = 0; //!< Source; 0: none
    bool isPinned : 1 = false;
    bool isCreationOpen : 1 = false;
    quint8 slot = 0; //!< the last eight bits of the key
    quint8 category : 3 = 0; //!< Category + 1; 0: none
    quint8 lookup : 2 = 0;
    bool hasReference : 1 = false;
    bool needsApproval : 1 = false;
};
static_assert(sizeof(BlockEntry) == 16);

//! The storage that the copies of one block share. Filled by one thread, then only read.
//!
//! The packed bytes are a version, the words, the number of records, and each record: the last eight bits of its key,
//! its length, and its values in the order of PackedValue::place(). Everything else is derived from them.
class BlockData {
public:
    //! The values of an entry, read or about to be packed.
    using Values = std::vector<PackedValue>;

    explicit BlockData(quint64 blockId)
        : id(blockId)
    {
    }

    //! Who wrote some packed bytes.
    enum class Trust {
        Nobody, //!< anybody: they are read only if every value has the one form, and every word the one place, it can
                //!< have
        Us, //!< append(), which leaves words where they are
    };

    //! Takes over packed bytes and derives the rest; false if they are not those of one block.
    bool read(const QByteArray& bytes, Trust trust);

    //! Finds the words at the front of the packed bytes; false if they are not there.
    bool readWords();

    //! Begins to fill it with records: words they use, and how many there will be.
    void begin(const PackedWords& usedWords, quint64 count, qsizetype bytesOfRecords);
    //! Appends a record that was packed with these words.
    void append(quint8 slot, QByteArrayView record);
    //! Appends neighbouring records of another block as they are; its words must be at the front of this block's.
    void append(const BlockData& other, std::size_t first, std::size_t last);
    //! After the last record: forgets what was needed while filling.
    void finish();

    //! Calls `visit(const PackedValue &)` for each value of an entry until it returns false.
    template <class Visit>
    void visit(const BlockEntry& entry, Visit visit) const
    {
        ByteReader reader(packed, entry.begin + 1);
        for (const qsizetype end = readCountEnd(reader); reader.position() < end;) {
            const PackedValue value = readPackedValue(reader, words);
            if (reader.failed() || !visit(value))
                return;
        }
    }
    //! The same for the values of some fields: the others are passed over.
    //! \param isWanted bool(Field)
    template <class IsWanted, class Visit>
    void visit(const BlockEntry& entry, const IsWanted& isWanted, Visit visit) const
    {
        ByteReader reader(packed, entry.begin + 1);
        for (const qsizetype end = readCountEnd(reader); reader.position() < end;) {
            if (passPackedValue(reader, isWanted))
                continue;
            const PackedValue value = readPackedValue(reader, words);
            if (reader.failed() || !visit(value))
                return;
        }
    }
    QString textOf(const BlockEntry& entry, Field field) const;
    const BlockEntry& entry(int slot) const { return entries[static_cast<std::size_t>(slot)]; }
    quint32 recordEnd(std::size_t index) const;
    quint32 searchEnd(std::size_t index) const;
    RecipientKey keyOf(const BlockEntry& entry) const { return RecipientKey{ id << 8 | entry.slot }; }

    quint64 id;
    QByteArray packed;
    PackedWords words; //!< point into packed
    std::vector<BlockEntry> entries;
    QByteArray search; //!< see SearchText
    std::vector<QString> statuses; //!< that the entries show

private:
    //! What words mean, by where they lie: many entries share them.
    struct Meanings {
        std::map<const char*, quint8> categories;
        std::map<const char*, quint8> lookups;
        std::map<const char*, quint16> statuses;
    };

    static qsizetype readCountEnd(ByteReader& reader)
    {
        const qsizetype length = reader.readCount();
        return reader.position() + length;
    }
    bool readRecord(ByteReader& reader, quint64* usedWords, Trust trust);
    void describe(BlockEntry& entry, const Values& values);
    quint8 categoryNumber(QByteArrayView type);
    quint8 lookupNumber(QByteArrayView word);
    quint16 statusIndex(QByteArrayView status);
    quint16 indexOfStatus(const QString& text);
    void appendSearchText(const BlockEntry& entry, const Values& values);

    // While filling.
    Meanings m_meanings;
    Values m_values; //!< of the record at hand
    std::vector<SearchText::Value> m_lines; //!< and what they are found by
};

} // namespace PayRecipients
