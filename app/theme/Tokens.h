// SPDX-License-Identifier: MIT
//! The few measures that everything is laid out with. Colours are in Colours.h and Scheme.h.
#pragma once

#include <QFont>

//! Distances in device-independent pixels: a scale of 4.
namespace PayRecipients::Spacing {
inline constexpr int tight = 2; //!< a name and its value
inline constexpr int small = 4; //!< what belongs together
inline constexpr int medium = 8; //!< one thing and the next
inline constexpr int large = 16; //!< one group and the next
inline constexpr int page = 24; //!< around a page
} // namespace PayRecipients::Spacing

//! Corners, edges and rings in device-independent pixels.
namespace PayRecipients::Shape {
inline constexpr double radius = 4; //!< of buttons, fields and messages
inline constexpr double edge = 1;
inline constexpr double focusRing = 2;
inline constexpr int bar = 3; //!< beside what is chosen
} // namespace PayRecipients::Shape

//! Sizes of type, as shares of the size that the person's desktop gives.
namespace PayRecipients::Type {
inline constexpr double small = 0.9;
inline constexpr double body = 1;
inline constexpr double title = 1.35; //!< the name of what a pane or a section shows
inline constexpr double headline = 1.7; //!< the one line of an empty page

//! A font of another size; it stays in points or in pixels, as it was.
inline QFont sized(QFont font, double share)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * share);
    else
        font.setPixelSize(qRound(font.pixelSize() * share));
    return font;
}
} // namespace PayRecipients::Type
