// SPDX-License-Identifier: MIT
#include "recipients/WorkerThreads.h"

#include <QThread>

#include <algorithm>

namespace PayRecipients {

WorkerThreads::WorkerThreads()
    : m_most(static_cast<std::size_t>(std::max(QThread::idealThreadCount(), 1)))
{
}

WorkerThreads::~WorkerThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_hasWork.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void WorkerThreads::add(std::function<void()> task)
{
    bool needsThread = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(task));
        needsThread = m_waiting.size() > m_idle && m_threads.size() < m_most;
    }
    if (needsThread)
        m_threads.emplace_back([this] { run(); });
    else
        m_hasWork.notify_one();
}

void WorkerThreads::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_hasWork.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
        --m_idle;
        if (m_waiting.empty())
            return;
        std::function<void()> task = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        task();
        task = nullptr; // what it holds goes before the others have to wait for the lock
        lock.lock();
    }
}

} // namespace PayRecipients
