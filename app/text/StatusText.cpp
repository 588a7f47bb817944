// SPDX-License-Identifier: MIT
#include "text/StatusText.h"

#include "text/VisibleText.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

constexpr std::array known{
    QT_TRANSLATE_NOOP("StatusText", "Approved"),
    QT_TRANSLATE_NOOP("StatusText", "Pending"),
    QT_TRANSLATE_NOOP("StatusText", "Under review"),
    QT_TRANSLATE_NOOP("StatusText", "Rejected"),
    QT_TRANSLATE_NOOP("StatusText", "Declined"),
    QT_TRANSLATE_NOOP("StatusText", "Suspended"),
    QT_TRANSLATE_NOOP("StatusText", "Discontinued"),
};

} // namespace

QString statusText(const QString& status)
{
    if (status.isEmpty())
        return StatusText::tr("No status yet");
    QString words = status.simplified();
    words.replace(u'_', u' ');
    for (const char* word : known) {
        if (words.compare(QLatin1StringView(word), Qt::CaseInsensitive) != 0)
            continue;
        const QString said = StatusText::tr(word);
        return said == QLatin1StringView(word) ? status : said; // in English it stays as it came
    }
    return visibleText(status);
}

} // namespace PayRecipients
