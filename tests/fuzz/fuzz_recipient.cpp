// SPDX-License-Identifier: MIT
//! Any bytes as what the service answers of one pay recipient, up to the edits that reach the book.
#include "FuzzTarget.h"

#include "k2/RecipientParser.h"
#include "recipients/RecipientBlock.h"
#include "sync/RecipientRecordMapping.h"

#include <QSet>

using namespace PayRecipients;

namespace {

constexpr RecipientKey key{ 256 };

//! The book keeps what was told, to the letter.
void requireKept(const QList<Edit>& edits)
{
    ChangeSet changes;
    changes.added.append(key);
    changes.edits = edits;
    const std::optional<ChangeSet> logged = ChangeSet::decode(changes.encode());
    require(logged && logged->edits == edits);
    RecipientBlock block(RecipientBlock::idOf(key));
    block.apply(changes);
    const std::optional<RecipientBlock> sealed = RecipientBlock::decode(block.id(), block.encode());
    require(sealed && sealed->size() == 1);
    for (const Edit& edit : edits)
        require(sealed->at(0).value(edit.field, Layer::Told) == edit.value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto record = k2::parseRecipient(json);
    require(record == k2::parseRecipient(json));
    if (!record) {
        require(record.error().field.isEmpty() == (record.error().kind == k2::ParseError::Kind::NotJson));
        return 0;
    }
    require(!record->id.isEmpty());
    const QList<Edit> edits = editsFrom(*record, key);
    QSet<Field> fields;
    for (const Edit& edit : edits) {
        require(edit.key == key && edit.layer == Layer::Told && edit.value && !edit.value->trimmed().isEmpty());
        fields.insert(edit.field);
    }
    require(fields.size() == edits.size());
    requireKept(edits);
    return 0;
}
