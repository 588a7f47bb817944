// SPDX-License-Identifier: MIT
#include "theme/Colours.h"

#include <algorithm>
#include <cmath>

namespace PayRecipients::Colours {

namespace {

//! WCAG 2.2, "relative luminance".
double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette& palette)
{
    constexpr double allButBlackOnWhite = 20;
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > allButBlackOnWhite;
}

QColor of(Meaning meaning, const QPalette& palette)
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

QColor ground(Meaning meaning, const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    if (isHighContrast(palette))
        return window;
    const QColor over = meaning == Meaning::Information ? palette.color(QPalette::Highlight) : of(meaning, palette);
    return blend(window, over, 0.14F);
}

QColor calmSelection(const QPalette& palette)
{
    const float share = isHighContrast(palette) ? 0.25F : isDark(palette) ? 0.34F : 0.16F;
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Active, QPalette::Highlight), share);
}

QColor muted(const QPalette& palette)
{
    const float share = isHighContrast(palette) ? 1 : 0.72F;
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), share);
}

QColor edge(const QPalette& palette)
{
    const float share = isHighContrast(palette) ? 1 : 0.52F;
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), share);
}

QColor focus(const QPalette& palette)
{
    return isHighContrast(palette) ? palette.color(QPalette::Highlight) : palette.color(QPalette::Link);
}

QColor blend(const QColor& under, const QColor& over, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(
        mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()), mix(under.blueF(), over.blueF()));
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({ luminance(a), luminance(b) });
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace PayRecipients::Colours
