// SPDX-License-Identifier: MIT
#include "TerminationSignal.h"

#ifdef Q_OS_UNIX

#include <csignal>

namespace sandbox {

namespace {

sigset_t terminating()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

TerminationSignal::TerminationSignal()
{
    // Threads inherit the mask: the signals stay pending until wait() takes one.
    const auto signals = terminating();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

TerminationSignal::~TerminationSignal() = default;

void TerminationSignal::wait()
{
    const auto signals = terminating();
    int received = 0;
    sigwait(&signals, &received);
}

} // namespace sandbox

#endif
