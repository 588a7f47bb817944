// SPDX-License-Identifier: MIT
#include "sync/RecipientRecordMapping.h"

#include "recipients/RecipientType.h"

#include <optional>

namespace PayRecipients {

namespace {

QString typeText(const QString& word)
{
    const std::optional<RecipientType> type = recipientTypeFromText(word);
    return type ? recipientTypeText(*type) : word;
}

} // namespace

QList<Edit> editsFrom(const k2::RecipientRecord& record, RecipientKey key)
{
    QList<Edit> edits;
    const auto tell = [&edits, key](Field field, const std::optional<QString>& value) {
        if (value && !value->trimmed().isEmpty())
            edits.append(Edit{ key, field, Layer::Told, *value });
    };
    tell(Field::Type, typeText(record.type));
    tell(Field::Status, record.status);
    tell(Field::Reference, record.reference);
    tell(Field::Nickname, record.nickname);
    tell(Field::FirstName, record.firstName);
    tell(Field::LastName, record.lastName);
    tell(Field::PhoneNumber, record.phoneNumber);
    tell(Field::Network, record.network);
    tell(Field::Email, record.email);
    tell(Field::AccountName, record.accountName);
    tell(Field::AccountNumber, record.accountNumber);
    tell(Field::BankBranchRef, record.bankBranchRef);
    tell(Field::SettlementMethod, record.settlementMethod);
    tell(Field::TillName, record.tillName);
    tell(Field::TillNumber, record.tillNumber);
    tell(Field::AliasName, record.aliasName);
    tell(Field::PaybillName, record.paybillName);
    tell(Field::PaybillNumber, record.paybillNumber);
    tell(Field::PaybillAccountNumber, record.paybillAccountNumber);
    return edits;
}

} // namespace PayRecipients
