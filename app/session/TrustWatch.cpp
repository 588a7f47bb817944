// SPDX-License-Identifier: MIT
#include "session/TrustWatch.h"

#include "recipients/UncheckedChanges.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace PayRecipients {

using namespace std::chrono_literals;

namespace {

QList<RecipientKey> changedOf(const BookSnapshot& book)
{
    QList<RecipientKey> changed;
    for (const RecipientBlock& block : book.blocks()) {
        for (int slot = 0; slot < block.size(); ++slot) {
            if (!block.textAt(slot, Field::Unchecked).isEmpty() && needsCheck(block.at(slot)))
                changed.append(block.keyAt(slot));
        }
    }
    return changed;
}

} // namespace

TrustWatch::TrustWatch(const RecipientBook& book, QObject* parent)
    : QObject(parent)
    , m_watch(book, 700ms, [this, stop = m_stop](const BookSnapshot& snapshot) {
        auto found = std::make_shared<Found>();
        found->changed = changedOf(snapshot);
        found->lookAlikes = findLookAlikes(snapshot, [stop] { return stop->load(); });
        return [this, found] { take(std::move(*found)); };
    })
{
}

TrustWatch::~TrustWatch()
{
    *m_stop = true;
}

QList<LookAlike> TrustWatch::lookAlikesOf(RecipientKey key) const
{
    auto places = m_lookAlikesOf.values(key);
    std::sort(places.begin(), places.end());
    QList<LookAlike> found;
    for (const std::size_t place : std::as_const(places))
        found.append(m_found.lookAlikes[place]);
    return found;
}

void TrustWatch::take(Found found)
{
    if (found == m_found)
        return;
    m_found = std::move(found);
    m_lookAlikesOf.clear();
    for (std::size_t place = 0; place < m_found.lookAlikes.size(); ++place) {
        for (const RecipientKey key : m_found.lookAlikes[place].keys)
            m_lookAlikesOf.insert(key, place);
    }
    Q_EMIT foundChanged();
}

} // namespace PayRecipients
