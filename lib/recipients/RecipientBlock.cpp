// SPDX-License-Identifier: MIT
#include "recipients/RecipientBlock.h"

#include "recipients/LookupText.h"
#include "recipients/PackedRecord.h"
#include "recipients/PackedText.h"
#include "recipients/RecipientText.h"
#include "recipients/SearchText.h"
#include "recipients/UtcTime.h"

#include <algorithm>
#include <bitset>
#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr quint8 formatVersion = 1;
constexpr quint16 nowhere = 0xffff;
constexpr quint16 noStatus = 0x1ff; // a block has no more than 256

//! What filters and lists ask of every entry, without unpacking it.
struct Entry {
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
static_assert(sizeof(Entry) == 16);

using Values = std::vector<PackedValue>;

} // namespace

class RecipientBlock::Data {
public:
    explicit Data(Id blockId)
        : id(blockId)
    {
    }

    //! The search text of entries that is known to be right already, by the last eight bits of their keys.
    using KnownSearchText = std::map<quint8, QByteArrayView>;

    //! Takes over packed bytes from anywhere; false if they are not a block's.
    bool read(const QByteArray& packed) { return read(packed, {}, Trust::Nobody); }
    //! Takes over bytes that were packed here.
    void readOwn(const QByteArray& packed, const KnownSearchText& known) { read(packed, known, Trust::Us); }

    //! Calls `visit(const PackedValue &)` for each value of an entry until it returns false.
    template <class Visit>
    void visit(const Entry& entry, Visit visit) const
    {
        ByteReader reader(bytes, entry.begin + 1);
        for (const qsizetype end = readCountEnd(reader); reader.position() < end;) {
            if (!visit(readPackedValue(reader, words)))
                return;
        }
    }
    QString textOf(const Entry& entry, Field field) const;
    quint32 searchEnd(int slot) const
    {
        return slot + 1 < static_cast<int>(entries.size()) ? entry(slot + 1).searchBegin
                                                           : static_cast<quint32>(search.size());
    }
    const Entry& entry(int slot) const { return entries[static_cast<std::size_t>(slot)]; }
    RecipientKey keyOf(const Entry& entry) const { return RecipientKey{ id << 8 | entry.slot }; }

    Id id;
    QByteArray bytes; //!< exactly what encode() returns
    PackedWords words; //!< point into bytes
    std::vector<Entry> entries;
    QByteArray search;
    std::vector<QString> statuses;

private:
    enum class Trust { Nobody, Us };

    //! What words mean, by where they lie: many entries share them.
    struct Meanings {
        std::map<const char*, quint8> categories;
        std::map<const char*, quint16> statuses;
    };

    bool read(const QByteArray& packed, const KnownSearchText& known, Trust trust);
    static qsizetype readCountEnd(ByteReader& reader)
    {
        const qsizetype length = reader.readCount();
        return reader.position() + length;
    }
    bool readRecord(ByteReader& reader, quint64& usedWords, const KnownSearchText& known, Trust trust);
    void describe(Entry& entry, const Values& values);
    quint8 categoryNumber(QByteArrayView type);
    quint16 statusIndex(QByteArrayView status);
    void appendSearchText(const Entry& entry, const Values& values);

    Meanings m_meanings; //!< while reading
};

bool RecipientBlock::Data::read(const QByteArray& packed, const KnownSearchText& known, Trust trust)
{
    if (packed.size() >= std::numeric_limits<qint32>::max())
        return false;
    bytes = QByteArray(packed.constData(), packed.size()); // our own, and not a byte too much
    ByteReader reader(bytes);
    if (reader.readByte() != formatVersion)
        return false;
    words = PackedWords::read(reader);
    const qsizetype count = reader.readCount();
    if (reader.failed() || count > capacity || words.hasRepetition())
        return false;
    entries.reserve(static_cast<std::size_t>(count));
    quint64 usedWords = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (!readRecord(reader, usedWords, known, trust))
            return false;
    }
    m_meanings = {};
    search.squeeze();
    statuses.shrink_to_fit();
    return !reader.failed() && reader.atEnd() && usedWords == words.size();
}

