// SPDX-License-Identifier: MIT
#include "session/BookWatch.h"

#include "recipients/RecipientBook.h"

#include <QtConcurrentRun>

#include <utility>

namespace PayRecipients {

namespace {

//! A refresh changes the book several times a second: it is looked at when that rests, or after so many delays.
constexpr int mostDelays = 10;

} // namespace

BookWatch::BookWatch(const RecipientBook& book, std::chrono::milliseconds delay, Look look)
    : m_book(book)
    , m_look(std::move(look))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &BookWatch::begin);
    connect(&book, &RecipientBook::changed, this, &BookWatch::lookSoon);
    connect(&book, &RecipientBook::stateChanged, this, &BookWatch::lookSoon);
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        if (std::exchange(m_lookAgain, false))
            m_soon.start();
        if (m_looking.future().resultCount() > 0)
            m_looking.result()();
    });
    lookSoon();
}

void BookWatch::lookSoon()
{
    if (m_book.state() != RecipientBook::State::Ready)
        return;
    if (!m_soon.isActive())
        m_firstChange.start();
    else if (m_firstChange.hasExpired(qint64{ mostDelays } * m_soon.interval()))
        return;
    m_soon.start();
}

void BookWatch::begin()
{
    if (m_looking.isRunning()) {
        m_lookAgain = true;
        return;
    }
    m_looking.setFuture(QtConcurrent::run([book = m_book.snapshot(), look = m_look] { return look(book); }));
}

} // namespace PayRecipients
