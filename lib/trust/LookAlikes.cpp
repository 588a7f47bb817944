// SPDX-License-Identifier: MIT
#include "trust/LookAlikes.h"

#include "trust/DismissedLikenesses.h"
#include "trust/LikenessSearch.h"

#include <algorithm>
#include <tuple>

namespace PayRecipients {

std::vector<LookAlike> findLookAlikes(const BookSnapshot& book, const std::function<bool()>& isStopped)
{
    LikenessSearch search(
        book, isStopped ? isStopped : [] { return false; });
    std::vector<LookAlike> found = search.run();
    found.erase(std::remove_if(found.begin(), found.end(),
                    [&search](const LookAlike& one) {
                        const QString text = search.dismissedText(one.keys.first());
                        return !text.isEmpty() && DismissedLikenesses::fromText(text).covers(one);
                    }),
        found.end());
    std::sort(found.begin(), found.end(), [](const LookAlike& a, const LookAlike& b) {
        return a.kind != b.kind
            ? a.kind < b.kind
            : std::lexicographical_compare(a.keys.cbegin(), a.keys.cend(), b.keys.cbegin(), b.keys.cend());
    });
    return found;
}

ChangeSet dismissal(const LookAlike& lookAlike, const Recipient& first, const QString& why, const QDateTime& time)
{
    ChangeSet changes;
    changes.source = Source::Person;
    changes.time = time.toUTC();
    DismissedLikenesses dismissed = DismissedLikenesses::fromText(first.text(Field::Dismissed));
    dismissed.add(lookAlike);
    changes.edits.append({ first.key(), Field::Dismissed, Layer::Typed, dismissed.toText() });
    for (const RecipientKey key : lookAlike.keys) {
        HistoryEvent event;
        event.key = key;
        event.kind = HistoryEvent::Kind::Dismissed;
        event.other = key == lookAlike.keys.first() ? lookAlike.keys.at(1) : lookAlike.keys.first();
        event.words = why.trimmed();
        event.time = changes.time;
        changes.events.append(std::move(event));
    }
    return changes;
}

} // namespace PayRecipients
