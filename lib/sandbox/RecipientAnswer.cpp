// SPDX-License-Identifier: MIT
#include "sandbox/RecipientAnswer.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace sandbox::RecipientAnswer {

namespace {

QString inWords(const QString& type)
{
    static const QHash<QString, QString> words{
        { u"mobile_wallet"_s, u"Mobile Wallet"_s },
        { u"bank_account"_s, u"Bank Account"_s },
        { u"till"_s, u"Till"_s },
        { u"paybill"_s, u"Paybill"_s },
        { u"kopo_kopo_merchant"_s, u"Kopo Kopo Merchant"_s },
    };
    return words.value(type, type);
}

//! Puts a value in, or the way in which this record says that there is none.
void tell(
    QJsonObject& attributes, const RecipientRecord& record, const QString& name, const std::optional<QString>& value)
{
    if (value) {
        attributes.insert(name, *value);
    } else if (record.saysNull) {
        attributes.insert(name, QJsonValue::Null);
    }
}

QJsonObject attributes(const RecipientRecord& record, bool newNames)
{
    auto attributes = record.details;
    attributes.insert(u"recipient_type"_s, newNames ? record.type : inWords(record.type));
    attributes.insert(u"status"_s, record.status);
    tell(attributes, record, newNames ? u"destination_reference"_s : u"recipient_reference"_s, record.reference);
    if (record.type == u"mobile_wallet"_s && !record.details.contains(u"email"_s)) {
        tell(attributes, record, u"email"_s, std::nullopt);
    }
    return attributes;
}

QJsonObject document(const RecipientRecord& record, const QString& type, const QJsonObject& attributes)
{
    return { { u"data"_s,
        QJsonObject{ { u"id"_s, record.id }, { u"type"_s, type }, { u"attributes"_s, attributes } } } };
}

} // namespace

QJsonObject v1(const RecipientRecord& record)
{
    return document(record, u"pay_recipient"_s, attributes(record, false));
}

QJsonObject v2(const RecipientRecord& record)
{
    auto told = attributes(record, record.saysNewNames);
    tell(told, record, u"nickname"_s, record.nickname);
    return document(record, u"external_recipient"_s, told);
}

} // namespace sandbox::RecipientAnswer
