// SPDX-License-Identifier: MIT
//! Up to 256 neighbouring entries in one piece of memory: the unit of memory, of search and of sealing.
#pragma once

#include "recipients/ChangeSet.h"
#include "recipients/Recipient.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>
#include <vector>

namespace PayRecipients {

class BlockData;

//! The entries whose keys share everything but the last eight bits, packed, with their folded search text.
//!
//! A value with shared storage: copies are cheap and may cross threads (the store's thread decodes blocks and folds
//! their search text, the GUI thread adopts them). All reading is const and thread-safe.
class RecipientBlock {
public:
    using Id = quint64;
    static constexpr int capacity = 256;
    static constexpr Id idOf(RecipientKey key) { return static_cast<quint64>(key) >> 8; }

    RecipientBlock();
    explicit RecipientBlock(Id id);
    RecipientBlock(const RecipientBlock&);
    RecipientBlock& operator=(const RecipientBlock&);
    RecipientBlock(RecipientBlock&&) noexcept;
    RecipientBlock& operator=(RecipientBlock&&) noexcept;
    ~RecipientBlock();

    Id id() const;
    int size() const;
    bool isEmpty() const { return size() == 0; }

    //! Entries stand in the order of their keys.
    RecipientKey keyAt(int slot) const;
    //! The slot of an entry, or -1.
    int slotOf(RecipientKey key) const;
    Recipient at(int slot) const;
    //! What is shown of one field, without unpacking the rest.
    QString textAt(int slot, Field field) const;
    std::optional<Category> categoryAt(int slot) const;
    LookupState lookupAt(int slot) const;
    bool hasReferenceAt(int slot) const;
    //! A source gave a status, and it is not "Approved".
    bool needsApprovalAt(int slot) const;
    bool isPinnedAt(int slot) const;
    //! Whether it was created at the service is not known: see Field::Creation.
    bool isCreationOpenAt(int slot) const;
    //! The source of the told layer; Source::Person where no other source ever spoke.
    Source sourceAt(int slot) const;
    //! Recipient::name() and account(), without unpacking the rest.
    QString nameAt(int slot) const;
    //! Appends the name in packText()'s form.
    void appendPackedName(QByteArray& bytes, int slot) const;
    QString accountAt(int slot) const;
    //! Recipient::updatedAt() in milliseconds since 1970 UTC; 0 if never.
    qint64 updatedAt(int slot) const;

    //! The different status words that this block's entries show, and which of them an entry shows (-1: none).
    const std::vector<QString>& statuses() const;
    int statusIndexAt(int slot) const;

    //! The folded search text of all entries, one after another, and where each entry's begins: see SearchText.
    QByteArrayView searchText() const;
    quint32 searchBegin(int slot) const; //!< valid for 0 … size(); searchBegin(size()) is the end
    //! The sixteen bytes of the UUID in an entry's reference and location, which the search text leaves out; null if
    //! there is none.
    const char* referenceUuidAt(int slot) const;
    const char* locationUuidAt(int slot) const;

    //! It shares its storage with the other one: nothing was applied to either since they were the same.
    bool isSharedWith(const RecipientBlock& other) const { return m_data == other.m_data; }

    //! How much memory the entries take up, in bytes.
    qsizetype memoryUse() const;

    //! Takes in what a change set says of this block's entries; the rest of it is ignored.
    void apply(const ChangeSet& changes);

    //! The form that the store seals: see BlockCoding.
    QByteArray encode() const;
    //! Reads encode()'s form of the block `id`, and older ones; nothing for any other bytes (never a crash, never a
    //! wrong record).
    static std::optional<RecipientBlock> decode(Id id, const QByteArray& bytes);
    //! True for bytes that decode() reads more slowly than what encode() would make of them now.
    static bool isOlderForm(const QByteArray& bytes);

private:
    explicit RecipientBlock(std::shared_ptr<const BlockData> data);

    std::shared_ptr<const BlockData> m_data;
};

} // namespace PayRecipients

Q_DECLARE_METATYPE(PayRecipients::RecipientBlock)
