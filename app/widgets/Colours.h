// SPDX-License-Identifier: MIT
//! The few colours that mean something, for light and dark palettes; every other colour comes from the palette.
#pragma once

#include <QColor>
#include <QPalette>

namespace PayRecipients::Colours {

//! What a colour says. Never the only thing that says it: a word and a shape stand beside it.
enum class Meaning { Information, Success, Warning, Problem };

inline bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

//! For shapes and text on the palette's window and base colours; at least 4.5 : 1 against Fusion's (WCAG 2.2, 1.4.3).
inline QColor of(Meaning meaning, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (meaning) {
    case Meaning::Information:
        return palette.color(QPalette::WindowText);
    case Meaning::Success:
        return dark ? QColor(0x6c, 0xcb, 0x86) : QColor(0x1a, 0x6b, 0x36);
    case Meaning::Warning:
        return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x85, 0x4d, 0x00);
    case Meaning::Problem:
        return dark ? QColor(0xff, 0x8f, 0x86) : QColor(0xb3, 0x1f, 0x1f);
    }
    return {};
}

//! One colour laid over another: 0 is all `under`, 1 all `over`.
inline QColor blend(const QColor& under, const QColor& over, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

//! A calm ground for a message of this meaning; the palette's text stays readable on it.
inline QColor ground(Meaning meaning, const QPalette& palette)
{
    const QColor over = meaning == Meaning::Information ? palette.color(QPalette::Highlight) : of(meaning, palette);
    return blend(palette.color(QPalette::Window), over, 0.14F);
}

//! For words of second rank, such as the names of fields.
inline QColor muted(const QPalette& palette)
{
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.72F);
}

} // namespace PayRecipients::Colours
