// SPDX-License-Identifier: MIT
#include "MadeUpBook.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

QDateTime someTime()
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
}

void add(ChangeSet& changes, quint64 number)
{
    const auto key = static_cast<RecipientKey>(number);
    changes.added.append(key);
    const auto tell = [&](Field field, const QString& value) {
        changes.edits.append({ key, field, Layer::Told, value });
    };
    tell(Field::Type, u"mobile_wallet"_s);
    tell(Field::Status, u"Approved"_s);
    tell(Field::Reference, u"4cab4ebf-8341-4ec1-844e-%1"_s.arg(number, 12, 16, QChar(u'0')));
    tell(Field::FirstName, u"Wanjirũ %1"_s.arg(number));
    tell(Field::LastName, u"Ochieng'"_s);
    tell(Field::PhoneNumber, u"+254712%1"_s.arg(number % 1'000'000, 6, 10, QChar(u'0')));
    tell(Field::Network, u"Safaricom"_s);
    changes.edits.append({ key, Field::Note, Layer::Typed, u"pays the rent of house %1"_s.arg(number) });

    HistoryEvent event;
    event.key = key;
    event.field = Field::LastName;
    event.before = u"Ochieng'"_s;
    event.after = u"Wanjirũ %1"_s.arg(number);
    event.source = changes.source;
    event.time = changes.time;
    event.file = u"suppliers.csv"_s;
    event.line = static_cast<int>(number);
    changes.events.append(event);
}

} // namespace

void applyTo(Entries& entries, const ChangeSet& changes)
{
    for (const RecipientKey key : changes.added)
        entries.emplace(static_cast<quint64>(key), Recipient(key));
    for (const Edit& edit : changes.edits) {
        if (const auto entry = entries.find(static_cast<quint64>(edit.key)); entry != entries.end())
            entry->second.setValue(edit.field, edit.layer, edit.value);
    }
    for (const RecipientKey key : changes.removed)
        entries.erase(static_cast<quint64>(key));
}

ChangeSet arrival(quint64 firstKey, int count)
{
    ChangeSet changes;
    changes.source = Source::Import;
    changes.time = someTime();
    for (int i = 0; i < count; ++i)
        add(changes, firstKey + static_cast<quint64>(i));
    return changes;
}

ChangeSet scriptedChange(quint64 n)
{
    ChangeSet changes = arrival(n, 1);
    if (n > 1)
        changes.edits.append(
            { static_cast<RecipientKey>(n - 1), Field::Nickname, Layer::Typed, u"before %1"_s.arg(n) });
    if (n > 10 && n % 2 == 0)
        changes.removed.append(static_cast<RecipientKey>(n - 10));
    return changes;
}

QList<HistoryEvent> historyAfterScript(quint64 n, quint64 firstNoted)
{
    QList<HistoryEvent> history;
    for (quint64 i = firstNoted; i <= n; ++i)
        history += scriptedChange(i).events;
    return history;
}

Entries entriesAfterScript(quint64 n)
{
    Entries entries;
    for (quint64 i = 1; i <= n; ++i)
        applyTo(entries, scriptedChange(i));
    return entries;
}
