// SPDX-License-Identifier: MIT
#include "text/TimeText.h"

#include <QCoreApplication>
#include <QLocale>

namespace PayRecipients {

namespace {
struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
} // namespace

QString agoText(const QDateTime& then, const QDateTime& now)
{
    if (!then.isValid())
        return {};
    const qint64 seconds = then.secsTo(now);
    if (seconds < minute)
        return TimeText::tr("just now");
    // One is spelt out, so that the sentence is right where no translation brings plural forms.
    if (seconds < hour) {
        const int minutes = static_cast<int>(seconds / minute);
        return minutes == 1 ? TimeText::tr("1 minute ago") : TimeText::tr("%Ln minutes ago", nullptr, minutes);
    }
    const QDate day = then.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (day == today) {
        const int hours = static_cast<int>(seconds / hour);
        return hours == 1 ? TimeText::tr("1 hour ago") : TimeText::tr("%Ln hours ago", nullptr, hours);
    }
    if (day.daysTo(today) == 1)
        return TimeText::tr("yesterday");
    return TimeText::tr("on %1", "a date").arg(QLocale().toString(day, QLocale::ShortFormat));
}

QString momentText(const QDateTime& then)
{
    return then.isValid() ? QLocale().toString(then.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace PayRecipients
