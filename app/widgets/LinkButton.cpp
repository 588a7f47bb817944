// SPDX-License-Identifier: MIT
#include "widgets/LinkButton.h"

#include "theme/Colours.h"
#include "widgets/PlainToolTip.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

namespace PayRecipients {

LinkButton::LinkButton(QWidget* parent)
    : LinkButton({}, parent)
{
}

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    const QSize text = fontMetrics().size(Qt::TextSingleLine, this->text());
    return text + QSize(2 * margin + 1, 2 * margin);
}

QSize LinkButton::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return { qMin(hint.width(), fontMetrics().averageCharWidth() * 6), hint.height() };
}

bool LinkButton::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPushButton::event(event);
    showPlainToolTip(this, *static_cast<QHelpEvent*>(event), width() < sizeHint().width() ? text() : QString());
    return true;
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = rect().adjusted(margin, margin, -margin, -margin);
    QFont shownFont = font();
    shownFont.setUnderline(underMouse() || isDown());
    painter.setFont(shownFont);
    // Many links on a page in the palette's full blue would shout.
    const QColor calm = Colours::blend(palette().color(QPalette::Link), palette().color(QPalette::WindowText), 0.3F);
    painter.setPen(isEnabled() ? calm : palette().color(QPalette::PlaceholderText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, area.width());
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.drawText(area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.backgroundColor = palette().color(QPalette::Window);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace PayRecipients
