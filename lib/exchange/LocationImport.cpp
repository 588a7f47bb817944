// SPDX-License-Identifier: MIT
#include "exchange/LocationImport.h"

#include "exchange/TextScan.h"
#include "recipients/RecipientBook.h"

#include <QSet>

#include <algorithm>

namespace PayRecipients {

int LocationImport::count(Verdict verdict) const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [verdict](const Row& row) { return row.verdict == verdict; }));
}

LocationImport LocationImport::preview(QStringView text, const RecipientBook& book, const QString& profileOrigin)
{
    LocationImport import;
    QSet<Location> seen;
    const QList<FoundLocation> found = TextScan::locationsIn(text);
    import.rows.reserve(found.size());
    for (const FoundLocation& one : found) {
        Row row{ one.line, one.text, Verdict::Refused, std::nullopt, std::nullopt, RecipientKey::None };
        if (!one.location) {
            row.refusal = one.location.error();
            import.rows.append(std::move(row));
            continue;
        }
        row.location = *one.location;
        row.known = book.findByLocation(*one.location).value_or(RecipientKey::None);
        if (seen.contains(*one.location))
            row.verdict = Verdict::Repeated;
        else if (one.location->origin() != profileOrigin)
            row.verdict = Verdict::RefusedOrigin;
        else
            row.verdict = row.known == RecipientKey::None ? Verdict::New : Verdict::Known;
        seen.insert(*one.location);
        import.rows.append(std::move(row));
    }
    return import;
}

ChangeSet LocationImport::toChangeSet(RecipientBook& book, const QDateTime& time) const
{
    ChangeSet changes;
    changes.source = Source::Import;
    changes.time = time.toUTC();

    QList<QString> locations;
    for (const Row& row : rows) {
        if (row.verdict == Verdict::New && !book.findByLocation(*row.location))
            locations.append(row.location->toString());
    }
    if (locations.isEmpty())
        return changes;

    changes.added = book.takeKeys(static_cast<int>(locations.size()));
    changes.edits.reserve(locations.size());
    for (qsizetype i = 0; i < locations.size(); ++i)
        changes.edits.append(Edit{ changes.added[i], Field::Location, Layer::Told, locations[i] });
    return changes;
}

} // namespace PayRecipients
