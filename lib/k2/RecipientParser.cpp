// SPDX-License-Identifier: MIT
#include "k2/RecipientParser.h"

#include "k2/JsonReader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

struct NamedField {
    QLatin1StringView name;
    std::optional<QString> RecipientRecord::*field;
};

constexpr NamedField namedFields[] = {
    { "status"_L1, &RecipientRecord::status },
    { "nickname"_L1, &RecipientRecord::nickname },
    { "first_name"_L1, &RecipientRecord::firstName },
    { "last_name"_L1, &RecipientRecord::lastName },
    { "phone_number"_L1, &RecipientRecord::phoneNumber },
    { "network"_L1, &RecipientRecord::network },
    { "email"_L1, &RecipientRecord::email },
    { "account_name"_L1, &RecipientRecord::accountName },
    { "account_number"_L1, &RecipientRecord::accountNumber },
    { "bank_branch_ref"_L1, &RecipientRecord::bankBranchRef },
    { "settlement_method"_L1, &RecipientRecord::settlementMethod },
    { "till_name"_L1, &RecipientRecord::tillName },
    { "till_number"_L1, &RecipientRecord::tillNumber },
    { "alias_name"_L1, &RecipientRecord::aliasName },
    { "paybill_name"_L1, &RecipientRecord::paybillName },
    { "paybill_number"_L1, &RecipientRecord::paybillNumber },
    { "paybill_account_number"_L1, &RecipientRecord::paybillAccountNumber },
};

// A payment answers in the same envelope; what it tells is no recipient's.
bool isRecipientResource(const QString& resource)
{
    return resource.isEmpty() || resource.contains("recipient"_L1, Qt::CaseInsensitive);
}

} // namespace

tl::expected<RecipientRecord, ParseError> parseRecipient(const QByteArray& json)
{
    JsonReader::FirstError error;
    JsonReader data = JsonReader::document(json, error).object("data"_L1);
    JsonReader attributes = data.object("attributes"_L1);

    RecipientRecord record;
    record.id = data.requiredText("id"_L1);
    if (!isRecipientResource(data.text("type"_L1).value_or(QString())))
        data.refuse("type"_L1);
    const auto spelled = [&attributes](QLatin1StringView usual, QLatin1StringView other) {
        std::optional<QString> text = attributes.text(usual);
        return text ? text : attributes.text(other);
    };
    record.type = spelled("recipient_type"_L1, "type"_L1).value_or(QString());
    record.reference = spelled("recipient_reference"_L1, "destination_reference"_L1);
    bool saysAnything = !record.type.isEmpty() || record.reference;
    for (const NamedField& named : namedFields) {
        record.*named.field = attributes.text(named.name);
        saysAnything = saysAnything || record.*named.field;
    }
    if (!saysAnything)
        attributes.requiredText("recipient_type"_L1);
    if (error)
        return tl::make_unexpected(std::move(*error));
    return record;
}

} // namespace k2
