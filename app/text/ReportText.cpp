// SPDX-License-Identifier: MIT
#include "text/ReportText.h"

#include "sync/SyncReport.h"
#include "text/ErrorText.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

#include <algorithm>

namespace PayRecipients {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PayRecipients::ReportText)
};

const k2::Error& mostFrequentError(const QList<SyncFailure>& failures)
{
    QMap<k2::Error::Kind, int> counts;
    for (const SyncFailure& failure : failures)
        ++counts[failure.error.kind];
    const auto more
        = [&counts](const SyncFailure& a, const SyncFailure& b) { return counts[a.error.kind] < counts[b.error.kind]; };
    return std::max_element(failures.begin(), failures.end(), more)->error;
}

} // namespace

bool isDiscontinued(const SyncReport& report)
{
    const auto isGone = [](const SyncFailure& failure) {
        return failure.error.kind == k2::Error::Kind::Gone || failure.error.kind == k2::Error::Kind::NotFound;
    };
    return report.wholeBook && !report.cancelled && report.answered == 0 && report.failures.size() > 1
        && std::all_of(report.failures.begin(), report.failures.end(), isGone);
}

QString reportText(const SyncReport& report, const QString& serviceName)
{
    const auto failed = static_cast<int>(report.failures.size());
    QStringList sentences;
    const bool isStopped = report.stoppedBy && !isDiscontinued(report);
    if (isStopped) // what happened comes first
        sentences << errorText(*report.stoppedBy, serviceName)
                  << Tr::tr("The refresh stopped early; what was known is kept.");
    if (report.cancelled)
        sentences << Tr::tr("Refresh cancelled.");
    if (report.left > 0 && !isStopped)
        sentences << Tr::tr("%Ln were not asked.", nullptr, report.left);
    if (report.answered > 0)
        //: %1 is the sentence part "3 changed"
        sentences << Tr::tr("Refreshed %Ln recipients, %1.", nullptr, report.answered)
                         .arg(report.changed == 0 ? Tr::tr("none changed")
                                                  : Tr::tr("%Ln changed", nullptr, report.changed));
    if (!report.newlyApproved.isEmpty())
        sentences << Tr::tr("%Ln newly approved.", nullptr, static_cast<int>(report.newlyApproved.size()));
    if (isDiscontinued(report))
        sentences << Tr::tr("%Ln could not be fetched; what was known of them is kept.", nullptr, failed)
                  //: %1 is what people call the service
                  << Tr::tr("%1 answered for none of them: it may have ended this service, or they belong to another "
                            "environment. The address book works without it: add to it by import or by hand.")
                         .arg(serviceName);
    else if (!isStopped && failed > 0)
        sentences << Tr::tr("%Ln could not be fetched; what was known of them is kept.", nullptr, failed)
                  << errorText(mostFrequentError(report.failures), serviceName);
    if (report.asked == 0 && !report.cancelled && !report.stoppedBy) {
        sentences << Tr::tr("There was no recipient to ask about.");
        if (report.gone > 0)
            //: %1 is what people call the service
            sentences << Tr::tr(
                "%1 no longer answered for %Ln recipients; what was known of them is kept.", nullptr, report.gone)
                             .arg(serviceName);
        if (report.withoutLocation > 0)
            sentences << Tr::tr("%Ln recipients have no location: import it, or enter what you know by hand.", nullptr,
                report.withoutLocation);
    }
    return sentences.join(u' ');
}

} // namespace PayRecipients
