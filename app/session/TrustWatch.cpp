// SPDX-License-Identifier: MIT
#include "session/TrustWatch.h"

#include "recipients/RecipientBook.h"
#include "recipients/UncheckedChanges.h"

#include <QtConcurrentRun>

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
    , m_book(book)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(700ms);
    connect(&m_lookSoon, &QTimer::timeout, this, &TrustWatch::look);
    const auto lookSoon = [this] {
        if (m_book.state() == RecipientBook::State::Ready && !m_lookSoon.isActive())
            m_lookSoon.start();
    };
    connect(&book, &RecipientBook::changed, this, lookSoon);
    connect(&book, &RecipientBook::stateChanged, this, lookSoon);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        if (m_looking.future().resultCount() > 0)
            take(std::move(*m_looking.result()));
    });
    lookSoon();
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

void TrustWatch::look()
{
    if (m_looking.isRunning()) {
        m_lookAgain = true;
        return;
    }
    m_looking.setFuture(QtConcurrent::run([book = m_book.snapshot(), stop = m_stop] {
        auto found = std::make_shared<Found>();
        found->changed = changedOf(book);
        found->lookAlikes = findLookAlikes(book, [stop] { return stop->load(); });
        return found;
    }));
}

void TrustWatch::take(Found found)
{
    if (std::exchange(m_lookAgain, false))
        m_lookSoon.start();
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
