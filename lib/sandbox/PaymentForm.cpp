// SPDX-License-Identifier: MIT
#include "sandbox/PaymentForm.h"

#include "sandbox/RecipientForm.h"
#include "sandbox/RequestBody.h"

#include <QHash>
#include <QJsonDocument>
#include <QStringList>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sandbox::PaymentForm {

namespace {

const QHash<QString, QStringList>& fieldsByType()
{
    static const QHash<QString, QStringList> fields{
        { u"mobile_wallet"_s, { u"phone_number"_s, u"network"_s } },
        { u"bank_account"_s, { u"account_name"_s, u"account_number"_s, u"bank_branch_ref"_s } },
        { u"till"_s, { u"till_number"_s } },
        { u"paybill"_s, { u"paybill_number"_s, u"paybill_account_number"_s } },
        { u"merchant_wallet"_s, { u"reference"_s } },
        { u"merchant_bank_account"_s, { u"reference"_s } },
    };
    return fields;
}

QString blank(const QString& field)
{
    return u"%1 can't be blank"_s.arg(field);
}

//! Amounts come as numbers and as strings and are told as strings with a decimal, such as 1000.0.
tl::expected<QString, QString> readAmount(const QJsonObject& object, const QString& name)
{
    const auto text = RequestBody::text(object, name).trimmed();
    if (text.isEmpty()) {
        return tl::unexpected(blank(name));
    }
    bool isNumber = false;
    const double amount = text.toDouble(&isNumber);
    if (!isNumber || !(amount > 0) || amount > 1e12) {
        return tl::unexpected(u"%1 must be a positive number"_s.arg(name));
    }
    return text.contains(u'.') ? text : text + u".0"_s;
}

QString inNairobi(const QDateTime& time)
{
    return time.toOffsetFromUtc(3 * 60 * 60).toString(Qt::ISODateWithMs);
}

//! Looks like M-PESA's; the same payment always has the same.
QString transactionReference(const QString& payment, qsizetype position)
{
    const auto name = QUuid::createUuidV5(QUuid(payment), QString::number(position)).toString(QUuid::Id128);
    return u"Q"_s + name.first(9).toUpper();
}

QString callbackOf(const QJsonObject& body)
{
    return RequestBody::text(body.value(u"_links"_s).toObject(), u"callback_url"_s).trimmed();
}

PaymentRecord begun(const QJsonObject& body, const QDateTime& now)
{
    PaymentRecord payment;
    payment.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    payment.status = u"Processed"_s;
    payment.createdAt = inNairobi(now);
    payment.metadata = body.value(u"metadata"_s);
    payment.callbackUrl = callbackOf(body);
    return payment;
}

QString destinationReference(const QString& type, const QJsonObject& destination, const RecipientCatalogue& catalogue)
{
    if (destination.contains(u"reference"_s)) {
        return RequestBody::text(destination, u"reference"_s);
    }
    const auto known = catalogue.findByAccount(type, destination);
    if (known && known->reference) {
        return *known->reference;
    }
    QJsonObject details;
    for (const auto& name : fieldsByType().value(type)) {
        details.insert(name, destination.value(name));
    }
    const auto described = QJsonDocument(details).toJson(QJsonDocument::Compact);
    return QUuid::createUuidV5(QUuid(), QByteArray(type.toUtf8() + described)).toString(QUuid::WithoutBraces);
}

//! The type of a destination; the node SDK leaves it out for the merchant's own accounts.
QString typeOf(const QJsonObject& destination)
{
    const auto type = RequestBody::text(destination, u"type"_s);
    return type.isEmpty() && destination.contains(u"reference"_s) ? u"merchant_wallet"_s : type;
}

//! Copies a field that a disbursement repeats from its destination, if it is there.
void repeat(QJsonObject& disbursement, const QJsonObject& destination, const QString& name)
{
    if (destination.contains(name) && !destination.value(name).isNull()) {
        disbursement.insert(name, destination.value(name));
    }
}

tl::expected<QJsonObject, QString> readDestination(const QJsonObject& destination, const RecipientCatalogue& catalogue,
    const PaymentRecord& payment, qsizetype position)
{
    const auto type = typeOf(destination);
    if (type.isEmpty()) {
        return tl::unexpected(blank(u"type"_s));
    }
    if (!fieldsByType().contains(type)) {
        return tl::unexpected(u"type is no destination type"_s);
    }
    const auto amount = readAmount(destination, u"amount"_s);
    if (!amount) {
        return tl::unexpected(amount.error());
    }
    QJsonObject disbursement{
        { u"amount"_s, *amount },
        { u"errors"_s, QJsonValue::Null },
        { u"status"_s, u"Transferred"_s },
        { u"destination_type"_s, type },
        { u"origination_time"_s, payment.createdAt },
        { u"destination_reference"_s, destinationReference(type, destination, catalogue) },
        { u"transaction_reference"_s, transactionReference(payment.id, position) },
    };
    for (const auto& name : fieldsByType().value(type)) {
        if (RequestBody::text(destination, name).trimmed().isEmpty()) {
            return tl::unexpected(blank(name));
        }
        if (name != u"reference"_s) {
            repeat(disbursement, destination, name);
        }
    }
    if (type == u"mobile_wallet"_s) {
        const auto phone = RecipientForm::checkPhoneNumber(RequestBody::text(destination, u"phone_number"_s));
        if (!phone) {
            return tl::unexpected(phone.error());
        }
    }
    repeat(disbursement, destination, u"nickname"_s);
    repeat(disbursement, destination, u"favourite"_s);
    return disbursement;
}

} // namespace

