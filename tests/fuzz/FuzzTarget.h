// SPDX-License-Identifier: MIT
//! What each target that reads arbitrary bytes has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

//! Reads one input; called by libFuzzer, or by replay_main.cpp with those that are kept.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

//! Ends the program where something is not as promised, also in builds without assertions.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}
