// SPDX-License-Identifier: MIT
//! A drawing of resources/icons as outlines, which need no library to be read.
#pragma once

#include <QDataStream>
#include <QList>
#include <QPainterPath>
#include <QSizeF>

class QColor;
class QPainter;
class QRectF;

namespace PayRecipients {

//! Made of each .svg when the program is built (resources/outline_icons.cpp): reading those at a start would load two
//! more libraries before the first frame, and a computer without them would show no icon.
struct IconOutline {
    QSizeF size; //!< of the drawing, in whose units the areas are
    QList<QPainterPath> areas; //!< a line is the area that its pen covers

    //! The areas, of one colour, over the whole of a rectangle.
    void paint(QPainter& painter, const QRectF& rect, const QColor& colour) const;
};

QDataStream& operator<<(QDataStream& stream, const IconOutline& outline);
//! Without any area where the stream holds no outline.
QDataStream& operator>>(QDataStream& stream, IconOutline& outline);

} // namespace PayRecipients