bool RecipientBlock::Data::readRecord(ByteReader& reader, quint64& usedWords, const KnownSearchText& known, Trust trust)
{
    Entry entry;
    entry.begin = static_cast<quint32>(reader.position());
    entry.searchBegin = static_cast<quint32>(search.size());
    entry.slot = reader.readByte();
    const bool isOutOfOrder = !entries.empty() && entries.back().slot >= entry.slot;
    if (reader.failed() || isOutOfOrder || keyOf(entry) == RecipientKey::None)
        return false;
    Values values;
    values.reserve(16);
    int lastPlace = 1; // no field has the number 0
    const qsizetype end = readCountEnd(reader);
    while (!reader.failed() && reader.position() < end) {
        const PackedValue value = readPackedValue(reader, words, &usedWords);
        if (reader.failed() || value.place() <= lastPlace || (trust == Trust::Nobody && !value.isCanonical()))
            return false;
        lastPlace = value.place();
        if (value.form == PackedValue::Form::Uuid) {
            const qsizetype uuidAt = value.uuid.data() - bytes.constData() - entry.begin;
            if (value.field == Field::Reference && entry.referenceUuid == nowhere && uuidAt < nowhere)
                entry.referenceUuid = static_cast<quint16>(uuidAt);
            if (value.field == Field::Location && entry.locationUuid == nowhere && uuidAt < nowhere)
                entry.locationUuid = static_cast<quint16>(uuidAt);
        }
        values.push_back(value);
    }
    if (reader.failed() || reader.position() != end)
        return false;
    describe(entry, values);
    if (const auto text = known.find(entry.slot); text != known.end())
        search += text->second;
    else
        appendSearchText(entry, values);
    entries.push_back(entry);
    return true;
}

void RecipientBlock::Data::describe(Entry& entry, const Values& values)
{
    QByteArrayView type;
    QByteArrayView status;
    for (const PackedValue& value : values) {
        // The typed layer comes second and is the one that is shown.
        if (value.field == Field::Type)
            type = value.text;
        if (value.field == Field::Lookup)
            entry.lookup = static_cast<quint8>(lookupFromText(unpackText(value.text))) & 3;
        if (value.field == Field::Reference)
            entry.hasReference = true;
        if (value.field == Field::Pinned)
            entry.isPinned = true;
        if (value.field == Field::Creation)
            entry.isCreationOpen = true;
        if (value.field == Field::ToldBy)
            entry.source = unpackText(value.toBytes()).toUShort() & 7;
        if (value.field == Field::Status) {
            status = value.text;
            if (value.layer == Layer::Told)
                entry.needsApproval = unpackText(status).compare("Approved"_L1, Qt::CaseInsensitive) != 0;
        }
    }
    if (!type.isEmpty())
        entry.category = categoryNumber(type) & 7;
    if (!status.isEmpty())
        entry.status = statusIndex(status) & noStatus;
}

quint8 RecipientBlock::Data::categoryNumber(QByteArrayView type)
{
    const auto known = m_meanings.categories.find(type.data());
    if (known != m_meanings.categories.end())
        return known->second;
    const std::optional<RecipientType> meant = recipientTypeFromText(unpackText(type));
    const auto number = static_cast<quint8>(meant ? static_cast<int>(categoryOf(*meant)) + 1 : 0);
    m_meanings.categories.emplace(type.data(), number);
    return number;
}

quint16 RecipientBlock::Data::statusIndex(QByteArrayView status)
{
    const auto known = m_meanings.statuses.find(status.data());
    if (known != m_meanings.statuses.end())
        return known->second;
    const QString text = unpackText(status);
    const auto place = std::find(statuses.begin(), statuses.end(), text);
    const auto index = static_cast<quint16>(place - statuses.begin());
    if (place == statuses.end())
        statuses.push_back(text);
    m_meanings.statuses.emplace(status.data(), index);
    return index;
}

void RecipientBlock::Data::appendSearchText(const Entry& entry, const Values& values)
{
    std::vector<SearchText::Value> lines;
    lines.reserve(values.size());
    std::deque<QByteArray> storage;
    const char* record = bytes.constData() + entry.begin;
    for (const PackedValue& value : values) {
        QByteArrayView text = value.text;
        if (value.form == PackedValue::Form::Uuid) {
            const qsizetype uuidAt = value.uuid.data() - record;
            const bool isKeptApart = (value.field == Field::Reference && uuidAt == entry.referenceUuid)
                || (value.field == Field::Location && uuidAt == entry.locationUuid);
            if (isKeptApart && (value.field == Field::Location || value.text.isEmpty()))
                continue;
            // Of a location only its UUID tells entries apart.
            const QByteArray full = value.toBytes();
            text = storage.emplace_back(value.field == Field::Location ? full.sliced(value.text.size()) : full);
        } else if (value.form == PackedValue::Form::Number) {
            if (value.field > Field::Note)
                continue;
            text = storage.emplace_back(value.toBytes());
        }
        lines.push_back({ value.field, value.layer, text });
    }
    SearchText::append(search, lines);
}

