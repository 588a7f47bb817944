// SPDX-License-Identifier: MIT
//! Threads that stay for the next piece of work.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace PayRecipients {

//! As many as the processor runs at once, for one job alone: those of Qt's pool may be busy, and a thread for each
//! piece costs more than many a piece. Of the standard library, whose hand-overs the thread sanitizer sees.
//!
//! Used by one thread.
class WorkerThreads {
public:
    WorkerThreads();
    //! Waits for all that was begun.
    ~WorkerThreads();
    WorkerThreads(const WorkerThreads&) = delete;
    WorkerThreads& operator=(const WorkerThreads&) = delete;

    //! Does it as soon as a thread is free, in the order of the calls.
    template <class Work>
    std::future<std::invoke_result_t<Work>> begin(Work work)
    {
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Work>()>>(std::move(work));
        auto result = task->get_future();
        add([task = std::move(task)] { (*task)(); });
        return result;
    }

private:
    void add(std::function<void()> task);
    void run();

    const std::size_t m_most;
    std::mutex m_mutex; //!< guards what follows, but the threads
    std::condition_variable m_hasWork;
    std::deque<std::function<void()>> m_waiting;
    std::size_t m_idle = 0;
    bool m_ends = false;
    std::vector<std::thread> m_threads; //!< begun as they are needed
};

} // namespace PayRecipients
