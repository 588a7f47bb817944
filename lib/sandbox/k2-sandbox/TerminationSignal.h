// SPDX-License-Identifier: MIT
//! Being asked to stop: SIGTERM or SIGINT, on Windows Ctrl+C or the console's end.
#pragma once

#include <QtGlobal>

namespace sandbox {

//! To be made before any thread is started, so that none of them is interrupted.
class TerminationSignal {
public:
    TerminationSignal();
    ~TerminationSignal();
    Q_DISABLE_COPY_MOVE(TerminationSignal)

    //! Blocks until the program is asked to stop.
    void wait();
};

} // namespace sandbox