QString RecipientBlock::Data::textOf(const Entry& entry, Field field) const
{
    QString text;
    visit(entry, [&](const PackedValue& value) {
        if (value.field == field) {
            switch (value.form) {
            case PackedValue::Form::Text:
            case PackedValue::Form::Word:
                text = unpackText(value.text);
                break;
            case PackedValue::Form::Uuid:
            case PackedValue::Form::Number:
                text = unpackText(value.toBytes());
                break;
            }
        }
        return value.field <= field;
    });
    return text;
}

RecipientBlock::RecipientBlock()
    : RecipientBlock(Id{ 0 })
{
}

RecipientBlock::RecipientBlock(Id id)
{
    auto data = std::make_shared<Data>(id);
    data->read(QByteArray("\x01\x00\x00", 3));
    m_data = std::move(data);
}

RecipientBlock::RecipientBlock(const RecipientBlock&) = default;
RecipientBlock& RecipientBlock::operator=(const RecipientBlock&) = default;
// A block that was moved from stays a block: moving shares, as copying does.
RecipientBlock::RecipientBlock(RecipientBlock&& other) noexcept
    : m_data(other.m_data)
{
}
RecipientBlock& RecipientBlock::operator=(RecipientBlock&& other) noexcept
{
    m_data = other.m_data;
    return *this;
}
RecipientBlock::~RecipientBlock() = default;

RecipientBlock::Id RecipientBlock::id() const
{
    return m_data->id;
}

int RecipientBlock::size() const
{
    return static_cast<int>(m_data->entries.size());
}

RecipientKey RecipientBlock::keyAt(int slot) const
{
    return m_data->keyOf(m_data->entry(slot));
}

int RecipientBlock::slotOf(RecipientKey key) const
{
    if (idOf(key) != m_data->id)
        return -1;
    const auto wanted = static_cast<quint8>(static_cast<quint64>(key) & 0xff);
    const auto& entries = m_data->entries;
    const auto place = std::lower_bound(
        entries.begin(), entries.end(), wanted, [](const Entry& entry, quint8 slot) { return entry.slot < slot; });
    return place != entries.end() && place->slot == wanted ? static_cast<int>(place - entries.begin()) : -1;
}

Recipient RecipientBlock::at(int slot) const
{
    Recipient recipient(keyAt(slot));
    m_data->visit(m_data->entry(slot), [&](const PackedValue& value) {
        recipient.setValue(value.field, value.layer, unpackText(value.toBytes()));
        return true;
    });
    return recipient;
}

QString RecipientBlock::textAt(int slot, Field field) const
{
    return m_data->textOf(m_data->entry(slot), field);
}

std::optional<Category> RecipientBlock::categoryAt(int slot) const
{
    const quint8 category = m_data->entry(slot).category;
    return category == 0 ? std::nullopt : std::optional(static_cast<Category>(category - 1));
}

LookupState RecipientBlock::lookupAt(int slot) const
{
    return static_cast<LookupState>(m_data->entry(slot).lookup);
}

bool RecipientBlock::hasReferenceAt(int slot) const
{
    return m_data->entry(slot).hasReference;
}

bool RecipientBlock::needsApprovalAt(int slot) const
{
    return m_data->entry(slot).needsApproval;
}

bool RecipientBlock::isPinnedAt(int slot) const
{
    return m_data->entry(slot).isPinned;
}

bool RecipientBlock::isCreationOpenAt(int slot) const
{
    return m_data->entry(slot).isCreationOpen;
}

Source RecipientBlock::sourceAt(int slot) const
{
    const quint16 source = m_data->entry(slot).source;
    return source == 0 ? Source::Person : static_cast<Source>(source);
}

QString RecipientBlock::nameAt(int slot) const
{
    return recipientName([&](Field field) { return textAt(slot, field); });
}

QString RecipientBlock::accountAt(int slot) const
{
    const std::optional<RecipientType> type = recipientTypeFromText(textAt(slot, Field::Type));
    return recipientAccount(type, [&](Field field) { return textAt(slot, field); });
}

qint64 RecipientBlock::updatedAt(int slot) const
{
    return std::max(timeFromText(textAt(slot, Field::ToldAt)), timeFromText(textAt(slot, Field::TypedAt)));
}

const std::vector<QString>& RecipientBlock::statuses() const
{
    return m_data->statuses;
}

int RecipientBlock::statusIndexAt(int slot) const
{
    const quint16 status = m_data->entry(slot).status;
    return status == noStatus ? -1 : status;
}

QByteArrayView RecipientBlock::searchText() const
{
    return m_data->search;
}

