// SPDX-License-Identifier: MIT
//! What fills a bar, so that neighbours differ by more than their colour.
#pragma once

#include <QPalette>
#include <QRectF>

class QPainter;

namespace PayRecipients {

//! What a part of a bar stands for.
enum class BarFill {
    Plain, //!< a share of a whole, no more
    Good,
    Waiting,
    WaitingToo, //!< waits in another way than its neighbour
    Refused,
    Stopped, //!< was well once
    Other,
    Nothing, //!< not known yet
};

//! Paints a part of a bar: a ground, and over it a pattern that no other fill has.
void fillBar(QPainter& painter, const QRectF& area, BarFill fill, const QPalette& palette);

} // namespace PayRecipients
