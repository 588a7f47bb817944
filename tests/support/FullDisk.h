// SPDX-License-Identifier: MIT
//! For tests on POSIX systems: no file of this process grows while an object of this class lives.
#pragma once

#include <csignal>
#include <sys/resource.h>

namespace PayRecipients {

//! What a full disk does to a program: each write that needs room fails. What was written stays, and ends with it.
class FullDisk {
public:
    FullDisk()
        : m_previousHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_previous);
        rlimit none = m_previous;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_previous);
        std::signal(SIGXFSZ, m_previousHandler);
    }

    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_previous{};
    void (*m_previousHandler)(int);
};

} // namespace PayRecipients
