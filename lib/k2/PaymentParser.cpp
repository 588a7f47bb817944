// SPDX-License-Identifier: MIT
#include "k2/PaymentParser.h"

#include "k2/JsonReader.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

// A destination names its own fields, a disbursement those of the destination that it went to.
PaymentDestination readDestination(JsonReader& reader, QLatin1StringView type, QLatin1StringView reference)
{
    PaymentDestination destination;
    destination.type = reader.text(type);
    destination.reference = reader.text(reference);
    destination.nickname = reader.text("nickname"_L1);
    destination.phoneNumber = reader.text("phone_number"_L1);
    destination.network = reader.text("network"_L1);
    destination.accountName = reader.text("account_name"_L1);
    destination.accountNumber = reader.text("account_number"_L1);
    destination.bankBranchRef = reader.text("bank_branch_ref"_L1);
    destination.tillNumber = reader.text("till_number"_L1);
    destination.paybillNumber = reader.text("paybill_number"_L1);
    destination.paybillAccountNumber = reader.text("paybill_account_number"_L1);
    destination.amount = reader.text("amount"_L1);
    destination.description = reader.text("description"_L1);
    return destination;
}

Disbursement readDisbursement(JsonReader& reader)
{
    Disbursement disbursement;
    disbursement.destination = readDestination(reader, "destination_type"_L1, "destination_reference"_L1);
    disbursement.status = reader.text("status"_L1);
    disbursement.originationTime = reader.text("origination_time"_L1);
    disbursement.transactionReference = reader.text("transaction_reference"_L1);
    return disbursement;
}

} // namespace

tl::expected<PaymentRecord, ParseError> parsePayment(const QByteArray& json)
{
    JsonReader::FirstError error;
    JsonReader data = JsonReader::document(json, error).object("data"_L1);
    JsonReader attributes = data.object("attributes"_L1);

    PaymentRecord record;
    record.id = data.requiredText("id"_L1);
    record.type = data.text("type"_L1).value_or(QString());
    if (record.type.contains("recipient"_L1, Qt::CaseInsensitive))
        data.refuse("type"_L1);
    record.status = attributes.text("status"_L1);
    record.createdAt = attributes.text("created_at"_L1);
    for (JsonReader& destination : attributes.objects("destinations"_L1))
        record.destinations.append(readDestination(destination, "type"_L1, "reference"_L1));
    for (JsonReader& batch : attributes.objects("transfer_batches"_L1)) {
        for (JsonReader& disbursement : batch.objects("disbursements"_L1))
            record.disbursements.append(readDisbursement(disbursement));
    }
    if (error)
        return tl::make_unexpected(std::move(*error));
    return record;
}

} // namespace k2
