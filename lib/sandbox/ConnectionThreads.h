// SPDX-License-Identifier: MIT
//! A thread for each connection.
#pragma once

#include <httplib.h>

#include <atomic>
#include <functional>
#include <list>
#include <thread>

namespace sandbox {

//! Takes the place of cpp-httplib's pool of fixed size, which slow answers and idle connections would starve.
//! Called by the listening thread only.
class ConnectionThreads final : public httplib::TaskQueue {
public:
    void enqueue(std::function<void()> work) override;
    //! Waits for all of them to end.
    void shutdown() override;

private:
    struct Worker {
        std::thread thread;
        std::atomic<bool> done{ false };
    };

    void reap();

    std::list<Worker> m_workers;
};

} // namespace sandbox
