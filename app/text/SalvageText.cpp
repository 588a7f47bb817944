// SPDX-License-Identifier: MIT
#include "text/SalvageText.h"

#include "recipients/RecipientBlock.h"
#include "store/BookSalvage.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

namespace PayRecipients {

namespace {

struct SalvageText {
    Q_DECLARE_TR_FUNCTIONS(SalvageText)
};

} // namespace

QString salvageText(const BookSalvage::Report& report)
{
    QStringList sentences{ SalvageText::tr(
        "%Ln recipients were recovered.", nullptr, static_cast<int>(report.recipients)) };
    if (report.isWhole)
        sentences << SalvageText::tr("Nothing is missing.");
    if (report.lostBlocks > 0)
        sentences << SalvageText::tr(
            "Up to %Ln could not be read.", nullptr, static_cast<int>(report.lostBlocks) * RecipientBlock::capacity);
    if (report.lostChanges > 0)
        sentences << SalvageText::tr(
            "%Ln of the last changes are lost.", nullptr, static_cast<int>(report.lostChanges));
    if (report.lostHistory > 0)
        sentences << SalvageText::tr(
            "%Ln parts of the history are lost.", nullptr, static_cast<int>(report.lostHistory));
    if (!report.isWhole && report.lostBlocks + report.lostChanges + report.lostHistory == 0)
        sentences << SalvageText::tr("Some may be missing; nobody can say how many.");
    sentences << SalvageText::tr("The damaged file was kept as %1.").arg(QDir::toNativeSeparators(report.keptAs));
    return sentences.join(u' ');
}

} // namespace PayRecipients
