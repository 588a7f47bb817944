// SPDX-License-Identifier: MIT
#include "sandbox/ConnectionThreads.h"

namespace sandbox {

void ConnectionThreads::enqueue(std::function<void()> work)
{
    reap();
    auto& worker = m_workers.emplace_back();
    worker.thread = std::thread([&worker, work = std::move(work)] {
        work();
        worker.done = true;
    });
}

void ConnectionThreads::shutdown()
{
    for (auto& worker : m_workers) {
        worker.thread.join();
    }
    m_workers.clear();
}

void ConnectionThreads::reap()
{
    m_workers.remove_if([](Worker& worker) {
        if (!worker.done) {
            return false;
        }
        worker.thread.join();
        return true;
    });
}

} // namespace sandbox
