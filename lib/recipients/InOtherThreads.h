// SPDX-License-Identifier: MIT
//! Work that is done piece by piece in other threads.
#pragma once

#include <QThread>

#include <algorithm>
#include <deque>
#include <future>
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
        m_underWay.push_back(std::async(std::launch::async, std::move(work)));
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
    std::deque<std::future<Result>> m_underWay; //!< the destructor of each waits for its thread
};

} // namespace PayRecipients
