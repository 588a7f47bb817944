// SPDX-License-Identifier: MIT
#include "sync/RequestWindow.h"

#include <algorithm>

namespace PayRecipients {

using namespace std::chrono_literals;

namespace {

// Shorter times are the grain of the clock and the noise of the machine, no delay.
constexpr auto shortestDelay = 4ms;
// Two more for each answer in time: the window trebles with each round trip, so it is wide open after two or three.
constexpr int growth = 2;
// After so many answers at the smallest size the delay counts as measured anew.
constexpr int sampleSize = 64;

} // namespace

void RequestWindow::answered(std::chrono::milliseconds latency)
{
    latency = std::max(latency, std::chrono::milliseconds(shortestDelay));
    m_quickest = std::min(m_quickest, latency);

    if (m_size == minimum) {
        m_quickestOfSample = std::min(m_quickestOfSample, latency);
        if (++m_sampled == sampleSize) {
            m_quickest = m_quickestOfSample;
            restartSample();
        }
    } else {
        restartSample();
    }

    if (2 * latency <= 3 * m_quickest)
        m_size = std::min(m_size + growth, maximum);
    else if (2 * latency > 5 * m_quickest)
        m_size = std::max(m_size - 1, minimum);
}

void RequestWindow::pushedBack()
{
    m_size = std::max(m_size / 2, minimum);
}

void RequestWindow::restartSample()
{
    m_quickestOfSample = std::chrono::milliseconds::max();
    m_sampled = 0;
}

} // namespace PayRecipients