quint32 RecipientBlock::searchBegin(int slot) const
{
    return slot == size() ? static_cast<quint32>(m_data->search.size()) : m_data->entry(slot).searchBegin;
}

const char* RecipientBlock::referenceUuidAt(int slot) const
{
    const Entry& entry = m_data->entry(slot);
    return entry.referenceUuid == nowhere ? nullptr : m_data->bytes.constData() + entry.begin + entry.referenceUuid;
}

const char* RecipientBlock::locationUuidAt(int slot) const
{
    const Entry& entry = m_data->entry(slot);
    return entry.locationUuid == nowhere ? nullptr : m_data->bytes.constData() + entry.begin + entry.locationUuid;
}

qsizetype RecipientBlock::memoryUse() const
{
    qsizetype strings = 0;
    for (const QString& status : m_data->statuses)
        strings += static_cast<qsizetype>(sizeof(QString)) + status.capacity() * 2;
    return static_cast<qsizetype>(sizeof(Data) + m_data->entries.capacity() * sizeof(Entry))
        + static_cast<qsizetype>(m_data->words.size() * sizeof(QByteArrayView)) + m_data->bytes.capacity()
        + m_data->search.capacity() + strings;
}

void RecipientBlock::apply(const ChangeSet& changes)
{
    std::bitset<capacity> added;
    std::bitset<capacity> removed;
    std::map<quint8, std::vector<const Edit*>> edits;
    const auto slotIn = [](RecipientKey key) { return static_cast<quint8>(static_cast<quint64>(key) & 0xff); };
    for (const RecipientKey key : changes.added) {
        if (idOf(key) == id() && key != RecipientKey::None)
            added.set(slotIn(key));
    }
    for (const Edit& edit : changes.edits) {
        if (idOf(edit.key) == id())
            edits[slotIn(edit.key)].push_back(&edit);
    }
    for (const RecipientKey key : changes.removed) {
        if (idOf(key) == id())
            removed.set(slotIn(key));
    }
    if (added.none() && removed.none() && edits.empty())
        return;

    std::deque<QByteArray> storage; // what new values point into
    Data::KnownSearchText known;
    PackedWords words;
    ByteWriter records;
    quint64 count = 0;
    const auto& entries = m_data->entries;
    auto next = entries.begin();
    for (std::size_t slot = 0; slot < capacity; ++slot) {
        const bool exists = next != entries.end() && next->slot == slot;
        const auto entry = exists ? next++ : entries.end();
        if (removed.test(slot) || (!exists && !added.test(slot)))
            continue;
        Values values;
        if (exists) {
            m_data->visit(*entry, [&](const PackedValue& value) {
                values.push_back(value);
                return true;
            });
        }
        const auto edited = edits.find(static_cast<quint8>(slot));
        if (edited != edits.end()) {
            for (const Edit* edit : edited->second) {
                const int place = static_cast<int>(edit->field) << 1 | static_cast<int>(edit->layer);
                auto at = std::lower_bound(values.begin(), values.end(), place,
                    [](const PackedValue& value, int wanted) { return value.place() < wanted; });
                if (at != values.end() && at->place() == place)
                    at = values.erase(at);
                if (static_cast<int>(edit->field) == 0 || !edit->value || edit->value->isEmpty())
                    continue;
                const QByteArray& text = storage.emplace_back(packText(*edit->value));
                QByteArray& uuid = storage.emplace_back();
                values.insert(at, PackedValue::from(edit->field, edit->layer, text, uuid));
            }
        } else if (exists) {
            const int oldSlot = static_cast<int>(entry - entries.begin());
            known[static_cast<quint8>(slot)]
                = QByteArrayView(m_data->search)
                      .sliced(entry->searchBegin, m_data->searchEnd(oldSlot) - entry->searchBegin);
        }
        ByteWriter record;
        for (const PackedValue& value : values)
            writePackedValue(record, value, words);
        records.writeByte(static_cast<quint8>(slot));
        records.writeBytes(record.bytes());
        ++count;
    }
    ByteWriter writer;
    writer.writeByte(formatVersion);
    words.write(writer);
    writer.writeNumber(count);
    writer.writeRaw(records.bytes());

    auto data = std::make_shared<Data>(id());
    data->readOwn(writer.bytes(), known);
    m_data = std::move(data);
}

QByteArray RecipientBlock::encode() const
{
    return m_data->bytes;
}

std::optional<RecipientBlock> RecipientBlock::decode(Id id, const QByteArray& bytes)
{
    auto data = std::make_shared<Data>(id);
    if (!data->read(bytes))
        return std::nullopt;
    RecipientBlock block(id);
    block.m_data = std::move(data);
    return block;
}

} // namespace PayRecipients
