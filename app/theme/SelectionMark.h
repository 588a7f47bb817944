// SPDX-License-Identifier: MIT
//! How a selection looks in a view where the keyboard is not.
#pragma once

#include <QPalette>

class QPainter;
class QRect;
class QStyleOptionViewItem;

namespace PayRecipients {

//! The palette's colours for an item as its state is.
QPalette::ColorGroup colourGroup(const QStyleOptionViewItem& item);

//! Turns a selected item into one with a calm ground and the text's own colour; others stay as they are.
void calmSelection(QStyleOptionViewItem& item);

//! The bar at the row's leading edge that tells a calm selection by more than its ground.
void drawSelectionBar(QPainter& painter, const QRect& row, const QStyleOptionViewItem& item);

} // namespace PayRecipients
