// SPDX-License-Identifier: MIT
//! How many queries may be under way at once.
#pragma once

#include <chrono>

namespace PayRecipients {

//! A window that follows the delay of the service: pure arithmetic, fed with the time that each answer took.
//!
//! While answers take about as long as the quickest one did, the delay lies in the network and more queries at once
//! give more answers a second: the window grows. When answers take longer and longer the queries merely wait for each
//! other, here or at the service, and the window shrinks again. Measured: over loopback 32 to 56 at once are best, with
//! a delay of 100 ms 200 are, and thousands at once are slower than one after another.
class RequestWindow {
public:
    static constexpr int minimum = 16;
    static constexpr int maximum = 200;

    //! How many queries may be under way now; from minimum to maximum, and much fewer than that over no delay.
    int size() const { return m_size; }

    //! A query was answered; its last try took this long.
    void answered(std::chrono::milliseconds latency);
    //! The service asked for patience (429, 503), or did not answer in time: halves the window.
    void pushedBack();

private:
    void restartSample();

    int m_size = minimum;
    std::chrono::milliseconds m_quickest = std::chrono::milliseconds::max();
    // At its smallest the window makes no queue of its own, so there the delay is measured anew from time to time.
    std::chrono::milliseconds m_quickestOfSample = std::chrono::milliseconds::max();
    int m_sampled = 0;
};

} // namespace PayRecipients
