// SPDX-License-Identifier: MIT
#include "session/DuplicateWatch.h"

#include "recipients/RecipientBook.h"

#include <QtConcurrentRun>

#include <chrono>

namespace PayRecipients {

using namespace std::chrono_literals;

DuplicateWatch::DuplicateWatch(const RecipientBook& book, QObject* parent)
    : QObject(parent)
    , m_book(book)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(500ms);
    connect(&m_lookSoon, &QTimer::timeout, this, &DuplicateWatch::look);
    const auto lookSoon = [this] {
        if (m_book.state() == RecipientBook::State::Ready && !m_lookSoon.isActive())
            m_lookSoon.start();
    };
    connect(&book, &RecipientBook::changed, this, lookSoon);
    connect(&book, &RecipientBook::stateChanged, this, lookSoon);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        auto groups = m_looking.result();
        if (std::exchange(m_lookAgain, false))
            m_lookSoon.start();
        if (groups == m_groups)
            return;
        m_groups = std::move(groups);
        m_groupOf.clear();
        for (std::size_t place = 0; place < m_groups.size(); ++place) {
            for (const RecipientKey key : m_groups[place].keys)
                m_groupOf.insert(key, place);
        }
        Q_EMIT groupsChanged();
    });
    lookSoon();
}

DuplicateWatch::~DuplicateWatch() = default;

const DuplicateGroup* DuplicateWatch::groupOf(RecipientKey key) const
{
    const auto place = m_groupOf.constFind(key);
    return place == m_groupOf.constEnd() ? nullptr : &m_groups[*place];
}

void DuplicateWatch::look()
{
    if (m_looking.isRunning()) {
        m_lookAgain = true;
        return;
    }
    m_looking.setFuture(QtConcurrent::run([book = m_book.snapshot()] { return findDuplicates(book); }));
}

} // namespace PayRecipients
