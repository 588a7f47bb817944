// SPDX-License-Identifier: MIT
#include "widgets/BarFill.h"

#include "theme/Colours.h"

#include <QBrush>
#include <QPainter>

namespace PayRecipients {

void fillBar(QPainter& painter, const QRectF& area, BarFill fill, const QPalette& palette)
{
    using Colours::Meaning;
    const QColor window = palette.color(QPalette::Window);
    const auto paint = [&](const QColor& colour, float share, Qt::BrushStyle pattern = Qt::NoBrush) {
        painter.fillRect(area, Colours::blend(window, colour, share));
        if (pattern != Qt::NoBrush)
            painter.fillRect(area, QBrush(colour, pattern));
    };
    switch (fill) {
    case BarFill::Plain:
        return paint(palette.color(QPalette::Highlight), 0.75F);
    case BarFill::Good:
        return paint(Colours::of(Meaning::Success, palette), 0.8F);
    case BarFill::Waiting:
        return paint(Colours::of(Meaning::Warning, palette), 0.35F, Qt::BDiagPattern);
    case BarFill::WaitingToo:
        return paint(Colours::of(Meaning::Warning, palette), 0.25F, Qt::Dense6Pattern);
    case BarFill::Refused:
        return paint(Colours::of(Meaning::Problem, palette), 0.4F, Qt::DiagCrossPattern);
    case BarFill::Stopped:
        return paint(Colours::of(Meaning::Problem, palette), 0.25F, Qt::HorPattern);
    case BarFill::Other:
        return paint(palette.color(QPalette::Highlight), 0.3F, Qt::VerPattern);
    case BarFill::Nothing:
        return paint(Colours::muted(palette), 0.6F);
    }
}

} // namespace PayRecipients
