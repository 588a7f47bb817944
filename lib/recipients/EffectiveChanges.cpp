// SPDX-License-Identifier: MIT
#include "recipients/EffectiveChanges.h"

#include "recipients/Location.h"
#include "recipients/RecipientText.h"
#include "recipients/RecipientType.h"
#include "recipients/UncheckedChanges.h"
#include "recipients/UtcTime.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace PayRecipients {

namespace {

bool isStamp(Field field)
{
    return field == Field::ToldBy || field == Field::ToldAt || field == Field::TypedAt;
}

std::optional<QString> keptForm(Field field, std::optional<QString> value)
{
    if (!value || value->isEmpty())
        return std::nullopt;
    if (field == Field::Type) {
        if (const std::optional<RecipientType> type = recipientTypeFromText(*value))
            return recipientTypeText(*type);
    } else if (field == Field::Location) {
        if (const auto location = Location::parse(*value))
            return location->toString();
    }
    return value;
}

//! Puts the edits of each entry side by side, entries in the order in which they were first named.
void gatherByEntry(QList<Edit>& edits)
{
    QHash<RecipientKey, qsizetype> places;
    bool isGathered = true;
    RecipientKey last = RecipientKey::None;
    for (const Edit& edit : std::as_const(edits)) {
        if (edit.key == std::exchange(last, edit.key))
            continue;
        if (places.contains(edit.key)) {
            isGathered = false;
            continue;
        }
        places.insert(edit.key, places.size());
    }
    if (isGathered)
        return;
    std::stable_sort(edits.begin(), edits.end(),
        [&places](const Edit& a, const Edit& b) { return places.value(a.key) < places.value(b.key); });
}

//! Takes the edits from `begin` to `end`, each value once: the last edit counts, where the first one stood.
void takeEachOnce(QList<Edit>& own, QList<Edit>::iterator begin, QList<Edit>::iterator end)
{
    own.clear();
    for (auto edit = begin; edit != end; ++edit) {
        const auto before = std::find_if(own.begin(), own.end(),
            [&](const Edit& other) { return other.field == edit->field && other.layer == edit->layer; });
        if (before != own.end())
            before->value = std::move(edit->value);
        else
            own.append(std::move(*edit));
    }
}

//! Made once, so that all entries share their texts.
struct Stamps {
    explicit Stamps(const ChangeSet& changes)
        : source(QString::number(static_cast<int>(changes.source)))
    {
        if (changes.time.isValid())
            time = QString::number(changes.time.toMSecsSinceEpoch());
    }

    QString source;
    std::optional<QString> time;
};

void stamp(QList<Edit>& edits, const Stamps& stamps, RecipientKey key)
{
    const auto touches = [&](Layer layer) {
        return std::any_of(edits.cbegin(), edits.cend(),
            [&](const Edit& edit) { return edit.layer == layer && isRecipientField(edit.field); });
    };
    const bool touchesTold = touches(Layer::Told);
    const bool touchesTyped = touches(Layer::Typed);
    if (touchesTold) {
        edits.append({ key, Field::ToldBy, Layer::Told, stamps.source });
        edits.append({ key, Field::ToldAt, Layer::Told, stamps.time });
    }
    if (touchesTyped)
        edits.append({ key, Field::TypedAt, Layer::Typed, stamps.time });
}

auto editOfUnchecked(QList<Edit>& edits)
{
    return std::find_if(edits.begin(), edits.end(), [](const Edit& edit) { return edit.field == Field::Unchecked; });
}

//! What edits tell of the name.
QList<Edit> editsOfName(const QList<Edit>& edits)
{
    QList<Edit> ofName;
    std::copy_if(edits.cbegin(), edits.cend(), std::back_inserter(ofName),
        [](const Edit& edit) { return isOfName(edit.field) && edit.value; });
    return ofName;
}

//! Notes what a person has to look at, and appends that to the edits of an entry that was there before.
//! \param ofName what was told of its name, even where that changes nothing
void markUnchecked(QList<Edit>& edits, const QList<Edit>& ofName, const ChangeSet& changes, const Recipient& known)
{
    const auto given = editOfUnchecked(edits);
    const QString before = given == edits.end() ? known.text(Field::Unchecked) : given->value.value_or(QString());
    UncheckedChanges unchecked = UncheckedChanges::fromText(before);
    unchecked.note(edits, changes.source, known, ofName, changes.names.value(known.key()));
    if (const QString after = unchecked.toText(); after != before) {
        edits.removeIf([](const Edit& edit) { return edit.field == Field::Unchecked; });
        edits.append({ known.key(), Field::Unchecked, Layer::Told, keptForm(Field::Unchecked, after) });
    }
}

//! Taking a change back says nothing of what changed since: of the fields that it does not touch, what is to be looked
//! at stays.
void keepUncheckedOfOthers(QList<Edit>& edits, const Recipient& known)
{
    const auto given = editOfUnchecked(edits);
    if (given == edits.end())
        return;
    const auto isTouched = [&edits](const UncheckedChanges::Item& item) {
        return std::any_of(edits.cbegin(), edits.cend(),
            [&item](const Edit& edit) { return edit.field == item.field && edit.layer == item.layer; });
    };
    const auto before = UncheckedChanges::fromText(given->value.value_or(QString()));
    const auto present = UncheckedChanges::of(known);
    UncheckedChanges kept;
    for (const UncheckedChanges::Item& item : before.items()) {
        if (isTouched(item))
            kept.add(item);
    }
    for (const UncheckedChanges::Item& item : present.items()) {
        if (!isTouched(item))
            kept.add(item);
    }
    given->value = keptForm(Field::Unchecked, kept.toText());
}

//! Writes down, for the history, what one change set does.
class Events {
public:
    explicit Events(ChangeSet& changes)
        : m_changes(changes)
    {
    }

