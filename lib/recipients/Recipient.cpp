// SPDX-License-Identifier: MIT
#include "recipients/Recipient.h"

#include "recipients/LookupText.h"
#include "recipients/RecipientText.h"
#include "recipients/UtcTime.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

auto placeOf(Field field, Layer layer)
{
    return std::pair(field, layer);
}

QDateTime timeOf(const std::optional<QString>& text)
{
    const qint64 milliseconds = timeFromText(text.value_or(QString()));
    return milliseconds == 0 ? QDateTime() : utcTime(milliseconds);
}

} // namespace

std::optional<QString> Recipient::value(Field field, Layer layer) const
{
    for (const Value& value : m_values) {
        if (value.field == field && value.layer == layer)
            return value.text;
        if (value.field > field)
            break;
    }
    return std::nullopt;
}

QString Recipient::text(Field field) const
{
    const Value* shown = nullptr;
    for (const Value& value : m_values) {
        if (value.field > field)
            break;
        if (value.field == field)
            shown = &value; // the typed layer comes second
    }
    return shown ? shown->text : QString();
}

bool Recipient::differs(Field field) const
{
    const std::optional<QString> told = value(field, Layer::Told);
    const std::optional<QString> typed = value(field, Layer::Typed);
    return told && typed && *told != *typed;
}

bool Recipient::saysSame(const Recipient& other, Layer layer) const
{
    return std::all_of(recipientFields.begin(), recipientFields.end(),
        [&](Field field) { return value(field, layer) == other.value(field, layer); });
}

std::optional<RecipientType> Recipient::type() const
{
    return recipientTypeFromText(text(Field::Type));
}

std::optional<Category> Recipient::category() const
{
    const std::optional<RecipientType> known = type();
    return known ? std::optional(categoryOf(*known)) : std::nullopt;
}

LookupState Recipient::lookup() const
{
    return lookupFromText(text(Field::Lookup));
}

bool Recipient::isApproved() const
{
    return text(Field::Status).compare("Approved"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<Source> Recipient::toldBy() const
{
    const int number = text(Field::ToldBy).toInt();
    if (number < static_cast<int>(Source::Service) || number > static_cast<int>(Source::Person))
        return std::nullopt;
    return static_cast<Source>(number);
}

QDateTime Recipient::toldAt() const
{
    return timeOf(value(Field::ToldAt, Layer::Told));
}

QDateTime Recipient::typedAt() const
{
    return timeOf(value(Field::TypedAt, Layer::Typed));
}

QDateTime Recipient::updatedAt() const
{
    const QDateTime told = toldAt();
    const QDateTime typed = typedAt();
    if (!told.isValid() || !typed.isValid())
        return told.isValid() ? told : typed;
    return std::max(told, typed);
}

QString Recipient::name() const
{
    return recipientName([this](Field field) { return text(field); });
}

QString Recipient::account() const
{
    return recipientAccount(type(), [this](Field field) { return text(field); });
}

void Recipient::setValue(Field field, Layer layer, std::optional<QString> value)
{
    const bool comesLast
        = m_values.isEmpty() || placeOf(m_values.constLast().field, m_values.constLast().layer) < placeOf(field, layer);
    if (comesLast) {
        if (value && !value->isEmpty())
            m_values.append(Value{ field, layer, *std::move(value) });
        return;
    }
    const auto place = std::lower_bound(m_values.begin(), m_values.end(), placeOf(field, layer),
        [](const Value& known, const auto& wanted) { return placeOf(known.field, known.layer) < wanted; });
    const bool isKnown = place != m_values.end() && place->field == field && place->layer == layer;
    if (!value || value->isEmpty()) {
        if (isKnown)
            m_values.erase(place);
    } else if (isKnown) {
        place->text = *std::move(value);
    } else {
        m_values.insert(place, Value{ field, layer, *std::move(value) });
    }
}

} // namespace PayRecipients
