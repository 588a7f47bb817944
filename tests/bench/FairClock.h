// SPDX-License-Identifier: MIT
//! How long something took, without the time in which other programs had the processor.
#pragma once

#include <QtGlobal>

#include <chrono>
#include <cstdio>
#ifdef Q_OS_LINUX
#include <ctime>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace PayRecipients {

//! Time of this thread, waiting for disks and other threads included, but not the time in which it was ready to run and
//! had no processor (Linux: schedstat). So figures hold on a computer that has other things to do.
class FairClock {
public:
#ifdef Q_OS_LINUX
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
#endif

    //! In milliseconds.
    double now() const
    {
        using namespace std::chrono;
        return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count() - waiting();
    }

    //! The processor time of this thread so far, in milliseconds; 0 where the system does not tell.
    static double processor()
    {
#ifdef Q_OS_LINUX
        timespec time{};
        if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#endif
        return 0;
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
#ifdef Q_OS_LINUX
    double waiting() const
    {
        char text[96] = {};
        unsigned long long running = 0;
        unsigned long long waited = 0; // nanoseconds
        if (m_file < 0 || ::pread(m_file, text, sizeof(text) - 1, 0) <= 0
            || std::sscanf(text, "%llu %llu", &running, &waited) != 2)
            return 0;
        return static_cast<double>(waited) / 1e6;
    }

    int m_file;
#else
    double waiting() const
    {
        return 0;
    }
#endif
};

} // namespace PayRecipients