    void add(RecipientKey key) { m_changes.events.append(event(key, HistoryEvent::Kind::Added)); }
    void change(const Edit& edit, const std::optional<QString>& before)
    {
        if (!isRecipientField(edit.field))
            return;
        HistoryEvent changed = event(edit.key, HistoryEvent::Kind::Changed);
        changed.field = edit.field;
        changed.layer = edit.layer;
        changed.before = before;
        changed.after = edit.value;
        m_changes.events.append(std::move(changed));
    }
    void remove(const Recipient& known)
    {
        known.forEachValue([&](Field field, Layer layer, const QString& text) {
            change({ known.key(), field, layer, std::nullopt }, text);
        });
        m_changes.events.append(event(known.key(), HistoryEvent::Kind::Removed));
    }

private:
    HistoryEvent event(RecipientKey key, HistoryEvent::Kind kind) const
    {
        HistoryEvent made;
        made.key = key;
        made.kind = kind;
        made.source = m_changes.source;
        made.time = m_changes.time;
        made.file = m_changes.file;
        made.line = m_changes.lines.value(key, 0);
        return made;
    }

    ChangeSet& m_changes;
};

bool changesNothing(const Edit& edit, const Recipient& known)
{
    return known.value(edit.field, edit.layer) == edit.value;
}

//! Every value that an entry has, as edits.
QList<Edit> valuesOf(const Recipient& recipient)
{
    QList<Edit> edits;
    recipient.forEachValue([&](Field field, Layer layer, const QString& text) {
        edits.append({ recipient.key(), field, layer, text });
    });
    return edits;
}

} // namespace

EffectiveChanges EffectiveChanges::from(ChangeSet changes, const Find& find, Stamping stamping)
{
    EffectiveChanges result;
    if (changes.time.isValid())
        changes.time = utcTime(changes.time.toMSecsSinceEpoch());
    result.effective.source = result.inverse.source = changes.source;
    result.effective.time = result.inverse.time = changes.time;
    result.effective.file = changes.file;
    result.effective.lines = changes.lines;
    result.effective.names = changes.names;
    result.effective.events = changes.events;
    Events events(result.effective);

    const QSet<RecipientKey> removed(changes.removed.cbegin(), changes.removed.cend());
    QSet<RecipientKey> added;
    for (const RecipientKey key : std::as_const(changes.added)) {
        if (key == RecipientKey::None || added.contains(key) || removed.contains(key) || find(key))
            continue;
        added.insert(key);
        result.effective.added.append(key);
        events.add(key);
        result.inverse.removed.append(key);
    }

    const Stamps stamps(changes);
    gatherByEntry(changes.edits);
    constexpr qsizetype mostStamps = 3; // and what is unchecked
    result.effective.edits.reserve(changes.edits.size() + mostStamps * changes.added.size());
    QList<Edit> own; // of one entry
    for (auto begin = changes.edits.begin(), next = begin; begin != changes.edits.end(); begin = next) {
        const RecipientKey key = begin->key;
        next = std::find_if(begin, changes.edits.end(), [key](const Edit& edit) { return edit.key != key; });
        if (removed.contains(key))
            continue;
        const bool isNew = added.contains(key);
        const std::optional<Recipient> known = isNew ? Recipient(key) : find(key);
        if (!known)
            continue;
        takeEachOnce(own, begin, next);
        if (stamping == Stamping::Stamp)
            own.removeIf([](const Edit& edit) { return isStamp(edit.field); });
        for (Edit& edit : own)
            edit.value = keptForm(edit.field, std::move(edit.value));
        const auto isIdle = [&](const Edit& edit) { return changesNothing(edit, *known); };
        const bool marksUnchecked = stamping == Stamping::Stamp && !isNew;
        const QList<Edit> ofName = marksUnchecked ? editsOfName(own) : QList<Edit>();
        own.removeIf(isIdle);
        if (stamping == Stamping::Stamp) {
            stamp(own, stamps, key);
            if (marksUnchecked)
                markUnchecked(own, ofName, changes, *known);
        } else if (!isNew) {
            keepUncheckedOfOthers(own, *known);
        }
        own.removeIf(isIdle);
        for (Edit& edit : own) {
            if (!isNew) {
                const std::optional<QString> before = known->value(edit.field, edit.layer);
                result.inverse.edits.append({ edit.key, edit.field, edit.layer, before });
                events.change(edit, before);
            }
            result.effective.edits.append(std::move(edit));
        }
    }

    QSet<RecipientKey> removedSoFar;
    for (const RecipientKey key : std::as_const(changes.removed)) {
        const std::optional<Recipient> known = find(key);
        if (!known || removedSoFar.contains(key))
            continue;
        removedSoFar.insert(key);
        events.remove(*known);
        result.effective.removed.append(key);
        result.inverse.added.append(key);
        result.inverse.edits.append(valuesOf(*known));
    }
    return result;
}

} // namespace PayRecipients
