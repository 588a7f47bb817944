// SPDX-License-Identifier: MIT
#include "recipients/UncheckedChanges.h"

#include "recipients/AccountIdentity.h"
#include "recipients/NameForm.h"
#include "recipients/RecipientText.h"
#include "recipients/SameValue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace PayRecipients {

namespace {

Layer shownLayer(const Recipient& recipient, Field field)
{
    return recipient.value(field, Layer::Typed) ? Layer::Typed : Layer::Told;
}

//! What edits say of a field.
QString textIn(const QList<Edit>& edits, Field field)
{
    QString text;
    for (const Edit& edit : edits) {
        if (edit.field == field && edit.value && (text.isEmpty() || edit.layer == Layer::Typed))
            text = *edit.value;
    }
    return text;
}

//! What all sources have told of a field so far, unless the edits take it away.
QString toldText(Field field, const Recipient& before, const QList<Edit>& edits)
{
    const bool isEdited = std::any_of(edits.cbegin(), edits.cend(),
        [field](const Edit& edit) { return edit.field == field && edit.layer == Layer::Told; });
    return isEdited ? QString() : before.value(field, Layer::Told).value_or(QString());
}

} // namespace

bool isGuarded(Field field)
{
    return field == Field::Reference || isOfAccount(field);
}

UncheckedChanges UncheckedChanges::of(const Recipient& recipient)
{
    return fromText(recipient.text(Field::Unchecked));
}

UncheckedChanges UncheckedChanges::fromText(const QString& text)
{
    UncheckedChanges changes;
    if (text.isEmpty())
        return changes;
    const QJsonArray items = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& value : items) {
        const QJsonArray item = value.toArray();
        const auto field = static_cast<Field>(item.at(0).toInt());
        const QString trusted = item.at(2).toString();
        const QString knownAs = item.at(3).toString();
        const bool hasOtherName = !knownAs.isEmpty();
        if (isGuarded(field) ? !trusted.isEmpty() || hasOtherName : field == Field::Location && hasOtherName)
            changes.add({ field, item.at(1).toInt() == 1 ? Layer::Typed : Layer::Told, trusted, knownAs,
                item.at(4).toString() });
    }
    return changes;
}

QString UncheckedChanges::toText() const
{
    if (m_items.isEmpty())
        return {};
    QJsonArray items;
    for (const Item& item : m_items) {
        QJsonArray values{ static_cast<int>(item.field), static_cast<int>(item.layer), item.trusted };
        if (!item.knownAs.isEmpty()) {
            values.append(item.knownAs);
            values.append(item.toldAs);
        }
        items.append(values);
    }
    return QString::fromUtf8(QJsonDocument(items).toJson(QJsonDocument::Compact));
}

void UncheckedChanges::add(const Item& item)
{
    const auto order = [](const Item& one) { return std::tuple(one.field, one.layer); };
    const auto place = std::lower_bound(
        m_items.begin(), m_items.end(), item, [&order](const Item& a, const Item& b) { return order(a) < order(b); });
    if (place == m_items.end() || order(*place) != order(item))
        m_items.insert(place, item);
}

void UncheckedChanges::note(
    const QList<Edit>& edits, Source source, const Recipient& before, const QList<Edit>& ofName, const QString& toldAs)
{
    const auto saysWhereMoneyGoes
        = [](const Edit& edit) { return isGuarded(edit.field) || edit.field == Field::Location; };
    if (std::none_of(edits.cbegin(), edits.cend(), saysWhereMoneyGoes))
        return;
    if (source == Source::Person) {
        m_items.removeIf([&edits](const Item& item) {
            return std::any_of(edits.cbegin(), edits.cend(),
                [&item](const Edit& edit) { return edit.field == item.field && edit.layer == item.layer; });
        });
        return;
    }
    // Names that others told must not stand in for what this source leaves out: they would be found again.
    const auto told
        = [&](Field field) { return ofName.isEmpty() ? toldText(field, before, edits) : textIn(ofName, field); };
    Names names{ before.name(), toldAs, toldAs };
    if (toldAs.isEmpty()) {
        names.toldAs = recipientName(told);
        names.allTold = recipientNames(told);
    }
    names.areOther = !names.knownAs.isEmpty()
        && isOtherName(recipientNames([&before](Field field) { return before.text(field); }), names.allTold);
    for (const Edit& edit : edits) {
        if (saysWhereMoneyGoes(edit))
            note(edit, before, names);
    }
}

void UncheckedChanges::note(const Edit& edit, const Recipient& before, const Names& names)
{
    const auto isThis = [&edit](const Item& item) { return item.field == edit.field && item.layer == edit.layer; };
    const auto earlier = std::find_if(m_items.begin(), m_items.end(), isThis);
    const bool isNoted = earlier != m_items.end();
    // The name may since have become the one that the noted value came under.
    const bool areOther
        = isNoted && !earlier->knownAs.isEmpty() ? isOtherName(earlier->knownAs, names.allTold) : names.areOther;
    if (!areOther) {
        if (isNoted && (earlier->trusted.isEmpty() || !isGuarded(edit.field))) {
            m_items.erase(earlier); // only the name was against it
            return;
        }
        if (!isGuarded(edit.field))
            return;
        if (isNoted)
            earlier->knownAs = earlier->toldAs = QString();
    }
    const std::optional<QString> told = before.value(edit.field, Layer::Told);
    const bool isAgainstShown = edit.layer == Layer::Typed || (areOther && !told);
    const QString trusted = isAgainstShown ? before.text(edit.field) : told.value_or(QString());
    const QString after = edit.value.value_or(QString());
    if (!trusted.isEmpty() || (areOther && !after.isEmpty()))
        add({ edit.field, edit.layer, trusted }); // unless an older one is there
    m_items.removeIf([&](const Item& item) {
        return isThis(item) && !item.trusted.isEmpty() && isSameValue(item.field, item.trusted, after);
    });
    const auto noted = std::find_if(m_items.begin(), m_items.end(), isThis);
    if (noted != m_items.end() && areOther) {
        if (noted->knownAs.isEmpty())
            noted->knownAs = names.knownAs;
        noted->toldAs = names.toldAs;
    }
}

QList<UncheckedChanges::Item> UncheckedChanges::pending(const Recipient& recipient) const
{
    QList<Item> pending;
    for (const Item& item : m_items) {
        const QString shown = recipient.text(item.field);
        if (!shown.isEmpty() && shownLayer(recipient, item.field) == item.layer
            && !isSameValue(item.field, item.trusted, shown))
            pending.append(item);
    }
    return pending;
}

bool needsCheck(const Recipient& recipient)
{
    return recipient.has(Field::Unchecked) && !UncheckedChanges::of(recipient).pending(recipient).isEmpty();
}

} // namespace PayRecipients
