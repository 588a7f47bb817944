// SPDX-License-Identifier: MIT
#include "theme/IconOutline.h"

#include <QPainter>

namespace PayRecipients {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

} // namespace

void IconOutline::paint(QPainter& painter, const QRectF& rect, const QColor& colour) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / size.width(), rect.height() / size.height());
    for (const QPainterPath& area : areas)
        painter.fillPath(area, colour);
    painter.restore();
}

QDataStream& operator<<(QDataStream& stream, const IconOutline& outline)
{
    stream.setVersion(streamVersion);
    return stream << outline.size << outline.areas;
}

QDataStream& operator>>(QDataStream& stream, IconOutline& outline)
{
    stream.setVersion(streamVersion);
    stream >> outline.size >> outline.areas;
    if (stream.status() != QDataStream::Ok)
        outline.areas.clear();
    return stream;
}

} // namespace PayRecipients
