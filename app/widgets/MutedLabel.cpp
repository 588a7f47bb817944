// SPDX-License-Identifier: MIT
#include "widgets/MutedLabel.h"

#include "theme/Colours.h"

#include <QApplication>
#include <QEvent>

namespace PayRecipients {

MutedLabel::MutedLabel(QWidget* parent)
    : MutedLabel({}, parent)
{
}

MutedLabel::MutedLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    takeColour();
}

void MutedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange
        || event->type() == QEvent::PaletteChange)
        takeColour();
}

void MutedLabel::takeColour()
{
    const QColor colour = Colours::muted(parentWidget() ? parentWidget()->palette() : QApplication::palette());
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette ours;
    ours.setColor(QPalette::WindowText, colour);
    setPalette(ours);
}

} // namespace PayRecipients
