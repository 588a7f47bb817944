// SPDX-License-Identifier: MIT
#include "exchange/RowValues.h"

#include "exchange/CellContent.h"
#include "exchange/SpreadsheetCell.h"
#include "recipients/Location.h"

#include <algorithm>

namespace PayRecipients {

namespace {

QList<Remark> remarksOnLayer(const RowValues& values, const QString& profileOrigin)
{
    QList<Remark> remarks;
    for (const Field field : recipientFields) {
        if (isNumberField(field) && SpreadsheetCell::isScientific(values.text(field)))
            remarks.append(Remark{ Remark::Kind::ScientificNotation, field, values.text(field) });
    }
    if (values.has(Field::Reference) && !uuidText(values.text(Field::Reference)))
        remarks.append(Remark{ Remark::Kind::NotAReference, Field::Reference, values.text(Field::Reference) });
    return remarks + remarksOnLocation(values.text(Field::Location), profileOrigin);
}

} // namespace

RowValues::RowValues(const QList<std::pair<Field, QString>>& values)
{
    for (const auto& [field, text] : values)
        set(field, text);
}

QList<std::pair<Field, QString>> RowValues::toList() const
{
    QList<std::pair<Field, QString>> values;
    for (const Field field : recipientFields) {
        if (has(field))
            values.emplace_back(field, text(field));
    }
    if (has(Field::Pinned))
        values.emplace_back(Field::Pinned, text(Field::Pinned));
    return values;
}

QList<Remark> remarksOnLocation(const QString& text, const QString& profileOrigin)
{
    if (text.isEmpty())
        return {};
    const auto location = Location::parse(text);
    if (!location)
        return { Remark{ Remark::Kind::NotALocation, Field::Location, text } };
    if (!profileOrigin.isEmpty() && location->origin() != profileOrigin)
        return { Remark{ Remark::Kind::OtherService, Field::Location, text } };
    return {};
}

bool isNumberField(Field field)
{
    switch (field) {
    case Field::PhoneNumber:
    case Field::AccountNumber:
    case Field::TillNumber:
    case Field::PaybillNumber:
    case Field::PaybillAccountNumber:
        return true;
    default:
        return false;
    }
}

bool canBeKnown(const RowValues& told, const RowValues& typed)
{
    static constexpr std::array fields{ Field::Reference, Field::Location, Field::Nickname, Field::FirstName,
        Field::LastName, Field::PhoneNumber, Field::AccountName, Field::AccountNumber, Field::TillName,
        Field::TillNumber, Field::AliasName, Field::PaybillName, Field::PaybillNumber };
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return told.has(field) || typed.has(field); });
}

QList<Remark> remarksOn(const RowValues& told, const RowValues& typed, const QString& profileOrigin)
{
    QList<Remark> remarks = remarksOnLayer(told, profileOrigin);
    for (const Remark& remark : remarksOnLayer(typed, profileOrigin)) {
        if (!remarks.contains(remark))
            remarks.append(remark);
    }
    if (!canBeKnown(told, typed))
        remarks.append(Remark{ Remark::Kind::NothingToKnowItBy });
    return remarks;
}

} // namespace PayRecipients
