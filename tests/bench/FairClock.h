// SPDX-License-Identifier: MIT
//! How long something took, without the time in which other programs had the processor.
#pragma once

#include <QtGlobal>

#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace PayRecipients {

//! Time of this thread, waiting for disks and other threads included, but not the time in which it was ready to run and
//! had no processor (Linux: schedstat). So figures hold on a computer that has other things to do.
class FairClock {
public:
    FairClock()
        : m_file(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
    {
    }
    FairClock(const FairClock&) = delete;
    FairClock& operator=(const FairClock&) = delete;
    ~FairClock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }

    //! In milliseconds.
    double now() const
    {
        using namespace std::chrono;
        const auto time = duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
        char text[96] = {};
        unsigned long long running = 0;
        unsigned long long waiting = 0; // nanoseconds
        if (m_file < 0 || ::pread(m_file, text, sizeof(text) - 1, 0) <= 0
            || std::sscanf(text, "%llu %llu", &running, &waiting) != 2)
            return time;
        return time - static_cast<double>(waiting) / 1e6;
    }

    //! What `work` takes, in milliseconds.
    template <class Work>
    double timeOf(Work work) const
    {
        const double began = now();
        work();
        return now() - began;
    }

private:
    int m_file;
};

} // namespace PayRecipients
