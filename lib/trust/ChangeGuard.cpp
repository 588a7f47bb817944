// SPDX-License-Identifier: MIT
#include "trust/ChangeGuard.h"

#include "recipients/UncheckedChanges.h"

namespace PayRecipients {

QList<ChangeToCheck> changesToCheck(const Recipient& recipient)
{
    QList<ChangeToCheck> changes;
    const auto pending = UncheckedChanges::of(recipient).pending(recipient);
    for (const UncheckedChanges::Item& item : pending)
        changes.append({ item.field, item.trusted, recipient.text(item.field), item.knownAs, item.toldAs });
    return changes;
}

ChangeSet acknowledgement(const Recipient& recipient, const QString& why, const QDateTime& time)
{
    ChangeSet changes;
    changes.source = Source::Person;
    changes.time = time.toUTC();
    const UncheckedChanges unchecked = UncheckedChanges::of(recipient);
    const auto pending = unchecked.pending(recipient);
    if (pending.isEmpty())
        return changes;
    UncheckedChanges left;
    for (const UncheckedChanges::Item& item : unchecked.items()) {
        if (!pending.contains(item))
            left.add(item);
    }
    changes.edits.append({ recipient.key(), Field::Unchecked, Layer::Told, left.toText() });
    for (const UncheckedChanges::Item& item : pending) {
        HistoryEvent event;
        event.key = recipient.key();
        event.kind = HistoryEvent::Kind::Acknowledged;
        event.field = item.field;
        if (!item.trusted.isEmpty())
            event.before = item.trusted;
        event.after = recipient.text(item.field);
        event.words = why.trimmed();
        event.time = changes.time;
        changes.events.append(std::move(event));
    }
    return changes;
}

} // namespace PayRecipients
