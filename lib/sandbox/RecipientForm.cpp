// SPDX-License-Identifier: MIT
#include "sandbox/RecipientForm.h"

#include "sandbox/RequestBody.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sandbox::RecipientForm {

namespace {

struct TypeFields {
    QStringList required;
    QStringList optional;
};

const QHash<QString, TypeFields>& fieldsByType()
{
    static const QHash<QString, TypeFields> fields{
        { u"mobile_wallet"_s,
            { { u"first_name"_s, u"last_name"_s, u"phone_number"_s, u"network"_s }, { u"email"_s } } },
        { u"bank_account"_s,
            { { u"account_name"_s, u"account_number"_s, u"bank_branch_ref"_s }, { u"settlement_method"_s } } },
        { u"till"_s, { { u"till_name"_s, u"till_number"_s }, {} } },
        { u"paybill"_s, { { u"paybill_name"_s, u"paybill_number"_s, u"paybill_account_number"_s }, {} } },
        { u"kopo_kopo_merchant"_s, { { u"alias_name"_s, u"till_number"_s }, {} } },
    };
    return fields;
}

tl::expected<void, QString> checkValues(const QJsonObject& details)
{
    const auto method = details.value(u"settlement_method"_s).toString();
    if (!method.isEmpty() && method != u"EFT"_s && method != u"RTS"_s) {
        return tl::unexpected(u"settlement_method must be EFT or RTS"_s);
    }
    const auto email = details.value(u"email"_s).toString();
    if (!email.isEmpty() && !email.contains(u'@')) {
        return tl::unexpected(u"email is not an e-mail address"_s);
    }
    return details.contains(u"phone_number"_s) ? checkPhoneNumber(details.value(u"phone_number"_s).toString())
                                               : tl::expected<void, QString>{};
}

} // namespace

tl::expected<RecipientRecord, QString> read(const RecipientPath& path, const QJsonObject& body)
{
    const auto type = RequestBody::text(body, u"type"_s).trimmed();
    if (type.isEmpty()) {
        return tl::unexpected(u"type can't be blank"_s);
    }
    const auto fields = fieldsByType().constFind(type);
    if (fields == fieldsByType().cend()) {
        return tl::unexpected(u"type must be one of mobile_wallet, bank_account, till and paybill"_s);
    }
    const auto newWrapper = u"external_recipient"_s;
    const auto oldWrapper = u"pay_recipient"_s;
    const auto given = body.value(body.contains(newWrapper) ? newWrapper : oldWrapper);
    if (!given.isObject()) {
        return tl::unexpected(u"%1 can't be blank"_s.arg(path.isV2() ? newWrapper : oldWrapper));
    }
    const auto values = given.toObject();

    RecipientRecord record;
    record.type = type;
    record.spelling = path.spelling;
    auto required = fields->required;
    if (type == u"bank_account"_s && !path.isV2()) {
        required += u"settlement_method"_s; // every v1 SDK sends it; of the v2 ones only node does
    }
    for (const auto& name : required + fields->optional) {
        const auto value = RequestBody::text(values, name).trimmed();
        if (!value.isEmpty()) {
            record.details.insert(name, value);
        } else if (required.contains(name)) {
            return tl::unexpected(u"%1 can't be blank"_s.arg(name));
        }
    }
    if (const auto checked = checkValues(record.details); !checked) {
        return tl::unexpected(checked.error());
    }
    const auto nickname = RequestBody::text(values, u"nickname"_s).trimmed();
    if (!nickname.isEmpty()) {
        record.nickname = nickname;
    }
    return record;
}

tl::expected<void, QString> checkPhoneNumber(const QString& number)
{
    // +254…, 254… or 0… and nine digits; the guides' own example is +254999999999.
    static const QRegularExpression written(u"^(\\+?254|0)[0-9]{9}$"_s);
    if (!written.match(number).hasMatch()) {
        return tl::unexpected(u"phone_number is an invalid number"_s);
    }
    return {};
}

} // namespace sandbox::RecipientForm
