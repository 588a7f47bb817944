// SPDX-License-Identifier: MIT
#include "RunToEnd.h"

#include <QSignalSpy>

namespace test {

bool runToEnd(k2::Request& request, ManualClock& clock)
{
    QSignalSpy finished(&request, &k2::Request::finished);
    const auto skip = [&clock](std::chrono::milliseconds delay) { clock.advance(delay); };
    QObject::connect(&request, &k2::Request::waiting, &request, skip, Qt::QueuedConnection);
    request.start();
    if (!finished.isEmpty())
        return false;
    finished.wait(60'000); // a limit for what never ends, not for a computer that is busy
    return finished.size() == 1;
}

} // namespace test
