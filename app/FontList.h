// SPDX-License-Identifier: MIT
//! Reads the computer's list of fonts while the program begins.
#pragma once

#include <thread>

namespace PayRecipients {

//! Where fontconfig is used, reading its settings takes as long as everything else before an empty window: here it
//! happens beside that. What Qt asks of fontconfig after wait() is known already. Elsewhere this does nothing.
class FontList {
public:
    //! To be made as early as can be.
    FontList();
    ~FontList();
    FontList(const FontList&) = delete;
    FontList& operator=(const FontList&) = delete;

    //! To be called before the first text is laid out.
    void wait();

private:
    std::thread m_reading;
};

} // namespace PayRecipients
