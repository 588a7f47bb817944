// SPDX-License-Identifier: MIT
//! Work that is done piece by piece in other threads.
#pragma once

#include "recipients/WorkerThreads.h"

#include <QSemaphore>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>
#include <memory>
#include <utility>

namespace PayRecipients {

//! Does pieces of work in other threads, about one for each processor at a time, and hands their results over in the
//! order of the pieces. Whoever adds them works meanwhile. What the work reads must outlive this object, which waits
//! for what is under way before it goes.
template <class Result>
class InOtherThreads {
public:
    //! Begins one more piece. With as many under way as there are processors, the oldest result is awaited first.
    //! \param work gives a Result
    //! \param take is called with a Result, in this thread
    template <class Work, class Take>
    void add(Work work, Take take)
    {
        if (std::ssize(m_underWay) >= m_most)
            takeOldest(take);
        m_underWay.push_back(m_threads.begin(std::move(work)));
    }

    //! Awaits all that is left.
    template <class Take>
    void finish(Take take)
    {
        while (!m_underWay.empty())
            takeOldest(take);
    }

private:
    template <class Take>
    void takeOldest(Take& take)
    {
        std::future<Result> oldest = std::move(m_underWay.front());
        m_underWay.pop_front();
        take(oldest.get());
    }

    const std::ptrdiff_t m_most = std::max(QThread::idealThreadCount(), 1);
    std::deque<std::future<Result>> m_underWay;
    WorkerThreads m_threads;
};

//! Does work in pieces 0 … count - 1, in this thread and in those of Qt's pool that have nothing to do, and returns
//! when all are done. It never waits for a thread to begin: where all are busy this one does everything.
//! \param work is called with the number of a piece, by several threads at once; may not throw
template <class Work>
void inPieces(std::size_t count, const Work& work)
{
    struct Pieces {
        Pieces(const Work& workOfAll, std::size_t countOfAll)
            : work(workOfAll)
            , count(countOfAll)
        {
        }

        const Work& work; // gone when a thread comes too late to find a piece
        const std::size_t count;
        std::atomic<std::size_t> next{ 0 };
        QSemaphore done;

        void take() noexcept
        {
            for (std::size_t piece = next++; piece < count; piece = next++) {
                work(piece);
                done.release();
            }
        }
    };
    const auto pieces = std::make_shared<Pieces>(work, count);
    const auto threads = static_cast<std::size_t>(std::max(QThread::idealThreadCount(), 1));
    for (std::size_t other = 1; other < std::min(threads, count); ++other)
        QThreadPool::globalInstance()->tryStart([pieces] { pieces->take(); });
    pieces->take();
    pieces->done.acquire(static_cast<int>(count));
}

} // namespace PayRecipients
