// SPDX-License-Identifier: MIT
#include "recipients/UncheckedChanges.h"

#include "recipients/AccountIdentity.h"
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
        if (isGuarded(field) && !trusted.isEmpty())
            changes.add({ field, item.at(1).toInt() == 1 ? Layer::Typed : Layer::Told, trusted });
    }
    return changes;
}

QString UncheckedChanges::toText() const
{
    if (m_items.isEmpty())
        return {};
    QJsonArray items;
    for (const Item& item : m_items)
        items.append(QJsonArray{ static_cast<int>(item.field), static_cast<int>(item.layer), item.trusted });
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

void UncheckedChanges::note(const Edit& edit, Source source, const Recipient& before)
{
    if (!isGuarded(edit.field))
        return;
    const auto isThis = [&edit](const Item& item) { return item.field == edit.field && item.layer == edit.layer; };
    if (source == Source::Person) {
        m_items.removeIf(isThis);
        return;
    }
    const QString trusted = edit.layer == Layer::Told ? before.value(edit.field, Layer::Told).value_or(QString())
                                                      : before.text(edit.field);
    if (!trusted.isEmpty())
        add({ edit.field, edit.layer, trusted }); // unless an older one is there
    const QString after = edit.value.value_or(QString());
    m_items.removeIf([&](const Item& item) { return isThis(item) && isSameValue(item.field, item.trusted, after); });
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
