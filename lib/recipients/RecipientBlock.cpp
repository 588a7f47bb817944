// SPDX-License-Identifier: MIT
#include "recipients/RecipientBlock.h"

#include "recipients/BlockCoding.h"
#include "recipients/BlockData.h"
#include "recipients/RecipientText.h"
#include "recipients/UtcTime.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

namespace PayRecipients {

namespace {

//! What is shown of several fields of one entry, read in one go.
class ShownValues {
public:
    ShownValues(const BlockData& block, int slot)
    {
        block.visit(block.entry(slot), [this](const PackedValue& value) {
            const bool isShown = isRecipientField(value.field);
            if (isShown)
                m_values.push_back(value);
            return isShown; // the book's own come last
        });
    }

    //! Those of a name. Lists are sorted by them: what cannot matter is not read.
    static ShownValues ofName(const BlockData& block, int slot)
    {
        ShownValues values;
        const auto isBehind = [&values](Field field) {
            // Of a person's name nothing comes after these.
            const bool isKnown = field > Field::LastName && !values.m_values.isEmpty()
                && (values.m_values.back().field == Field::FirstName
                    || values.m_values.back().field == Field::LastName);
            return isKnown || field > Field::PaybillName;
        };
        block.visit(
            block.entry(slot), [&isBehind](Field field) { return isOfName(field) || isBehind(field); },
            [&values, &isBehind](const PackedValue& value) {
                if (isBehind(value.field))
                    return false;
                values.m_values.push_back(value);
                return true;
            });
        return values;
    }

    //! Null if nothing is.
    const PackedValue* of(Field field) const
    {
        // The typed layer comes second and is the one that is shown.
        const auto value = std::find_if(
            m_values.rbegin(), m_values.rend(), [field](const PackedValue& one) { return one.field == field; });
        return value == m_values.rend() ? nullptr : &*value;
    }

    QString textOf(Field field) const
    {
        const PackedValue* value = of(field);
        return value ? value->toText() : QString();
    }

    //! Most are where they were read from.
    QByteArray bytesOf(Field field) const
    {
        const PackedValue* value = of(field);
        if (!value)
            return {};
        return value->form == PackedValue::Form::Text ? QByteArray::fromRawData(value->text.data(), value->text.size())
                                                      : value->toBytes();
    }

private:
    ShownValues() = default;

    QVarLengthArray<PackedValue, 24> m_values;
};

} // namespace

RecipientBlock::RecipientBlock()
    : RecipientBlock(Id{ 0 })
{
}

RecipientBlock::RecipientBlock(Id id)
{
    auto data = std::make_shared<BlockData>(id);
    data->begin({}, 0, 0);
    data->finish();
    m_data = std::move(data);
}

RecipientBlock::RecipientBlock(const RecipientBlock&) = default;
RecipientBlock& RecipientBlock::operator=(const RecipientBlock&) = default;
// A block that was moved from stays a block: moving shares, as copying does.
RecipientBlock::RecipientBlock(RecipientBlock&& other) noexcept
    : RecipientBlock(std::as_const(other)) // NOLINT(performance-move-constructor-init): see above
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
        entries.begin(), entries.end(), wanted, [](const BlockEntry& entry, quint8 slot) { return entry.slot < slot; });
    return place != entries.end() && place->slot == wanted ? static_cast<int>(place - entries.begin()) : -1;
}

Recipient RecipientBlock::at(int slot) const
{
    Recipient recipient(keyAt(slot));
    m_data->visit(m_data->entry(slot), [&](const PackedValue& value) {
        recipient.setValue(value.field, value.layer, value.toText());
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
    const auto values = ShownValues::ofName(*m_data, slot);
    return recipientName([&values](Field field) { return values.textOf(field); });
}

void RecipientBlock::appendPackedName(QByteArray& bytes, int slot) const
{
    const auto values = ShownValues::ofName(*m_data, slot);
    const auto [name, rest] = recipientNameParts([&values](Field field) { return values.bytesOf(field); });
    bytes.append(QByteArrayView(name));
    if (!rest.isEmpty())
        bytes.append(' ').append(QByteArrayView(rest));
}

QString RecipientBlock::accountAt(int slot) const
{
    const ShownValues values(*m_data, slot);
    const auto text = [&values](Field field) { return values.textOf(field); };
    return recipientAccount(recipientTypeFromText(text(Field::Type)), text);
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
    return status == BlockEntry::noStatus ? -1 : status;
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
    const BlockEntry& entry = m_data->entry(slot);
    return entry.referenceUuid == BlockEntry::nowhere ? nullptr
                                                      : m_data->packed.constData() + entry.begin + entry.referenceUuid;
}

const char* RecipientBlock::locationUuidAt(int slot) const
{
    const BlockEntry& entry = m_data->entry(slot);
    return entry.locationUuid == BlockEntry::nowhere ? nullptr
                                                     : m_data->packed.constData() + entry.begin + entry.locationUuid;
}

qsizetype RecipientBlock::memoryUse() const
{
    qsizetype strings = 0;
    for (const QString& status : m_data->statuses)
        strings += static_cast<qsizetype>(sizeof(QString)) + status.capacity() * 2;
    return static_cast<qsizetype>(sizeof(BlockData) + m_data->entries.capacity() * sizeof(BlockEntry))
        + static_cast<qsizetype>(m_data->words.size() * sizeof(QByteArrayView)) + m_data->packed.capacity()
        + m_data->search.capacity() + strings;
}

QByteArray RecipientBlock::encode() const
{
    return encodeBlock(*m_data);
}

bool RecipientBlock::isOlderForm(const QByteArray& bytes)
{
    return isOlderBlock(bytes);
}

std::optional<RecipientBlock> RecipientBlock::decode(Id id, const QByteArray& bytes)
{
    auto data = std::make_shared<BlockData>(id);
    if (!decodeBlock(bytes, *data))
        return std::nullopt;
    return RecipientBlock(std::move(data));
}

RecipientBlock::RecipientBlock(std::shared_ptr<const BlockData> data)
    : m_data(std::move(data))
{
}

} // namespace PayRecipients
