// SPDX-License-Identifier: MIT
//! Reads the computer's list of fonts while the program begins.
#pragma once

#include <thread>

namespace PayRecipients {

//! Where fontconfig is used, reading its settings takes as long as everything else before an empty window: here it
//! happens beside that, and Qt's own list of families is made beside what comes before the first text. After wait() all
//! of that is known already. Elsewhere this does nothing.
class FontList {
public:
    //! To be made as early as can be.
    FontList();
    ~FontList();
    FontList(const FontList&) = delete;
    FontList& operator=(const FontList&) = delete;

    //! To be called as soon as there is an application, which must outlive the next wait().
    void listFamilies();
    //! To be called before the first text is laid out.
    void wait();

private:
    std::thread m_reading;
    std::thread m_listing;
};

} // namespace PayRecipients
