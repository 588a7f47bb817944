// SPDX-License-Identifier: MIT
//! Moments in the words of the desk: "just now", "2 minutes ago", "yesterday".
#pragma once

#include <QDateTime>
#include <QString>

namespace PayRecipients {

//! How long ago `then` is, seen from `now`. A moment in the future (clocks differ) is "just now"; an invalid one has
//! no words. Older than yesterday, it is the date in the person's locale.
QString agoText(const QDateTime& then, const QDateTime& now);

//! Date and time in full, in the person's locale and time zone, for tooltips.
QString momentText(const QDateTime& then);

} // namespace PayRecipients