tl::expected<PaymentRecord, QString> readV1(const QJsonObject& body, const QDateTime& now)
{
    for (const auto& name : { u"destination_type"_s, u"destination_reference"_s }) {
        if (RequestBody::text(body, name).trimmed().isEmpty()) {
            return tl::unexpected(blank(name));
        }
    }
    const auto given = body.value(u"amount"_s).toObject();
    if (given.isEmpty()) {
        return tl::unexpected(blank(u"amount"_s));
    }
    const auto value = readAmount(given, u"value"_s);
    if (!value) {
        return tl::unexpected(u"amount: "_s + value.error());
    }
    const auto currency = RequestBody::text(given, u"currency"_s).trimmed();
    if (currency.isEmpty()) {
        return tl::unexpected(u"amount: "_s + blank(u"currency"_s));
    }
    if (callbackOf(body).isEmpty()) {
        return tl::unexpected(blank(u"callback_url"_s));
    }
    auto payment = begun(body, now);
    payment.currency = currency;
    payment.amount = { { u"currency"_s, currency }, { u"value"_s, *value } };
    payment.disbursements.append(QJsonObject{
        { u"amount"_s, *value },
        { u"status"_s, u"Transferred"_s },
        { u"destination_type"_s, RequestBody::text(body, u"destination_type"_s) },
        { u"origination_time"_s, payment.createdAt },
        { u"destination_reference"_s, RequestBody::text(body, u"destination_reference"_s) },
        { u"transaction_reference"_s, transactionReference(payment.id, 0) },
    });
    return payment;
}

tl::expected<PaymentRecord, QString> readV2(
    const QJsonObject& body, const RecipientCatalogue& catalogue, const QDateTime& now)
{
    auto payment = begun(body, now);
    payment.v2 = true;
    payment.currency = RequestBody::text(body, u"currency"_s).trimmed();
    payment.sourceIdentifier = RequestBody::text(body, u"source_identifier"_s);
    if (payment.currency.isEmpty()) {
        return tl::unexpected(blank(u"currency"_s));
    }
    if (payment.callbackUrl.isEmpty()) {
        return tl::unexpected(blank(u"callback_url"_s));
    }
    const auto destinations = body.value(u"destinations"_s);
    if (!destinations.isArray() && !destinations.isNull() && !destinations.isUndefined()) {
        return tl::unexpected(u"destinations must be an array"_s);
    }
    payment.destinations = destinations.toArray();
    for (qsizetype i = 0; i < payment.destinations.size(); ++i) {
        const auto disbursement = readDestination(payment.destinations.at(i).toObject(), catalogue, payment, i);
        if (!disbursement) {
            return tl::unexpected(u"destinations[%1]: %2"_s.arg(i).arg(disbursement.error()));
        }
        payment.disbursements.append(*disbursement);
    }
    return payment;
}

} // namespace sandbox::PaymentForm
