// SPDX-License-Identifier: MIT
#include "k2/SystemClock.h"

#include <QTimer>

#include <utility>

namespace k2 {

std::chrono::milliseconds SystemClock::now() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QDateTime SystemClock::utcTime() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::singleShot(std::chrono::milliseconds delay, QObject* context, std::function<void()> action)
{
    // A child of the context: thousands of deadlines that are never reached must not linger as timers.
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [timer, action = std::move(action)] {
        timer->deleteLater();
        action();
    });
    timer->start(delay);
}

} // namespace k2
