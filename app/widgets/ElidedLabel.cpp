// SPDX-License-Identifier: MIT
#include "widgets/ElidedLabel.h"

#include "widgets/PlainToolTip.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace PayRecipients {

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text)
{
    QLabel::setText(text);
    setAccessibleName(text);
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return { fontMetrics().horizontalAdvance(oneLine()) + 1 + margins.left() + margins.right(),
        fontMetrics().height() + margins.top() + margins.bottom() };
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 6, sizeHint().height() };
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    showPlainToolTip(this, *static_cast<QHelpEvent*>(event), isElided() ? text() : QString());
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(oneLine(), Qt::ElideMiddle, area.width());
    // Without AlignAbsolute, "left" means the side where the window's language begins: a right-to-left name stays in
    // the column of the others, its letters in their own order.
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment() & Qt::AlignHorizontal_Mask);
    style()->drawItemText(&painter, area, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, palette(),
        isEnabled(), shown, foregroundRole());
}

QString ElidedLabel::oneLine() const
{
    return text().simplified();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(oneLine()) > contentsRect().width();
}

} // namespace PayRecipients
