// SPDX-License-Identifier: MIT
#include "widgets/ShareBar.h"

#include "theme/Colours.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace PayRecipients {

ShareBar::ShareBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ShareBar::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    update();
}

void ShareBar::setFill(BarFill fill)
{
    m_fill = fill;
    update();
}

QSize ShareBar::sizeHint() const
{
    return { fontMetrics().averageCharWidth() * 16, fontMetrics().height() };
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal thickness = qMax(4.0, fontMetrics().height() * 0.6);
    const QRectF groove(0, (height() - thickness) / 2, width(), thickness);
    const qreal round = thickness / 2;
    const QColor window = palette().color(QPalette::Window);
    painter.setBrush(Colours::blend(window, palette().color(QPalette::WindowText), 0.08F));
    painter.drawRoundedRect(groove, round, round);
    if (m_share <= 0)
        return;
    QRectF part = groove;
    part.setWidth(qMax(thickness, groove.width() * m_share)); // one of many is still to be seen
    if (layoutDirection() == Qt::RightToLeft)
        part.moveRight(groove.right());
    QPainterPath shape;
    shape.addRoundedRect(part, round, round);
    painter.setClipPath(shape);
    fillBar(painter, part, m_fill, palette());
}

} // namespace PayRecipients
